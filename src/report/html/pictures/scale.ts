import { scaleLinear } from 'd3-scale';
import type { SignalResult } from '../../../model.ts';
import { grouped } from '../../words.ts';
import type { How } from '../how.ts';
import { frame, type Plot } from './frame.ts';

/** Limits of a signal that a picture marks, where the report knows them. */
export interface Marks {
  readonly warn: number | null;
  readonly critical: number | null;
}

/** The limits of a signal of this number; none where it says nothing. */
export function marksOf(signals: readonly SignalResult[], id: string): Marks {
  const found = signals.find((signal) => signal.id === id);
  return { warn: found?.warn ?? null, critical: found?.critical ?? null };
}

export interface Heights {
  /** Place of a count, in whole units from the top. */
  readonly y: (count: number) => number;
  readonly bottom: number;
  /** The greatest count beside the axis, and lines at the limits. */
  readonly drawing: string;
}

/** Counts of a plot from 0 to the greatest; the limit of a warning is always within, the critical one where it fits. */
export function heights(
  most: number,
  marks: Marks,
  plot: Plot,
  { page, shapes }: Pick<How, 'page' | 'shapes'>,
): Heights {
  const { left, right } = frame;
  const upper = Math.max(1, most, marks.warn ?? 0);
  const scale = scaleLinear([0, upper], [plot.bottom, plot.top]);
  const y = (count: number) => Math.round(scale(Math.min(count, upper)));
  const line = (limit: number | null, kind: 'warn' | 'critical') => {
    if (limit === null || limit > upper) return '';
    const x = kind === 'warn' ? right : right - 60;
    const draw = () =>
      `<path class="${kind}" d="M${left} 0H${right}"/><text x="${x}" y="-2" text-anchor="end">${page.mark[kind](grouped(limit))}</text>`;
    return shapes.use(`${kind} ${limit}`, draw, y(limit));
  };
  const peak = most > 0 ? `<text y="${y(most) + 4}">${short(most)}</text>` : '';
  return {
    y,
    bottom: plot.bottom,
    drawing: peak + line(marks.warn, 'warn') + line(marks.critical, 'critical'),
  };
}

/** A count in at most four characters. */
function short(count: number): string {
  if (count < 10_000) return String(count);
  return count < 1e6 ? `${Math.round(count / 1000)}k` : `${Math.round(count / 1e6)}M`;
}

/**
 * The skyline of counts over places that lie side by side, as one path: `edges` has one more entry than
 * `counts`. Gaps between bars are laid over it by the axis.
 */
export function skyline(
  edges: readonly number[],
  counts: readonly number[],
  { y, bottom }: { readonly y: (count: number) => number; readonly bottom: number },
): string {
  let path = '';
  let at = 0;
  let height = bottom;
  counts.forEach((count, place) => {
    const top = count === 0 ? bottom : Math.min(y(count), bottom - 1);
    if (top === height) return;
    const x = edges[place] ?? at;
    path += height === bottom ? `M${x} ${bottom}` : `h${x - at}`;
    path += `v${top - height}`;
    at = x;
    height = top;
  });
  const end = edges[counts.length] ?? at;
  return height === bottom ? path : `${path}h${end - at}V${bottom}`;
}

/** The greatest of counts, however many there are; 0 of none. */
export const greatest = (counts: readonly number[]) =>
  counts.reduce((most, count) => Math.max(most, count), 0);

export const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
