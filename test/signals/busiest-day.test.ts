import { describe } from 'vitest';
import { busiestDay } from '../../src/signals/busiest-day.ts';
import { testSignal } from './cases.ts';

describe('busiest-day', () => {
  testSignal(busiestDay, [
    [
      'a dialler',
      { attempts: 900, peak24h: 430 },
      { outcome: 'fired', value: 430, strength: 1, evidence: { calls: 430 } },
    ],
    [
      "a clinic that reminds tomorrow's patients",
      { attempts: 400, peak24h: 22 },
      { outcome: 'clear', value: 22, strength: 0 },
    ],
    ['an ordinary person', {}, { outcome: 'clear', value: 9, strength: 0 }],
    ['nineteen calls in a day', { attempts: 19, peak24h: 19 }, { outcome: 'no-data', missing: '20 calls' }],
    ['twenty calls in a day', { attempts: 20, peak24h: 20 }, { outcome: 'clear', value: 20, strength: 0 }],
  ]);
});
