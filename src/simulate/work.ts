/** Ways in which a day's calls follow one another. */
import { attempt, endOf, type Manner } from './attempt.ts';
import { secondOfDay } from './calendar.ts';
import type { SimulatedCall } from './persona.ts';
import type { Random } from './random.ts';
import type { Shift } from './rhythm.ts';

export interface Round {
  readonly shift: Shift;
  readonly callees: readonly string[];
  /** The caller of the n-th call, from 0. */
  readonly caller: (place: number) => string;
  /** Idle seconds after a call. */
  readonly gap: () => number;
  readonly manner: Manner;
}

/** Works a list through, one call after the other, until its end or the end of the shift. */
export function workThrough(random: Random, round: Round): SimulatedCall[] {
  const calls: SimulatedCall[] = [];
  let now = round.shift.from;
  for (const [place, callee] of round.callees.entries()) {
    if (now >= round.shift.until) break;
    const call = attempt(random, round.caller(place), callee, now, round.manner);
    calls.push(call);
    now = endOf(call) + Math.max(1, Math.round(round.gap()));
  }
  return calls;
}

/** Calls at given instants (ascending, epoch s), put off while the caller is still on the one before. */
export function inTurn(
  random: Random,
  caller: string,
  plan: readonly { readonly at: number; readonly callee: string }[],
  manner: Manner,
): SimulatedCall[] {
  let free = 0;
  return plan.map(({ at, callee }) => {
    const call = attempt(random, caller, callee, Math.max(at, free), manner);
    free = endOf(call) + random.int(4, 40);
    return call;
  });
}

export interface Habit {
  /** Share of the distinct callees who call back the same day. */
  readonly share: number;
  /** Seconds until they do, both ends included. */
  readonly delay: readonly [number, number];
  readonly manner: Manner;
}

const latestCallBack = 22 * 3600;

/** Call-backs by callees, mostly by those who missed the call, none after 22:00. */
export function callBacks(random: Random, calls: readonly SimulatedCall[], habit: Habit): SimulatedCall[] {
  const last = new Map(calls.map((call) => [call.callee, call]));
  const missed = [...last.values()].filter((call) => !call.answered);
  const wanted = random.poisson(habit.share * last.size);
  const reached = random.shuffle([...last.values()].filter((call) => call.answered));
  const eager = random.shuffle(missed).slice(0, Math.ceil(wanted * 0.8));
  return [...eager, ...reached]
    .slice(0, wanted)
    .map((call) => ({ call, at: endOf(call) + random.int(...habit.delay) }))
    .filter(({ at, call }) => at - call.startedAt < latestCallBack - secondOfDay(call.startedAt))
    .map(({ call, at }) => attempt(random, call.callee, call.caller, at, habit.manner));
}

/** Second attempts at some of the callees who did not answer. */
export function retries(
  random: Random,
  calls: readonly SimulatedCall[],
  share: number,
  delay: readonly [number, number],
  manner: Manner,
): SimulatedCall[] {
  return calls
    .filter((call) => !call.answered && random.chance(share))
    .map((call) => attempt(random, call.caller, call.callee, endOf(call) + random.int(...delay), manner));
}
