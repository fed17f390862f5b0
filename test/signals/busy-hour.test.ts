import { describe } from 'vitest';
import { busyHour } from '../../src/signals/busy-hour.ts';
import { testSignal } from './cases.ts';

describe('busy-hour', () => {
  testSignal(busyHour, [
    [
      'a dialler',
      { attempts: 900, peakHour: 62 },
      { outcome: 'fired', value: 62, strength: 1, evidence: { calls: 62 } },
    ],
    ['a courier on his round', { attempts: 600, peakHour: 11 }, { outcome: 'clear', value: 11, strength: 0 }],
    ['an ordinary person', {}, { outcome: 'clear', value: 4, strength: 0 }],
    ['nineteen calls', { attempts: 19, peakHour: 19 }, { outcome: 'no-data', missing: '20 calls' }],
    [
      'twenty calls in one hour',
      { attempts: 20, peakHour: 20 },
      { outcome: 'fired', value: 20, evidence: { calls: 20 } },
    ],
  ]);
});
