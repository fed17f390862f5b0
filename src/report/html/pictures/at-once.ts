import type { Detail } from '../../../model-details.ts';
import type { SignalResult } from '../../../model.ts';
import type { How } from '../how.ts';
import { byBar, dayAxisUse } from './day-axis.ts';
import { figure } from './figure.ts';
import { heights, marksOf, skyline } from './scale.ts';

/** Most calls in progress at once on each day; nothing where it never was more than one. */
export function atOnce({ days }: Detail, signals: readonly SignalResult[], how: How): string {
  const { page, days: axis } = how;
  const most = days.reduce((greatest, day) => Math.max(greatest, day.atOnce), 0);
  if (axis === null || most <= 1) return '';
  const counts = byBar(days, axis, (own) => own.reduce((greatest, day) => Math.max(greatest, day.atOnce), 0));
  const { y, drawing } = heights(most, marksOf(signals, 'concurrency'), how);
  const bars = `<path class="calls" d="${skyline(axis.edges, counts, y)}"/>`;
  return figure(
    {
      title: page.atOnce.title,
      facts: page.atOnce.facts(most),
      drawing: bars + dayAxisUse(axis, 'bars', how) + drawing,
    },
    how,
  );
}
