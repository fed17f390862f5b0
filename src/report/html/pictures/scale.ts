import { scaleLinear } from 'd3-scale';
import type { SignalResult } from '../../../model.ts';
import { grouped } from '../../words.ts';
import type { How } from '../how.ts';
import { frame, round } from './figure.ts';

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
  /** The greatest count beside the axis, and lines at the limits. */
  readonly drawing: string;
}

/** Counts from 0 to the greatest; the limit of a warning is always within, the critical one where it fits. */
export function heights(most: number, marks: Marks, { page }: Pick<How, 'page'>): Heights {
  const { left, right, top, bottom } = frame;
  const upper = Math.max(1, most, marks.warn ?? 0);
  const scale = scaleLinear([0, upper], [bottom, top]);
  const y = (count: number) => Math.round(scale(Math.min(count, upper)));
  const line = (limit: number | null, kind: 'warn' | 'critical') => {
    if (limit === null || limit > upper) return '';
    const x = kind === 'warn' ? right : right - 70;
    const label = `<text x="${x}" y="${y(limit) - 2}" text-anchor="end">${page.mark[kind](grouped(limit))}</text>`;
    return `<path class="${kind}" d="M${left} ${y(limit)}H${right}"/>${label}`;
  };
  const peak =
    most > 0 ? `<text x="${left - 3}" y="${y(most) + 4}" text-anchor="end">${short(most)}</text>` : '';
  return { y, drawing: peak + line(marks.warn, 'warn') + line(marks.critical, 'critical') };
}

/** A count in at most four characters. */
function short(count: number): string {
  if (count < 10_000) return String(count);
  return count < 1e6 ? `${round(count / 1000)}k`.replace(/\.\d(?=k)/u, '') : `${round(count / 1e6)}M`;
}

/**
 * The skyline of counts over places that lie side by side, as one path: `edges` has one more entry than
 * `counts`. Gaps between bars are laid over it by the axis.
 */
export function skyline(
  edges: readonly number[],
  counts: readonly number[],
  y: (count: number) => number,
): string {
  let path = '';
  let height: number = frame.bottom;
  counts.forEach((count, at) => {
    const top = count === 0 ? frame.bottom : Math.min(y(count), frame.bottom - 1);
    if (top === height) return;
    if (height === frame.bottom) path += `M${edges[at]} ${frame.bottom}V${top}`;
    else path += `H${edges[at]}V${top}`;
    height = top;
  });
  return height === frame.bottom ? path : `${path}H${edges[counts.length]}V${frame.bottom}`;
}
