/** The days of a simulated log, in China's one time zone (UTC+8, no summer time). */
import { exitCodes, SpamcheckError } from '../errors.ts';

const offsetSeconds = 8 * 3600;
export const daySeconds = 86_400;

export interface Day {
  /** 0 for the first day of the log. */
  readonly index: number;
  /** Local midnight, epoch s. */
  readonly start: number;
  /** 1 Monday .. 7 Sunday. */
  readonly weekday: number;
}

/** The days of a log that starts on a local date `YYYY-MM-DD`. An impossible date is a usage error. */
export function calendar(startDate: string, days: number): readonly Day[] {
  const midnight = Date.parse(`${startDate}T00:00:00Z`) / 1000;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(startDate) || !localTime(midnight - offsetSeconds).startsWith(startDate)) {
    throw new SpamcheckError(exitCodes.usage, `"${startDate}" is not a date; write it like 2024-05-13.`);
  }
  return Array.from({ length: days }, (_, index) => {
    const dayNumber = midnight / daySeconds + index;
    return { index, start: dayNumber * daySeconds - offsetSeconds, weekday: ((dayNumber + 3) % 7) + 1 };
  });
}

/** `YYYY-MM-DD HH:MM:SS` at UTC+8 of an instant in epoch s. */
export function localTime(epochSeconds: number): string {
  const shifted = new Date((epochSeconds + offsetSeconds) * 1000);
  return Number.isNaN(shifted.getTime()) ? 'never' : shifted.toISOString().slice(0, 19).replace('T', ' ');
}

/** Seconds since local midnight. */
export function secondOfDay(epochSeconds: number): number {
  return (epochSeconds + offsetSeconds) % daySeconds;
}

export const isWorkday = (day: Day): boolean => day.weekday <= 5;
export const isNotSunday = (day: Day): boolean => day.weekday <= 6;
export const isAnyDay = (): boolean => true;
