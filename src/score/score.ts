/** The pure sum: one number's features to its points, score and level. */
import { lacking, type Capability } from '../calls/capabilities.ts';
import type { FeatureRow } from '../features/row.ts';
import type { Adjustment, Level, NumberReport, Profile, SignalResult } from '../model.ts';
import type { Family, Outcome, Signal } from '../signals/define.ts';
import { signals, type SignalId } from '../signals/index.ts';
import type { FamilyCap, Policy, SignalPolicy } from './policy-types.ts';

export interface Verdict {
  readonly score: number;
  readonly level: Level;
  readonly kind: NumberReport['kind'];
  readonly adjustments: readonly Adjustment[];
  /** The results of all signals; made on demand, since most numbers are never listed. */
  readonly explain: () => SignalResult[];
  /** The value of every signal, in the order of the registry; null without one. Made on demand. */
  readonly values: () => (number | null)[];
}

export interface Scale {
  readonly policy: Policy;
  readonly profile: Profile;
  readonly can: Readonly<Record<Capability, boolean>>;
  /** Signals that say nothing of what is scored. */
  readonly without?: readonly SignalId[];
}

type AnyOutcome =
  Outcome<Readonly<Record<string, number>>> | { readonly outcome: 'error'; readonly error: string };

/** What a policy makes of a signal in every number of a log. */
interface Rule {
  readonly signal: Signal;
  readonly limits: SignalPolicy['limits'];
  readonly weight: number;
  /** Why the signal is off; null when it is on. */
  readonly off: string | null;
}

interface Judged extends Weighed {
  readonly signal: Signal;
  readonly limits: SignalPolicy['limits'];
  readonly outcome: AnyOutcome;
}

const all: readonly Signal[] = signals;

/** Scores one number. Signals' and adjustments' points add up to the score exactly. */
export function scoreNumber(row: FeatureRow, scale: Scale): Verdict {
  const judged = rulesOf(scale).map((rule) => judge(rule, row));
  const { score, adjustments } = summed(judged, scale.policy);
  const level = levelOf(score, scale.policy);
  return {
    score,
    level,
    kind: kindOf(level, judged),
    adjustments,
    explain: () => judged.map(resultOf),
    values: () => judged.map(({ outcome }) => ('value' in outcome ? rounded(outcome.value) : null)),
  };
}

/** What the sum needs of a judged signal. */
export interface Weighed {
  readonly signal: Pick<Signal, 'id' | 'family' | 'role'>;
  readonly strength: number;
  readonly points: number;
}

/** The sum of signals with its base, caps, gates and excuses, which make the score. */
export function summed(
  judged: readonly Weighed[],
  policy: Policy,
): { readonly score: number; readonly adjustments: Adjustment[] } {
  const adjustments: Adjustment[] = [];
  let sum = judged.reduce((total, { points }) => total + points, 0);
  const adjust = (id: string, points: number, why: string) => {
    if (points === 0) return;
    adjustments.push({ id, points, why });
    sum += points;
  };
  adjust('base', policy.base.points, policy.base.why);
  for (const [family, points] of familyPoints(judged)) {
    const cap = policy.families[family];
    const capped = Math.min(Math.max(points, cap.least), cap.most);
    if (capped !== points) adjust(`cap-${family}`, capped - points, capWhy(family, cap));
  }
  for (const gate of policy.gates) {
    const limit = policy.levels[gate.below];
    if (sum < limit || familiesAtWarn(judged, gate.families) >= gate.otherFamilies) continue;
    adjust(`gate-${gate.id}`, limit - 1 - sum, gate.why);
  }
  for (const excuse of policy.excuses) {
    const limit = policy.levels[excuse.below];
    if (sum < limit || !excuse.signals.every((id) => strengthOf(judged, id) >= 0.5)) continue;
    adjust(`excuse-${excuse.id}`, limit - 1 - sum, excuse.why);
  }
  adjust('floor', Math.max(0, -sum), 'a score is at least 0');
  adjust('ceiling', Math.min(0, 100 - sum), 'a score is at most 100');
  return { score: sum, adjustments };
}

/** The level of a score. */
export function levelOf(score: number, policy: Policy): Level {
  for (const level of ['critical', 'high', 'medium', 'low'] as const)
    if (score >= policy.levels[level]) return level;
  return 'none';
}

/** Signals that are off for every number of a log, and why. */
export function signalsOff(scale: Scale): { signal: string; why: string }[] {
  return all.flatMap((signal) => {
    const why = reasonOff(signal, scale);
    return why === null ? [] : [{ signal: signal.id, why }];
  });
}

/** Whether a signal is off for every number of a log. */
export function isOff(signal: Pick<Signal, 'id' | 'requires'>, scale: Scale): boolean {
  return reasonOff(signal, scale) !== null;
}

function policyOf(signal: Pick<Signal, 'id'>, scale: Scale): SignalPolicy {
  return scale.policy.signals[signal.id as SignalId];
}

function reasonOff(signal: Pick<Signal, 'id' | 'requires'>, scale: Scale): string | null {
  const missing = signal.requires.find((capability) => !scale.can[capability]);
  if (missing !== undefined) return lacking[missing];
  if (scale.without?.includes(signal.id as SignalId) === true) return 'not used for groups';
  return policyOf(signal, scale).weight[scale.profile] === 0
    ? `not used in the ${scale.profile} profile`
    : null;
}

const rules = new WeakMap<Scale, readonly Rule[]>();

/** The rules of a scale, made once for all numbers. */
function rulesOf(scale: Scale): readonly Rule[] {
  const known = rules.get(scale);
  if (known !== undefined) return known;
  const made = all.map((signal) => {
    const { limits, weight } = policyOf(signal, scale);
    return { signal, limits, weight: weight[scale.profile], off: reasonOff(signal, scale) };
  });
  rules.set(scale, made);
  return made;
}

function judge({ signal, limits, weight, off }: Rule, row: FeatureRow): Judged {
  if (off !== null)
    return { signal, limits, outcome: { outcome: 'no-data', missing: off }, strength: 0, points: 0 };
  const outcome = evaluated(signal, row, limits);
  const strength = 'strength' in outcome ? outcome.strength : 0;
  // Adding 0 turns the -0 of a rounded small offset into 0.
  return { signal, limits, outcome, strength, points: Math.round(weight * strength) + 0 };
}

/** One broken signal must not take the report of a whole province with it: it is shown, and counts nothing. */
function evaluated(signal: Signal, row: FeatureRow, limits: SignalPolicy['limits']): AnyOutcome {
  try {
    return signal.evaluate(row, limits);
  } catch (error) {
    return { outcome: 'error', error: error instanceof Error ? error.message : String(error) };
  }
}

function familyPoints(judged: readonly Weighed[]): Map<Family, number> {
  const sums = new Map<Family, number>();
  for (const { signal, points } of judged) sums.set(signal.family, (sums.get(signal.family) ?? 0) + points);
  return sums;
}

function capWhy(family: Family, { least, most }: FamilyCap): string {
  return `${family} counts ${least} to ${most} points`;
}

function familiesAtWarn(judged: readonly Weighed[], except: readonly Family[]): number {
  const families = new Set<Family>();
  for (const { signal, strength, points } of judged) {
    if (signal.role === 'evidence' && strength >= 0.5 && points > 0 && !except.includes(signal.family))
      families.add(signal.family);
  }
  return families.size;
}

function strengthOf(judged: readonly Weighed[], id: SignalId): number {
  return judged.find(({ signal }) => signal.id === id)?.strength ?? 0;
}

function kindOf(level: Level, judged: readonly Judged[]): NumberReport['kind'] {
  if (level === 'none') return 'ordinary';
  const robot = judged.some(
    ({ signal, strength }) => signal.family === 'pacing' && signal.role === 'evidence' && strength >= 0.5,
  );
  return robot ? 'robot' : 'dialer';
}

/** Keys in the order in which the report has them: a copy in order is dear for every signal of every number. */
function resultOf({ signal, limits, outcome, points }: Judged): SignalResult {
  const isKnown = 'value' in outcome;
  return {
    id: signal.id,
    outcome: outcome.outcome,
    value: isKnown ? rounded(outcome.value) : null,
    unit: signal.unit,
    warn: limits.warn,
    critical: limits.critical,
    points,
    evidence: isKnown ? byKey(outcome.evidence) : {},
    ...(outcome.outcome === 'no-data' ? { missing: outcome.missing } : {}),
    ...(outcome.outcome === 'error' ? { error: outcome.error } : {}),
  };
}

function byKey(evidence: Readonly<Record<string, number>>): Record<string, number> {
  const sorted: Record<string, number> = {};
  for (const key of Object.keys(evidence).toSorted()) sorted[key] = evidence[key] ?? 0;
  return sorted;
}

/** Six decimals: enough to read, and the same text on every machine. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
