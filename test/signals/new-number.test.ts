import { describe } from 'vitest';
import { newNumber } from '../../src/signals/new-number.ts';
import { testSignal } from './cases.ts';
import { dayOf } from './row.ts';

describe('new-number', () => {
  testSignal(newNumber, [
    [
      'a fresh SIM card at full speed',
      { attempts: 400, firstCall: dayOf(27) },
      { outcome: 'fired', value: 400, strength: 1, evidence: { calls: 400, ageDays: 3 } },
    ],
    [
      'a new staff phone',
      { attempts: 20, firstCall: dayOf(26) },
      { outcome: 'clear', value: 20, strength: 0 },
    ],
    ['an ordinary person', {}, { outcome: 'clear', value: 0, strength: 0 }],
    [
      'busy, but there for a fortnight',
      { attempts: 400, firstCall: dayOf(17) },
      { outcome: 'clear', value: 0, strength: 0 },
    ],
    [
      'seven days old to the second',
      { attempts: 400, firstCall: dayOf(24) - 1 },
      { outcome: 'clear', value: 0, strength: 0 },
    ],
    [
      'just under seven days old',
      { attempts: 400, firstCall: dayOf(24) },
      { outcome: 'fired', value: 400, strength: 1, evidence: { calls: 400, ageDays: 6 } },
    ],
    [
      'a log of five days',
      { attempts: 400, firstCall: dayOf(28), logFirst: dayOf(26) },
      { outcome: 'no-data', missing: '14 days of log before its first call' },
    ],
    ['nineteen calls', { attempts: 19, firstCall: dayOf(27) }, { outcome: 'no-data', missing: '20 calls' }],
  ]);
});
