import { describe } from 'vitest';
import { shortLife } from '../../src/signals/short-life.ts';
import { testSignal } from './cases.ts';
import { dayOf } from './row.ts';

describe('short-life', () => {
  testSignal(shortLife, [
    [
      'a number that was burned in five days',
      { attempts: 900, activeDays: 5 },
      { outcome: 'fired', value: 5 / 31, strength: 1, evidence: { activeDays: 5, logDays: 31, calls: 900 } },
    ],
    [
      'a clinic on its working days',
      { attempts: 900, activeDays: 21 },
      { outcome: 'clear', value: 21 / 31, strength: 0 },
    ],
    ['an ordinary person', {}, { outcome: 'clear', value: 25 / 31, strength: 0 }],
    ['49 calls', { attempts: 49, activeDays: 2 }, { outcome: 'no-data', missing: '50 calls' }],
    [
      '50 calls',
      { attempts: 50, activeDays: 2 },
      { outcome: 'fired', value: 2 / 31, strength: 1, evidence: { activeDays: 2, logDays: 31, calls: 50 } },
    ],
    [
      'a log of one day says nothing against anyone',
      { attempts: 300, activeDays: 1, logFirst: dayOf(0), logLast: dayOf(1) - 1 },
      { outcome: 'clear', value: 1, strength: 0 },
    ],
  ]);
});
