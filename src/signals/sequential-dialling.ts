import { defineSignal, judge, noData } from './define.ts';

/**
 * Share of successive calls whose callees differ by 1 to 10: a block of numbers is dialled in order.
 *
 * Hotel and campus switchboards with one number block, and carriers' line surveys, look the same.
 * Thresholds: the FCC names sequential dialling patterns; the values are judgement.
 */
export const sequentialDialling = defineSignal({
  id: 'sequential-dialling',
  family: 'pacing',
  role: 'evidence',
  unit: 'share',
  meaning: 'Successive calls whose callees differ by 1 to 10 / successive calls to callees of equal length.',
  blindSpots: 'Calls within one office block, line surveys; bought lists are not in order.',
  shownBy: 'near-step',
  requires: [],
  columns: ['caller', 'callee', 'started_at'],
  needs: ['steps', 'nearSteps'],
  evaluate(f, limits) {
    if (f.steps < limits.sample) return noData(`${limits.sample} successive calls`);
    return judge(f.nearSteps / f.steps, limits, { near: f.nearSteps, steps: f.steps });
  },
});
