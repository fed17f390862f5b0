import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { log10AtLeast, log10AtLeastOf, log10Both } from '../../src/cases/tails.ts';
import { components } from '../../src/cases/disjoint-sets.ts';
import type { Report } from '../../src/model.ts';
import { analysisOf, makeFolder, type Folder } from '../analysis.ts';
import { csvOf, day, hour, makeTown, type TestCall, type Town } from './log.ts';

const days = 6;
const town = makeTown(3000, days);
const poolNumbers = [17, 2310, 4622, 6001, 7777].map((tail) => `1700000${String(tail).padStart(4, '0')}`);

let folder: Folder;
beforeAll(async () => {
  folder = await makeFolder();
});
afterAll(() => folder.remove());

let files = 0;
/** Pools are measured however few calls they place; the floor spares measuring the town. */
async function report(
  calls: readonly TestCall[],
  options: Parameters<typeof analysisOf>[1] = {},
): Promise<Report> {
  files += 1;
  return analysisOf([await folder.file(`log-${files}.csv`, csvOf(calls))], {
    floor: { calls: 30 },
    ...options,
  });
}

interface PoolShape {
  readonly perDay: number;
  /** Share of the unanswered that the next number calls again on the next day. */
  readonly redialled: number;
  readonly numbers?: readonly string[];
  readonly imei?: string;
}

/** One list, cut into slices; who does not answer is called by the next number. */
function poolCalls(
  { random, people }: Town,
  { perDay, redialled, numbers = poolNumbers, imei }: PoolShape,
): TestCall[] {
  const list = random.fork('list').shuffle(people);
  const calls: TestCall[] = [];
  let next = 0;
  let again: { callee: string; by: number }[] = [];
  for (let d = 0; d < days; d += 1) {
    const later: typeof again = [];
    for (const [place, caller] of numbers.entries()) {
      const redials = again.filter(({ by }) => by === place).map(({ callee }) => callee);
      const fresh = Math.max(0, perDay - redials.length);
      const todo = [...redials, ...list.slice(next, next + fresh)].slice(0, perDay);
      next += fresh;
      for (const [k, callee] of todo.entries()) {
        const talk = random.chance(0.45) ? random.int(3, 40) : 0;
        calls.push({
          caller,
          callee,
          at: d * day + 9 * hour + k * 600 + random.int(0, 400),
          talk,
          ...(imei ? { imei } : {}),
        });
        if (talk === 0 && random.chance(redialled)) later.push({ callee, by: (place + 1) % numbers.length });
      }
    }
    again = later;
  }
  return calls;
}

describe('a pool', () => {
  it('of five numbers with forty calls a day is one caller of two hundred', async () => {
    const { groups, numbers } = await report([
      ...town.calls,
      ...poolCalls(town, { perDay: 40, redialled: 0.5 }),
    ]);
    expect(groups.map(({ members }) => members.map(({ number }) => number))).toEqual([
      poolNumbers.map((number) => `+86${number}`),
    ]);
    const [group] = groups;
    expect(group?.stats.busiestDay).toBe(200);
    expect(group?.stats.calls).toBe(200 * days);
    expect(['high', 'critical']).toContain(group?.level);
    expect(group?.ties.redials).toBeGreaterThan(100);
    expect(group?.ties.log10P).toBeLessThan(-20);
    for (const number of poolNumbers)
      expect(numbers.find((one) => one.number === `+86${number}`)).toMatchObject({
        groupId: 'G1',
        score: group?.score,
        kind: 'pool',
      });
  });

  it('is found where hardly anything but redials is shared', async () => {
    const { groups } = await report([...town.calls, ...poolCalls(town, { perDay: 30, redialled: 0.15 })]);
    expect(groups.map(({ members }) => members.length)).toEqual([5]);
  });

  it('is found with half of its calls unseen', async () => {
    const seen = poolCalls(town, { perDay: 40, redialled: 0.5 }).filter(() => town.random.chance(0.5));
    const { groups } = await report([...town.calls, ...seen]);
    expect(groups.map(({ members }) => members.length)).toEqual([5]);
  });

  it('is found without a common callee by its handset, or by near numbers in step', async () => {
    const slices = (numbers: readonly string[], imei?: string) =>
      poolCalls(town, { perDay: 35, redialled: 0, numbers, ...(imei === undefined ? {} : { imei }) });
    const near = [1101, 1103, 1104, 1180].map((tail) => `1700000${tail}`);
    for (const calls of [slices(poolNumbers.slice(0, 4), '860000000000017'), slices(near)]) {
      const { groups } = await report([...town.calls, ...calls]);
      expect(groups.map(({ members }) => members.length)).toEqual([4]);
    }
  });

  it('does not depend on the order of rows', async () => {
    const calls = [...town.calls, ...poolCalls(town, { perDay: 40, redialled: 0.5 })];
    const [head = '', ...rows] = csvOf(calls).trimEnd().split('\n');
    const turned = await folder.file('turned.csv', `${[head, ...rows.toReversed()].join('\n')}\n`);
    expect((await analysisOf([turned], { floor: { calls: 30 } })).groups).toEqual(
      (await report(calls)).groups,
    );
  });

  it('is two pools where two lists are worked', async () => {
    const other = poolNumbers.map((number) => number.replace(/^170/u, '171'));
    const { groups } = await report([
      ...town.calls,
      ...poolCalls(town, { perDay: 30, redialled: 0.5 }),
      ...poolCalls(
        { ...town, random: town.random.fork('other') },
        { perDay: 30, redialled: 0.5, numbers: other },
      ),
    ]);
    expect(groups.map(({ members }) => members.length)).toEqual([5, 5]);
  });
});

describe('no pool', () => {
  it('are strangers whose handsets have one placeholder for a name', async () => {
    const calls = town.calls.map((call) => ({ ...call, imei: '000000000000000' }));
    const dialers = poolCalls(town, { perDay: 35, redialled: 0, imei: '000000000000000' });
    expect((await report([...calls, ...dialers])).groups).toEqual([]);
  });

  const accused = ({ groups }: Report) => groups.filter(({ level }) => level !== 'none' && level !== 'low');

  it('is a family, which calls the same people again and again', async () => {
    const relatives = town.people.slice(0, 25);
    const family = poolNumbers.flatMap((caller) =>
      Array.from({ length: days * 12 }, (_, k) => ({
        caller,
        callee: relatives[town.random.int(0, 24)] ?? '',
        at: Math.floor(k / 12) * day + 9 * hour + (k % 12) * hour + town.random.int(0, 3000),
        talk: town.random.chance(0.8) ? 90 : 0,
      })),
    );
    expect((await report([...town.calls, ...family])).groups).toEqual([]);
  });

  it('are dialers that meet by chance', async () => {
    const dialers = Array.from({ length: 12 }, (_, k) => `1720000${1000 + 397 * k}`);
    const calls = dialers.flatMap((caller) => {
      const list = town.random.fork(caller).shuffle(town.people).slice(0, 240);
      return list.map((callee, k) => ({
        caller,
        callee,
        at: Math.floor(k / 40) * day + 9 * hour + (k % 40) * 700 + town.random.int(0, 300),
        talk: town.random.chance(0.4) ? 20 : 0,
      }));
    });
    expect((await report([...town.calls, ...calls])).groups).toEqual([]);
  });

  it('are shops whose customers all call one hotline as well', async () => {
    const hotline = '4000000123';
    const calls = poolNumbers.flatMap((caller, place) =>
      Array.from({ length: 60 }, (_, k) => ({
        caller,
        callee: k % 3 === 0 ? hotline : (town.people[200 * place + k] ?? ''),
        at: Math.floor(k / 10) * day + 9 * hour + (k % 10) * hour + place,
        talk: 45,
      })),
    );
    expect((await report([...town.calls, ...calls])).groups).toEqual([]);
  });

  it('are the couriers of one depot, whose customers call back and are answered', async () => {
    const customers = town.people.slice(0, 600);
    const calls = poolNumbers.flatMap((caller) =>
      Array.from({ length: days * 45 }, (_, k) => {
        const callee = customers[town.random.int(0, 599)] ?? '';
        const at = Math.floor(k / 45) * day + 8 * hour + (k % 45) * 780 + town.random.int(0, 700);
        const talk = town.random.chance(0.7) ? town.random.int(8, 60) : 0;
        const back = talk === 0 ? 0.5 : 0.12;
        return [
          { caller, callee, at, talk },
          ...(town.random.chance(back)
            ? [{ caller: callee, callee: caller, at: at + town.random.int(60, 3000), talk: 35 }]
            : []),
        ];
      }).flat(),
    );
    const { groups, numbers } = await report([...town.calls, ...calls], { floor: {} });
    expect(accused({ groups } as Report)).toEqual([]);
    expect(numbers.filter(({ level }) => level !== 'none' && level !== 'low')).toEqual([]);
  });
});

describe('log10AtLeast', () => {
  it.each([
    [0, 3, 0],
    [1, 1, Math.log10(1 - Math.exp(-1))],
    [3, 0.1, -3.8105],
    [10, 1, -6.9531],
    [50, 100, 0],
  ])('%i of %d', (count, expected, log10) => {
    expect(log10AtLeast(count, expected)).toBeCloseTo(log10, 3);
  });

  it('falls with the count and rises with the expectation, also far out', () => {
    for (const count of [3, 10, 100, 1000]) {
      expect(log10AtLeast(count + 1, 5)).toBeLessThan(log10AtLeast(count, 5));
      expect(log10AtLeast(count, 6)).toBeGreaterThanOrEqual(log10AtLeast(count, 5));
    }
  });
});

describe('log10AtLeastOf', () => {
  it.each([
    [0, 9, 0.2, 0],
    [5, 5, 0.1, -5],
    [1, 2, 0.5, Math.log10(0.75)],
    [8, 10, 0.3, Math.log10(0.0015904)],
    [3, 4, 1, 0],
    [1, 4, 0, -Infinity],
  ])('%i of %i at %d', (count, trials, share, log10) => {
    expect(log10AtLeastOf(count, trials, share)).toBeCloseTo(log10, 4);
  });
});

describe('log10Both', () => {
  it('is less unlikely than the product', () => {
    expect(log10Both(-1, 0)).toBeCloseTo(Math.log10(0.1 * (1 + Math.log(10))), 6);
    expect(log10Both(0, 0)).toBe(0);
    expect(log10Both(-Infinity, -1)).toBe(-Infinity);
  });
});

describe('components', () => {
  it('are the sets that pairs connect', () => {
    expect(
      components([
        [5, 1],
        [2, 3],
        [1, 9],
        [3, 2],
      ]),
    ).toEqual([
      [1, 5, 9],
      [2, 3],
    ]);
    expect(components([])).toEqual([]);
  });
});
