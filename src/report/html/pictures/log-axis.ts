/** Seconds on a logarithmic axis; what is shorter than one second has a place of its own before it. */
import { scaleLog } from 'd3-scale';
import type { Histogram } from '../../../model-details.ts';
import type { How } from '../how.ts';
import { frame } from './figure.ts';

/** Room for the bin that begins at 0, which a logarithm has no place for. */
const zeroWidth = 10;
/** The last bin has no upper edge; it is drawn as wide as a factor of two. */
const lastFactor = 2;

const ticks = [1, 10, 60, 600, 3600, 36_000] as const;

export interface LogAxis {
  /** Left edge of each bin and the right edge of the last, rising. */
  readonly edges: readonly number[];
  readonly x: (seconds: number) => number;
  readonly use: string;
}

export function logAxis({ from }: Histogram, { shapes, page }: Pick<How, 'shapes' | 'page'>): LogAxis {
  const { left, right, bottom, top } = frame;
  const end = Math.max(10, (from.at(-1) ?? 1) * lastFactor);
  const scale = scaleLog([1, end], [left + zeroWidth, right]);
  const x = (seconds: number) => Math.round(seconds < 1 ? left : scale(Math.min(seconds, end)));
  const edges = [...from.map(x), right];
  const use = shapes.use(`seconds ${from.join(' ')}`, () => {
    const gaps = edges.slice(1, -1).map((edge) => `M${edge} ${top}V${bottom}`);
    const shown = ticks.filter((tick) => tick < end * 0.8);
    const lines = shown.map((tick) => `M${x(tick)} ${bottom}v3`);
    const names = shown.map((tick) => `<text x="${x(tick)}" y="95">${page.seconds(tick)}</text>`);
    return `<path class="gap" d="${gaps.join('')}"/><path class="axis" d="M${left} ${bottom}H${right}${lines.join('')}"/><g text-anchor="middle">${names.join('')}</g>`;
  });
  return { edges, x, use };
}

/** A band over the seconds `from` to before `to`. */
export function band({ x }: LogAxis, from: number, to: number): string {
  const begin = x(from);
  const width = Math.max(2, x(to) - begin);
  return `<path class="band" d="M${begin} ${frame.top - 8}h${width}V${frame.bottom}h-${width}"/>`;
}

export const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
