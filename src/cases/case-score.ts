import type { Policy } from '../score/policy-types.ts';

/**
 * Score 0..100 of a case from its strength 0..1: 0.5 (warn) is the limit of `medium`, 1 (critical) is 10
 * points above that of `critical`, linear between the limits.
 */
export function caseScore(strength: number, { levels }: Policy): number {
  const most = Math.min(100, levels.critical + 10);
  const score =
    strength < 0.5
      ? (levels.medium * strength) / 0.5
      : levels.medium + ((most - levels.medium) * (strength - 0.5)) / 0.5;
  return Math.round(Math.min(most, Math.max(0, score)));
}
