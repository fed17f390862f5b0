import { describe } from 'vitest';
import { aroundTheClock } from '../../src/signals/around-the-clock.ts';
import { testSignal } from './cases.ts';

const codes = { numberClass: 'call-centre', attempts: 300, quietCalls: 90, clockHours: 24 } as const;

describe('around-the-clock', () => {
  testSignal(aroundTheClock, [
    [
      'a line of voice one-time codes',
      codes,
      { outcome: 'fired', value: 0.3, evidence: { quiet: 90, calls: 300, hours: 24 } },
    ],
    ['an even machine', { ...codes, quietCalls: 138 }, { outcome: 'fired', value: 0.46, strength: 1 }],
    [
      'a hotline of long days',
      { ...codes, quietCalls: 30, clockHours: 20 },
      { outcome: 'clear', value: 0.1 },
    ],
    [
      'a dialler in office hours',
      { ...codes, clockHours: 9 },
      { outcome: 'no-data', missing: 'calls in 20 clock hours' },
    ],
    [
      'a mobile that dials all night',
      { ...codes, numberClass: 'mobile' },
      { outcome: 'no-data', missing: 'a service or fixed number' },
    ],
    ['too few calls', { ...codes, attempts: 99 }, { outcome: 'no-data', missing: '100 calls' }],
  ]);
});
