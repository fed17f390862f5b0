/**
 * How well scores rank dialers above normal numbers. All counts are whole numbers; a share is one division of
 * two counts. Nothing depends on the order of the items.
 */
import { levels } from '../levels.ts';
import type { Level } from '../model.ts';
import type { AtLevel, Flagged, FlaggingLevel, RecallAt, Truth } from './model.ts';

export interface Scored {
  readonly number: string;
  /** 0..100 */
  readonly score: number;
  readonly label: Truth;
}

interface Totals {
  readonly dialers: number;
  readonly normal: number;
}

/** What is flagged when the threshold stands at one of the scores that occur. */
interface Step {
  readonly score: number;
  readonly hits: number;
  readonly falseAlarms: number;
}

function totalsOf(items: readonly { readonly label: Truth }[]): Totals {
  const dialers = items.filter(({ label }) => label === 1).length;
  return { dialers, normal: items.length - dialers };
}

/** One step for each distinct score, from the highest down; counts are of that score and above. */
function stepsOf(items: readonly Scored[]): Step[] {
  const byScore = new Map<number, Scored[]>();
  for (const item of items) {
    const tied = byScore.get(item.score);
    if (tied === undefined) byScore.set(item.score, [item]);
    else tied.push(item);
  }
  let hits = 0;
  let falseAlarms = 0;
  return [...byScore]
    .toSorted(([a], [b]) => b - a)
    .map(([score, tied]) => {
      const { dialers, normal } = totalsOf(tied);
      hits += dialers;
      falseAlarms += normal;
      return { score, hits, falseAlarms };
    });
}

/** What every threshold finds and costs. */
export interface Curve {
  /** From the highest score that occurs down. */
  readonly steps: readonly Step[];
  readonly totals: Totals;
}

function curveOf(items: readonly Scored[]): Curve {
  return { steps: stepsOf(items), totals: totalsOf(items) };
}

/** The curve of so many dialers and normal numbers at each score, whose place in the lists it is. */
export function curveFrom(dialersAt: ArrayLike<number>, normalAt: ArrayLike<number>): Curve {
  const steps: Step[] = [];
  let hits = 0;
  let falseAlarms = 0;
  for (let score = dialersAt.length - 1; score >= 0; score -= 1) {
    const [dialers, normal] = [dialersAt[score] ?? 0, normalAt[score] ?? 0];
    if (dialers + normal === 0) continue;
    hits += dialers;
    falseAlarms += normal;
    steps.push({ score, hits, falseAlarms });
  }
  return { steps, totals: { dialers: hits, normal: falseAlarms } };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function flaggedOf(hits: number, falseAlarms: number, { dialers, normal }: Totals): Flagged {
  return {
    hits,
    falseAlarms,
    precision: share(hits, hits + falseAlarms),
    recall: share(hits, dialers),
    falseAlarmRate: share(falseAlarms, normal),
  };
}

/**
 * Area under the ROC curve: the share of all pairs of a dialer and a normal number in which the dialer has the
 * higher score, a tie counting half (the Mann-Whitney statistic). Null without dialers or without normal numbers.
 */
export function rocAuc(items: readonly Scored[]): number | null {
  return aucOf(curveOf(items));
}

/** See `rocAuc`. */
export function aucOf({ steps, totals }: Curve): number | null {
  const { dialers, normal } = totals;
  let halves = 0;
  let before = { hits: 0, falseAlarms: 0 };
  for (const step of steps) {
    const tiedDialers = step.hits - before.hits;
    const tiedNormal = step.falseAlarms - before.falseAlarms;
    halves += tiedDialers * (2 * (normal - step.falseAlarms) + tiedNormal);
    before = step;
  }
  return share(halves, 2 * dialers * normal);
}

/**
 * Average precision: the sum over thresholds, from the highest score down, of the recall gained times the
 * precision there, without interpolation. Equal scores are one block, because no threshold parts them.
 * Null without dialers or without normal numbers: then it is 0 or 1 by definition and says nothing.
 */
export function averagePrecision(items: readonly Scored[]): number | null {
  const { dialers, normal } = totalsOf(items);
  if (dialers === 0 || normal === 0) return null;
  let sum = 0;
  let before = 0;
  for (const { hits, falseAlarms } of stepsOf(items)) {
    sum += ((hits - before) * hits) / (hits + falseAlarms);
    before = hits;
  }
  return sum / dialers;
}

/**
 * The highest recall whose false-alarm rate does not exceed `rate` (0..1), where numbers with at least the
 * threshold's score are flagged, and what it finds and costs.
 *
 * Thresholds are the scores that occur; of those with the same recall the highest is taken, which costs least.
 * When even the highest score costs too much, nothing is flagged: threshold null, recall 0. Null without
 * dialers or without normal numbers.
 *
 * @throws RangeError when `rate` is not within 0..1
 */
export function recallAt(items: readonly Scored[], rate: number): RecallAt | null {
  return recallOf(curveOf(items), rate);
}

/** See `recallAt`. */
export function recallOf({ steps, totals }: Curve, rate: number): RecallAt | null {
  if (!(rate >= 0 && rate <= 1)) throw new RangeError(`a false-alarm rate is within 0..1, not ${rate}`);
  const { dialers, normal } = totals;
  if (dialers === 0 || normal === 0) return null;
  // Divided, not multiplied: 29 / 100 <= 0.29 holds, 29 <= 0.29 * 100 does not.
  const allowed = steps.filter(({ falseAlarms }) => falseAlarms / normal <= rate);
  const most = allowed.at(-1)?.hits ?? 0;
  const best = allowed.find(({ hits }) => hits === most);
  const { hits, falseAlarms } = best ?? { hits: 0, falseAlarms: 0 };
  return {
    rate,
    threshold: best?.score ?? null,
    ...flaggedOf(hits, falseAlarms, totals),
    recall: hits / dialers,
    falseAlarmRate: falseAlarms / normal,
  };
}

/** Whether a number at `level` is flagged when `least` and above are. */
export function reaches(level: Level, least: FlaggingLevel): boolean {
  return levels.indexOf(level) >= levels.indexOf(least);
}

/**
 * What flagging level `level` and above finds and costs. Precision is null when nothing is flagged, recall
 * without dialers, the false-alarm rate without normal numbers.
 */
export function atLevel(
  items: readonly { readonly level: Level; readonly label: Truth }[],
  level: FlaggingLevel,
): AtLevel {
  const { dialers, normal } = totalsOf(items.filter((item) => reaches(item.level, level)));
  return { level, ...flaggedOf(dialers, normal, totalsOf(items)) };
}
