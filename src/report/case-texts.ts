/** Groups and cases as rows of a table, the worst first; no width is known here. */
import type { Level, Report } from '../model.ts';
import { caseFacts, type CaseFacts } from './case-facts.ts';
import type { Texts } from './cells.ts';
import type { Lang } from './lang.ts';
import { terminalText } from './safe-text.ts';
import { caseWordsOf, type CaseWords } from './words-cases.ts';
import { grouped, type Words } from './words.ts';

interface How {
  readonly words: Words;
  readonly lang: Lang;
  readonly clock: (epochSeconds: number) => string;
}

/** Parties named in a row. */
const partiesTold = 2;

/** Rows in the order of `caseFacts`. */
export function caseRows(report: Report, how: How): [Level, Texts][] {
  const own = caseWordsOf(how.lang);
  return caseFacts(report, how).map((facts) => [facts.level, rowOf(facts, own, how)]);
}

function partiesText({ kind, parties }: CaseFacts, own: CaseWords): string {
  const told = parties.slice(0, partiesTold).map(({ display }) => terminalText(display));
  return `${kind}\n${own.some(told, parties.length - told.length)}`;
}

/** `calls` and `callees` as the column heads say. */
function rowOf(facts: CaseFacts, own: CaseWords, { words, clock }: How): Texts {
  const { score, level, answeredShare: share } = facts;
  const counted = (count: number | null) => (count === null ? words.nothing : grouped(count));
  return {
    rank: terminalText(facts.id),
    number: partiesText(facts, own),
    level: words.levels[level],
    score: String(score),
    reasons: facts.reasons,
    calls: grouped(facts.calls),
    callees: counted(facts.callees),
    busiestDay: counted(facts.busiestDay),
    answeredShare: share === null ? words.nothing : words.percent(Math.round(share * 100)),
    lastSeen: clock(facts.lastCall),
  };
}
