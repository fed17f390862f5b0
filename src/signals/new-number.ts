import { wholeDays } from './days.ts';
import { defineSignal, judge, noData } from './define.ts';

/** A number is new when it was first seen in the last 7 days, after at least 14 days of log without it. */
const newDays = 7;
const silentDays = 14;

/**
 * Calls placed by a number that has only just appeared. Bought SIM cards start at full speed.
 *
 * A new staff phone does too, for a week. Thresholds: Sichuan competition data, measured (at most 7 days and
 * at least 50 calls: recall 0.40 at 0.07 % false alarms).
 */
export const newNumber = defineSignal({
  id: 'new-number',
  family: 'life',
  role: 'evidence',
  unit: 'calls',
  meaning:
    'Calls placed by a number first seen in the last 7 days after 14 days of log; 0 for an older number.',
  blindSpots: 'New staff phones; a number that was burned earlier in the log is the matter of short-life.',
  shownBy: 'placed',
  requires: [],
  columns: ['caller', 'started_at'],
  needs: ['attempts', 'firstCall', 'logFirst', 'logLast'],
  evaluate(f, limits) {
    const ageDays = wholeDays(f.firstCall, f.logLast);
    const young = ageDays < newDays;
    if (young && wholeDays(f.logFirst, f.firstCall) < silentDays)
      return noData(`${silentDays} days of log before its first call`);
    if (f.attempts < limits.sample) return noData(`${limits.sample} calls`);
    return judge(young ? f.attempts : 0, limits, { calls: f.attempts, ageDays });
  },
});
