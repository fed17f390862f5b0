import type { NumberReport, Report, Violation } from '../model.ts';
import { caseFacts, type CaseFacts, type CasePart } from './case-facts.ts';
import { csvLine, type BareCell } from './csv-cell.ts';
import { reasonsOf } from './reasons.ts';
import type { RenderOptions } from './render-options.ts';
import { localSeconds } from './table-time.ts';
import type { Words } from './words.ts';
import { wordsOf } from './words-of.ts';

/** Columns, never translated. `display` is the number to read, `number` the one to join on. */
export const csvColumns = [
  'type',
  'id',
  'display',
  'number',
  'class',
  'level',
  'score',
  'kind',
  'group',
  'cases',
  'calls',
  'callees',
  'active_days',
  'busiest_day',
  'answered',
  'answered_share',
  'talk_seconds',
  'received',
  'amount',
  'first_call',
  'last_call',
  'reasons',
] as const;

type Row = Partial<
  Readonly<Record<(typeof csvColumns)[number], string | number | BareCell | null | undefined>>
>;

interface How {
  readonly words: Words;
  readonly lang: RenderOptions['lang'];
  readonly clock: (epochSeconds: number) => BareCell;
}

/**
 * The report as one table for a spreadsheet: groups and cases with the numbers in them (`group`,
 * `group-member`, `bridge`, `bridge-agent` …), violations, then a row for each number (`number`). Numbers
 * stay text, nothing begins a formula, times are local in the zone of the log.
 */
export function renderCsv(report: Report, options: RenderOptions): string {
  const { lang, top, bom } = options;
  const local = localSeconds(report.log.timezone);
  const how: How = { words: wordsOf(lang), lang, clock: (at) => ({ bare: local(at) }) };
  const numbers = top > 0 ? report.numbers.slice(0, top) : report.numbers;
  const rows: Row[] = [
    ...caseFacts(report, how).flatMap((facts) => [
      caseRow(facts, how),
      ...facts.parts.map((part) => partRow(facts, part, how)),
    ]),
    ...report.violations.map((violation) => violationRow(violation, how)),
    ...numbers.map((number) => numberRow(number, how)),
  ];
  const lines = rows.map((row) => csvLine(csvColumns.map((column) => row[column])));
  return `${bom === true ? '\u{FEFF}' : ''}${csvLine(csvColumns)}${lines.join('')}`;
}

function caseRow(facts: CaseFacts, { words, clock }: How): Row {
  const [party, second] = facts.parties;
  return {
    type: facts.type,
    id: facts.id,
    ...(second === undefined && facts.type !== 'group'
      ? { display: party?.display, number: party?.number }
      : {}),
    level: facts.level,
    score: facts.score,
    kind: facts.kind,
    calls: facts.calls,
    callees: facts.callees,
    busiest_day: facts.busiestDay,
    answered_share: rounded(facts.answeredShare),
    first_call: clock(facts.firstCall),
    last_call: clock(facts.lastCall),
    reasons: facts.reasons.join(words.reasonJoin),
  };
}

function partRow({ type, id }: CaseFacts, part: CasePart, { clock }: How): Row {
  return {
    type: `${type}-${part.role}`,
    id,
    display: part.display,
    number: part.number,
    class: part.class,
    score: part.ownScore,
    calls: part.calls,
    callees: part.callees,
    received: part.received,
    first_call: part.firstCall === undefined ? null : clock(part.firstCall),
    last_call: part.lastCall === undefined ? null : clock(part.lastCall),
  };
}

function violationRow(violation: Violation, { clock }: How): Row {
  const { id, display, number, rule, hours, groupId, calls, callees, amount } = violation;
  return {
    type: 'violation',
    id,
    display,
    number,
    kind: hours === undefined ? rule : `${rule} ${hours}`,
    group: groupId,
    calls,
    callees,
    amount,
    first_call: clock(violation.firstCall),
    last_call: clock(violation.lastCall),
  };
}

function numberRow(number: NumberReport, { words, lang, clock }: How): Row {
  const { stats } = number;
  return {
    type: 'number',
    display: number.display,
    number: number.number,
    class: number.class,
    level: number.level,
    score: number.score,
    kind: number.kind,
    group: number.groupId,
    cases: number.cases?.join(' '),
    calls: stats.calls,
    callees: stats.callees,
    active_days: stats.activeDays,
    busiest_day: stats.busiestDay,
    answered: stats.answered,
    answered_share: rounded(stats.answeredShare),
    talk_seconds: stats.talkSeconds,
    received: stats.received,
    first_call: clock(stats.firstCall),
    last_call: clock(stats.lastCall),
    reasons: reasonsOf(number, words, lang).join(words.reasonJoin),
  };
}

/** Four decimals. */
function rounded(share: number | null): number | null {
  return share === null ? null : Math.round(share * 1e4) / 1e4;
}
