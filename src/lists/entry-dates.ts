/** What every entry may have: a reason, and a day from which it no longer holds. */
import type { DateOrder } from '../input/date-order.ts';
import type { Zone } from '../input/zone.ts';
import { endOf, listDate, type ListDate } from './dates.ts';

export interface Dated {
  readonly reason: string | null;
  readonly expires: ListDate | null;
}

const never = /^(?:never|none|permanent|-+|无|永久|长期|永不)?$/iu;

/** Longest reason that is kept, in UTF-16 units. */
const longestReason = 200;

/** Reads a date that may be left out; undefined for a cell that cannot be read. */
export type ReadDate = (cell: string) => ListDate | null | undefined;

/** So many dates are kept: a million entries of ten years have few. */
const keptDates = 10_000;

/** A reader of dates that reads the same cell once. */
export function dateReader(order: DateOrder | undefined): ReadDate {
  const known = new Map<string, ListDate | null | undefined>();
  return (cell) => {
    if (cell === '') return null;
    if (known.has(cell)) return known.get(cell);
    const date = never.test(cell) ? null : (listDate(cell, order) ?? undefined);
    if (known.size < keptDates) known.set(cell, date);
    return date;
  };
}

/** The reason and the expiry of an entry; null when the expiry cannot be read. */
export function expiryOf(expires: string, reason: string, dateOf: ReadDate): Dated | null {
  const date = dateOf(expires);
  if (date === undefined) return null;
  return { reason: reason === '' ? null : reason.slice(0, longestReason), expires: date };
}

/** The first second in which the entry no longer holds, epoch s; null for never. */
export function expiryAt({ expires }: Dated, zone: Zone): number | null {
  return expires === null ? null : endOf(expires, zone);
}
