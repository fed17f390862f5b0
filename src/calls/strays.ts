/** Calls whose date is so far from all others that the date, not the log, is wrong. */
import type { Engine } from '../engine/engine.ts';
import { rejectCode } from '../input/rejects.ts';

/** Days without a call, both sides of which can't be one log. Exports of a year with a gap of months exist. */
const gapDays = 400;
/** Largest share of the calls that may lie beyond such a gap and still be taken for wrong dates. */
const strayShare = 0.001;

/**
 * Rejects the few calls that stand alone far outside the log's span: a wrong clock or a slip of the pen would
 * stretch a week to decades, and every rate per day with it.
 *
 * @returns how many calls were rejected
 */
export async function rejectStrays(engine: Engine): Promise<number> {
  const [span] = await engine.rows<{ days: number | null }>(
    'SELECT (max(started_at) - min(started_at)) // 86400 AS days FROM rows WHERE reject = 0',
  );
  if ((span?.days ?? 0) < gapDays) return 0;
  const days = await engine.rows<{ day: number; n: number }>(
    'SELECT started_at // 86400 AS day, count(*) AS n FROM rows WHERE reject = 0 GROUP BY 1 ORDER BY day',
  );
  const { from, to } = mainSpan(days);
  return engine.run(
    `UPDATE rows SET reject = ${rejectCode('time-stray')} WHERE reject = 0 AND (started_at < ${from * 86_400} OR started_at >= ${(to + 1) * 86_400})`,
  );
}

/** First and last day after the islands at either end were cut off that hold next to nothing. */
export function mainSpan(days: readonly { readonly day: number; readonly n: number }[]): {
  readonly from: number;
  readonly to: number;
} {
  const calls = days.reduce((sum, { n }) => sum + n, 0);
  const from = firstOf(days, calls);
  const reversed = days.map(({ day, n }) => ({ day: -day, n })).reverse();
  return { from, to: -firstOf(reversed, calls) };
}

/** The day after the last gap that has at most the stray share of all calls before it. */
function firstOf(days: readonly { readonly day: number; readonly n: number }[], calls: number): number {
  let before = 0;
  let first = days[0]?.day ?? 0;
  for (const [i, { day, n }] of days.entries()) {
    const gap = day - (days[i - 1]?.day ?? day);
    if (before > calls * strayShare) break;
    if (gap >= gapDays) first = day;
    before += n;
  }
  return first;
}
