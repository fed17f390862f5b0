/** Dates of list entries: whole days or instants, without a zone those of the log. */
import { dayOf, partsOf, type DateOrder } from '../input/date-order.ts';
import type { Zone } from '../input/zone.ts';

export interface ListDate {
  /** Seconds since 1970: of a wall clock, or of UTC where the cell names an offset. */
  readonly seconds: number;
  readonly isUtc: boolean;
  /** The whole day that begins then, instead of that second. */
  readonly isDay: boolean;
}

const day = 86_400;

const yearFirst =
  /^([1-9]\d{3})(?:([-/.])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})日|(\d{2})(\d{2}))(?:[T ]*(\d.*))?$/u;
const yearLast = /^(\d{1,2}[-/.]\d{1,2}[-/.]\d{4})(?:[T ]+(\d.*))?$/u;
const clock = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?: ?(Z|[+-]\d{2}:?\d{2}))?$/u;

/**
 * Reads `2024-05-13`, `2024/5/13`, `2024.5.13`, `20240513` or `2024年5月13日`, perhaps with a time of day and an
 * offset from UTC behind it; `13.05.2024` only in the order that the user names, since no cell tells day and
 * month apart for sure. Null for everything else, and for days that no calendar has.
 */
export function listDate(cell: string, order: DateOrder | undefined): ListDate | null {
  const text = cell.normalize('NFKC').trim();
  const first = yearFirst.exec(text);
  if (first !== null) {
    const [, year, , m1, d1, m2, d2, m3, d3, rest] = first;
    const found = dayOf([Number(year), Number(m1 ?? m2 ?? m3), Number(d1 ?? d2 ?? d3)], 'ymd');
    return timed(found, rest);
  }
  const last = yearLast.exec(text);
  const parts = last === null ? null : partsOf(last[1] ?? '');
  if (parts === null || order === undefined || order === 'ymd') return null;
  return timed(dayOf(parts, order), last?.[2]);
}

function timed(days: number | null, rest: string | undefined): ListDate | null {
  if (days === null) return null;
  if (rest === undefined) return { seconds: days * day, isUtc: false, isDay: true };
  const parts = clock.exec(rest);
  if (parts === null) return null;
  const [hours, minutes, seconds] = [Number(parts[1]), Number(parts[2]), Number(parts[3] ?? 0)];
  if (hours > 23 || minutes > 59 || seconds > 59) return null;
  const at = days * day + hours * 3600 + minutes * 60 + seconds;
  const offset = offsetOf(parts[4]);
  return { seconds: at - (offset ?? 0), isUtc: offset !== null, isDay: false };
}

function offsetOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (text === 'Z') return 0;
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/u.exec(text) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60);
}

/** The first second of a date, epoch s. */
export function beginOf(date: ListDate, zone: Zone): number {
  return date.isUtc ? date.seconds : utcOf(date.seconds, zone);
}

/** The first second after a date: a whole day is over at the next midnight. Epoch s. */
export function endOf(date: ListDate, zone: Zone): number {
  if (date.isUtc) return date.seconds + 1;
  return date.isDay ? utcOf(date.seconds + day, zone) : utcOf(date.seconds, zone) + 1;
}

function utcOf(local: number, zone: Zone): number {
  const near = local - zone.offsetAt(local);
  return local - zone.offsetAt(near);
}
