import type { NumberClass } from '../calls/classes.ts';
import { defineSignal, judge } from './define.ts';

const standings: Readonly<Partial<Record<NumberClass, number>>> = {
  emergency: 1,
  government: 0.75,
  operator: 0.5,
  'enterprise-service': 0.25,
};

/**
 * Standing of a service number: emergency 1, government 0.75, operator 0.5, bank or airline 0.25.
 *
 * They call many strangers by their duty. A forged display of such a number is excused as well.
 * Source of the classes: MIIT number plan 2023 and MIIT spokesman 2020; the values are judgement.
 */
export const serviceClass = defineSignal({
  id: 'service-class',
  family: 'class',
  role: 'offset',
  unit: 'class',
  meaning:
    'Standing of a service number: emergency 1, government 0.75, operator 0.5, enterprise 0.25, else 0.',
  blindSpots: 'A forged service number is excused too; operators and banks do sell by telephone.',
  shownBy: 'placed',
  requires: [],
  columns: ['caller'],
  needs: ['numberClass'],
  evaluate(f, limits) {
    const standing = standings[f.numberClass] ?? 0;
    return judge(standing, limits, { standing });
  },
});
