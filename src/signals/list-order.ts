import { defineSignal, judge, noData } from './define.ts';

/**
 * How one-sidedly successive callees go up, or down, in the number plan: a sorted list is dialled from its top.
 *
 * Steps to neighbours are left to `sequential-dialling`. In any other order as many steps go up as down, give
 * or take 0.58 / sqrt(steps): with 30 steps chance reaches 0.5 in one of 300,000 callers. Rounds by room or
 * house number look the same. Thresholds: that chance.
 */
export const listOrder = defineSignal({
  id: 'list-order',
  family: 'pacing',
  role: 'evidence',
  unit: 'share',
  meaning:
    'Successive callees that go up minus those that go down by more than 10, without sign / all of these.',
  blindSpots: 'Rounds by room or extension; lists in any other order, which pools show.',
  shownBy: 'far-step',
  requires: [],
  columns: ['caller', 'callee', 'started_at'],
  needs: ['upSteps', 'downSteps'],
  evaluate(f, limits) {
    const steps = f.upSteps + f.downSteps;
    if (steps < limits.sample) return noData(`${limits.sample} steps of more than 10`);
    return judge(Math.abs(f.upSteps - f.downSteps) / steps, limits, {
      oneWay: Math.max(f.upSteps, f.downSteps),
      steps,
    });
  },
});
