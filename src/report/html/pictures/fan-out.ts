import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { Detail } from '../../../model-details.ts';
import type { SignalResult } from '../../../model.ts';
import type { How } from '../how.ts';
import { byBar, dayAxisUse } from './day-axis.ts';
import { figure, frame } from './figure.ts';
import { total } from './log-axis.ts';
import { heights, marksOf } from './scale.ts';

/** Points of a line; more cannot be told apart. */
const mostPoints = 32;

type Point = readonly [x: number, calls: number, fresh: number, active: number];

const calledArea = area<Point>().digits(0);
const freshLine = line<Point>().digits(0);

/**
 * Calls and callees never called before, added up over the days: the closer the line keeps to the edge of the
 * area, the more calls go to strangers. The limit is that of new callees a day, over the days with calls.
 */
export function fanOut({ days }: Detail, signals: readonly SignalResult[], how: How): string {
  const { page, days: axis } = how;
  if (axis === null || days.length === 0) return '';
  const sums = byBar(
    days,
    axis,
    (own) => [total(own.map(({ calls }) => calls)), total(own.map(({ newCallees }) => newCallees))] as const,
  );
  const active = byBar(days, axis, (own) => own.length);
  const points = thinned(addedUp(sums, active, axis.edges));
  const [, calls = 0, fresh = 0] = points.at(-1) ?? [];
  const { y, drawing } = heights(calls, { warn: null, critical: null }, how);
  const { warn } = marksOf(signals, 'new-callees');
  const path = {
    calls:
      calledArea
        .x(([x]) => x)
        .y0(frame.bottom)
        .y1(([, sum]) => y(sum))([...points]) ?? '',
    fresh: freshLine.x(([x]) => x).y(([, , sum]) => y(sum))([...points]) ?? '',
  };
  const shapes = `<path class="all" d="${path.calls}"/>${limitLine(points, warn, y)}<path class="fresh" d="${path.fresh}"/>`;
  const facts = page.fanOut.facts(fresh, calls, warn);
  return figure({ title: page.fanOut.title, facts, drawing: shapes + dayAxisUse(axis, how) + drawing }, how);
}

function addedUp(
  sums: readonly (readonly [number, number])[],
  active: readonly number[],
  edges: readonly number[],
): Point[] {
  const points: Point[] = [[frame.left, 0, 0, 0]];
  sums.forEach(([calls, fresh], at) => {
    const [, before, known, days] = points[at] ?? [0, 0, 0, 0];
    points.push([edges[at + 1] ?? frame.right, before + calls, known + fresh, days + (active[at] ?? 0)]);
  });
  return points;
}

function thinned(points: readonly Point[]): readonly Point[] {
  const step = Math.ceil(points.length / mostPoints);
  return points.filter((_, at) => at === points.length - 1 || at % step === 0);
}

function limitLine(points: readonly Point[], warn: number | null, y: (count: number) => number): string {
  const last = points.at(-1);
  if (warn === null || last === undefined || warn * last[3] > last[1]) return '';
  const limit = scaleLinear([0, last[3]], [0, warn * last[3]]);
  const path = freshLine.x(([x]) => x).y(([, , , days]) => y(limit(days)))([...points]) ?? '';
  return `<path class="warn" d="${path}"/>`;
}
