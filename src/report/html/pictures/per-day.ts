import type { Detail } from '../../../model-details.ts';
import type { SignalResult } from '../../../model.ts';
import type { How } from '../how.ts';
import { byBar, dayAxisUse, type Days } from './day-axis.ts';
import { figure } from './figure.ts';
import { heights, marksOf, skyline } from './scale.ts';

/** Calls on each day, the answered ones dark, with the limits of the busiest day. */
export function perDay({ days }: Detail, signals: readonly SignalResult[], how: How): string {
  const { page, days: axis } = how;
  if (axis === null) return '';
  const busiest = byBar(days, axis, busiestOf);
  const calls = busiest.map((day) => day?.calls ?? 0);
  const most = Math.max(...calls);
  const { y, drawing } = heights(most, marksOf(signals, 'busiest-day'), how);
  const answered = busiest.map((day) => day?.answered ?? 0);
  const isTold = days.some((day) => day.answered !== null);
  const bars = `<path class="calls" d="${skyline(axis.edges, calls, y)}"/>${isTold ? `<path class="taken" d="${skyline(axis.edges, answered, y)}"/>` : ''}`;
  const facts = page.days.facts(most, axis.label(Math.max(0, calls.indexOf(most))), isTold, axis.daysPerBar);
  return figure(
    { title: page.days.title, facts, drawing: bars + dayAxisUse(axis, 'bars', how) + drawing },
    how,
  );
}

/** Where a bar holds several days, their busiest. */
function busiestOf(days: Days): Days[number] | undefined {
  return days.reduce<Days[number] | undefined>(
    (most, day) => (most === undefined || day.calls > most.calls ? day : most),
    undefined,
  );
}
