import type { Detail } from '../../../model-details.ts';
import type { SignalResult } from '../../../model.ts';
import type { How } from '../how.ts';
import { figure } from './figure.ts';
import { bracket, logAxis, total } from './log-axis.ts';
import { heights, skyline } from './scale.ts';
import { shareFact } from './share-fact.ts';

/** Width of the window in which `paced-gaps` counts, s. */
const window = 4;
const none = { warn: null, critical: null } as const;

/** Pauses between calls; the window that holds most of them under a bracket. */
export function gaps({ gaps: bins, overlaps }: Detail, signals: readonly SignalResult[], how: How): string {
  const { page } = how;
  if (bins === null) return '';
  const all = total(bins.counts);
  if (all === 0) return '';
  const axis = logAxis(bins, how);
  const { y, drawing } = heights(Math.max(...bins.counts), none, how);
  const from = signals.find(({ id, value }) => id === 'paced-gaps' && value !== null)?.evidence[
    'fromSeconds'
  ];
  const paced =
    from === undefined ? '' : shareFact(signals, 'paced-gaps', page.gaps.paced(from, from + window - 1), how);
  const facts = [page.gaps.facts(all, overlaps), paced].filter((fact) => fact !== '');
  const bars = `${from === undefined ? '' : bracket(axis.x, from, from + window)}<path class="calls" d="${skyline(axis.edges, bins.counts, y)}"/>`;
  return figure(
    { title: page.gaps.title, facts: facts.join(how.words.reasonJoin), drawing: bars + axis.use + drawing },
    how,
  );
}
