import { describe } from 'vitest';
import { longLife } from '../../src/signals/long-life.ts';
import { testSignal } from './cases.ts';
import { dayOf } from './row.ts';

describe('long-life', () => {
  testSignal(longLife, [
    [
      'a courier on 31 of 31 days',
      { activeDays: 31 },
      { outcome: 'fired', value: 1, strength: 1, evidence: { activeDays: 31, logDays: 31 } },
    ],
    [
      'an ordinary person',
      {},
      { outcome: 'fired', value: 25 / 31, evidence: { activeDays: 25, logDays: 31 } },
    ],
    [
      'a number that was burned in five days',
      { activeDays: 5 },
      { outcome: 'clear', value: 5 / 31, strength: 0 },
    ],
    [
      'a log of six days',
      { activeDays: 6, logLast: dayOf(6) - 1 },
      { outcome: 'no-data', missing: '7 days of log' },
    ],
    [
      'a log of seven days',
      { activeDays: 7, logLast: dayOf(7) - 1 },
      { outcome: 'fired', value: 1, strength: 1, evidence: { activeDays: 7, logDays: 7 } },
    ],
  ]);
});
