import { line } from 'd3-shape';
import type { SignalResult } from '../../../model.ts';
import type { How } from '../how.ts';
import { byBar, type DayAxis, type Days } from './day-axis.ts';
import { frame, plots } from './frame.ts';
import type { Panel } from './panel.ts';
import { heights, marksOf, total } from './scale.ts';
import { simplified, type Point } from './simplified.ts';

const path = line<Point>().digits(0);

/**
 * Calls and callees never called before, added up over the days: the closer the line keeps to the edge of the
 * area, the more calls go to strangers. The limit is that of new callees a day, over the days with calls.
 */
export function fanOut(days: Days, signals: readonly SignalResult[], axis: DayAxis, how: How): Panel {
  const { page } = how;
  const sums = (of: (own: Days) => number) => addedUp(byBar(days, axis, of));
  const calls = sums((own) => total(own.map((day) => day.calls)));
  const fresh = sums((own) => total(own.map((day) => day.newCallees)));
  const active = sums((own) => own.length);
  const most = calls.at(-1) ?? 0;
  const { y, bottom, drawing } = heights(most, { warn: null, critical: null }, plots[1], how);
  const { warn } = marksOf(signals, 'new-callees');
  const drawn = (counts: readonly number[]) => path([...simplified(placed(counts, axis, y))]) ?? '';
  const limit = warn === null || warn * (active.at(-1) ?? 0) > most ? '' : drawn(active.map((n) => n * warn));
  const area = `<path class="all" d="${drawn(calls)}V${bottom}H${frame.left}"/>`;
  const marked = limit === '' ? '' : `<path class="warn" d="${limit}"/>`;
  return {
    name: page.fanOut.title(warn),
    facts: page.fanOut.facts(fresh.at(-1) ?? 0, most),
    drawing: `${area}${marked}<path class="fresh" d="${drawn(fresh)}"/>`,
    over: drawing,
    bars: false,
  };
}

/** Sums up to the begin of each bar and to the end of the last. */
function addedUp(counts: readonly number[]): number[] {
  let sum = 0;
  return [0, ...counts.map((count) => (sum += count))];
}

function placed(counts: readonly number[], { edges }: DayAxis, y: (count: number) => number): Point[] {
  return counts.map((count, at) => [edges[at] ?? frame.right, y(count)]);
}
