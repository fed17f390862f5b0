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

/** The reason and the expiry of an entry; null when the expiry cannot be read. */
export function expiryOf(expires: string, reason: string, order: DateOrder | undefined): Dated | null {
  const date = optionalDate(expires, order);
  if (date === undefined) return null;
  return { reason: reason === '' ? null : reason.slice(0, longestReason), expires: date };
}

/** A date that may be left out; undefined for a cell that cannot be read. */
export function optionalDate(cell: string, order: DateOrder | undefined): ListDate | null | undefined {
  return never.test(cell) ? null : (listDate(cell, order) ?? undefined);
}

/** The first second in which the entry no longer holds, epoch s; null for never. */
export function expiryAt({ expires }: Dated, zone: Zone): number | null {
  return expires === null ? null : endOf(expires, zone);
}
