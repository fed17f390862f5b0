import { describe } from 'vitest';
import { repeatContacts } from '../../src/signals/repeat-contacts.ts';
import { testSignal } from './cases.ts';

describe('repeat-contacts', () => {
  testSignal(repeatContacts, [
    ['an ordinary person', {}, { outcome: 'fired', value: 11 / 24, evidence: { regular: 11, callees: 24 } }],
    [
      'a family phone',
      { callees: 10, regularCallees: 8 },
      { outcome: 'fired', value: 0.8, strength: 1, evidence: { regular: 8, callees: 10 } },
    ],
    ['a dialler', { callees: 400, regularCallees: 12 }, { outcome: 'clear', value: 0.03, strength: 0 }],
    ['9 callees', { callees: 9 }, { outcome: 'no-data', missing: '10 callees' }],
    [
      'one active day',
      { activeDays: 1, regularCallees: 0 },
      { outcome: 'no-data', missing: '2 active days' },
    ],
  ]);
});
