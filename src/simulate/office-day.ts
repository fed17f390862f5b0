/** A working day of a list of calls, spread over its hours. */
import { attempt, endOf, type Manner } from './attempt.ts';
import type { Day } from './calendar.ts';
import type { SimulatedCall } from './persona.ts';
import type { Random } from './random.ts';
import { officeShifts } from './rhythm.ts';
import { workThrough } from './work.ts';

export interface Pace {
  readonly caller: (place: number) => string;
  readonly manner: Manner;
  /** Mean seconds that a call takes with its ring, as far as the pace must allow for it. */
  readonly busy?: number;
}

const workingSeconds = 27_000;
const leastPause = 6;

/** Works a list through in office hours, two fifths before noon, at an irregular pace that lets it end in time. */
export function officeDay(random: Random, day: Day, list: readonly string[], pace: Pace): SimulatedCall[] {
  const noon = Math.round(list.length * 0.4);
  const [morning, afternoon] = officeShifts(day, random);
  const each = workingSeconds / Math.max(1, list.length);
  const pause = Math.max(leastPause, each * 0.8 - (pace.busy ?? 70));
  const rest = { gap: () => leastPause + random.exponential(pause), manner: pace.manner };
  const early = workThrough(random, {
    shift: morning,
    callees: list.slice(0, noon),
    caller: pace.caller,
    ...rest,
  });
  const done = early.length;
  const late = workThrough(random, {
    shift: afternoon,
    callees: list.slice(done),
    caller: (place) => pace.caller(done + place),
    ...rest,
  });
  return [...early, ...late];
}

/** A run of calls with one pause between them, from an instant on. */
export function steadyRun(
  random: Random,
  caller: string,
  callees: readonly string[],
  run: { readonly from: number; readonly pause: () => number; readonly manner: Manner },
): SimulatedCall[] {
  let now = run.from;
  return callees.map((callee) => {
    const call = attempt(random, caller, callee, now, run.manner);
    now = endOf(call) + run.pause();
    return call;
  });
}
