import { describe } from 'vitest';
import { lowReciprocity } from '../../src/signals/low-reciprocity.ts';
import { testSignal } from './cases.ts';

describe('low-reciprocity', () => {
  testSignal(lowReciprocity, [
    [
      'a dialler whom nobody calls',
      { callees: 400, twoWayContacts: 0 },
      { outcome: 'fired', value: 0, strength: 1, evidence: { reciprocal: 0, callees: 400 } },
    ],
    [
      'a courier: a fifth of the callees call',
      { callees: 400, twoWayContacts: 80 },
      { outcome: 'clear', value: 0.2, strength: 0 },
    ],
    [
      'an ordinary person with many contacts',
      { callees: 60, twoWayContacts: 25 },
      { outcome: 'clear', value: 25 / 60, strength: 0 },
    ],
    ['49 callees', { callees: 49, twoWayContacts: 0 }, { outcome: 'no-data', missing: '50 callees' }],
    [
      '50 callees',
      { callees: 50, twoWayContacts: 0 },
      { outcome: 'fired', value: 0, strength: 1, evidence: { reciprocal: 0, callees: 50 } },
    ],
  ]);
});
