import { expect, it } from 'vitest';
import { caseScore } from '../../src/cases/case-score.ts';
import { policy } from '../../src/score/policy.ts';
import { levelOf } from '../../src/score/score.ts';

it.each([
  [0, 'none'],
  [0.49, 'low'],
  [0.5, 'medium'],
  [0.75, 'high'],
  [1, 'critical'],
  [7, 'critical'],
] as const)('a case of strength %d is %s', (strength, level) => {
  expect(levelOf(caseScore(strength, policy), policy)).toBe(level);
});

it('grows with the strength and stays within a score', () => {
  const scores = Array.from({ length: 21 }, (_, k) => caseScore(k / 20, policy));
  expect(scores).toEqual(scores.toSorted((a, b) => a - b));
  expect(scores[0]).toBe(0);
  expect(scores.at(-1)).toBeLessThanOrEqual(100);
});
