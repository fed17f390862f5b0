/** The words for groups and cases, in the languages of the report. */
import type { Lang } from './lang.ts';
import { grouped } from './words.ts';

/** Arguments are texts that are safe to print, or counts. */
export interface CaseWords {
  /** Heads of the columns that hold the id and the parties. */
  readonly id: string;
  readonly who: string;
  readonly shown: (shown: string, all: string) => string;
  readonly parties: {
    readonly pool: (members: number) => string;
    readonly bridge: (systems: number) => string;
    readonly flood: string;
    readonly ringOnce: string;
  };
  /** The first few parties, and how many more. */
  readonly some: (displays: readonly string[], more: number) => string;
  readonly more: (count: number) => string;
  readonly sharedList: (shared: number, expected: string, chance: string | null) => string;
  readonly redials: (calls: number) => string;
  readonly handOvers: (members: number) => string;
  readonly handsets: (devices: number) => string;
  readonly neighbours: (members: number) => string;
  readonly joined: (pairs: number, agents: number, expected: string, chance: string | null) => string;
  readonly customers: (customers: number, delay: number | null) => string;
  readonly orphans: (calls: number) => string;
  readonly flooded: (calls: number, peakHour: number, sources: number, first: string) => string;
  readonly unanswered: (answered: number, calls: number) => string;
  readonly dropped: (short: number, calls: number, ring: number | null) => string;
  readonly calledBack: (callees: number, share: string) => string;
  /** In the row of a number. */
  readonly memberOf: (id: string) => string;
  readonly partOf: (ids: readonly string[]) => string;
}

const counted = (n: number, one: string, many: string) => `${grouped(n)} ${n === 1 ? one : many}`;

const en: CaseWords = {
  id: 'case',
  who: 'numbers',
  shown: (shown, all) => `The first ${shown} of ${all} groups and cases; --top 0 shows all.`,
  parties: {
    pool: (members) => `pool of ${grouped(members)}`,
    bridge: (systems) => (systems === 1 ? 'bridge' : `bridge of ${grouped(systems)}`),
    flood: 'flood of',
    ringOnce: 'ring-once',
  },
  some: (displays, more) => [...displays, ...(more > 0 ? [`and ${grouped(more)} more`] : [])].join('\n'),
  more: (count) => `${grouped(count)} more`,
  sharedList: (shared, expected, chance) =>
    `one callee list: ${counted(shared, 'shared callee', 'shared callees')}, ${expected} by chance${chance === null ? '' : ` (${chance})`}`,
  redials: (calls) => `${counted(calls, 'redial', 'redials')} of whom another had not reached`,
  handOvers: (members) => `${counted(members, 'hand-over', 'hand-overs')}`,
  handsets: (devices) => `${counted(devices, 'handset', 'handsets')} in common`,
  neighbours: (members) => `${grouped(members)} near numbers`,
  joined: (pairs, agents, expected, chance) =>
    `${counted(pairs, 'call', 'calls')} of ${counted(agents, 'agent', 'agents')} joined, ${expected} by chance${chance === null ? '' : ` (${chance})`}`,
  customers: (customers, delay) =>
    `${counted(customers, 'customer', 'customers')}${delay === null ? '' : `, called ${grouped(delay)} s after the agent`}`,
  orphans: (calls) => `${counted(calls, 'call', 'calls')} showing an agent who did not place them`,
  flooded: (calls, peakHour, sources, first) =>
    `${counted(calls, 'call', 'calls')} from ${counted(sources, 'number', 'numbers')}, ${first}${sources > 1 ? ' first' : ''}; ${grouped(peakHour)} within an hour`,
  unanswered: (answered, calls) => `${grouped(answered)} of ${grouped(calls)} answered`,
  dropped: (short, calls, ring) =>
    `${grouped(short)} of ${counted(calls, 'call', 'calls')} dropped after a ring${ring === null ? '' : ` of ${grouped(ring)} s`}`,
  calledBack: (callees, share) => `${counted(callees, 'callee', 'callees')} (${share}) called back`,
  memberOf: (id) => `in pool ${id}`,
  partOf: (ids) => `in case ${ids.join(', ')}`,
};

const zh: CaseWords = {
  id: '案例',
  who: '号码',
  shown: (shown, all) => `共 ${all} 个号池与案例，显示前 ${shown} 个；--top 0 显示全部。`,
  parties: {
    pool: (members) => `号池 ${grouped(members)} 个`,
    bridge: (systems) => (systems === 1 ? '回拨桥接' : `回拨桥接 ${grouped(systems)} 个`),
    flood: '呼死你 受害',
    ringOnce: '响一声',
  },
  some: (displays, more) => [...displays, ...(more > 0 ? [`另 ${grouped(more)} 个`] : [])].join('\n'),
  more: (count) => `另 ${grouped(count)} 个`,
  sharedList: (shared, expected, chance) =>
    `同一被叫名单：共同被叫 ${grouped(shared)} 个，偶然仅 ${expected} 个${chance === null ? '' : `（${chance}）`}`,
  redials: (calls) => `补拨他号未接通者 ${grouped(calls)} 次`,
  handOvers: (members) => `接力 ${grouped(members)} 次`,
  handsets: (devices) => `共用手机 ${grouped(devices)} 部`,
  neighbours: (members) => `连号 ${grouped(members)} 个`,
  joined: (pairs, agents, expected, chance) =>
    `接通 ${grouped(agents)} 名坐席的 ${grouped(pairs)} 次呼叫，偶然仅 ${expected} 次${chance === null ? '' : `（${chance}）`}`,
  customers: (customers, delay) =>
    `客户 ${grouped(customers)} 个${delay === null ? '' : `，坐席接听后 ${grouped(delay)} 秒呼出`}`,
  orphans: (calls) => `${grouped(calls)} 次显示坐席号码而坐席未拨打`,
  flooded: (calls, peakHour, sources, first) =>
    `${grouped(sources)} 个号码（${first}${sources > 1 ? ' 等' : ''}）呼叫 ${grouped(calls)} 次，一小时内 ${grouped(peakHour)} 次`,
  unanswered: (answered, calls) => `${grouped(calls)} 次中接通 ${grouped(answered)} 次`,
  dropped: (short, calls, ring) =>
    `${grouped(calls)} 次中 ${grouped(short)} 次响铃${ring === null ? '' : ` ${grouped(ring)} 秒`}即挂`,
  calledBack: (callees, share) => `${grouped(callees)} 个被叫回拨（${share}）`,
  memberOf: (id) => `属号池 ${id}`,
  partOf: (ids) => `属案例 ${ids.join('、')}`,
};

const words: Readonly<Record<Lang, CaseWords>> = { en, zh };

export const caseWordsOf = (lang: Lang): CaseWords => words[lang];
