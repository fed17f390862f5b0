import { describe } from 'vitest';
import { failedCallbacks } from '../../src/signals/failed-callbacks.ts';
import { testSignal } from './cases.ts';

describe('failed-callbacks', () => {
  testSignal(failedCallbacks, [
    [
      'a virtual number: none of ten call-backs gets through',
      { callbacksKnown: 10, callbacksAnswered: 0 },
      { outcome: 'fired', value: 1 / 12, strength: 1, evidence: { answered: 0, callbacks: 10 } },
    ],
    [
      'none of three: a hint at warn',
      { callbacksKnown: 3, callbacksAnswered: 0 },
      { outcome: 'fired', value: 0.2, strength: 0.5, evidence: { answered: 0, callbacks: 3 } },
    ],
    [
      'a clinic that picks up half of them',
      { callbacksKnown: 30, callbacksAnswered: 15 },
      { outcome: 'clear', value: 0.5, strength: 0 },
    ],
    ['an ordinary person', {}, { outcome: 'clear', value: 52 / 62, strength: 0 }],
    [
      'two call-backs',
      { callbacksKnown: 2, callbacksAnswered: 0 },
      { outcome: 'no-data', missing: '3 call-backs' },
    ],
  ]);
});
