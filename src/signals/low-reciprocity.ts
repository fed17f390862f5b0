import { defineSignal, judge, noData } from './define.ts';

/**
 * Share of callees who ever called this number. Relations go both ways; lists do not.
 *
 * One-time-code and alarm lines are never called either. Call-backs do reach a real number that is shown, so
 * a higher share does not exonerate. Thresholds: literature on spam over telephony, values by judgement.
 */
export const lowReciprocity = defineSignal({
  id: 'low-reciprocity',
  family: 'direction',
  role: 'evidence',
  unit: 'share',
  meaning: 'Callees who ever called this number / callees; low is suspicious.',
  blindSpots: 'Notification and alarm lines are never called; victims who call back raise it.',
  shownBy: 'one-way',
  requires: ['bothDirections'],
  columns: ['caller', 'callee'],
  needs: ['callees', 'twoWayContacts'],
  evaluate(f, limits) {
    if (f.callees < limits.sample) return noData(`${limits.sample} callees`);
    return judge(f.twoWayContacts / f.callees, limits, {
      reciprocal: f.twoWayContacts,
      callees: f.callees,
    });
  },
});
