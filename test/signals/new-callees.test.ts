import { describe } from 'vitest';
import { newCallees } from '../../src/signals/new-callees.ts';
import { testSignal } from './cases.ts';

describe('new-callees', () => {
  testSignal(newCallees, [
    [
      'a dialler',
      { attempts: 900, callees: 880, activeDays: 4 },
      { outcome: 'fired', value: 220, strength: 1, evidence: { callees: 880, activeDays: 4 } },
    ],
    [
      'a clinic: many calls, few new patients a day',
      { attempts: 400, callees: 60, activeDays: 22 },
      { outcome: 'clear', value: 60 / 22, strength: 0 },
    ],
    ['an ordinary person', {}, { outcome: 'clear', value: 0.96, strength: 0 }],
    [
      'nineteen calls',
      { attempts: 19, callees: 19, activeDays: 1 },
      { outcome: 'no-data', missing: '20 calls' },
    ],
    [
      'twenty callees on one day',
      { attempts: 20, callees: 20, activeDays: 1 },
      { outcome: 'fired', value: 20, evidence: { callees: 20, activeDays: 1 } },
    ],
  ]);
});
