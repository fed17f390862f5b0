import { describe } from 'vitest';
import { wellAnswered } from '../../src/signals/well-answered.ts';
import { testSignal } from './cases.ts';

describe('well-answered', () => {
  testSignal(wellAnswered, [
    [
      'a rider at the door',
      { answerKnown: 100, answered: 75 },
      { outcome: 'fired', value: 0.75, strength: 0.5, evidence: { answered: 75, calls: 100 } },
    ],
    [
      'a dialler that shows a real number',
      { answerKnown: 100, answered: 65 },
      { outcome: 'clear', value: 0.65 },
    ],
    [
      '49 calls',
      { answerKnown: 49, answered: 49 },
      { outcome: 'no-data', missing: '50 calls of known answer state' },
    ],
  ]);
});
