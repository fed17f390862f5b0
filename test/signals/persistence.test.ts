import { describe } from 'vitest';
import { persistence } from '../../src/signals/persistence.ts';
import { testSignal } from './cases.ts';
import { dayOf } from './row.ts';

describe('persistence', () => {
  testSignal(persistence, [
    [
      'a campaign of two weeks',
      { heavyDays: 14, activeDays: 14 },
      { outcome: 'fired', value: 14, strength: 1, evidence: { heavyDays: 14, activeDays: 14 } },
    ],
    ['festival greetings on one day', { heavyDays: 1 }, { outcome: 'clear', value: 1, strength: 0 }],
    ['an ordinary person', {}, { outcome: 'clear', value: 0, strength: 0 }],
    [
      'a log of one day',
      { heavyDays: 1, activeDays: 1, logFirst: dayOf(0), logLast: dayOf(1) - 1 },
      { outcome: 'no-data', missing: '2 days of log' },
    ],
    [
      'a log of two days',
      { heavyDays: 2, activeDays: 2, logFirst: dayOf(0), logLast: dayOf(2) - 1 },
      { outcome: 'fired', value: 2, evidence: { heavyDays: 2, activeDays: 2 } },
    ],
    [
      'a night shift that spans two local days within 24 hours',
      { heavyDays: 2, activeDays: 2, logFirst: dayOf(0), logLast: dayOf(0) + 40_000 },
      { outcome: 'fired', value: 2, evidence: { heavyDays: 2, activeDays: 2 } },
    ],
  ]);
});
