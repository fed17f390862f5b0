/** What the simplest rules reach on a simulated log. */
import { recallAt, rocAuc } from '../../src/evaluate/metrics.ts';
import type { ScenarioLog } from '../../src/simulate/scenario.ts';

export interface Baseline {
  readonly name: string;
  readonly auc: number;
  /** Recall at 0.5 % and at 0.1 % false alarms. */
  readonly recall: readonly [number, number];
}

interface Caller {
  readonly placed: number;
  readonly received: number;
  readonly callees: number;
  readonly days: number;
  readonly hours: number;
}

const none: Caller = { placed: 0, received: 0, callees: 0, days: 0, hours: 0 };
const leastCalls = 20;

/** Calls a day, and the five votes of the Sichuan study: 30 calls a day, .6 distinct, .85 outgoing, 13 hours, 10 days. */
export function baselines(log: ScenarioLog): Baseline[] {
  const callers = callersOf(log);
  const perDay = ({ placed, days }: Caller) => placed / Math.max(1, days);
  const votes = (caller: Caller) =>
    caller.placed < leastCalls
      ? 0
      : [
          perDay(caller) >= 30,
          caller.callees / caller.placed >= 0.6,
          caller.placed / (caller.placed + caller.received) >= 0.85,
          caller.hours <= 13,
          caller.days <= 10,
        ].filter(Boolean).length;
  return [baseline('calls a day', perDay), baseline('five votes', votes)];

  function baseline(name: string, score: (caller: Caller) => number): Baseline {
    const items = log.truth.numbers.map(({ number, label }) => ({
      number,
      label,
      score: score(callers.get(number) ?? none),
    }));
    const at = (rate: number) => recallAt(items, rate)?.recall ?? 0;
    return { name, auc: rocAuc(items) ?? 0, recall: [at(0.005), at(0.001)] };
  }
}

/** Calls placed by each dialer over its days with calls; bridged agents, who place none, are left out. */
export function callsPerDay(log: ScenarioLog): number[] {
  const callers = callersOf(log);
  return log.truth.numbers
    .filter(({ label, kind }) => label === 1 && kind !== 'bridge-agent')
    .map(({ number }) => callers.get(number) ?? none)
    .filter(({ placed }) => placed > 0)
    .map(({ placed, days }) => placed / days);
}

function callersOf({ calls }: ScenarioLog): ReadonlyMap<string, Caller> {
  const size = calls.numbers.length;
  const [placed, received] = [new Uint32Array(size), new Uint32Array(size)];
  const seen = new Set<number>();
  const counts = {
    callees: new Uint32Array(size),
    days: new Uint32Array(size),
    hours: new Uint32Array(size),
  };
  const once = (column: Uint32Array, caller: number, kind: number, value: number) => {
    const key = (caller * 3 + kind) * 262_144 + value;
    if (seen.has(key)) return;
    seen.add(key);
    column[caller] = (column[caller] ?? 0) + 1;
  };
  for (let place = 0; place < calls.count; place += 1) {
    const caller = calls.caller[place] ?? 0;
    const callee = calls.callee[place] ?? 0;
    const local = (calls.startedAt[place] ?? 0) + 28_800;
    placed[caller] = (placed[caller] ?? 0) + 1;
    received[callee] = (received[callee] ?? 0) + 1;
    once(counts.callees, caller, 0, callee);
    once(counts.days, caller, 1, Math.floor(local / 86_400));
    once(counts.hours, caller, 2, Math.floor(local / 3600) % 24);
  }
  return new Map(
    calls.numbers.map((number, place) => [
      number,
      {
        placed: placed[place] ?? 0,
        received: received[place] ?? 0,
        callees: counts.callees[place] ?? 0,
        days: counts.days[place] ?? 0,
        hours: counts.hours[place] ?? 0,
      },
    ]),
  );
}
