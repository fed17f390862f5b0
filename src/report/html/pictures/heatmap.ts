import { scaleQuantize } from 'd3-scale';
import type { Detail } from '../../../model-details.ts';
import type { How } from '../how.ts';
import { figure } from './figure.ts';
import { greatest } from './scale.ts';

const left = 24;
const top = 4;
const cell = { width: 8.9, height: 11.6 } as const;
const days = 7;
const hours = 24;
const steps = [1, 2, 3, 4] as const;

/** Along which way neighbours of one class are joined: across the columns, or down the rows. */
type Way = 'across' | 'down';

/**
 * Cells as one path for each class of intensity: neighbours of one class are one stroke, so that a week takes
 * a few hundred bytes. `counts` holds the cells row by row; lengths are in units of one cell.
 */
export function intensityPaths(counts: readonly number[], columns: number, way: Way): string {
  const classOf = scaleQuantize<number>([0, Math.max(1, greatest(counts))], steps);
  const rows = Math.ceil(counts.length / columns);
  const [lanes, length] = way === 'across' ? [rows, columns] : [columns, rows];
  const levelAt = (lane: number, place: number) => {
    const count = counts[way === 'across' ? lane * columns + place : place * columns + lane] ?? 0;
    return count === 0 ? 0 : classOf(count);
  };
  const paths = new Map<number, Pen>();
  for (let lane = 0; lane < lanes; lane += 1)
    for (let place = 0, end = 0; place < length; place = end) {
      const level = levelAt(lane, place);
      for (end = place + 1; end < length && levelAt(lane, end) === level;) end += 1;
      if (level > 0) paths.set(level, drawn(paths.get(level), lane, place, end, way));
    }
  return [...paths].map(([level, { path }]) => `<path class="h${level}" d="${path}"/>`).join('');
}

interface Pen {
  readonly path: string;
  readonly x: number;
  readonly y: number;
}

/** One more stroke, moved to by the shorter of an absolute and a relative step. */
function drawn(pen: Pen | undefined, lane: number, from: number, to: number, way: Way): Pen {
  const [x, y] = way === 'across' ? [from, lane] : [lane, from];
  const absolute = `M${x} ${y}`;
  const relative = pen === undefined ? absolute : `m${x - pen.x} ${y - pen.y}`.replace(' -', '-');
  const step = relative.length < absolute.length ? relative : absolute;
  const path = `${pen?.path ?? ''}${step}${way === 'across' ? 'h' : 'v'}${to - from}`;
  return way === 'across' ? { path, x: to, y } : { path, x, y: to };
}

/** Calls by hour and weekday. */
export function heatmap({ hours: counts }: Detail, how: How): string {
  const most = greatest(counts);
  const at = counts.indexOf(most);
  const { page } = how;
  const grid = how.shapes.use('week', () => weekGrid(page.weekdays));
  const cells = `<g class="week">${intensityPaths(counts, hours, 'down')}</g>`;
  const facts =
    most === 0
      ? page.heat.none
      : page.heat.facts(most, page.weekdays[Math.floor(at / hours)] ?? '', at % hours);
  return figure({ title: page.heat.title, facts, drawing: cells + grid, height: 97 }, how);
}

function weekGrid(weekdays: readonly string[]): string {
  const right = left + hours * cell.width;
  const bottom = top + days * cell.height;
  const rows = Array.from({ length: days + 1 }, (_, day) => `M${left} ${top + day * cell.height}H${right}`);
  const columns = Array.from(
    { length: hours + 1 },
    (_, hour) => `M${left + hour * cell.width} ${top}V${bottom}`,
  );
  const names = weekdays.map(
    (name, day) =>
      `<text x="${left - 3}" y="${top + day * cell.height + 8.5}" text-anchor="end">${name}</text>`,
  );
  const clock = [0, 6, 12, 18, 24].map(
    (hour) =>
      `<text x="${left + hour * cell.width}" y="${bottom + 10}" text-anchor="${anchor(hour)}">${hour}</text>`,
  );
  return `<path class="gap" d="${[...rows, ...columns].join('')}"/>${names.join('')}${clock.join('')}`;
}

function anchor(hour: number): string {
  if (hour === 24) return 'end';
  return hour === 0 ? 'start' : 'middle';
}
