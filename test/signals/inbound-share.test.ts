import { describe } from 'vitest';
import { inboundShare } from '../../src/signals/inbound-share.ts';
import { testSignal } from './cases.ts';

describe('inbound-share', () => {
  testSignal(inboundShare, [
    [
      'a clinic that is called more than it calls',
      { attempts: 200, received: 500 },
      { outcome: 'fired', value: 5 / 7, strength: 1, evidence: { received: 500, placed: 200 } },
    ],
    ['an ordinary person', {}, { outcome: 'fired', value: 82 / 172, evidence: { received: 82, placed: 90 } }],
    ['a dialler', { attempts: 400, received: 6 }, { outcome: 'clear', value: 6 / 406, strength: 0 }],
    [
      '19 calls both ways',
      { attempts: 9, received: 10 },
      { outcome: 'no-data', missing: '20 calls in both directions' },
    ],
    [
      '20 calls both ways',
      { attempts: 10, received: 10 },
      { outcome: 'fired', value: 0.5, evidence: { received: 10, placed: 10 } },
    ],
  ]);
});
