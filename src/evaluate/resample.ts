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
  readonly medium: number;
  readonly all: number;
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

/** Parts that are drawn as one. Part p holds the codes from `from[p]` to `from[p + 1]`. */
interface Parts {
  /** The score, and `mediumBit` at medium and above: all that a figure asks of a number. */
  readonly codes: Uint8Array;
  readonly from: Int32Array;
}

const mediumBit = 128;

/** Items that belong together in one part; everyone else is a part of his own. */
function clustered(items: readonly Judged[], clusters: readonly (readonly string[])[]): Parts {
  const nameOf = new Map(clusters.flatMap((members, place) => members.map((number) => [number, place])));
  const parts = new Map<string | number, number[]>();
  for (const { number, score, level } of items) {
    const code = score + (reaches(level, 'medium') ? mediumBit : 0);
    const name = nameOf.get(number) ?? number;
    const part = parts.get(name);
    if (part === undefined) parts.set(name, [code]);
    else part.push(code);
  }
  const lists = [...parts.values()];
  const from = new Int32Array(lists.length + 1);
  for (const [place, list] of lists.entries()) from[place + 1] = (from[place] ?? 0) + list.length;
  return { codes: Uint8Array.from(lists.flat()), from };
}

/** How many of the parts that `next` names have each score. */
function tallied({ codes, from }: Parts, next: (place: number) => number): Tally {
  const byCode = new Uint32Array(2 * mediumBit);
  for (let place = 0; place < from.length - 1; place += 1) {
    const part = next(place);
    const end = from[part + 1] ?? 0;
    for (let at = from[part] ?? 0; at < end; at += 1) byCode[codes[at] ?? 0]! += 1;
  }
  const scores = Uint32Array.from(
    { length: mostScore + 1 },
    (_, score) => (byCode[score] ?? 0) + (byCode[score + mediumBit] ?? 0),
  );
  const medium = byCode.subarray(mediumBit).reduce((sum, count) => sum + count, 0);
  return { scores, medium, all: byCode.reduce((sum, count) => sum + count, 0) };
}

const tallyOf = (parts: Parts) => tallied(parts, (place) => place);

function drawn(parts: Parts, unit: () => number): Tally {
  const count = parts.from.length - 1;
  return tallied(parts, () => Math.floor(unit() * count));
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
