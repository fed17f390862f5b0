/** The do-not-call register and the consents that lift it: entries, and the times in which they are in force. */
import type { Zone } from '../input/zone.ts';
import type { Numbers } from '../calls/number.ts';
import { beginOf, endOf, type ListDate } from './dates.ts';
import { expiryAt, expiryOf, type Dated, type ReadDate } from './entry-dates.ts';
import type { CellOf, LineProblem } from './read-list.ts';
import { always, type Window } from './windows.ts';

type Keys = Pick<Numbers, 'canonicalise'>;

export interface DndEntry extends Dated {
  readonly key: string;
  /** Null for a number that was registered before the log. */
  readonly date: ListDate | null;
}

export interface ConsentEntry extends Dated {
  /** Null for every caller. */
  readonly caller: string | null;
  readonly key: string;
  readonly from: ListDate | null;
}

/** Reads one line of a do-not-call register. */
export function dndEntry(cell: CellOf<'dnd'>, numbers: Keys, dateOf: ReadDate): DndEntry | LineProblem {
  const number = numbers.canonicalise(cell('number'));
  if (number.kind !== 'number') return 'number';
  const date = dateOf(cell('date'));
  const dated = expiryOf(cell('expires'), cell('reason'), dateOf);
  if (date === undefined || dated === null) return 'date';
  return isOrdered(date, dated) ? { ...dated, key: number.key, date } : 'window';
}

const anyCaller = /^(?:\*|any|all|任意|任何|全部|所有|不限)?$/iu;

/** Reads one line of a list of consents. */
export function consentEntry(
  cell: CellOf<'consent'>,
  numbers: Keys,
  dateOf: ReadDate,
): ConsentEntry | LineProblem {
  const isAny = anyCaller.test(cell('caller'));
  const caller = numbers.canonicalise(cell('caller'));
  const callee = numbers.canonicalise(cell('callee'));
  if (callee.kind !== 'number' || (!isAny && caller.kind !== 'number')) return 'number';
  const from = dateOf(cell('from'));
  const dated = expiryOf(cell('expires'), cell('reason'), dateOf);
  if (from === undefined || dated === null) return 'date';
  if (!isOrdered(from, dated)) return 'window';
  return { ...dated, caller: !isAny && caller.kind === 'number' ? caller.key : null, key: callee.key, from };
}

function isOrdered(from: ListDate | null, { expires }: Dated): boolean {
  return from === null || expires === null || from.isUtc !== expires.isUtc || from.seconds <= expires.seconds;
}

/** Calls are violations from the day after the registration on; with a time of day from the second after it. */
export function dndWindow(entry: DndEntry, zone: Zone): Window {
  return {
    from: entry.date === null ? always.from : endOf(entry.date, zone),
    until: expiryAt(entry, zone) ?? always.until,
  };
}

/** A consent holds from the first second of its first day to the last of its last. */
export function consentWindow(entry: ConsentEntry, zone: Zone): Window {
  return {
    from: entry.from === null ? always.from : beginOf(entry.from, zone),
    until: expiryAt(entry, zone) ?? always.until,
  };
}
