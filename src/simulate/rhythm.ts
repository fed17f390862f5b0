/** When in the day calls are placed. */
import { isWorkday, type Day } from './calendar.ts';
import type { Random } from './random.ts';

/** Relative number of calls in each of the 24 local clock hours. */
type Hours = readonly number[];

const waking: Hours = [1, 0, 0, 0, 0, 1, 3, 8, 14, 20, 22, 20, 16, 14, 16, 18, 18, 20, 20, 18, 15, 11, 6, 2];
const weekend: Hours = [1, 1, 0, 0, 0, 0, 1, 4, 9, 15, 19, 20, 18, 15, 15, 16, 17, 18, 19, 18, 16, 12, 7, 3];
/** Opening hours of a counter, with a lunch dip. */
export const openingHours: Hours = [
  0, 0, 0, 0, 0, 0, 0, 1, 10, 18, 18, 14, 4, 8, 16, 16, 13, 6, 0, 0, 0, 0, 0, 0,
];
/** Two delivery peaks, before noon and in the afternoon. */
export const deliveryHours: Hours = [
  0, 0, 0, 0, 0, 0, 0, 2, 6, 14, 19, 15, 5, 3, 9, 16, 18, 12, 6, 2, 0, 0, 0, 0,
];
export const drivingHours: Hours = [
  0, 0, 0, 0, 0, 2, 6, 10, 10, 7, 6, 6, 7, 6, 5, 5, 6, 9, 10, 8, 7, 7, 6, 3,
];
/** Lunch and supper delivered. */
export const mealHours: Hours = [
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 6, 20, 22, 10, 3, 2, 5, 18, 20, 14, 8, 3, 0, 0,
];
/** What people ask machines for, around the clock. */
export const demandHours: Hours = [
  12, 8, 5, 4, 3, 4, 8, 14, 20, 25, 26, 25, 23, 22, 24, 24, 24, 24, 24, 26, 28, 28, 24, 18,
];

/** A random instant of the day, epoch s; without `hours`, when people are awake. */
export function momentOf(day: Day, random: Random, hours: Hours = isWorkday(day) ? waking : weekend): number {
  const hour = random.weighted([...hours.keys()], hours);
  return day.start + hour * 3600 + random.int(0, 3599);
}

/** Sorted random instants of the day, epoch s. */
export function momentsOf(day: Day, random: Random, count: number, hours?: Hours): number[] {
  return Array.from({ length: count }, () => momentOf(day, random, hours)).sort((a, b) => a - b);
}

/** A stretch of work, epoch s. */
export interface Shift {
  readonly from: number;
  readonly until: number;
}

/** 09:00-12:00 and 13:30-18:30, each beginning a few minutes late. */
export function officeShifts(day: Day, random: Random): readonly [Shift, Shift] {
  return [
    { from: day.start + 9 * 3600 + random.int(0, 600), until: day.start + 12 * 3600 },
    { from: day.start + 13.5 * 3600 + random.int(0, 600), until: day.start + 18.5 * 3600 },
  ];
}
