import { scaleQuantize } from 'd3-scale';
import type { Detail } from '../../../model-details.ts';
import type { How } from '../how.ts';
import { figure } from './figure.ts';

const left = 24;
const top = 4;
const cell = { width: 8.9, height: 11.6 } as const;
const days = 7;
const hours = 24;
const steps = [1, 2, 3, 4] as const;

/**
 * Rows of equal cells as one path for each class of intensity: neighbours of one class are one stroke, so that
 * a week takes a few hundred bytes. `counts` holds the cells row by row; in units of one cell.
 */
export function intensityPaths(counts: readonly number[], columns: number): string {
  const most = Math.max(1, ...counts);
  const classOf = scaleQuantize<number>([0, most], steps);
  const paths = new Map<number, string>();
  for (let at = 0; at < counts.length;) {
    const level = counts[at] === 0 ? 0 : classOf(counts[at] ?? 0);
    const row = Math.floor(at / columns);
    let end = at + 1;
    while (
      end < counts.length &&
      Math.floor(end / columns) === row &&
      sameClass(counts[end] ?? 0, level, classOf)
    )
      end += 1;
    if (level > 0) paths.set(level, `${paths.get(level) ?? ''}M${at % columns} ${row}h${end - at}`);
    at = end;
  }
  return [...paths].map(([level, path]) => `<path class="h${level}" d="${path}"/>`).join('');
}

function sameClass(count: number, level: number, classOf: (count: number) => number): boolean {
  return (count === 0 ? 0 : classOf(count)) === level;
}

/** Calls by hour and weekday. */
export function heatmap({ hours: counts }: Detail, how: How): string {
  const most = Math.max(...counts);
  const at = counts.indexOf(most);
  const { page } = how;
  const grid = how.shapes.use('week', () => weekGrid(page.weekdays));
  const cells = `<g class="week">${intensityPaths(counts, hours)}</g>`;
  const facts =
    most === 0
      ? page.heat.none
      : page.heat.facts(most, page.weekdays[Math.floor(at / hours)] ?? '', at % hours);
  return figure({ title: page.heat.title, facts, drawing: cells + grid }, how);
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
