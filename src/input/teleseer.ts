/**
 * Fixed-width call records of Avaya Communication Manager, layout TELESEER: records of one day below a line
 * with its date, which has no year. Positions: Avaya MultiVantage Administrator's Guide.
 */

/** Columns that the records are read into. */
export const teleseerColumns = [
  'record date',
  'record time',
  'duration (s)',
  'condition code',
  'access code used',
  'dialed number',
  'calling number',
  'account code',
  'incoming circuit',
  'outgoing circuit',
  'years later',
] as const;

const record = /^ {3}(?:[01]\d|2[0-3])[0-5]\d\d[0-5]\d\d[0-9A-Z].{6}[ \d*#]{15}[ \d*#]{5}/u;
const dateRecord = /^\s*(\d\d)\/?(\d\d)\s*$/u;

/** Share of the first lines that must be records or dates. */
const fittingShare = 0.8;

/** @param head the first part of a text */
export function isTeleseer(head: string): boolean {
  const lines = head
    .split(/\r\n|\n|\r/u, 60)
    .filter((line) => line.trim() !== '')
    .slice(0, 50);
  const records = lines.filter((line) => record.test(line)).length;
  const dates = lines.filter((line) => dateRecord.test(line)).length;
  return records > 0 && dates > 0 && records + dates >= fittingShare * lines.length;
}

export type DateOrder = 'month' | 'day';

/**
 * Which part of the date records comes first: a part above 12 tells, else the order in which the days follow
 * each other more closely; null when both do.
 */
export async function orderOfDates(
  lines: AsyncIterable<string> | Iterable<string>,
): Promise<DateOrder | null> {
  let previous: readonly [number, number] | null = null;
  const steps = { month: 0, day: 0 };
  for await (const line of lines) {
    const parts = dateRecord.exec(line);
    if (parts === null) continue;
    const date = [Number(parts[1]), Number(parts[2])] as const;
    if (date[0] > 12) return 'day';
    if (date[1] > 12) return 'month';
    if (previous !== null) {
      steps.month += stepOf([previous[0], previous[1]], [date[0], date[1]]);
      steps.day += stepOf([previous[1], previous[0]], [date[1], date[0]]);
    }
    previous = date;
  }
  if (steps.month === steps.day) return null;
  return steps.month < steps.day ? 'month' : 'day';
}

/** Days from one date to a later one, in months of 31 days; a date that goes back is in the next year. */
function stepOf(from: readonly [number, number], to: readonly [number, number]): number {
  const step = (to[0] - from[0]) * 31 + to[1] - from[1];
  return step < 0 ? step + 12 * 31 : step;
}

/** A line of the text as cells of `teleseerColumns`, or why it has none; null for a blank line. */
export type TeleseerLine = readonly string[] | 'separator' | 'columns' | null;

/**
 * A reader of one line after the other.
 *
 * @param order as `orderOfDates` tells; without one dates stay as they are written (`03/04`), else `MM-DD`
 */
export function createTeleseer(order: DateOrder | null): (line: string) => TeleseerLine {
  let date = '';
  let month = 0;
  let years = 0;
  return (line) => {
    if (line.trim() === '') return null;
    const parts = dateRecord.exec(line);
    if (parts !== null) {
      const [first = '', second = ''] = parts.slice(1);
      const next = Number(order === 'day' ? second : first);
      if (month === 12 && next === 1) years += 1;
      month = next;
      date =
        order === null ? `${first}/${second}` : order === 'day' ? `${second}-${first}` : `${first}-${second}`;
      return 'separator';
    }
    if (!record.test(line)) return 'columns';
    // Positions count from 1, both ends belong to the field.
    const field = (from: number, to: number) => line.slice(from - 1, to).trim();
    const seconds = Number(field(8, 8)) * 3600 + Number(field(9, 10)) * 60 + Number(field(11, 11)) * 6;
    return [
      date,
      `${field(4, 5)}:${field(6, 7)}`,
      String(seconds),
      field(12, 12),
      field(16, 18),
      field(19, 33),
      field(34, 38),
      field(39, 53),
      field(56, 58),
      field(59, 61),
      String(years),
    ];
  };
}
