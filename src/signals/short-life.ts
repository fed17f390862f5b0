import { logDays } from './days.ts';
import { defineSignal, judge, noData } from './define.ts';

/**
 * Share of the log's days on which the number called at all. Numbers are burned after a few busy days.
 *
 * A phone that was bought, lent or given up within the log looks the same.
 * Thresholds: Sichuan competition data, measured: 7 and 10 active days of a month.
 */
export const shortLife = defineSignal({
  id: 'short-life',
  family: 'life',
  role: 'evidence',
  unit: 'share',
  meaning: 'Days with a call placed / days of the log; low is suspicious.',
  blindSpots: 'Phones bought or given up within the log, travellers; numbers kept for months show nothing.',
  shownBy: 'placed',
  requires: [],
  columns: ['caller', 'started_at'],
  needs: ['attempts', 'activeDays', 'logFirst', 'logLast'],
  evaluate(f, limits) {
    if (f.attempts < limits.sample) return noData(`${limits.sample} calls`);
    const days = logDays(f);
    return judge(f.activeDays / days, limits, { activeDays: f.activeDays, logDays: days, calls: f.attempts });
  },
});
