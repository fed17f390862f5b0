/** What would bring a number below its level, told from its signals alone. */
import type { Change } from '../explanation.ts';
import type { NumberReport, Profile, SignalResult } from '../model.ts';
import { ramp, type Limits } from '../signals/define.ts';
import { isSignalId, signals } from '../signals/index.ts';
import { marked, type Mark } from './marks.ts';
import { listsPolicy } from './policy-lists.ts';
import type { Policy } from './policy-types.ts';
import { summed, type Weighed } from './score.ts';

interface Scored extends Weighed {
  readonly result: SignalResult;
  readonly limits: Limits;
  /** Points at strength 1. */
  readonly weight: number;
}

/** Groups and cases that a number is in, with their scores. */
export interface Holder {
  readonly id: string;
  readonly score: number;
}

/**
 * The change that would take a number below its level: the fewest of its strongest signals whose values, brought
 * to the bounds, would do it with everything else as it is; each bound is as near as possible. Caps, gates and
 * excuses are asked anew each time.
 *
 * @param holders from `medium` on they keep their members at their own score
 */
export function changeOf(
  number: NumberReport,
  holders: readonly Holder[],
  policy: Policy,
  profile: Profile,
): Change | null {
  const { level, score } = number;
  if (level === 'none' || number.allowed !== undefined) return null;
  const limit = policy.levels[level];
  const scored = number.signals.flatMap((result) => scoredOf(result, policy, profile));
  const marks = ownMarks(number, policy);
  const scoreOf = (set: readonly Weighed[]) =>
    marked(verdictOf(summed(set, policy).score), marks, policy).score;
  return {
    level,
    limit,
    points: score - limit + 1,
    held: holders
      .filter((holder) => holder.score >= Math.max(limit, policy.levels.medium))
      .map(({ id }) => id),
    without: scoreOf(scored) < limit ? [] : enough(scored, (set) => scoreOf(set) < limit),
  };
}

function scoredOf(result: SignalResult, policy: Policy, profile: Profile): Scored[] {
  const signal = signals.find(({ id }) => id === result.id);
  if (signal === undefined || !isSignalId(result.id)) return [];
  const { limits: own, weight } = policy.signals[result.id];
  const limits = {
    ...own,
    warn: result.warn ?? own.warn,
    critical: result.critical ?? own.critical,
  };
  const strength = result.value === null ? 0 : ramp(result.value, limits);
  return [{ signal, result, limits, weight: weight[profile], strength, points: result.points }];
}

/** What complaints add to the score, which no signal changes. */
function ownMarks({ adjustments }: NumberReport, { levels }: Policy): Mark[] {
  const { points, atLeast } = listsPolicy.complaints;
  return adjustments
    .filter(({ id }) => id === 'complaints')
    .map(({ id, why }) => ({ id, points: points.add, least: levels[atLeast.level], why }));
}

function verdictOf(score: number): Parameters<typeof marked>[0] {
  return {
    score,
    level: 'none',
    kind: 'ordinary',
    adjustments: [],
    explain: () => [],
    values: () => [],
  };
}

type Passes = (set: readonly Weighed[]) => boolean;

/** Null when even all signals together would not do. */
function enough(scored: readonly Scored[], passes: Passes): Change['without'] {
  const strongest = scored
    .filter(({ points }) => points > 0)
    .toSorted((a, b) => b.points - a.points || (a.result.id < b.result.id ? -1 : 1));
  const left = new Map<Scored, number>();
  const holds = () => passes(scored.map((one) => at(one, left.get(one) ?? one.points)));
  for (const one of strongest) {
    if (holds()) break;
    left.set(one, 0);
  }
  if (!holds()) return null;
  for (const one of strongest.toReversed()) {
    if (!left.has(one)) continue;
    left.delete(one);
    if (!holds()) left.set(one, 0);
  }
  for (const one of strongest.toReversed()) {
    if (!left.has(one)) continue;
    let most = one.points - 1;
    for (left.set(one, most); !holds(); most -= 1) left.set(one, most - 1);
  }
  return strongest.filter((one) => left.has(one)).map((one) => boundOf(one, left.get(one) ?? 0));
}

/** A signal with so many points. */
function at(one: Scored, points: number): Weighed {
  return points === one.points ? one : { signal: one.signal, points, strength: points / one.weight };
}

function boundOf(
  { result, limits, points, weight }: Scored,
  left: number,
): NonNullable<Change['without']>[number] {
  const up = limits.critical >= limits.from;
  const exact = valueAt(left / weight, limits);
  // Counts are whole, shares are told to a tenth of a per cent, means to a tenth.
  const steps = result.unit === 'share' ? 1000 : Number.isInteger(result.value) ? 1 : 10;
  // Towards the harmless side, so that it still holds.
  const value = (up ? Math.floor(exact * steps + 1e-9) : Math.ceil(exact * steps - 1e-9)) / steps;
  return { id: result.id, unit: result.unit, bound: up ? 'most' : 'least', value, points: points - left };
}

/** The value of a strength, the inverse of `ramp`. */
function valueAt(strength: number, { from, warn, critical }: Limits): number {
  return strength < 0.5 ? from + 2 * strength * (warn - from) : warn + (2 * strength - 1) * (critical - warn);
}
