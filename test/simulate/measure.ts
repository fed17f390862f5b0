/** Plain measures of simulated calls, for the tests of this folder. */
import { generate, type GenerateOptions, type Simulation } from '../../src/simulate/generate.ts';
import type { SimulatedCall } from '../../src/simulate/persona.ts';
import type { PersonaId } from '../../src/simulate/personas/index.ts';

/** A fortnight from a Monday. */
export function fortnight(mix: GenerateOptions['mix'], seed = 5): Simulation {
  return generate({ seed, days: 14, startDate: '2024-05-13', mix });
}

export interface Traffic {
  readonly placed: readonly SimulatedCall[];
  readonly received: readonly SimulatedCall[];
}

/** Tells what each number of a kind placed and received. */
export function trafficOf(log: Simulation): (kind: PersonaId) => readonly Traffic[] {
  const byCaller = grouped(log.calls, (call) => call.caller);
  const byCallee = grouped(log.calls, (call) => call.callee);
  return (kind) =>
    log.labels
      .filter((label) => label.kind === kind)
      .map(({ number }) => ({ placed: byCaller.get(number) ?? [], received: byCallee.get(number) ?? [] }));
}

/** Calls by a key of theirs, in their order. */
export function grouped<K>(
  calls: readonly SimulatedCall[],
  key: (call: SimulatedCall) => K,
): ReadonlyMap<K, readonly SimulatedCall[]> {
  const groups = new Map<K, SimulatedCall[]>();
  for (const call of calls) {
    const group = groups.get(key(call));
    if (group) group.push(call);
    else groups.set(key(call), [call]);
  }
  return groups;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function talkTimes(calls: readonly SimulatedCall[]): number[] {
  return calls.filter((call) => call.answered).map((call) => call.talkSeconds);
}

export function answeredShare(calls: readonly SimulatedCall[]): number {
  return calls.filter((call) => call.answered).length / calls.length;
}

export function distinctRatio(calls: readonly SimulatedCall[]): number {
  return new Set(calls.map((call) => call.callee)).size / calls.length;
}

export function outgoingShare({ placed, received }: Traffic): number {
  return placed.length / (placed.length + received.length);
}

const localHour = (call: SimulatedCall) => Math.floor(((call.startedAt + 28_800) % 86_400) / 3600);
const localDay = (call: SimulatedCall) => Math.floor((call.startedAt + 28_800) / 86_400);

export function clockHours(calls: readonly SimulatedCall[]): number[] {
  return [...new Set(calls.map(localHour))].sort((a, b) => a - b);
}

/** Calls on each day with calls, oldest first. */
export function daily(calls: readonly SimulatedCall[]): number[] {
  const days = new Map<number, number>();
  for (const call of calls) days.set(localDay(call), (days.get(localDay(call)) ?? 0) + 1);
  return [...days].sort(([a], [b]) => a - b).map(([, count]) => count);
}

/** Next start less previous end, s, ring time included; negative where calls overlap. */
export function idleGaps(calls: readonly SimulatedCall[]): number[] {
  return calls.slice(1).map((call, place) => {
    const before = calls[place];
    return before ? call.startedAt - before.startedAt - before.ringSeconds - before.talkSeconds : Number.NaN;
  });
}
