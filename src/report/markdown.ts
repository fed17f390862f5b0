import type { NumberReport, Report } from '../model.ts';
import { caseFacts, type CaseFacts } from './case-facts.ts';
import { textsOf } from './cells.ts';
import { markdownTable, markdownText } from './markdown-text.ts';
import type { RenderOptions } from './render-options.ts';
import { summaryEntries, type SummaryEntry } from './summary.ts';
import { localClock } from './table-time.ts';
import { caseWordsOf } from './words-cases.ts';
import { pageWordsOf } from './words-page.ts';
import { grouped, type SummaryLabel, type Words } from './words.ts';
import { wordsOf } from './words-of.ts';

/** Parties named in a row of a case. */
const partiesTold = 5;
/** Reasons named in a row; all of them are in JSON. */
const reasonsTold = 4;

/** What stands above the tables; the rest of the summary below. */
const first: ReadonlySet<SummaryLabel> = new Set([
  'span',
  'levels',
  'allowed',
  'violations',
  'warnings',
  'partial',
]);

interface How {
  readonly words: Words;
  readonly lang: RenderOptions['lang'];
  readonly clock: (epochSeconds: number) => string;
}

/**
 * The report as a document in GitHub's Markdown: what was found, groups and cases, numbers, what was read.
 * Text from a log stays text.
 */
export function renderMarkdown(report: Report, options: RenderOptions): string {
  const { lang, top } = options;
  const page = pageWordsOf(lang);
  const how: How = { words: wordsOf(lang), lang, clock: localClock(report.log.timezone) };
  const summary = options.summary === false ? [] : summaryEntries(report, lang);
  const cases = caseFacts(report, how);
  return [
    [`# ${page.title}`],
    entryLines(
      summary.filter(([label]) => first.has(label)),
      how.words,
    ),
    cases.length === 0 ? [] : [`## ${page.cases}`],
    cases.length === 0 ? [] : caseTable(top > 0 ? cases.slice(0, top) : cases, how),
    cut(cases.length, top, caseWordsOf(lang).shown),
    [`## ${page.numbers}`],
    numberPart(report, options, how),
    cut(report.numbers.length, top, how.words.shown),
    summary.length === 0 ? [] : [`## ${page.input}`],
    entryLines(
      summary.filter(([label]) => !first.has(label)),
      how.words,
    ),
  ]
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

function cut(all: number, top: number, shown: (shown: string, all: string) => string): string[] {
  return top > 0 && top < all ? [markdownText(shown(grouped(top), grouped(all)))] : [];
}

function entryLines(entries: readonly SummaryEntry[], words: Words): string[] {
  return entries.flatMap(([label, texts]) => {
    const name = `- **${words.labels[label]}**${words.colon}`;
    const [only = '', ...others] = texts.map(markdownText);
    return others.length === 0
      ? [name + only]
      : [name.trimEnd(), ...[only, ...others].map((text) => `  - ${text}`)];
  });
}

function caseTable(cases: readonly CaseFacts[], { words, lang, clock }: How): string[] {
  const { heads } = words;
  const own = caseWordsOf(lang);
  const rows = cases.map((facts) => [
    markdownText(facts.id),
    markdownText(facts.kind) + words.colon + partiesText(facts, own.more, words),
    words.levels[facts.level],
    String(facts.score),
    markdownText(facts.reasons.slice(0, reasonsTold).join(words.reasonJoin)),
    grouped(facts.calls),
    facts.callees === null ? words.nothing : grouped(facts.callees),
    clock(facts.firstCall),
    clock(facts.lastCall),
  ]);
  const names = [own.id, own.who, heads.level, heads.score, heads.reasons, heads.calls, heads.callees];
  return markdownTable([...names, words.firstSeen, heads.lastSeen], rows, new Set([3, 5, 6]));
}

function partiesText({ parties }: CaseFacts, more: (count: number) => string, words: Words): string {
  const told = parties.slice(0, partiesTold).map(({ display }) => markdownText(display));
  const rest = parties.length - told.length;
  return [...told, ...(rest > 0 ? [more(rest)] : [])].join(words.listJoin);
}

function numberPart(report: Report, { top, minLevel }: RenderOptions, how: How): string[] {
  const numbers = top > 0 ? report.numbers.slice(0, top) : report.numbers;
  if (numbers.length === 0) return [markdownText(how.words.noNumber(minLevel ?? 'low'))];
  const { heads } = how.words;
  const names = [
    heads.rank,
    heads.number,
    heads.level,
    heads.score,
    heads.reasons,
    heads.calls,
    heads.callees,
    heads.busiestDay,
    heads.answeredShare,
    heads.lastSeen,
  ].map((head) => markdownText(head.replace('\n', how.lang === 'en' ? ' ' : '')));
  const rows = numbers.map((number, index) => numberRow(number, index + 1, how));
  return markdownTable(names, rows, new Set([0, 3, 5, 6, 7, 8]));
}

function numberRow(number: NumberReport, rank: number, how: How): string[] {
  const texts = textsOf(number, rank, how);
  const reasons = texts.reasons.slice(0, reasonsTold).join(how.words.reasonJoin);
  return [
    texts.rank,
    markdownText(texts.number),
    texts.level,
    texts.score,
    markdownText(reasons === '' ? how.words.nothing : reasons),
    texts.calls,
    texts.callees,
    texts.busiestDay,
    texts.answeredShare,
    texts.lastSeen,
  ];
}
