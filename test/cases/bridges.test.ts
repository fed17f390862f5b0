import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/model.ts';
import { createRandom } from '../../src/simulate/random.ts';
import { analysisOf, makeFolder, type Folder } from '../analysis.ts';
import { agentNumber, bridgeCalls, systemNumber, twins, workDays, type BridgeShape } from './bridge-log.ts';
import { casesOf } from './found.ts';
import { csvOf, makeTown, type TestCall } from './log.ts';

const town = makeTown(500, workDays);
const usual: BridgeShape = { systems: 2, agents: 3, perDay: 40, shows: 'system' };

let folder: Folder;
beforeAll(async () => {
  folder = await makeFolder();
});
afterAll(() => folder.remove());

let files = 0;
function logOf(calls: readonly TestCall[], change = (csv: string) => csv): Promise<string> {
  files += 1;
  const csv = change(
    csvOf([...town.calls, ...calls]).replace('ring_seconds,talk_seconds', 'ring_duration,duration'),
  );
  return folder.file(`log-${files}.csv`, csv);
}

const found = async (calls: readonly TestCall[], change = (csv: string) => csv) =>
  (await casesOf(await logOf(calls, change))).bridges;

const numbersOf = (bridges: Report['bridges'], role: 'systemNumbers' | 'agents') =>
  bridges.flatMap((found) => found[role].map(({ number }) => number)).toSorted();
const mobile = (number: string) => `+86${number}`;
const fixed = (number: string) => `+86${number.slice(1)}`;
const agents = (count: number) => Array.from({ length: count }, (_, k) => mobile(agentNumber(k)));
const systems = (count: number, first = 0) =>
  Array.from({ length: count }, (_, k) => fixed(systemNumber(first + k)));

const rows = (csv: string, change: (cells: string[]) => string[]) =>
  csv
    .split('\n')
    .map((line) => (line === '' ? line : change(line.split(',')).join(',')))
    .join('\n');
const withoutRing = (csv: string) => rows(csv, (cells) => cells.toSpliced(3, 1));
const wholeMinutes = (csv: string) =>
  rows(csv, (cells) => cells.with(2, (cells[2] ?? '').replace(/\d\d$/u, '00')));

/** Talk from the dialling on, beside the ring times. */
const ringIsTalk = (csv: string) =>
  rows(csv, (cells) =>
    cells[4] === '0' || cells[0] === 'caller'
      ? cells
      : cells.with(4, String(Number(cells[3]) + Number(cells[4]))),
  );

describe('a bridge', () => {
  it('is told with its pairs, its chance and its customers', async () => {
    const { bridges, numbers } = await analysisOf([await logOf(bridgeCalls(usual))]);
    expect(bridges).toHaveLength(1);
    const [bridge] = bridges;
    const legs = 3 * 40 * workDays;
    expect(bridge).toMatchObject({
      id: 'B1',
      level: 'critical',
      pairs: legs,
      orphans: 0,
      medianDelaySeconds: 3,
    });
    expect(numbersOf(bridges, 'agents')).toEqual(agents(3));
    expect(numbersOf(bridges, 'systemNumbers')).toEqual(systems(2));
    for (const number of agents(3))
      expect(numbers.find((one) => one.number === number)).toMatchObject({
        kind: 'bridge-agent',
        cases: ['B1'],
      });
    expect(bridge?.expectedPairs).toBeLessThan(0.1 * legs);
    expect(bridge?.log10P).toBeLessThan(-100);
    expect(bridge?.agents.every(({ pairs, received }) => pairs === 200 && received >= 200)).toBe(true);
  });

  it('is told with its first legs: the agent answers, a customer is called, both end together', async () => {
    const calls = bridgeCalls(usual);
    const [bridge] = await found(calls);
    const legs = bridge?.legs ?? [];
    expect(legs).toHaveLength(12);
    expect(legs.map(({ agentFrom }) => agentFrom)).toEqual(
      legs.map(({ agentFrom }) => agentFrom).toSorted((a, b) => a - b),
    );
    for (const { system, agent, shown, customer, ...at } of legs) {
      expect(systems(2)).toContain(system.number);
      expect(agents(3)).toContain(agent.number);
      expect(systems(2)).toContain(shown.number);
      expect([...systems(2), ...agents(3)]).not.toContain(customer.number);
      expect(Math.abs(at.customerFrom - at.agentFrom - 3)).toBeLessThanOrEqual(2);
      expect(Math.abs(at.agentTo - at.customerTo)).toBeLessThanOrEqual(2);
      expect(at.customerTo).toBeGreaterThan(at.customerFrom);
    }
  });

  const variants: Record<string, [BridgeShape, ((csv: string) => string)?]> = {
    'that shows its agents': [{ ...usual, shows: 'agent' }],
    'that shows numbers which call no agent': [{ ...usual, shows: 'others' }],
    'of few calls': [{ ...usual, agents: 2, perDay: 10 }],
    'of six numbers in turn': [{ ...usual, systems: 6, perDay: 30 }],
    'of another number every day': [{ ...usual, systems: 5, rotation: 'daily' }],
    'with inexact clocks': [{ ...usual, jitter: 9 }],
    'with inexact clocks that shows its agents': [{ ...usual, jitter: 9, shows: 'agent' }],
    'of which half of the legs are seen': [{ ...usual, seen: 0.5 }],
    'of which a third of the legs are seen': [{ ...usual, seen: 0.35, shows: 'agent' }],
    'without ring times': [usual, withoutRing],
    'without ring times that shows its agents': [{ ...usual, shows: 'agent' }, withoutRing],
    'in whole minutes': [usual, wholeMinutes],
    'in whole minutes without ring times': [
      { ...usual, shows: 'agent' },
      (csv) => wholeMinutes(withoutRing(csv)),
    ],
    'whose ring is part of the talk': [usual, ringIsTalk],
    'of many agents': [{ ...usual, agents: 20, systems: 3 }],
  };
  it.each(Object.entries(variants))('%s is found whole', async (_, [shape, change]) => {
    const bridges = await found(bridgeCalls(shape), change);
    const shown = shape.shows === 'others' ? systems(4, 900) : [];
    expect(numbersOf(bridges, 'agents')).toEqual(agents(shape.agents));
    expect(numbersOf(bridges, 'systemNumbers')).toEqual([...systems(shape.systems), ...shown]);
    expect(bridges).toHaveLength(1);
  });

  it('counts orphans where the customer sees the agent', async () => {
    const [bridge] = await found(bridgeCalls({ ...usual, shows: 'agent' }));
    expect(bridge?.orphans).toBe(bridge?.pairs);
  });

  it('is not told by orphans in a log where any number calls while it talks', async () => {
    const busy = Array.from({ length: 3000 }, (_, k): TestCall[] => {
      const at = (k % workDays) * 86_400 + 36_000 + 7 * k;
      const number = town.people[k % 300] ?? '';
      const other = town.people[300 + (k % 200)] ?? '';
      return [
        { caller: other, callee: number, at, ring: 5, talk: 600 },
        { caller: number, callee: town.people[(k * 7) % 500] ?? '', at: at + 200, ring: 5, talk: 60 },
      ];
    }).flat();
    expect(await found([...bridgeCalls({ ...usual, shows: 'agent' }), ...busy])).toEqual([]);
    expect(await found([...bridgeCalls(usual), ...busy])).toHaveLength(1);
  });

  it('is not one with another that has its own agents', async () => {
    const two = [...bridgeCalls(usual), ...bridgeCalls({ ...usual, first: 20, shows: 'agent' }, 2)];
    const bridges = await found(two);
    expect(bridges.map((found) => [found.systemNumbers.length, found.agents.length])).toEqual([
      [2, 3],
      [2, 3],
    ]);
  });

  it('of one agent is none', async () => {
    expect(await found(bridgeCalls({ ...usual, agents: 1 }))).toEqual([]);
  });

  it('of legs that do not end together is none', async () => {
    const random = createRandom(5).fork('ends');
    const apart = bridgeCalls(usual).map((call) => ({ ...call, talk: call.talk + random.int(0, 400) }));
    expect(await found(apart)).toEqual([]);
  });
});

type Range = readonly [number, number];

/** The pairs of a bridge that shows its system numbers, counted call by call. */
function pairsAmong(calls: readonly TestCall[], moved: number, [early, late]: Range, [short, long]: Range) {
  const system = /^02155501/u;
  const agent = /^15900007/u;
  const second = calls.filter(({ caller, callee }) => system.test(caller) && !agent.test(callee));
  const legs = calls.filter(
    ({ caller, callee, talk }) => system.test(caller) && agent.test(callee) && talk > 0,
  );
  return legs.flatMap((leg) => {
    const answer = leg.at + (leg.ring ?? 0) + moved;
    const matches = second.filter(({ at, ring = 0, talk }) => {
      const [delay, ending] = [at - answer, answer + leg.talk - (at + ring + talk)];
      return delay >= early && delay <= late && ending >= short && ending <= long;
    });
    return matches.length === 0 ? [] : [matches.map(({ callee }) => callee)];
  });
}

describe('pairing', () => {
  it.each([
    ['exact', usual, [0, 15], [-2, 2]],
    ['busy', { ...usual, agents: 12, perDay: 60 }, [0, 15], [-2, 2]],
    ['inexact', { ...usual, jitter: 9 }, [-10, 25], [-10, 12]],
  ] as const)('agrees with a count call by call: %s', async (_, shape, delay, apart) => {
    const calls = bridgeCalls(shape);
    const [bridge] = await found(calls);
    const pairs = pairsAmong(calls, 0, delay, apart);
    const moves = [-2400, -1200, -600, -300, 300, 600, 1200, 2400];
    const moved = moves.reduce((sum, by) => sum + pairsAmong(calls, by, delay, apart).length, 0);
    expect(bridge?.pairs).toBe(pairs.length);
    expect(bridge?.expectedPairs).toBeCloseTo((moved + 0.5) / moves.length, 2);
    const sure = new Set(pairs.flatMap((matches) => (matches.length === 1 ? matches : [])));
    expect(bridge?.customers).toBeGreaterThanOrEqual(sure.size);
    expect(bridge?.customers).toBeLessThanOrEqual(new Set(pairs.flat()).size);
  });
});

describe('the result does not depend on', () => {
  const calls = [
    ...bridgeCalls(usual),
    ...bridgeCalls({ ...usual, first: 20, shows: 'agent', seen: 0.6 }, 2),
    ...(twins['middle numbers call drivers and customers']?.(createRandom(4).fork('twin')) ?? []).map(
      (call) => ({
        ...call,
        caller: call.caller.replace('02155501', '02155502'),
      }),
    ),
  ];
  /** What is told of each bridge, by its agents, without ids, times and order. */
  const told = (bridges: Report['bridges'], named = (number: string) => number) =>
    bridges
      .map(({ systemNumbers, agents: members, pairs, expectedPairs, customers, orphans, score }) => ({
        agents: members
          .map((party) => [named(party.number), party.pairs, party.customers, party.received])
          .toSorted(),
        systems: systemNumbers.map((party) => [named(party.number), party.pairs, party.calls]).toSorted(),
        facts: [pairs, expectedPairs, customers, orphans, score],
      }))
      .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  let plain: ReturnType<typeof told>;
  beforeAll(async () => {
    plain = told(await found(calls));
    expect(plain).toHaveLength(2);
  });

  it('the order of the rows', async () => {
    const shuffled = (csv: string) => {
      const [header = '', ...lines] = csv.trimEnd().split('\n');
      return [header, ...createRandom(9).fork('rows').shuffle(lines)].join('\n');
    };
    expect(told(await found(calls, shuffled))).toEqual(plain);
  });

  it('the week', async () => {
    const later = (csv: string) => csv.replace(/2026-03-0(\d)/gu, (_, d) => `2026-03-${Number(d) + 14}`);
    const bridges = await found(calls, later);
    expect(told(bridges)).toEqual(plain);
  });

  it('the names of the numbers', async () => {
    const mirrored = (number: string) =>
      number.replace(/(\d{3})$/u, (tail) => String(999 - Number(tail)).padStart(3, '0'));
    const renamed = (csv: string) =>
      rows(csv, (cells) =>
        cells[0] === 'caller'
          ? cells
          : [mirrored(cells[0] ?? ''), mirrored(cells[1] ?? ''), ...cells.slice(2)],
      );
    expect(told(await found(calls, renamed), mirrored)).toEqual(plain);
  });
});

describe('honest services', () => {
  it.each(Object.entries(twins))('%s: no bridge', async (_, make) => {
    const calls = make(createRandom(1).fork('twin'));
    expect(await found(calls)).toEqual([]);
  });

  it.each(Object.entries(twins))('%s: no bridge in whole minutes without ring times', async (_, make) => {
    const calls = make(createRandom(3).fork('twin'));
    expect(await found(calls, (csv) => wholeMinutes(withoutRing(csv)))).toEqual([]);
  });
});
