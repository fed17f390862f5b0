import type { How } from '../how.ts';
import type { DayAxis } from './day-axis.ts';
import { frame, type Plot } from './frame.ts';
import type { Panel } from './panel.ts';

/** What lies over the plots of a picture by day: their names, gaps between bars, first and last day. */
export function dayAxisUse(
  { bars, edges, label }: DayAxis,
  panels: readonly (Pick<Panel, 'name' | 'bars'> & { readonly plot: Plot })[],
  { shapes }: Pick<How, 'shapes'>,
): string {
  return shapes.use(`days ${panels.map(({ name }) => name).join(' ')}`, () => {
    const { left, right } = frame;
    const gaps = panels
      .filter((panel) => panel.bars)
      .flatMap(({ plot }) => edges.slice(1, -1).map((x) => `M${x} ${plot.top}V${plot.bottom}`));
    const lines = panels.map(({ plot }) => `M${left} ${plot.bottom}H${right}`);
    const names = panels.map(
      ({ plot, name }) => `<text class="name" x="${left}" y="${plot.top - 4}">${name}</text>`,
    );
    const y = (panels.at(-1)?.plot.bottom ?? 0) + 11;
    const last = bars > 1 ? `<text x="${right}" y="${y}" text-anchor="end">${label(bars - 1)}</text>` : '';
    return `<path class="gap" d="${gaps.join('')}"/><path class="axis" d="${lines.join('')}"/>${names.join('')}<text x="${left}" y="${y}">${label(0)}</text>${last}`;
  });
}
