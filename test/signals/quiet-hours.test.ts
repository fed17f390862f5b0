import { describe } from 'vitest';
import { quietHours } from '../../src/signals/quiet-hours.ts';
import { testSignal } from './cases.ts';

describe('quiet-hours', () => {
  testSignal(quietHours, [
    [
      'a dialler at night',
      { attempts: 500, quietCallees: 120, activeDays: 4 },
      { outcome: 'fired', value: 30, strength: 1, evidence: { quietCallees: 120, activeDays: 4 } },
    ],
    [
      'an on-call doctor: the same few, night after night',
      { attempts: 500, quietCallees: 12, activeDays: 28 },
      { outcome: 'clear', value: 12 / 28, strength: 0 },
    ],
    ['an ordinary person', {}, { outcome: 'clear', value: 0.2, strength: 0 }],
    [
      'nineteen calls',
      { attempts: 19, quietCallees: 19, activeDays: 1 },
      { outcome: 'no-data', missing: '20 calls' },
    ],
    [
      'twenty calls',
      { attempts: 20, quietCallees: 20, activeDays: 1 },
      { outcome: 'fired', value: 20, strength: 1, evidence: { quietCallees: 20, activeDays: 1 } },
    ],
  ]);
});
