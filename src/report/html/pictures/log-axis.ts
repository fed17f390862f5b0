/** Seconds on a logarithmic axis; what is shorter than one second has a place of its own before it. */
import { scaleLog } from 'd3-scale';
import type { Histogram } from '../../../model-details.ts';
import type { How } from '../how.ts';
import { frame } from './figure.ts';

/** Room for the bin that begins at 0, which a logarithm has no place for. */
const zeroWidth = 10;
/** The last bin has no upper edge; it is drawn as wide as a factor of two. */
const lastFactor = 2;

const ticks = [1, 10, 60, 600, 3600] as const;

export interface LogAxis {
  /** Left edge of each bin and the right edge of the last, rising. */
  readonly edges: readonly number[];
  readonly x: (seconds: number) => number;
  readonly use: string;
}

/** @param mark drawn over the bars of every picture with this axis */
export function logAxis(
  { from }: Histogram,
  { shapes, page }: Pick<How, 'shapes' | 'page'>,
  mark: (x: LogAxis['x']) => string = () => '',
): LogAxis {
  const { left, right, bottom, top } = frame;
  const end = Math.max(10, (from.at(-1) ?? 1) * lastFactor);
  const scale = scaleLog([1, end], [left + zeroWidth, right]);
  const x = (seconds: number) => Math.round(seconds < 1 ? left : scale(Math.min(seconds, end)));
  const edges = [...from.map(x), right];
  const marked = mark(x);
  const use = shapes.use(`seconds ${from.join(' ')} ${marked}`, () => {
    const gaps = edges.slice(1, -1).map((edge) => `M${edge} ${top}V${bottom}`);
    const shown = ticks.filter((tick) => tick < end);
    const lines = shown.map((tick) => `M${x(tick)} ${bottom}v3`);
    const names = shown.map((tick) => `<text x="${x(tick)}" y="95">${page.seconds(tick)}</text>`);
    return `<path class="gap" d="${gaps.join('')}"/>${marked}<path class="axis" d="M${left} ${bottom}H${right}${lines.join('')}"/><g text-anchor="middle">${names.join('')}</g>`;
  });
  return { edges, x, use };
}

/** A bracket above the seconds `from` to before `to`. */
export function bracket(x: LogAxis['x'], from: number, to: number): string {
  return `<path class="span" d="M${x(from)} 4h${Math.max(4, x(to) - x(from))}"/>`;
}

export const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
