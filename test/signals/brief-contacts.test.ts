import { describe } from 'vitest';
import { briefContacts } from '../../src/signals/brief-contacts.ts';
import { testSignal } from './cases.ts';

describe('brief-contacts', () => {
  testSignal(briefContacts, [
    [
      'a dialler: nobody is called twice',
      { contacts: 400, contactLifeSeconds: 3_456_000 },
      { outcome: 'fired', value: 0.1, strength: 1, evidence: { lifeSeconds: 3_456_000, contacts: 400 } },
    ],
    [
      'a clinic whose patients come back within the month',
      { contacts: 200, contactLifeSeconds: 200 * 5 * 86_400 },
      { outcome: 'clear', value: 5, strength: 0 },
    ],
    ['an ordinary person', {}, { outcome: 'clear', value: 6, strength: 0 }],
    ['19 contacts', { contacts: 19, contactLifeSeconds: 0 }, { outcome: 'no-data', missing: '20 contacts' }],
    [
      '20 contacts',
      { contacts: 20, contactLifeSeconds: 0 },
      { outcome: 'fired', value: 0, strength: 1, evidence: { lifeSeconds: 0, contacts: 20 } },
    ],
  ]);
});
