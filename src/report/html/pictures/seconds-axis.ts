/** Seconds on a logarithmic axis; what is shorter than one second has a place of its own before it. */
import { scaleLog } from 'd3-scale';
import type { Histogram } from '../../../model-details.ts';
import type { How } from '../how.ts';
import { frame, type Plot } from './frame.ts';

/** Room for the bin that begins at 0, which a logarithm has no place for. */
const zeroWidth = 10;
/** The last bin has no upper edge; it is drawn as wide as a factor of two. */
const lastFactor = 2;

const ticks = [1, 10, 60, 600, 3600] as const;

export interface SecondsAxis {
  readonly x: (seconds: number) => number;
  /** Left edge of each bin of a histogram and the right edge of the last, rising. */
  readonly edges: (histogram: Histogram) => number[];
}

/** The axis that has room for all of these. */
export function secondsAxis(histograms: readonly Histogram[]): SecondsAxis {
  const ends = histograms.map(({ from }) => (from.at(-1) ?? 1) * lastFactor);
  const end = Math.max(10, ...ends);
  const scale = scaleLog([1, end], [frame.left + zeroWidth, frame.right]);
  const x = (seconds: number) => Math.round(seconds < 1 ? frame.left : scale(Math.min(seconds, end)));
  return { x, edges: ({ from }) => [...from, (from.at(-1) ?? 1) * lastFactor].map(x) };
}

export interface SecondsPanel {
  readonly plot: Plot;
  readonly name: string;
  readonly bins: Histogram;
  /** What is marked in every picture of this kind. */
  readonly mark: string;
}

/** What lies over the plots of a picture by seconds: their names, gaps between bars, ticks. */
export function secondsAxisUse(
  { x, edges }: SecondsAxis,
  panels: readonly SecondsPanel[],
  { shapes, page }: Pick<How, 'shapes' | 'page'>,
): string {
  const key = panels.map(({ name, bins, mark }) => `${name} ${bins.from.join(' ')} ${mark}`).join(' ');
  return shapes.use(key, () => {
    const { left, right } = frame;
    const gaps = panels.flatMap(({ plot, bins }) =>
      edges(bins)
        .slice(1, -1)
        .map((edge) => `M${edge} ${plot.top}V${plot.bottom}`),
    );
    const lines = panels.map(({ plot }) => `M${left} ${plot.bottom}H${right}`);
    const bottom = panels.at(-1)?.plot.bottom ?? 0;
    const shown = ticks.filter((tick) => x(tick) < right - 12);
    const strokes = shown.map((tick) => `M${x(tick)} ${bottom}v3`);
    const labels = shown.map(
      (tick) => `<text x="${x(tick)}" y="${bottom + 12}">${page.seconds(tick)}</text>`,
    );
    const names = panels.map(
      ({ plot, name, mark }) => `<text class="name" x="${left}" y="${plot.top - 4}">${name}</text>${mark}`,
    );
    return `<path class="gap" d="${gaps.join('')}"/><path class="axis" d="${[...lines, ...strokes].join('')}"/>${names.join('')}<g text-anchor="middle">${labels.join('')}</g>`;
  });
}

/** A bracket over the seconds `from` to before `to`. */
export function bracket({ x }: SecondsAxis, from: number, to: number, { top }: Plot): string {
  return `<path class="span" d="M${x(from)} ${top}h${Math.max(4, x(to) - x(from))}"/>`;
}
