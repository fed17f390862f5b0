import { describe } from 'vitest';
import { quotaPlateau } from '../../src/signals/quota-plateau.ts';
import { testSignal } from './cases.ts';

describe('quota-plateau', () => {
  testSignal(quotaPlateau, [
    [
      'a dialler that stops at 45 a day',
      { activeDays: 20, plateauDays: 18, busiestDay: 45 },
      { outcome: 'fired', value: 0.9, strength: 1, evidence: { plateau: 18, days: 20, quota: 45 } },
    ],
    [
      'a courier whose days differ',
      { activeDays: 26, plateauDays: 3, busiestDay: 88 },
      { outcome: 'clear', value: 3 / 26, strength: 0 },
    ],
    ['an ordinary person', { busiestDay: 8 }, { outcome: 'no-data', missing: 'a day of 20 calls' }],
    [
      'four days at the quota',
      { activeDays: 4, plateauDays: 4, busiestDay: 100 },
      { outcome: 'no-data', missing: '5 active days' },
    ],
    [
      'half of six days at the quota',
      { activeDays: 6, plateauDays: 3, busiestDay: 100 },
      { outcome: 'fired', value: 0.5, strength: 0.5 },
    ],
  ]);
});
