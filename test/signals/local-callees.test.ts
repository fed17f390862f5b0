import { describe } from 'vitest';
import { localCallees } from '../../src/signals/local-callees.ts';
import { testSignal } from './cases.ts';

describe('local-callees', () => {
  testSignal(localCallees, [
    [
      'a clinic that calls offices around the corner',
      { attempts: 400, localCalls: 380 },
      { outcome: 'fired', value: 0.95, strength: 1, evidence: { local: 380, calls: 400 } },
    ],
    [
      'a dialler that calls all over the country',
      { attempts: 400, localCalls: 60 },
      { outcome: 'clear', value: 0.15, strength: 0 },
    ],
    ['an ordinary person, who calls mobiles', {}, { outcome: 'clear', value: 20 / 90, strength: 0 }],
    ['nineteen calls', { attempts: 19, localCalls: 19 }, { outcome: 'no-data', missing: '20 calls' }],
    [
      'twenty calls',
      { attempts: 20, localCalls: 20 },
      { outcome: 'fired', value: 1, strength: 1, evidence: { local: 20, calls: 20 } },
    ],
    ['an unknown home area', { localCalls: null }, { outcome: 'no-data', missing: 'a known home area' }],
  ]);
});
