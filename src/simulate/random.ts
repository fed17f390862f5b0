/**
 * Seeded random numbers. Only 32-bit integer operations and + - * / are used, so the same seed gives the
 * same bytes on every machine; the host's logarithm and exponential, which may differ in the last bit, are not.
 */
export interface Random {
  /** Uniform in [0, 1), a multiple of 2^-32. */
  readonly unit: () => number;
  /** Uniform whole number, both ends included. */
  readonly int: (low: number, high: number) => number;
  readonly chance: (share: number) => boolean;
  /** Throws RangeError on an empty list. */
  readonly pick: <T>(items: readonly T[]) => T;
  /** One item with probability proportional to its weight; throws RangeError when there is none. */
  readonly weighted: <T>(items: readonly T[], weights: readonly number[]) => T;
  /** Exponential with this mean. */
  readonly exponential: (mean: number) => number;
  /** Log-normal: median times e^(sigma z). Its mean is median times e^(sigma^2 / 2). */
  readonly logNormal: (median: number, sigma: number) => number;
  readonly poisson: (mean: number) => number;
  /** A shuffled copy. */
  readonly shuffle: <T>(items: readonly T[]) => T[];
  /** An independent stream that depends on the seed and the label alone, not on what was drawn before. */
  readonly fork: (label: string) => Random;
}

/** The stream of a seed: a 32-bit whole number, or the path of a fork. */
export function createRandom(seed: number | string): Random {
  const unit = stream(String(seed));
  const int = (low: number, high: number) => low + Math.floor(unit() * (high - low + 1));
  const exponential = (mean: number) => mean * standardExponential(unit);
  return {
    unit,
    int,
    exponential,
    chance: (share) => unit() < share,
    pick: (items) => at(items, int(0, items.length - 1)),
    weighted: (items, weights) => at(items, weightedIndex(unit, weights)),
    logNormal: (median, sigma) => median * powerOfE(sigma * standardNormal(unit)),
    poisson: (mean) => countArrivals(exponential, mean),
    shuffle: (items) => shuffled(items, int),
    fork: (label) => createRandom(`${seed}/${label}`),
  };
}

/** sfc32, a small fast counting generator with 128 bits of state. */
function stream(path: string): () => number {
  let [a, b, c, counter] = [hash(path, 1), hash(path, 2), hash(path, 3), 1];
  const next = () => {
    const out = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + out) | 0;
    return (out >>> 0) / 4294967296;
  };
  for (let warmUp = 0; warmUp < 12; warmUp += 1) next();
  return next;
}

/** FNV-1a over the characters, then an avalanche step, so that near seeds give unrelated streams. */
function hash(text: string, salt: number): number {
  let h = 0x811c9dc5 ^ Math.imul(salt, 0x9e3779b9);
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Von Neumann's comparison method: whole part from failed runs, fraction from the first uniform of a good one. */
function standardExponential(unit: () => number): number {
  for (let whole = 0; ; whole += 1) {
    const first = unit();
    let last = first;
    let run = 1;
    for (let next = unit(); next < last; next = unit()) {
      last = next;
      run += 1;
    }
    if (run % 2 === 1) return whole + first;
  }
}

/** Sum of twelve uniforms less six: mean 0, variance 1. */
function standardNormal(unit: () => number): number {
  let sum = -6;
  for (let i = 0; i < 12; i += 1) sum += unit();
  return sum;
}

/** e^x for |x| < 20: a short series at x / 1024, squared ten times. */
function powerOfE(x: number): number {
  const y = x / 1024;
  let power = 1 + y * (1 + (y / 2) * (1 + (y / 3) * (1 + y / 4)));
  for (let i = 0; i < 10; i += 1) power *= power;
  return power;
}

function countArrivals(exponential: (mean: number) => number, mean: number): number {
  let count = 0;
  for (let elapsed = exponential(1); elapsed < mean; elapsed += exponential(1)) count += 1;
  return count;
}

function weightedIndex(unit: () => number, weights: readonly number[]): number {
  let left = unit() * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [index, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return index;
  }
  return weights.length - 1;
}

function shuffled<T>(items: readonly T[], int: (low: number, high: number) => number): T[] {
  const copy = [...items];
  for (let i = copy.length - 1; i > 0; i -= 1) {
    const j = int(0, i);
    const moved = at(copy, i);
    copy[i] = at(copy, j);
    copy[j] = moved;
  }
  return copy;
}

function at<T>(items: readonly T[], index: number): T {
  if (index < 0 || index >= items.length) throw new RangeError('nothing to pick from');
  return items[index] as T;
}
