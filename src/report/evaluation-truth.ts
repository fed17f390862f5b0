/** What the truth of a synthetic log adds to an evaluation, as small tables. */
import type { CaseResult, InnocentResult, Interval, SchemeResult } from '../evaluate/model.ts';
import {
  left,
  nothing,
  percent,
  ratePercent,
  right,
  widestName,
  type GridParts,
} from './evaluation-tables.ts';
import type { EvaluationWords } from './evaluation-words.ts';
import { terminalText } from './safe-text.ts';
import { grouped } from './words.ts';

const widestPart = 34;

/** The headline figures with their intervals. */
export function intervalGrid(intervals: readonly Interval[], words: EvaluationWords): GridParts {
  const { figure, value, from, to } = words.heads;
  const text = (id: Interval['id'], share: number) =>
    id === 'auc' ? share.toFixed(3) : percent(share, id === 'false-alarms-medium' ? 2 : 1);
  return {
    columns: [left(figure, widestPart), ...[value, from, to].map(right)],
    rows: intervals.map(({ id, rate, value: now, low, high }) => [
      words.figure(id, rate === null ? nothing : ratePercent(rate)),
      ...[now, low, high].map((share) => text(id, share)),
    ]),
  };
}

/** Recall of each kind of dialer. */
export function schemeGrid(schemes: readonly SchemeResult[], words: EvaluationWords): GridParts {
  const rates = schemes[0]?.atRates.map(({ rate }) => words.atMost(ratePercent(rate))) ?? [];
  return {
    columns: [
      left(words.heads.kind, widestName),
      ...[words.heads.numbers, ...rates, words.heads.atMedium].map(right),
    ],
    rows: schemes.map(({ kind, numbers, atRates, medium }) => [
      terminalText(kind),
      grouped(numbers),
      ...atRates.map(({ hits }) => percent(hits / numbers)),
      percent(medium / numbers),
    ]),
  };
}

/** False alarms of each kind of innocent. */
export function innocentGrid(innocents: readonly InnocentResult[], words: EvaluationWords): GridParts {
  const { kind, numbers, atMedium, share, upTo } = words.heads;
  return {
    columns: [left(kind, widestName), ...[numbers, atMedium, share, upTo].map(right)],
    rows: innocents.map((innocent) => [
      terminalText(innocent.kind),
      grouped(innocent.numbers),
      grouped(innocent.medium),
      percent(innocent.medium / innocent.numbers, 2),
      percent(innocent.upperBound, 2),
    ]),
  };
}

/** The report's cases against the true ones. */
export function caseGrid(cases: readonly CaseResult[], words: EvaluationWords): GridParts {
  const { part, true: truth, found, recall, precision } = words.heads;
  return {
    columns: [left(part, widestPart), ...[truth, found, recall, precision].map(right)],
    rows: cases
      .filter((result) => result.truth > 0 || (result.found ?? 0) > 0)
      .map((result) => [
        result.kind === null ? words.parts[result.part] : words.membersOf(terminalText(result.kind)),
        grouped(result.truth),
        grouped(result.found ?? result.hit),
        percent(result.recall),
        percent(result.precision),
      ]),
  };
}
