import { defineSignal, judge, noData } from './define.ts';

/**
 * Calls per callee. A list is dialled once and left; people call their people again and again.
 *
 * Couriers and surveys repeat as little, and on one day everyone does.
 * Thresholds: Sichuan competition data, measured (fraud median 1.2, ordinary 5th percentile 1.63).
 */
export const fewRepeats = defineSignal({
  id: 'few-repeats',
  family: 'dispersion',
  role: 'evidence',
  unit: 'calls/callee',
  meaning: 'Mean calls per callee: calls / callees; low is suspicious.',
  blindSpots:
    'Couriers and surveys; on a one-day log everyone is near 1.3. A dialler that tries thrice hides here.',
  shownBy: 'called-once',
  requires: [],
  columns: ['caller', 'callee'],
  needs: ['toKnown', 'callees'],
  evaluate(f, limits) {
    if (f.toKnown < limits.sample) return noData(`${limits.sample} calls`);
    return judge(f.toKnown / f.callees, limits, { calls: f.toKnown, callees: f.callees });
  },
});
