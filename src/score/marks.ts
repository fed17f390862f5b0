/** What is known of a number beside its own calls, as adjustments of its score. */
import type { Adjustment, CaseKind } from '../model.ts';
import type { Policy } from './policy-types.ts';
import { levelOf, type Verdict } from './score.ts';

export interface Mark {
  /** Id of the adjustment, e.g. `pool`, `bridge-agent`, `complaints`, `allowed`. */
  readonly id: string;
  readonly why: string;
  /** Points added, before the limits. */
  readonly points?: number;
  /** The score is at least so much afterwards. */
  readonly least?: number;
  /** The score is at most so much afterwards. */
  readonly most?: number;
  readonly kind?: CaseKind;
}

/** A verdict after its marks, in their order. Points and adjustments still add up to the score. */
export function marked(verdict: Verdict, marks: readonly Mark[], policy: Policy): Verdict {
  let { score, kind } = verdict;
  const adjustments: Adjustment[] = [...verdict.adjustments];
  for (const mark of marks) {
    const wanted = Math.min(Math.max(score + (mark.points ?? 0), mark.least ?? 0), mark.most ?? 100);
    if (mark.kind !== undefined && (mark.least ?? 0) >= policy.levels.low) kind = mark.kind;
    if (wanted === score) continue;
    adjustments.push({ id: mark.id, points: wanted - score, why: mark.why });
    score = wanted;
  }
  return { ...verdict, score, kind, level: levelOf(score, policy), adjustments };
}
