/** The days of the log side by side, the same in every picture of a page. */
import type { Detail } from '../../../model-details.ts';
import type { LogFacts } from '../../../model.ts';
import { frame } from './frame.ts';

/** Bars that can be told apart in the width of a picture. */
const mostBars = 45;
/** As many days as details tell. */
const mostDays = 400;

export interface DayAxis {
  /** Days since 1970 of the first bar. */
  readonly first: number;
  readonly bars: number;
  /** Days in one bar. */
  readonly daysPerBar: number;
  /** Left edges of the bars, and the right edge of the last. */
  readonly edges: readonly number[];
  readonly label: (bar: number) => string;
}

/** The days of a log; null where it has no call. */
export function dayAxis(
  { firstCall, lastCall }: Pick<LogFacts, 'firstCall' | 'lastCall'>,
  clock: (epochSeconds: number) => string,
): DayAxis | null {
  if (firstCall === null || lastCall === null) return null;
  const last = dayNumber(clock(lastCall));
  const begin = dayNumber(clock(firstCall));
  if (last === null || begin === null || last < begin) return null;
  const first = Math.max(begin, last - mostDays + 1);
  const daysPerBar = Math.ceil((last - first + 1) / mostBars);
  const bars = Math.ceil((last - first + 1) / daysPerBar);
  const width = (frame.right - frame.left) / bars;
  const edges = Array.from({ length: bars + 1 }, (_, bar) => Math.round(frame.left + bar * width));
  return { first, bars, daysPerBar, edges, label: (bar) => dayText(first + bar * daysPerBar) };
}

/** `YYYY-MM-DD…` as days since 1970; null for anything else. */
export function dayNumber(text: string): number | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)/u.exec(text);
  if (found === null) return null;
  const [, year, month, day] = found.map(Number);
  return Math.round(Date.UTC(year ?? 0, (month ?? 1) - 1, day) / 86_400_000);
}

const dayText = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);

export type Days = Detail['days'];

/** What each bar holds: the days that fall into it. */
export function byBar<T>(days: Days, axis: DayAxis, of: (days: Days) => T): T[] {
  const bars: Days[] = Array.from({ length: axis.bars }, () => []);
  for (const day of days) {
    const number = dayNumber(day.day);
    if (number !== null) bars[Math.floor((number - axis.first) / axis.daysPerBar)]?.push(day);
  }
  return bars.map(of);
}
