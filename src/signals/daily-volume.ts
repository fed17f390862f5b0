import { defineSignal, judge, noData } from './define.ts';

/**
 * Calls per active day. By hand 20-30 sales calls a day are usual, with a dialling system 400-500.
 *
 * Couriers, nurses, shops and switchboards with one number for many people call as much, so volume alone
 * never decides. Thresholds: Sichuan competition data, measured; TRAI 2024 puts 99.87 % of SIMs at <= 50.
 */
export const dailyVolume = defineSignal({
  id: 'daily-volume',
  family: 'volume',
  role: 'evidence',
  unit: 'calls/day',
  meaning: 'Calls placed per day with a call: calls / active days.',
  blindSpots:
    'Couriers, shops and switchboards are as busy; a campaign spread over many numbers stays below.',
  shownBy: 'busiest-day',
  requires: [],
  columns: ['caller', 'callee', 'started_at'],
  needs: ['attempts', 'activeDays'],
  evaluate(f, limits) {
    if (f.attempts < limits.sample) return noData(`${limits.sample} calls`);
    return judge(f.attempts / f.activeDays, limits, { calls: f.attempts, activeDays: f.activeDays });
  },
});
