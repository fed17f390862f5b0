/** The allow list: which entry, if any, allows a number. */
import { patternOf, prefixOf, rangeIn, type Pattern, type PatternTools } from './patterns.ts';
import { expiryOf, type Dated, type ReadDate } from './entry-dates.ts';
import { spanFinder, type FindSpan } from './segments.ts';
import type { CellOf, LineProblem } from './read-list.ts';

export interface AllowEntry extends Dated {
  readonly line: number;
  /** As it is written. */
  readonly written: string;
  readonly pattern: Pattern;
}

/** Reads one line of an allow list. */
export function allowEntry(
  cell: CellOf<'allow'>,
  tools: PatternTools,
  dateOf: ReadDate,
): Omit<AllowEntry, 'line'> | LineProblem {
  const cells = [cell('number'), cell('prefix'), cell('range')];
  const written = cells.filter((text) => text !== '');
  if (written.length !== 1) return 'entry';
  const [number = '', prefix = '', range = ''] = cells;
  const pattern =
    number !== ''
      ? patternOf(number, tools)
      : prefix !== ''
        ? prefixOf(prefix, tools)
        : rangeIn(range, tools);
  if (typeof pattern === 'string') return pattern;
  const dated = expiryOf(cell('expires'), cell('reason'), dateOf);
  if (dated === null) return 'date';
  return { ...dated, written: written.join(''), pattern };
}

/** The entry that allows a number, by its key and its canonical form; null for none. */
export type FindEntry = (key: string, shown: string) => AllowEntry | null;

/**
 * The search among entries: a number itself goes before a range, a narrow range before a wide one, a range before
 * a prefix, a long prefix before a short one; of equal ones the first line counts.
 */
export function entryFinder(entries: readonly AllowEntry[]): FindEntry {
  const exact = new Map<string, AllowEntry>();
  const byKey = new Map<string, AllowEntry>();
  const byShown = new Map<string, AllowEntry>();
  const ranges = new Map<string, AllowEntry[]>();
  for (const entry of entries) {
    const { pattern } = entry;
    if (pattern.kind === 'number') keepFirst(exact, pattern.key, entry);
    else if (pattern.kind === 'prefix') {
      for (const key of pattern.keys) keepFirst(byKey, key, entry);
      for (const shown of pattern.shown) keepFirst(byShown, shown, entry);
    } else {
      const known = ranges.get(shapeOf(pattern.first));
      if (known === undefined) ranges.set(shapeOf(pattern.first), [entry]);
      else known.push(entry);
    }
  }
  const findRange = rangeFinder(ranges);
  const findPrefix = prefixFinder(byKey, byShown);
  return (key, shown) => exact.get(key) ?? findRange(key) ?? findPrefix(key, shown);
}

function keepFirst(map: Map<string, AllowEntry>, key: string, entry: AllowEntry): void {
  if (!map.has(key)) map.set(key, entry);
}

/** Keys of one shape sort by their digits. */
function shapeOf(key: string): string {
  return `${key.startsWith('+') ? '+' : ''}${key.length}`;
}

function rangeFinder(ranges: ReadonlyMap<string, readonly AllowEntry[]>): (key: string) => AllowEntry | null {
  const finders = new Map<string, { readonly find: FindSpan; readonly entries: readonly AllowEntry[] }>();
  for (const [shape, entries] of ranges) {
    const spans = entries.map(({ pattern }) =>
      pattern.kind === 'range'
        ? { from: Number(pattern.first), to: Number(pattern.last) }
        : { from: 0, to: -1 },
    );
    finders.set(shape, { find: spanFinder(spans), entries });
  }
  return (key) => {
    const finder = finders.get(shapeOf(key));
    if (finder === undefined || !/^\+?\d+$/u.test(key)) return null;
    const place = finder.find(Number(key));
    return place === null ? null : (finder.entries[place] ?? null);
  };
}

function prefixFinder(
  byKey: ReadonlyMap<string, AllowEntry>,
  byShown: ReadonlyMap<string, AllowEntry>,
): FindEntry {
  let longest = 0;
  for (const prefix of [...byKey.keys(), ...byShown.keys()]) longest = Math.max(longest, prefix.length);
  return (key, shown) => {
    for (let length = Math.min(longest, Math.max(key.length, shown.length)); length > 0; length -= 1) {
      const found = byKey.get(key.slice(0, length)) ?? byShown.get(shown.slice(0, length));
      if (found !== undefined) return found;
    }
    return null;
  };
}
