/** The words for lists and violations, in the languages of the report. */
import type { ListName, ListReport, Violation } from '../model.ts';
import type { Lang } from './lang.ts';
import { grouped } from './words.ts';

/** Arguments are texts that are safe to print, or counts. */
export interface ListWords {
  /** In place of a level. */
  readonly allowed: string;
  readonly allowedBy: (entry: string, reason: string | null, score: number, level: string) => string;
  readonly complaints: (complaints: number, complainants: number) => string;
  readonly allowedNumbers: (numbers: number, levels: string) => string;
  readonly lists: Readonly<Record<ListName, string>>;
  readonly entries: (list: Pick<ListReport, 'entries'>, used: number) => string;
  /** Entries of which the lines are named. */
  readonly unused: (entries: number, lines: string) => string;
  readonly expired: (entries: number, lines: string) => string;
  readonly rejected: (entries: number, lines: string) => string;
  readonly rules: Readonly<Record<Violation['rule'], string>>;
  readonly violations: (calls: number, numbers: number, groups: number) => string;
  readonly most: (display: string, calls: number, callees: number, span: string) => string;
  readonly amount: (sum: string) => string;
}

const counted = (n: number, one: string, many: string) => `${grouped(n)} ${n === 1 ? one : many}`;
const at = (lines: string, one: boolean) => (lines === '' ? '' : ` (${one ? 'line' : 'lines'} ${lines})`);
const bei = (lines: string) => (lines === '' ? '' : `（第 ${lines} 行）`);

const en: ListWords = {
  allowed: 'allowed',
  allowedBy: (entry, reason, score, level) =>
    `allowed by ${entry}${reason === null ? '' : ` (${reason})`}, else ${score}, ${level}`,
  complaints: (complaints, complainants) =>
    `${counted(complaints, 'complaint', 'complaints')} of ${counted(complainants, 'complainant', 'complainants')}`,
  allowedNumbers: (numbers, levels) => `${counted(numbers, 'number', 'numbers')}, else ${levels}`,
  lists: { allow: 'allow', complaints: 'complaints', dnd: 'do-not-call', consent: 'consent' },
  entries: ({ entries }, used) => `${counted(entries, 'entry', 'entries')}, ${grouped(used)} used`,
  unused: (n, lines) => `${grouped(n)} unused${at(lines, n === 1)}`,
  expired: (n, lines) => `${grouped(n)} expired${at(lines, n === 1)}`,
  rejected: (n, lines) => `${counted(n, 'line', 'lines')} rejected${at(lines, n === 1)}`,
  rules: { 'do-not-call': 'do not call', 'quiet-hours': 'quiet hours' },
  violations: (calls, numbers, groups) =>
    `${counted(calls, 'call', 'calls')} by ${counted(numbers, 'number', 'numbers')}${groups === 0 ? '' : ` and ${counted(groups, 'group', 'groups')}`}`,
  most: (display, calls, callees, span) =>
    `most by ${display}: ${counted(calls, 'call', 'calls')} to ${counted(callees, 'callee', 'callees')}, ${span}`,
  amount: (sum) => `sum ${sum}`,
};

const zh: ListWords = {
  allowed: '白名单',
  allowedBy: (entry, reason, score, level) =>
    `白名单 ${entry}${reason === null ? '' : `（${reason}）`}，否则 ${score} 分、${level}`,
  complaints: (complaints, complainants) =>
    `${grouped(complainants)} 名投诉人的 ${grouped(complaints)} 次投诉`,
  allowedNumbers: (numbers, levels) => `${grouped(numbers)} 个号码，否则${levels}`,
  lists: { allow: '白名单', complaints: '投诉', dnd: '免打扰登记', consent: '同意' },
  entries: ({ entries }, used) => `${grouped(entries)} 条，用到 ${grouped(used)} 条`,
  unused: (n, lines) => `未用到 ${grouped(n)} 条${bei(lines)}`,
  expired: (n, lines) => `已过期 ${grouped(n)} 条${bei(lines)}`,
  rejected: (n, lines) => `拒收 ${grouped(n)} 行${bei(lines)}`,
  rules: { 'do-not-call': '免打扰', 'quiet-hours': '安静时段' },
  violations: (calls, numbers, groups) =>
    `${grouped(numbers)} 个号码${groups === 0 ? '' : `、${grouped(groups)} 个群组`}的 ${grouped(calls)} 次呼叫`,
  most: (display, calls, callees, span) =>
    `最多的是 ${display}：${grouped(calls)} 次呼叫、${grouped(callees)} 个被叫，${span}`,
  amount: (sum) => `合计 ${sum}`,
};

const catalogues: Readonly<Record<Lang, ListWords>> = { en, zh };

export function listWordsOf(lang: Lang): ListWords {
  return catalogues[lang];
}
