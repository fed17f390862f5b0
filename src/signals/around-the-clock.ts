import type { NumberClass } from '../calls/classes.ts';
import { defineSignal, judge, noData } from './define.ts';

const service: ReadonlySet<NumberClass> = new Set<NumberClass>([
  'call-centre',
  'enterprise-service',
  'provincial-service',
  'shared-cost',
  'toll-free',
  'fixed',
]);

/** An hour of the day without a call shows a pattern of waking or office hours. */
const leastClockHours = 20;

/**
 * Voice one-time codes, alarms and reminders follow demand through the night; nobody sells at 3 a.m.
 *
 * Speaks only for service and fixed numbers that call in at least 20 clock hours: a mobile that dials
 * through the night is not excused. A line that plays recordings all night is excused too. Source: what
 * separates one-time-code lines from dialers is night traffic without an office cycle; values by judgement.
 */
export const aroundTheClock = defineSignal({
  id: 'around-the-clock',
  family: 'time',
  role: 'offset',
  unit: 'share',
  meaning:
    'Share of calls placed 21:00-08:00, for service and fixed numbers that call in 20 clock hours or more.',
  blindSpots: 'Excuses a service number that plays recordings day and night.',
  shownBy: 'quiet-hours',
  requires: [],
  columns: ['caller', 'started_at'],
  needs: ['attempts', 'quietCalls', 'clockHours', 'numberClass'],
  evaluate(f, limits) {
    if (!service.has(f.numberClass)) return noData('a service or fixed number');
    if (f.attempts < limits.sample) return noData(`${limits.sample} calls`);
    if (f.clockHours < leastClockHours) return noData(`calls in ${leastClockHours} clock hours`);
    return judge(f.quietCalls / f.attempts, limits, {
      quiet: f.quietCalls,
      calls: f.attempts,
      hours: f.clockHours,
    });
  },
});
