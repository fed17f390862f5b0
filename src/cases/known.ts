/** What cases and groups know of single numbers, for the score. */
import type { NumberReport } from '../model.ts';
import type { Mark } from '../score/marks.ts';
import type { Policy } from '../score/policy-types.ts';
import type { Cases } from './find.ts';
import type { ScoredPool } from './groups.ts';

export interface KnownOfNumbers {
  readonly marksOf: (code: number) => readonly Mark[];
  readonly linksOf: (code: number) => Partial<Pick<NumberReport, 'groupId' | 'cases' | 'complaints'>>;
}

/**
 * A member of a group, or a number that a case accuses, scores at least what the group or case does, from
 * `medium` on: below that they accuse nobody.
 */
export function knownOf(pools: readonly ScoredPool[], cases: Cases, policy: Policy): KnownOfNumbers {
  const marks = new Map<number, Mark[]>();
  const groupIds = new Map<number, string>();
  const add = (code: number, mark: Mark) => {
    if ((mark.least ?? 0) >= policy.levels.medium) marks.set(code, [...(marks.get(code) ?? []), mark]);
  };
  for (const { id, members, score, level } of pools) {
    for (const code of members) {
      if (level !== 'none') groupIds.set(code, id);
      add(code, { id: 'pool', kind: 'pool', least: score, why: `works one list with group ${id}` });
    }
  }
  for (const [code, accusations] of cases.accused)
    for (const { caseId, kind, score } of accusations)
      add(code, { id: kind, kind, least: score, why: `part of case ${caseId}` });
  return {
    marksOf: (code) => marks.get(code) ?? [],
    linksOf: (code) => {
      const groupId = groupIds.get(code);
      const ids = cases.accused.get(code)?.map(({ caseId }) => caseId);
      return {
        ...(groupId === undefined ? {} : { groupId }),
        ...(ids === undefined ? {} : { cases: ids }),
      };
    },
  };
}
