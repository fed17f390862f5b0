import { line } from 'd3-shape';
import type { Detail } from '../../../model-details.ts';
import type { SignalResult } from '../../../model.ts';
import type { How } from '../how.ts';
import { byBar, dayAxisUse, type DayAxis } from './day-axis.ts';
import { figure, frame } from './figure.ts';
import { total } from './log-axis.ts';
import { heights, marksOf } from './scale.ts';
import { simplified, type Point } from './simplified.ts';

const path = line<Point>().digits(0);

/**
 * Calls and callees never called before, added up over the days: the closer the line keeps to the edge of the
 * area, the more calls go to strangers. The limit is that of new callees a day, over the days with calls.
 */
export function fanOut({ days }: Detail, signals: readonly SignalResult[], how: How): string {
  const { page, days: axis } = how;
  if (axis === null || days.length === 0) return '';
  const sums = (of: (own: Detail['days']) => number) => addedUp(byBar(days, axis, of));
  const calls = sums((own) => total(own.map((day) => day.calls)));
  const fresh = sums((own) => total(own.map((day) => day.newCallees)));
  const active = sums((own) => own.length);
  const most = calls.at(-1) ?? 0;
  const { y, drawing } = heights(most, { warn: null, critical: null }, how);
  const { warn } = marksOf(signals, 'new-callees');
  const drawn = (counts: readonly number[]) => path([...simplified(placed(counts, axis, y))]) ?? '';
  const limit = warn === null || warn * (active.at(-1) ?? 0) > most ? '' : drawn(active.map((n) => n * warn));
  const shapes = `<path class="all" d="${drawn(calls)}V${frame.bottom}H${frame.left}"/>${limit === '' ? '' : `<path class="warn" d="${limit}"/>`}<path class="fresh" d="${drawn(fresh)}"/>`;
  const facts = page.fanOut.facts(fresh.at(-1) ?? 0, most, warn);
  return figure(
    { title: page.fanOut.title, facts, drawing: shapes + dayAxisUse(axis, 'line', how) + drawing },
    how,
  );
}

/** Sums up to the begin of each bar and to the end of the last. */
function addedUp(counts: readonly number[]): number[] {
  let sum = 0;
  return [0, ...counts.map((count) => (sum += count))];
}

function placed(counts: readonly number[], { edges }: DayAxis, y: (count: number) => number): Point[] {
  return counts.map((count, at) => [edges[at] ?? frame.right, y(count)]);
}
