import { describe } from 'vitest';
import { answeredCallbacks } from '../../src/signals/answered-callbacks.ts';
import { testSignal } from './cases.ts';

describe('answered-callbacks', () => {
  testSignal(answeredCallbacks, [
    [
      'a courier: half the callees ring back and he answers',
      { callees: 100, callbackCallers: 50, callbacks: 60, callbacksKnown: 60, callbacksAnswered: 54 },
      {
        outcome: 'fired',
        value: 0.45,
        strength: 1,
        evidence: { callers: 50, callees: 100, answered: 54, callbacks: 60 },
      },
    ],
    [
      'a virtual number: they ring back in vain',
      { callees: 100, callbackCallers: 50, callbacks: 60, callbacksKnown: 60, callbacksAnswered: 0 },
      { outcome: 'clear', value: 0, strength: 0 },
    ],
    [
      'a dialler whom nobody rings back',
      { callees: 100, callbackCallers: 0, callbacks: 0, callbacksKnown: 0, callbacksAnswered: 0 },
      { outcome: 'clear', value: 0, strength: 0 },
    ],
    ['19 callees', { callees: 19 }, { outcome: 'no-data', missing: '20 callees' }],
    [
      '20 callees',
      { callees: 20 },
      {
        outcome: 'fired',
        value: (9 * 51) / (60 * 20),
        evidence: { callers: 9, callees: 20, answered: 51, callbacks: 60 },
      },
    ],
    [
      'call-backs of unknown answer state',
      { callbacksKnown: 0, callbacksAnswered: 0 },
      { outcome: 'no-data', missing: 'answer state of call-backs' },
    ],
  ]);
});
