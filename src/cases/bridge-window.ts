/** How far apart the two legs of a joined call may lie in a log. */
import { bridgePolicy } from '../score/policy-bridges.ts';

/** Inclusive, seconds. */
export type Range = readonly [number, number];

export interface Window {
  /** From the agent's answer to the customer's call. */
  readonly delay: Range;
  /** From the end of the customer's leg to the end of the agent's. */
  readonly ending: Range;
  /** Talk of the agent's leg less the whole of the customer's: exact even where start times are not. */
  readonly longer: Range;
}

export interface Clock {
  /** Whether ring times are beside the talk, part of it, or not in the log at all. */
  readonly ring: 'beside' | 'within' | 'unknown';
  /** Start times, and talk times, are exact to the second. */
  readonly seconds: boolean;
  readonly talkSeconds: boolean;
}

/** What is certain where the log is exact, and what is allowed for inexact clocks. */
export function windowsOf(clock: Clock): { readonly tight: Window; readonly wide: Window } {
  return { tight: windowOf(bridgePolicy.tight, 0, clock), wide: windowOf(bridgePolicy.wide, 1, clock) };
}

/** Without ring times the end is that of the talk alone; unless the ring is part of it, which `tight` supposes. */
function windowOf(
  { delay, ending }: { readonly delay: Range; readonly ending: Range },
  loose: 0 | 1,
  { ring, seconds, talkSeconds }: Clock,
): Window {
  const { agent, customer } = bridgePolicy.ringing;
  const late: Range = ring === 'beside' ? delay : [Math.max(delay[0], 0), delay[1] + agent];
  const ends: Range = ring !== 'unknown' || loose === 0 ? ending : [ending[0], ending[1] + customer];
  const minute = seconds ? 0 : 59;
  const rounded = talkSeconds ? 0 : 60;
  return {
    delay: wider(late, minute),
    ending: wider(ends, minute + rounded),
    longer: wider([late[0] + ends[0], late[1] + ends[1]], rounded),
  };
}

const wider = ([from, to]: Range, by: number): Range => [from - by, to + by];
