/** Which callers cannot reach a level, whatever else the log shows of them. */
import { ramp } from '../signals/define.ts';
import { signals } from '../signals/index.ts';
import type { SignalPolicy } from './policy-types.ts';
import { isOff, type Scale } from './score.ts';

/**
 * The greatest number of calls, placed and received together, with which no caller reaches `low` by itself; below 0
 * when the policy lets even a caller without calls reach it.
 *
 * It rests on what all evidence signals share: with n calls in both directions no value is above n (counts count
 * calls, counterparts, days or devices of calls, and shares are at most 1), a signal whose sample is above n has
 * nothing to say or no strength, and offsets, gates and excuses only take away.
 */
export function callsOutOfReach(scale: Scale): number {
  const { base, levels, signals: policies } = scale.policy;
  const largest = Math.max(...signals.map(({ id }) => policies[id].limits.sample));
  for (let calls = 0; calls <= largest; calls++)
    if (base.points + mostPoints(calls, scale) >= levels.low) return calls - 1;
  return largest;
}

/** The most points that the signals can give to a caller with so many calls. */
function mostPoints(calls: number, scale: Scale): number {
  let points = 0;
  for (const signal of signals) {
    if (signal.role === 'offset' || isOff(signal, scale)) continue;
    const policy = scale.policy.signals[signal.id];
    points += Math.max(0, Math.round(policy.weight[scale.profile] * mostStrength(calls, policy)));
  }
  return points;
}

/** Where limits fall, low values are suspicious, and 0 is one. The class of a number goes up to 1 without calls. */
function mostStrength(calls: number, { limits }: SignalPolicy): number {
  if (limits.sample > calls) return 0;
  return limits.critical >= limits.from ? ramp(Math.max(1, calls), limits) : 1;
}
