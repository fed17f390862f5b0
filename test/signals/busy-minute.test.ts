import { describe } from 'vitest';
import { busyMinute } from '../../src/signals/busy-minute.ts';
import { testSignal } from './cases.ts';

describe('busy-minute', () => {
  testSignal(busyMinute, [
    [
      'a power dialler',
      { attempts: 900, peakMinute: 12 },
      { outcome: 'fired', value: 12, strength: 1, evidence: { calls: 12 } },
    ],
    ['a person who misdialled once', { peakMinute: 2 }, { outcome: 'clear', value: 2, strength: 0 }],
    ['an ordinary person', {}, { outcome: 'clear', value: 1, strength: 0 }],
    ['nineteen calls', { attempts: 19, peakMinute: 9 }, { outcome: 'no-data', missing: '20 calls' }],
    [
      'twenty calls',
      { attempts: 20, peakMinute: 9 },
      { outcome: 'fired', value: 9, strength: 1, evidence: { calls: 9 } },
    ],
  ]);
});
