import { compareText } from './exchange.ts';
import type { PackedCalls } from './packed.ts';
import type { Cast } from './scheme.ts';
import type { ScenarioOptions, Truth, TrueNumber } from './truth.ts';

/** What the casts say, kept to the numbers that occur; callers with no part in them are outsiders. */
export function truthOf(options: ScenarioOptions, calls: PackedCalls, casts: readonly Cast[]): Truth {
  const callers = new Set<number>();
  const present = new Set<string>();
  for (let place = 0; place < calls.count; place += 1) {
    callers.add(calls.caller[place] ?? 0);
    present.add(calls.numbers[calls.callee[place] ?? 0] ?? '');
  }
  const callerNumbers = [...callers].map((place) => calls.numbers[place] ?? '');
  for (const number of callerNumbers) present.add(number);
  const here = (numbers: readonly string[]) => numbers.filter((number) => present.has(number));
  const members = casts.flatMap((cast) => cast.members.filter(({ number }) => present.has(number)));
  const known = new Set(members.map(({ number }) => number));
  const outsiders = callerNumbers
    .filter((number) => !known.has(number))
    .map((number): TrueNumber => ({ number, label: 0, kind: 'outsider' }));
  const numbers = [...members, ...outsiders].sort((a, b) => compareText(a.number, b.number));
  const { scenario, seed, days, scale } = options;
  return {
    schemaVersion: 1,
    scenario,
    seed,
    days,
    scale,
    calls: calls.count,
    numbers,
    groups: named(
      'group',
      casts.flatMap((cast) => cast.groups ?? []),
    )
      .map((group) => ({ ...group, members: here(group.members) }))
      .filter((group) => group.members.length > 1),
    bridges: named(
      'bridge',
      casts.flatMap((cast) => cast.bridges ?? []),
    ).map((bridge) => ({
      ...bridge,
      customers: here(bridge.customers),
    })),
    floods: named(
      'flood',
      casts.flatMap((cast) => cast.floods ?? []),
    ),
    ringOnce: here(casts.flatMap((cast) => cast.ringOnce ?? [])),
    innocentKinds: [...new Set(numbers.filter(({ label }) => label === 0).map(({ kind }) => kind))].sort(
      compareText,
    ),
    dirt: {},
  };
}

function named<T extends object>(name: string, items: readonly T[]): (T & { readonly id: string })[] {
  return items.map((item, place) => ({ id: `${name}-${place + 1}`, ...item }));
}
