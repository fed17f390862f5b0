import { defineSignal, judge, noData } from './define.ts';

/**
 * Share of callees who were called on at least two days. Relations come back; lists are finished.
 *
 * A dialler that tries the unanswered again another day earns it too, collectors most of all.
 * Thresholds: Sichuan competition data, measured (ordinary median 0.43, fraud upper quartile 0.06).
 */
export const repeatContacts = defineSignal({
  id: 'repeat-contacts',
  family: 'dispersion',
  role: 'offset',
  unit: 'share',
  meaning: 'Callees called on at least two days / callees.',
  blindSpots: 'Diallers that try the unanswered again, collectors; says nothing within one day.',
  shownBy: 'repeat',
  requires: [],
  columns: ['caller', 'callee', 'started_at'],
  needs: ['callees', 'regularCallees', 'activeDays'],
  evaluate(f, limits) {
    if (f.activeDays < 2) return noData('2 active days');
    if (f.callees < limits.sample) return noData(`${limits.sample} callees`);
    return judge(f.regularCallees / f.callees, limits, { regular: f.regularCallees, callees: f.callees });
  },
});
