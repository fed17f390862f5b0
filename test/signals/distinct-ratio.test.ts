import { describe } from 'vitest';
import { distinctRatio } from '../../src/signals/distinct-ratio.ts';
import { testSignal } from './cases.ts';

describe('distinct-ratio', () => {
  testSignal(distinctRatio, [
    [
      'a dialler that works through a list',
      { attempts: 415, callees: 412 },
      { outcome: 'fired', value: 414 / 425, strength: 1, evidence: { callees: 412, calls: 415 } },
    ],
    [
      'a clinic whose patients come back',
      { attempts: 400, callees: 160 },
      { outcome: 'clear', value: 162 / 410, strength: 0 },
    ],
    ['an ordinary person', {}, { outcome: 'clear', value: 0.26, strength: 0 }],
    ['nineteen calls', { attempts: 19, callees: 19 }, { outcome: 'no-data', missing: '20 calls' }],
    [
      'twenty calls to twenty callees: shrunk',
      { attempts: 20, callees: 20 },
      { outcome: 'fired', value: 22 / 30, evidence: { callees: 20, calls: 20 } },
    ],
  ]);
});
