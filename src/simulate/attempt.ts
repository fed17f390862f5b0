/** How one attempt goes: ring, answer, talk. */
import type { SimulatedCall } from './persona.ts';
import type { Random } from './random.ts';

export interface Manner {
  /** Chance that an attempt is answered (ASR). */
  readonly answerShare: number;
  /** Talk time of an answered call, s, at least 1. */
  readonly talk: (random: Random) => number;
  /** How long an unanswered attempt rings, s, both ends included. */
  readonly patience: readonly [number, number];
}

/** Share of unanswered attempts that meet a busy line (judgement, unmeasured). */
const busyShare = 0.15;

/** One attempt at an instant in epoch s. Ring time of answered calls: median 9 s, 2 to 45 s. */
export function attempt(
  random: Random,
  caller: string,
  callee: string,
  startedAt: number,
  manner: Manner,
): SimulatedCall {
  const answered = random.chance(manner.answerShare);
  const ringSeconds = answered ? whole(random.logNormal(9, 0.5), 2, 45) : ringUnanswered(random, manner);
  return {
    caller,
    callee,
    startedAt,
    ringSeconds,
    talkSeconds: answered ? manner.talk(random) : 0,
    answered,
  };
}

function ringUnanswered(random: Random, manner: Manner): number {
  return random.chance(busyShare) ? 0 : random.int(...manner.patience);
}

/** When an attempt leaves its line free again, epoch s. */
export function endOf(call: SimulatedCall): number {
  return call.startedAt + call.ringSeconds + call.talkSeconds;
}

/** Log-normal talk time, 1 s to 2 h. */
export function talkTime(median: number, sigma: number): (random: Random) => number {
  return (random) => whole(random.logNormal(median, sigma), 1, 7200);
}

/** The talk time of an announcement: its length give or take a second. */
export function announcement(seconds: number): (random: Random) => number {
  return (random) => seconds + random.int(-1, 1);
}

function whole(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, Math.round(value)));
}

/** Between acquaintances: talk median 37 s, mean 77 s (benign subscribers of the Sichuan competition data, measured). */
export const amongFriends: Manner = { answerShare: 0.62, talk: talkTime(37, 1.21), patience: [8, 55] };
