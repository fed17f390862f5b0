import { logDays } from './days.ts';
import { defineSignal, judge, noData } from './define.ts';

/**
 * Days with at least 30 calls. A campaign goes on; greetings, job hunting and moving house pass in a day.
 *
 * Couriers and call desks persist too. Thresholds: TRAI proposes action after 10 suspicious days on end; the
 * lower ones by judgement.
 */
export const persistence = defineSignal({
  id: 'persistence',
  family: 'volume',
  role: 'evidence',
  unit: 'days',
  meaning: 'Days with at least 30 calls placed.',
  blindSpots: 'Couriers and staffed desks are busy every day; numbers that are swapped daily never persist.',
  shownBy: 'busiest-day',
  requires: [],
  columns: ['caller', 'callee', 'started_at'],
  needs: ['heavyDays', 'activeDays', 'logFirst', 'logLast'],
  evaluate(f, limits) {
    if (logDays(f) < limits.sample) return noData(`${limits.sample} days of log`);
    return judge(f.heavyDays, limits, { heavyDays: f.heavyDays, activeDays: f.activeDays });
  },
});
