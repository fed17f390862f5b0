import { describe } from 'vitest';
import { reciprocalContacts } from '../../src/signals/reciprocal-contacts.ts';
import { testSignal } from './cases.ts';

describe('reciprocal-contacts', () => {
  testSignal(reciprocalContacts, [
    ['an ordinary person', {}, { outcome: 'fired', value: 10 / 31, evidence: { twoWay: 10, contacts: 31 } }],
    [
      'a clinic whose patients call',
      { contacts: 200, twoWayContacts: 90 },
      { outcome: 'fired', value: 0.45, strength: 1, evidence: { twoWay: 90, contacts: 200 } },
    ],
    ['a dialler', { contacts: 400, twoWayContacts: 8 }, { outcome: 'clear', value: 0.02, strength: 0 }],
    ['9 contacts', { contacts: 9 }, { outcome: 'no-data', missing: '10 contacts' }],
    [
      '10 contacts',
      { contacts: 10, twoWayContacts: 10 },
      { outcome: 'fired', value: 1, strength: 1, evidence: { twoWay: 10, contacts: 10 } },
    ],
  ]);
});
