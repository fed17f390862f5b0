/** Times written without a year, such as `03-01 09:15:02` and `3月1日 09:15`. */

/** Which year a month is of: `year` from `month` on, the next one below. Days stand first in `D-M`. */
export interface Years {
  readonly year: number;
  readonly month: number;
  readonly dayFirst: boolean;
}

/** SQL giving the wall-clock timestamp of a time without a year. */
export function yearlessSql(column: string, { dayFirst, month, year }: Years): string {
  const parts = '^([0-9]{1,2})[-/.月]([0-9]{1,2})日? ?';
  const written = `try_cast(regexp_extract(${column}, '${parts}', ${dayFirst ? 2 : 1}) AS INTEGER)`;
  const dated = `concat(CASE WHEN ${written} < ${month} THEN ${year + 1} ELSE ${year} END, '-', regexp_replace(${column}, '${parts}', '\\1-\\2 '))`;
  const date = dayFirst ? '%Y-%d-%m' : '%Y-%m-%d';
  return `try_strptime(${dated}, ['${date} %H:%M:%S', '${date} %H:%M', '${date} %H:%M:%S.%f'])`;
}

/**
 * The years of a log that lasts less than one, from the months and days that it has.
 *
 * @param dates month and day, or day and month, in the order in which they first appear
 * @param start year of the first call, or year and month of the period that the file names
 */
export function yearsOf(
  dates: readonly (readonly [number, number])[],
  start: { readonly year: number; readonly month: number | null },
): Years {
  const above = (place: 0 | 1) => dates.filter((date) => date[place] > 12).length;
  const dayFirst = above(0) > above(1);
  const seen = dates.map((date) => date[dayFirst ? 1 : 0]).filter((month) => month >= 1 && month <= 12);
  const month = firstMonth(seen);
  const isLate = start.month !== null && start.month < month;
  return { year: isLate ? start.year - 1 : start.year, month, dayFirst };
}

/** The month after the longest pause of the calendar; without one that with which the file begins. */
function firstMonth(seen: readonly number[]): number {
  const present = [...new Set(seen)].sort((a, b) => a - b);
  const [first = 1] = present;
  const pauses = present.map((month, i) => {
    const before = present[i - 1] ?? (present[present.length - 1] ?? month) - 12;
    return { month, pause: month - before };
  });
  const longest = pauses.reduce((a, b) => (b.pause > a.pause ? b : a), { month: first, pause: 0 });
  if (longest.pause > 1 || present.length < 12) return longest.month;
  const [begins = 1, next = 2] = [...new Set(seen)];
  return (next - begins + 12) % 12 === 1 ? begins : (begins % 12) + 1;
}
