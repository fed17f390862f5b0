import { defineSignal, judge, noData } from './define.ts';

/**
 * Callees who called back, as a share of callees, times the answered share of those calls.
 *
 * People are called back and pick up; couriers are too. So are agents behind a real number, in a smaller
 * share, so it takes points away and never clears. Thresholds: Sichuan competition data, measured.
 */
export const answeredCallbacks = defineSignal({
  id: 'answered-callbacks',
  family: 'direction',
  role: 'offset',
  unit: 'share',
  meaning: 'Callees who called back / callees, times the answered share of those call-backs.',
  blindSpots: 'Victims call back as well, and agents behind a real number answer them.',
  shownBy: 'answered-callback',
  requires: ['bothDirections'],
  columns: ['caller', 'callee', 'started_at'],
  needs: ['callees', 'callbacks', 'callbacksKnown', 'callbacksAnswered', 'callbackCallers'],
  evaluate(f, limits) {
    if (f.callees < limits.sample) return noData(`${limits.sample} callees`);
    if (f.callbacks > 0 && f.callbacksKnown === 0) return noData('answer state of call-backs');
    const tries = Math.max(1, f.callbacksKnown) * f.callees;
    return judge((f.callbackCallers * f.callbacksAnswered) / tries, limits, {
      callers: f.callbackCallers,
      callees: f.callees,
      answered: f.callbacksAnswered,
      callbacks: f.callbacksKnown,
    });
  },
});
