/** Ranges of numbers that may overlap, made into segments that do not, so that one search finds the best. */

export interface Span {
  readonly from: number;
  /** Inclusive. */
  readonly to: number;
}

/** The place of the range that is in force at a number, or null. */
export type FindSpan = (at: number) => number | null;

/**
 * Where ranges overlap, the narrowest is in force, of equally wide ones the first. Takes n log n steps for n
 * ranges and log n for each search, however they overlap.
 */
export function spanFinder(spans: readonly Span[]): FindSpan {
  const borders = [...new Set(spans.flatMap(({ from, to }) => [from, to + 1]))].toSorted((a, b) => a - b);
  const owners = new Int32Array(borders.length).fill(-1);
  const free = freePlaces(borders.length);
  const order = spans
    .map(({ from, to }, place) => ({ from, to, place }))
    .toSorted((a, b) => a.to - a.from - (b.to - b.from) || a.place - b.place);
  for (const { from, to, place } of order) {
    const end = placeOf(borders, to);
    for (let at = free.from(placeOf(borders, from)); at <= end; at = free.from(at + 1)) {
      owners[at] = place;
      free.take(at);
    }
  }
  return (at) => {
    const owner = owners[placeOf(borders, at)] ?? -1;
    return owner < 0 ? null : owner;
  };
}

/** The last place whose border is not above the number; -1 for none. */
function placeOf(borders: readonly number[], at: number): number {
  let low = 0;
  let high = borders.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((borders[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Places that nobody has taken: the first from a place on is found without a look at those that are taken. */
function freePlaces(count: number) {
  const next = Int32Array.from({ length: count + 1 }, (_, place) => place);
  const from = (start: number): number => {
    let at = start;
    while ((next[at] ?? at) !== at) {
      next[at] = next[next[at] ?? at] ?? count;
      at = next[at] ?? count;
    }
    return at;
  };
  const take = (place: number) => {
    next[place] = place + 1;
  };
  return { from, take };
}
