import { defineSignal, judge, noData } from './define.ts';

/**
 * Clock hours of the day in which the number ever calls. A shift leaves most of them empty, a life does not.
 *
 * Shops, clinics and offices keep hours too. It fills up with the length of the log.
 * Thresholds: Sichuan competition data, measured over 8 months.
 */
export const dutyCycle = defineSignal({
  id: 'duty-cycle',
  family: 'time',
  role: 'evidence',
  unit: 'hours',
  meaning: 'Distinct local clock hours, 1 to 24, with a call placed; low is suspicious.',
  blindSpots: 'Shops, clinics and office phones keep hours; on a short log everyone has few.',
  shownBy: 'placed',
  requires: [],
  columns: ['caller', 'started_at'],
  needs: ['attempts', 'clockHours'],
  evaluate(f, limits) {
    if (f.attempts < limits.sample) return noData(`${limits.sample} calls`);
    return judge(f.clockHours, limits, { clockHours: f.clockHours, calls: f.attempts });
  },
});
