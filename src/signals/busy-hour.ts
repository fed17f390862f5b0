import { defineSignal, judge, noData } from './define.ts';

/**
 * Most calls in any sliding 60 minutes (busy-hour attempts). A person who talks cannot keep up 40 an hour.
 *
 * On-call paging, alarm storms and a clinic that cancels a morning look the same for an hour.
 * Thresholds: Chinese grey-market advice (20 an hour draws a warning) and a paging service that was blocked
 * at 16 an hour; Sichuan competition data put 99.5 % of ordinary subscribers at <= 19.
 */
export const busyHour = defineSignal({
  id: 'busy-hour',
  family: 'volume',
  role: 'evidence',
  unit: 'calls/h',
  meaning: 'Most calls placed in any sliding 60 minutes.',
  blindSpots: 'On-call paging, alarm storms and switchboards; a slow dialler with long talks stays below.',
  shownBy: 'busiest-hour',
  requires: [],
  columns: ['caller', 'callee', 'started_at'],
  needs: ['attempts', 'peakHour'],
  evaluate(f, limits) {
    if (f.attempts < limits.sample) return noData(`${limits.sample} calls`);
    return judge(f.peakHour, limits, { calls: f.peakHour });
  },
});
