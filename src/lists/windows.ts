/** Spans of time in which entries of a list are in force, merged so that each call meets at most one. */

/** Beyond every call, epoch s. */
export const always = { from: 0, until: 2 ** 40 } as const;

export interface Window {
  /** Epoch s, inclusive. */
  readonly from: number;
  /** Epoch s, exclusive. */
  readonly until: number;
}

/** A merged window of one owner and the places of the entries in it. */
export interface Merged<K> extends Window {
  readonly owner: K;
  readonly entries: readonly number[];
}

/** The windows of each owner, those that overlap or touch made one; empty windows are left out. */
export function mergedWindows<K>(windows: readonly (Window & { readonly owner: K })[]): Merged<K>[] {
  const byOwner = new Map<K, (Window & { readonly entry: number })[]>();
  for (const [entry, { owner, from, until }] of windows.entries()) {
    if (until <= from) continue;
    const known = byOwner.get(owner);
    if (known === undefined) byOwner.set(owner, [{ from, until, entry }]);
    else known.push({ from, until, entry });
  }
  return [...byOwner].flatMap(([owner, own]) => mergedOf(owner, own));
}

function mergedOf<K>(owner: K, own: readonly (Window & { readonly entry: number })[]): Merged<K>[] {
  const merged: { owner: K; from: number; until: number; entries: number[] }[] = [];
  for (const { from, until, entry } of own.toSorted((a, b) => a.from - b.from || a.entry - b.entry)) {
    const last = merged[merged.length - 1];
    if (last === undefined || from > last.until) merged.push({ owner, from, until, entries: [entry] });
    else {
      last.until = Math.max(last.until, until);
      last.entries.push(entry);
    }
  }
  return merged;
}
