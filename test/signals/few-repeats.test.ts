import { describe } from 'vitest';
import { fewRepeats } from '../../src/signals/few-repeats.ts';
import { testSignal } from './cases.ts';

describe('few-repeats', () => {
  testSignal(fewRepeats, [
    [
      'a dialler',
      { attempts: 500, callees: 490 },
      { outcome: 'fired', value: 500 / 490, strength: 1, evidence: { calls: 500, callees: 490 } },
    ],
    [
      'a courier who calls twice at the door',
      { attempts: 500, callees: 300 },
      { outcome: 'clear', value: 5 / 3, strength: 0 },
    ],
    ['an ordinary person', {}, { outcome: 'clear', value: 3.75, strength: 0 }],
    ['49 calls', { attempts: 49, callees: 49 }, { outcome: 'no-data', missing: '50 calls' }],
    [
      '50 calls',
      { attempts: 50, callees: 50 },
      { outcome: 'fired', value: 1, strength: 1, evidence: { calls: 50, callees: 50 } },
    ],
  ]);
});
