import { describe } from 'vitest';
import { outgoingShare } from '../../src/signals/outgoing-share.ts';
import { testSignal } from './cases.ts';

describe('outgoing-share', () => {
  testSignal(outgoingShare, [
    [
      'a virtual number that cannot be called',
      { attempts: 300, received: 0 },
      { outcome: 'fired', value: 1, strength: 1, evidence: { placed: 300, received: 0 } },
    ],
    [
      'a courier who is called back',
      { attempts: 300, received: 160 },
      { outcome: 'clear', value: 300 / 460, strength: 0 },
    ],
    ['an ordinary person', {}, { outcome: 'clear', value: 90 / 172, strength: 0 }],
    [
      '19 calls both ways',
      { attempts: 18, received: 1 },
      { outcome: 'no-data', missing: '20 calls in both directions' },
    ],
    [
      '20 calls both ways',
      { attempts: 18, received: 2 },
      { outcome: 'fired', value: 0.9, evidence: { placed: 18, received: 2 } },
    ],
  ]);
});
