import type { NumberClass } from '../calls/classes.ts';
import { defineSignal, judge } from './define.ts';

const raises: Readonly<Partial<Record<NumberClass, number>>> = {
  invalid: 1,
  'sms-access': 1,
  'toll-free': 1,
  'call-centre': 0.5,
  'mobile-virtual': 0.5,
  'shared-cost': 0.5,
  'provincial-service': 0.25,
};

/** An alarm panel or lift calls one to five numbers; more is not its work. */
const machineCallees = 5;

/**
 * What kind of number it is: 1 for kinds that place no such calls, 0.5 for kinds that diallers rent.
 *
 * Most such numbers are honest, so it adds a little and never decides.
 * Source of the classes: MIIT number plan 2023 and MIIT spokesman 2020; the values are judgement.
 */
export const numberClass = defineSignal({
  id: 'number-class',
  family: 'class',
  role: 'evidence',
  unit: 'class',
  meaning:
    'Class of the number: 1 for kinds that place no such calls, 0.5 for kinds that diallers rent, else 0.',
  blindSpots: 'Most numbers of every class are honest; a leased ordinary mobile shows nothing.',
  shownBy: 'placed',
  requires: [],
  columns: ['caller'],
  needs: ['numberClass', 'callees'],
  evaluate(f, limits) {
    const machine = f.numberClass === 'iot' && f.callees > machineCallees;
    const raise = machine ? 1 : (raises[f.numberClass] ?? 0);
    return judge(raise, limits, { raise, callees: f.callees });
  },
});
