import { logDays } from './days.ts';
import { defineSignal, judge, noData } from './define.ts';

/**
 * Share of the log's days on which the number called. People and couriers call all month, burners do not.
 *
 * Patient campaigns that stay below every limit live as long.
 * Thresholds: Sichuan competition data, measured (ordinary median 0.74, fraud upper quartile 0.42).
 */
export const longLife = defineSignal({
  id: 'long-life',
  family: 'life',
  role: 'offset',
  unit: 'share',
  meaning: 'Days with a call placed / days of the log.',
  blindSpots: 'Patient campaigns and call centres live as long; says nothing on a short log.',
  shownBy: 'placed',
  requires: [],
  columns: ['caller', 'started_at'],
  needs: ['activeDays', 'logFirst', 'logLast'],
  evaluate(f, limits) {
    const days = logDays(f);
    if (days < limits.sample) return noData(`${limits.sample} days of log`);
    return judge(f.activeDays / days, limits, { activeDays: f.activeDays, logDays: days });
  },
});
