import { describe } from 'vitest';
import { concurrency } from '../../src/signals/concurrency.ts';
import { testSignal } from './cases.ts';

describe('concurrency', () => {
  testSignal(concurrency, [
    [
      'a forged mobile number with five lines',
      { maxConcurrent: 5, overlaps: 90 },
      { outcome: 'fired', value: 5, strength: 1, evidence: { atOnce: 5, overlaps: 90 } },
    ],
    [
      'three lasting overlaps of two calls',
      { maxConcurrent: 2, overlaps: 3 },
      { outcome: 'fired', value: 2, strength: 0.5, evidence: { atOnce: 2, overlaps: 3 } },
    ],
    [
      'a person who put a call on hold twice',
      { maxConcurrent: 2, overlaps: 2 },
      { outcome: 'clear', value: 1, strength: 0 },
    ],
    ['an ordinary person', {}, { outcome: 'clear', value: 1, strength: 0 }],
    ['a courier whose calls never last', { maxConcurrent: 0 }, { outcome: 'clear', value: 0, strength: 0 }],
    [
      'an MVNO number is mobile',
      { maxConcurrent: 3, overlaps: 3, numberClass: 'mobile-virtual' },
      { outcome: 'fired', value: 3, strength: 1, evidence: { atOnce: 3, overlaps: 3 } },
    ],
    [
      'a clinic switchboard',
      { maxConcurrent: 12, overlaps: 900, numberClass: 'fixed' },
      { outcome: 'no-data', missing: 'a mobile number' },
    ],
  ]);
});
