/** Which of day, month and year comes first in the dates of a file, from all of them. */

export const dateOrders = ['dmy', 'mdy', 'ymd'] as const;
export type DateOrder = (typeof dateOrders)[number];

/** A date as written, and how many rows have it. */
export interface WrittenDate {
  readonly parts: readonly [number, number, number];
  readonly n: number;
}

export interface OrderFacts {
  /** Years have two digits, so that one may come first. */
  readonly shortYear: boolean;
  /** First and last day that the lines above the header name, days since 1970. */
  readonly period: { readonly from: number; readonly to: number } | null;
  /** Home country, two letters. */
  readonly region: string;
  /** Dates have dots, which are written day first. */
  readonly dotted: boolean;
}

/** Countries that write the month first. */
export const monthFirst: ReadonlySet<string> = new Set(['US', 'PH', 'PW', 'FM', 'MH']);
/** Countries that write the year first. */
const yearFirst: ReadonlySet<string> = new Set(['CN', 'TW', 'HK', 'MO', 'JP', 'KR', 'HU', 'LT', 'MN']);

/** So many times closer must dates follow each other in one order than in the other to be no guess. */
const closer = 3;

/**
 * The order in which most dates exist; then the one in which they follow each other in the file, forwards or
 * backwards; then the one in which they are in the period; then the one in which they are closer together; then
 * the habit of the country.
 *
 * @param dates distinct, in the order in which they first appear in the file
 */
export function decideDateOrder(
  dates: readonly WrittenDate[],
  facts: OrderFacts,
): { readonly order: DateOrder; readonly guessed: boolean } {
  const readings = dateOrders
    .filter((order) => order !== 'ymd' || facts.shortYear)
    .map((order) => ({ order, days: dates.map(({ parts }) => dayOf(parts, order)) }));
  const rows = (days: readonly (number | null)[], counts: (day: number) => boolean) =>
    days.reduce<number>((sum, day, i) => sum + (day !== null && counts(day) ? (dates[i]?.n ?? 0) : 0), 0);
  const existing = most(readings, ({ days }) => rows(days, () => true));
  const isWithin = (day: number) =>
    facts.period !== null && day >= facts.period.from && day <= facts.period.to;
  const sorted = most(existing, ({ days }) => (isSorted(days) ? 1 : 0));
  const fitting = most(sorted, ({ days }) => rows(days, isWithin));
  const [only, ...others] = fitting;
  if (only !== undefined && others.length === 0) return { order: only.order, guessed: false };
  return closest(fitting, facts);
}

interface Reading {
  readonly order: DateOrder;
  /** Days since 1970; null for a date that does not exist in this order. */
  readonly days: readonly (number | null)[];
}

function most(readings: readonly Reading[], of: (reading: Reading) => number): readonly Reading[] {
  const best = Math.max(...readings.map(of));
  return readings.filter((reading) => of(reading) === best);
}

function closest(readings: readonly Reading[], facts: OrderFacts): { order: DateOrder; guessed: boolean } {
  const ranked = readings
    .map(({ order, days }) => ({ order, way: wayOf(days), dates: days.length }))
    .sort((a, b) => a.way - b.way);
  const [first, second] = ranked;
  const habit = habitOf(facts);
  if (first === undefined || second === undefined || first.way === second.way) {
    const known = ranked.find(({ order }) => order === habit);
    return { order: known?.order ?? first?.order ?? habit, guessed: true };
  }
  return { order: first.order, guessed: first.dates < 3 || first.way * closer > second.way };
}

function habitOf({ dotted, region, shortYear }: OrderFacts): DateOrder {
  if (dotted) return 'dmy';
  if (shortYear && yearFirst.has(region)) return 'ymd';
  return monthFirst.has(region) ? 'mdy' : 'dmy';
}

/** Days from date to date, in the order of the file. */
function wayOf(days: readonly (number | null)[]): number {
  return stepsOf(days).reduce((sum, step) => sum + Math.abs(step), 0);
}

function isSorted(days: readonly (number | null)[]): boolean {
  const steps = stepsOf(days);
  return steps.length > 0 && (steps.every((step) => step > 0) || steps.every((step) => step < 0));
}

function stepsOf(days: readonly (number | null)[]): number[] {
  const known = days.filter((day) => day !== null);
  return known.slice(1).map((day, i) => day - (known[i] ?? day));
}

/** Days since 1970, or null. Years of two digits are those of this century. */
export function dayOf(parts: readonly [number, number, number], order: DateOrder): number | null {
  const [a, b, c] = parts;
  const places = { dmy: [c, b, a], mdy: [c, a, b], ymd: [a, b, c] } as const;
  const [written, month, day] = places[order];
  const year = written < 100 ? 2000 + written : written;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.getTime() / 86_400_000;
}

const writtenDate = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})$/u;

export function partsOf(text: string): readonly [number, number, number] | null {
  const parts = writtenDate.exec(text);
  return parts === null ? null : [Number(parts[1]), Number(parts[2]), Number(parts[3])];
}
