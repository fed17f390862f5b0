/** Where one number stands among others. */
import type { Place } from '../model-place.ts';

/** What is compared. */
export interface Standing {
  /** By signal, in one order for all numbers; null without a value. */
  readonly values: readonly (number | null)[];
  readonly score: number;
  readonly calls: number;
  readonly callees: number;
  readonly class: string;
}

export interface Placing {
  /** Takes one of the others; nothing of it is kept. */
  readonly take: (other: Standing) => void;
  readonly place: () => Place;
}

const ranked = ['score', 'calls', 'callees'] as const;

/**
 * Compares a number with others, one by one: for each signal how many of those with a value have a smaller and
 * how many the same one, and its rank by score, calls and callees.
 *
 * @param ids of the signals, in the order of `values`
 */
export function placing(own: Standing, ids: readonly string[]): Placing {
  const counts = ids.map((id) => ({ id, others: 0, below: 0, equal: 0 }));
  const all = { of: 1, score: 1, calls: 1, callees: 1 };
  const alike = { ...all };
  const count = (ranks: typeof all, other: Standing) => {
    ranks.of += 1;
    for (const key of ranked) if (other[key] > own[key]) ranks[key] += 1;
  };
  return {
    take: (other) => {
      count(all, other);
      if (other.class === own.class) count(alike, other);
      for (const [at, signal] of counts.entries()) {
        const value = own.values[at] ?? null;
        const theirs = other.values[at] ?? null;
        if (value === null || theirs === null) continue;
        signal.others += 1;
        if (theirs < value) signal.below += 1;
        else if (theirs === value) signal.equal += 1;
      }
    },
    place: () => ({
      signals: counts.filter((_, at) => (own.values[at] ?? null) !== null),
      all,
      class: alike,
    }),
  };
}
