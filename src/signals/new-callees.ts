import { defineSignal, judge, noData } from './define.ts';

/**
 * Distinct callees per active day (fan-out). Ordinary subscribers add one new person a day, a list dozens.
 *
 * Couriers, clinics and mass notifications fan out as far. Thresholds: Sichuan competition data, measured:
 * 99.5 % of ordinary subscribers are at <= 4.7, half of the fraudulent ones at >= 26.
 */
export const newCallees = defineSignal({
  id: 'new-callees',
  family: 'dispersion',
  role: 'evidence',
  unit: 'callees/day',
  meaning: 'Distinct callees per day with a call: callees / active days.',
  blindSpots:
    'Couriers, clinics and notification lines reach as many; a flood of calls to one callee shows nothing.',
  shownBy: 'new-callee',
  requires: [],
  columns: ['caller', 'callee', 'started_at'],
  needs: ['toKnown', 'callees', 'activeDays'],
  evaluate(f, limits) {
    if (f.toKnown < limits.sample) return noData(`${limits.sample} calls`);
    return judge(f.callees / f.activeDays, limits, { callees: f.callees, activeDays: f.activeDays });
  },
});
