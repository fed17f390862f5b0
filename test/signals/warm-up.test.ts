import { describe } from 'vitest';
import { warmUp } from '../../src/signals/warm-up.ts';
import { testSignal } from './cases.ts';

describe('warm-up', () => {
  testSignal(warmUp, [
    [
      'ten more a day until sixty',
      { climbDays: 9, climbSteps: 5, climbFrom: 10, climbTo: 60 },
      { outcome: 'fired', value: 6, strength: 1, evidence: { first: 10, top: 60, days: 9, steps: 5 } },
    ],
    [
      'two stairs',
      { climbDays: 6, climbSteps: 2, climbFrom: 15, climbTo: 45 },
      { outcome: 'fired', value: 3, strength: 0.5, evidence: { first: 15, top: 45, days: 6, steps: 2 } },
    ],
    ['an ordinary person', {}, { outcome: 'clear', value: 1, strength: 0 }],
    [
      'a desk that is busy from the first day',
      { climbDays: 20, climbSteps: 3, climbFrom: 80, climbTo: 110 },
      { outcome: 'clear', value: 1.375, strength: 0 },
    ],
    [
      'a number that jumps once',
      { climbDays: 12, climbSteps: 1, climbFrom: 10, climbTo: 60 },
      { outcome: 'clear', value: 1, strength: 0 },
    ],
    [
      'a climb that ends at 19 calls',
      { climbDays: 9, climbSteps: 5, climbFrom: 3, climbTo: 19 },
      { outcome: 'clear', value: 1, strength: 0 },
    ],
    [
      'four days are no staircase',
      { climbDays: 4, climbSteps: 3, climbFrom: 10, climbTo: 60 },
      { outcome: 'clear', value: 1, strength: 0 },
    ],
    [
      'a subscriber who places no call',
      { climbDays: 0, climbSteps: 0, climbFrom: 0, climbTo: 0 },
      { outcome: 'no-data', missing: 'calls placed' },
    ],
  ]);
});
