import { describe } from 'vitest';
import { lowAnswerRate } from '../../src/signals/low-answer-rate.ts';
import { testSignal } from './cases.ts';

describe('low-answer-rate', () => {
  testSignal(lowAnswerRate, [
    [
      'a dialler with a stale list',
      { answerKnown: 500, answered: 60 },
      { outcome: 'fired', value: 0.12, strength: 1, evidence: { answered: 60, calls: 500 } },
    ],
    [
      'a courier whose customers wait for him',
      { answerKnown: 500, answered: 390 },
      { outcome: 'clear', value: 0.78, strength: 0 },
    ],
    [
      'a dialler that shows a real number',
      { answerKnown: 254, answered: 165 },
      { outcome: 'clear', value: 165 / 254, strength: 0 },
    ],
    [
      '49 calls of known answer state',
      { answerKnown: 49, answered: 0 },
      { outcome: 'no-data', missing: '50 calls of known answer state' },
    ],
    [
      '50 calls of known answer state',
      { answerKnown: 50, answered: 0 },
      { outcome: 'fired', value: 0, strength: 1, evidence: { answered: 0, calls: 50 } },
    ],
  ]);
});
