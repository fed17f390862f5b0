import { describe } from 'vitest';
import { dutyCycle } from '../../src/signals/duty-cycle.ts';
import { testSignal } from './cases.ts';

describe('duty-cycle', () => {
  testSignal(dutyCycle, [
    [
      'a sales room',
      { attempts: 500, clockHours: 8 },
      { outcome: 'fired', value: 8, strength: 1, evidence: { clockHours: 8, calls: 500 } },
    ],
    [
      'a courier from early to late',
      { attempts: 500, clockHours: 15 },
      { outcome: 'clear', value: 15, strength: 0 },
    ],
    ['an ordinary person', {}, { outcome: 'clear', value: 16, strength: 0 }],
    ['49 calls', { attempts: 49, clockHours: 5 }, { outcome: 'no-data', missing: '50 calls' }],
    [
      '50 calls',
      { attempts: 50, clockHours: 5 },
      { outcome: 'fired', value: 5, strength: 1, evidence: { clockHours: 5, calls: 50 } },
    ],
  ]);
});
