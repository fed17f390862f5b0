import { mix } from './random.ts';

/** One attempt between two parties, as indices: people first, then heavy callers. */
export interface Call {
  readonly caller: number;
  readonly callee: number;
  /** Chance that it is answered. */
  readonly asr: number;
  /** Mean talk time in seconds if answered. */
  readonly meanTalk: number;
}

export interface Population {
  readonly people: number;
  readonly heavy: number;
  readonly next: () => Call;
}

/** Per caller, about ten calls in the log. */
const CALLS_PER_PERSON = 10;
const HEAVY_PER_PERSON = 0.007;
const HEAVY_SHARE = 0.16;
const CALL_BACK_SHARE = 0.05;
/** A call-back answers one of the latest calls. */
const RECENT = 4096;
const PERSON = { asr: 0.62, meanTalk: 70 };
const BUSINESS = { asr: 0.72, meanTalk: 60 };
const DIALER = { asr: 0.38, meanTalk: 15 };
const CALL_BACK = { asr: 0.8, meanTalk: 80 };

/**
 * Who calls whom in a log of `calls` rows. Synthetic: the shares are chosen, not measured.
 *
 * People call 3 to 30 contacts, a few of them often. Dialers call anybody, businesses a list of 100 to 1,099 customers;
 * together they are 0.7 % of the callers and make 16 % of the calls. One call in 20 is a call-back. Both kinds of caller
 * are heavy-tailed: the busiest heavy caller makes about 2 % of all heavy calls of a log of 10 million.
 */
export function createPopulation(calls: number, random: () => number): Population {
  const people = Math.max(40, Math.round(calls / CALLS_PER_PERSON));
  const heavy = Math.max(1, Math.round(people * HEAVY_PER_PERSON));
  const recent = new Int32Array(2 * RECENT);
  let made = 0;

  function choose(): Call {
    const kind = random();
    if (kind < CALL_BACK_SHARE && made >= RECENT) return callBack(recent, random());
    if (kind < CALL_BACK_SHARE + HEAVY_SHARE) return heavyCall(people, heavy, random(), random());
    return personCall(people, random(), random());
  }

  function next(): Call {
    const call = choose();
    const slot = 2 * (made++ % RECENT);
    recent[slot] = call.caller;
    recent[slot + 1] = call.callee;
    return call;
  }

  return { people, heavy, next };
}

function callBack(recent: Int32Array, u: number): Call {
  const slot = 2 * Math.floor(u * RECENT);
  return { caller: recent[slot + 1] ?? 0, callee: recent[slot] ?? 0, ...CALL_BACK };
}

function heavyCall(people: number, heavy: number, u: number, v: number): Call {
  const rank = Math.floor(heavy * u * u * Math.sqrt(Math.sqrt(u)));
  const caller = people + rank;
  if (mix(rank, 3) % 2 === 0) return { caller, callee: Math.floor(v * people), ...DIALER };
  const customers = 100 + (mix(rank, 4) % 1000);
  return { caller, callee: contact(caller, Math.floor(v * customers), people), ...BUSINESS };
}

function personCall(people: number, u: number, v: number): Call {
  const caller = Math.floor(people * u * Math.sqrt(u));
  const contacts = 3 + (mix(caller, 5) % 28);
  return { caller, callee: contact(caller, Math.floor(v * v * contacts), people), ...PERSON };
}

/** The person in place `rank` of the caller's list; never the caller. */
function contact(caller: number, rank: number, people: number): number {
  const callee = mix(mix(caller, 6), rank) % people;
  return callee === caller ? (callee + 1) % people : callee;
}
