/** The exchange that puts simulated calls on lines. */
import { endOf } from './attempt.ts';
import type { SimulatedCall } from './persona.ts';

/**
 * A handset carries one call at a time: a call from a handset in use is never placed, and a call to one meets
 * a busy line. Returns the calls in the total order of `compareCalls`.
 */
export function connect(
  calls: readonly SimulatedCall[],
  isHandset: (number: string) => boolean,
): SimulatedCall[] {
  const busyUntil = new Map<string, number>();
  const inUse = (number: string, at: number) => (busyUntil.get(number) ?? 0) > at;
  const placed: SimulatedCall[] = [];
  for (const call of [...calls].sort(compareCalls)) {
    if (call.caller === call.callee || inUse(call.caller, call.startedAt)) continue;
    const busy = inUse(call.callee, call.startedAt);
    const done = busy ? { ...call, ringSeconds: 0, talkSeconds: 0, answered: false } : call;
    if (isHandset(call.caller)) busyUntil.set(call.caller, endOf(done) + 1);
    if (isHandset(call.callee) && !busy) busyUntil.set(call.callee, endOf(done) + 1);
    placed.push(done);
  }
  return placed;
}

/** Total order: start, caller, callee, ring time, talk time. */
export function compareCalls(a: SimulatedCall, b: SimulatedCall): number {
  return (
    a.startedAt - b.startedAt ||
    compareText(a.caller, b.caller) ||
    compareText(a.callee, b.callee) ||
    a.ringSeconds - b.ringSeconds ||
    a.talkSeconds - b.talkSeconds
  );
}

/** Order by UTF-16 code units, whatever the host's locale. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
