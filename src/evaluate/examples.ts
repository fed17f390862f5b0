import type { Level, NumberReport } from '../model.ts';
import type { Evaluation, Example, Label, PointsOf } from './model.ts';

/** A label with what the report says of its number. */
export interface Judged extends Label {
  readonly score: number;
  readonly level: Level;
  /** Undefined when the report does not list the number. */
  readonly found: NumberReport | undefined;
}

const strongest = 5;

function byText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function pointsOf(entries: readonly PointsOf[]): PointsOf[] {
  return entries
    .filter(({ points }) => points !== 0)
    .map(({ id, points }) => ({ id, points }))
    .toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points) || byText(a.id, b.id));
}

function exampleOf({ number, kind, score, level, found }: Judged): Example {
  return {
    number,
    display: found?.display ?? number,
    kind,
    score,
    level,
    scored: found !== undefined,
    signals: pointsOf(found?.signals ?? []).slice(0, strongest),
    adjustments: pointsOf(found?.adjustments ?? []),
  };
}

/** Of equal scores, numbers that the report lists come first: there is something to learn from them. */
function order(rising: 1 | -1): (a: Judged, b: Judged) => number {
  return (a, b) =>
    rising * (a.score - b.score) ||
    Number(a.found === undefined) - Number(b.found === undefined) ||
    byText(a.number, b.number);
}

/** At most `most` normal numbers with the highest scores above 0, and dialers with the lowest below 100. */
export function examplesOf(judged: readonly Judged[], most: number): Evaluation['worst'] {
  const alarms = judged.filter(({ label, score }) => label === 0 && score > 0).toSorted(order(-1));
  const misses = judged.filter(({ label, score }) => label === 1 && score < 100).toSorted(order(1));
  return {
    falseAlarms: alarms.slice(0, most).map(exampleOf),
    misses: misses.slice(0, most).map(exampleOf),
  };
}
