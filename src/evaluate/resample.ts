/** Bootstrap intervals: how far the headline figures could be from where they are, by the luck of who was called. */
import type { Judged } from './examples.ts';
import { aucOf, curveFrom, reaches, recallOf, type Curve } from './metrics.ts';
import type { Interval } from './model.ts';

export interface ResampleOptions {
  readonly rates: readonly number[];
  /** Numbers that stand or fall together, such as a pool: they are drawn as one. */
  readonly clusters: readonly (readonly string[])[];
  /** Number of resamples. Default 1,000. */
  readonly resamples?: number;
}

const defaultResamples = 1000;
const seed = 20_240_513;
const mostScore = 100;

/** How many of a sample have each score, and how many are at medium and above. */
interface Tally {
  readonly scores: Uint32Array;
  medium: number;
  all: number;
}

interface Figure {
  readonly id: Interval['id'];
  readonly rate: number | null;
  readonly of: (curve: Curve, dialers: Tally, normal: Tally) => number | null;
}

const mediumShare = ({ medium, all }: Tally) => (all === 0 ? null : medium / all);

function figuresOf(rates: readonly number[]): Figure[] {
  return [
    { id: 'auc', rate: null, of: aucOf },
    ...rates.map((rate): Figure => ({
      id: 'recall',
      rate,
      of: (curve) => recallOf(curve, rate)?.recall ?? null,
    })),
    { id: 'recall-medium', rate: null, of: (_curve, dialers) => mediumShare(dialers) },
    { id: 'false-alarms-medium', rate: null, of: (_curve, _dialers, normal) => mediumShare(normal) },
  ];
}

/**
 * The middle 95 % of each figure over samples drawn with replacement, as many dialers or clusters of them as
 * there are and as many normal ones. Deterministic: the draws have a fixed seed, and items are drawn in the
 * order of their numbers. Where no false alarm occurred the interval ends at 3 / n, the rule of three.
 */
export function intervals(judged: readonly Judged[], options: ResampleOptions): Interval[] {
  const { rates, clusters, resamples = defaultResamples } = options;
  const ordered = judged.toSorted((a, b) => (a.number < b.number ? -1 : Number(a.number > b.number)));
  const parts = (label: 0 | 1) =>
    clustered(
      ordered.filter((item) => item.label === label),
      clusters,
    );
  const [dialers, normal] = [parts(1), parts(0)];
  const figures = figuresOf(rates);
  const valuesOf = (d: Tally, n: Tally) => {
    const curve = curveFrom(d.scores, n.scores);
    return figures.map((figure) => figure.of(curve, d, n));
  };
  const unit = randomUnits(seed);
  const samples = Array.from({ length: resamples }, () =>
    valuesOf(drawn(dialers, unit), drawn(normal, unit)),
  );
  const all = tallyOf(normal).all;
  return valuesOf(tallyOf(dialers), tallyOf(normal)).flatMap((value, place) => {
    const figure = figures[place];
    if (value === null || figure === undefined) return [];
    const values = samples.map((sample) => sample[place] ?? value).toSorted((a, b) => a - b);
    const at = (share: number) => values[Math.floor(share * (values.length - 1))] ?? value;
    const none = figure.id === 'false-alarms-medium' && value === 0;
    const high = none ? Math.min(1, 3 / all) : at(0.975);
    return [{ id: figure.id, rate: figure.rate, value, low: at(0.025), high }];
  });
}

/** Items that belong together in one part; everyone else is a part of his own. */
function clustered(
  items: readonly Judged[],
  clusters: readonly (readonly string[])[],
): readonly (readonly Judged[])[] {
  const nameOf = new Map(clusters.flatMap((members, place) => members.map((number) => [number, place])));
  const parts = new Map<string | number, Judged[]>();
  for (const item of items) {
    const name = nameOf.get(item.number) ?? item.number;
    const part = parts.get(name);
    if (part === undefined) parts.set(name, [item]);
    else part.push(item);
  }
  return [...parts.values()];
}

function emptyTally(): Tally {
  return { scores: new Uint32Array(mostScore + 1), medium: 0, all: 0 };
}

function count(tally: Tally, part: readonly Judged[]): void {
  for (const { score, level } of part) {
    tally.scores[score] = (tally.scores[score] ?? 0) + 1;
    tally.medium += reaches(level, 'medium') ? 1 : 0;
    tally.all += 1;
  }
}

function tallyOf(parts: readonly (readonly Judged[])[]): Tally {
  const tally = emptyTally();
  for (const part of parts) count(tally, part);
  return tally;
}

function drawn(parts: readonly (readonly Judged[])[], unit: () => number): Tally {
  const tally = emptyTally();
  for (let n = 0; n < parts.length; n += 1) count(tally, parts[Math.floor(unit() * parts.length)] ?? []);
  return tally;
}

/** Uniform in [0, 1): mulberry32 (Tommy Ettinger, public domain), whole-number operations only. */
function randomUnits(start: number): () => number {
  let state = start | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let word = Math.imul(state ^ (state >>> 15), state | 1);
    word ^= word + Math.imul(word ^ (word >>> 7), word | 61);
    return ((word ^ (word >>> 14)) >>> 0) / 4_294_967_296;
  };
}
