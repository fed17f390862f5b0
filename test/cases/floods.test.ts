import fc from '../fc.ts';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { Flood } from '../../src/model.ts';
import { makeFolder, type Folder } from '../analysis.ts';
import {
  day,
  draws,
  hour,
  mobile,
  monday,
  ordinaryPeople,
  casesIn,
  reportOn,
  times,
  type LoggedCall,
} from './case-log.ts';

let folder: Folder;
beforeAll(async () => {
  folder = await makeFolder();
});
afterAll(() => folder.remove());

const people = 60;
const town = ordinaryPeople(people, 6);
const victim = mobile(7);
/** Numbers from here on have no part in the town. */
const stranger = (place: number) => mobile(5_000 + place);
const noon = monday + 3 * day + 12 * hour;

async function floodsOf(calls: readonly LoggedCall[], background = town): Promise<Flood[]> {
  return (await casesIn(folder, [...background, ...calls])).floods;
}

/** So many calls to the victim within so many seconds, the sources taking turns; every tenth is answered for 3 s. */
function flood(count: number, seconds: number, sources: number, from = noon): LoggedCall[] {
  return times(count, (place) => ({
    caller: stranger(place % sources),
    callee: victim,
    at: from + Math.floor((place * seconds) / count),
    ring: 5 + (place % 20),
    ...(place % 10 === 9 ? { talk: 3 } : {}),
  }));
}

describe('a flood is found', () => {
  it.each([
    ['45 calls in an hour from one number', 45, hour, 1],
    ['50 calls in an hour from 12 numbers, 4 or 5 each', 50, hour, 12],
    ['300 calls in two hours from 50 numbers', 300, 2 * hour, 50],
    ['60 calls in half an hour from 3 numbers', 60, hour / 2, 3],
  ])('%s', async (_, count, seconds, sources) => {
    const [found, ...rest] = await floodsOf(flood(count, seconds, sources));
    expect(rest).toEqual([]);
    expect(found).toMatchObject({
      id: 'F1',
      sourceCount: sources,
      calls: count,
      answered: Math.floor(count / 10),
    });
    expect(found?.victim.number).toBe(`+86${victim}`);
    expect(found?.level).toMatch(/medium|high|critical/);
    expect(found?.sources.every(({ shareOfItsCalls }) => shareOfItsCalls === 1)).toBe(true);
  });

  it('across the hour and across midnight as well as within', async () => {
    const shifts = [0, 31 * 60, 11.5 * hour];
    const peaks = await Promise.all(
      shifts.map(async (shift) => {
        const own = await makeFolder();
        const { floods } = await casesIn(own, [...town, ...flood(45, hour, 1, noon + shift)]);
        await own.remove();
        return floods.map(({ peakHour, score }) => [peakHour, score]);
      }),
    );
    expect(peaks[0]).toHaveLength(1);
    expect(peaks[1]).toEqual(peaks[0]);
    expect(peaks[2]).toEqual(peaks[0]);
  });

  it('from sources that call a few others too and are answered now and then', async () => {
    const others = times(30, (place) => ({
      caller: stranger(place % 10),
      callee: mobile(20 + (place % 30)),
      at: noon - 5 * hour + 97 * place,
      talk: 30,
    }));
    const calls = flood(60, hour, 10).map((call, place) => (place % 4 === 0 ? { ...call, talk: 14 } : call));
    const [found] = await floodsOf([...others, ...calls]);
    expect(found).toMatchObject({ sourceCount: 10, calls: 60 });
  });

  it('and raises its sources, never its victim', async () => {
    const { numbers, floods } = await reportOn(folder, [...town, ...flood(50, hour, 5)]);
    const of = (number: string) => numbers.find((one) => one.number === `+86${number}`);
    for (const source of times(5, stranger))
      expect(of(source)).toMatchObject({ kind: 'flood', cases: ['F1'], score: floods[0]?.score });
    expect(of(victim)?.cases).toBeUndefined();
    expect(of(victim)?.level).toMatch(/none|low/);
  });

  it('from one number that comes back days later, faster than any ladder of an alarm', async () => {
    const [found] = await floodsOf([
      ...flood(100, hour, 1, noon - 3 * day),
      ...flood(150, hour, 1, noon + day),
    ]);
    expect(found).toMatchObject({ sourceCount: 1, calls: 250, peakHour: 150 });
  });

  it('on two victims by the same sources, each a case', async () => {
    const second = flood(50, hour, 5, noon + day).map((call) => ({ ...call, callee: mobile(9) }));
    const found = await floodsOf([...flood(50, hour, 5), ...second]);
    expect(found.map((one) => one.victim.number).sort()).toEqual([`+86${victim}`, `+86${mobile(9)}`].sort());
  });
});

describe('no flood is', () => {
  const draw = draws(3);
  const twins: [string, LoggedCall[]][] = [
    [
      'a person who redials a busy friend thirty times and then talks',
      [
        ...times(30, (place) => ({ caller: mobile(6), callee: victim, at: noon + 45 * place, ring: 4 })),
        { caller: mobile(6), callee: victim, at: noon + 1400, talk: 240, ring: 6 },
      ],
    ],
    [
      'a man who redials all afternoon and has other calls',
      times(50, (place) => ({ caller: mobile(6), callee: victim, at: noon + 60 * place, ring: 4 })),
    ],
    [
      'a caller without other calls whom the victim knows from other days',
      [0, 1, 3].flatMap((date) =>
        times(date === 3 ? 50 : 2, (place) => ({
          caller: stranger(0),
          callee: victim,
          at: monday + date * day + 12 * hour + 60 * place,
          ring: 4,
        })),
      ),
    ],
    [
      'an alarm that pages three engineers at night for weeks, every minute and a half when it storms',
      times(14, (night) =>
        times(night % 5 === 0 ? 60 : 6, (place) => ({
          caller: '02155500001',
          callee: mobile(10 + (Math.floor(place / 20) % 3)),
          at: monday + night * day + 2 * hour + place * 90,
          ring: 20,
          ...(place % 20 === 5 ? { talk: 15 } : {}),
        })),
      ).flat(),
    ],
    [
      'a pager with a storm of one call a minute on an engineer whom it has long called',
      times(10, (night) =>
        times(night === 6 ? 60 : 3, (place) => ({
          caller: '02155500001',
          callee: mobile(10),
          at: monday + night * day + 2 * hour + place * 55,
          ring: 20,
        })),
      ).flat(),
    ],
    [
      'an alarm that calls one engineer every 80 s for an hour, in three nights of two weeks',
      [0, 4, 9, 13].flatMap((night) =>
        times(45, (place) => ({
          caller: '02155500001',
          callee: mobile(10),
          at: monday + night * day + 2 * hour + place * 80,
          ring: 20,
        })),
      ),
    ],
    [
      'a hotline with hundreds of callers an hour',
      times(6, (date) =>
        times(400, (place) => ({
          caller: stranger(draw(900)),
          callee: '02155500002',
          at: monday + date * day + 9 * hour + place * 80,
          ring: 5,
          ...(place % 4 === 0 ? {} : { talk: 60 + draw(200) }),
        })),
      ).flat(),
    ],
    [
      'a vote by short calls, most of them busy, a few redialled often',
      times(1_500, (place) => ({
        caller: stranger(place % 7 === 0 ? draw(40) : 100 + draw(900)),
        callee: '02155500003',
        at: noon + place * 2,
        ...(place % 3 === 0 ? { talk: 4 } : {}),
      })),
    ],
    [
      'a radio contest that people of the town redial five times',
      times(50, (person) =>
        times(5, (place) => ({
          caller: mobile(person),
          callee: mobile(4_000),
          at: noon + person + 60 * place,
        })),
      ).flat(),
    ],
    [
      'parents who call the school on one day',
      times(120, (place) => ({
        caller: stranger(place % 80),
        callee: '02155500004',
        at: noon + place * 25,
        ...(place % 2 === 0 ? { talk: 40 } : {}),
      })),
    ],
    [
      'a courier whom many customers call once or twice',
      times(70, (place) => ({
        caller: stranger(place % 50),
        callee: mobile(4_001),
        at: noon + place * 50,
        ...(place % 3 === 0 ? { talk: 9 } : {}),
      })),
    ],
    ['a bank whose line is busy', flood(80, hour, 5).map((call) => ({ ...call, callee: '95588' }))],
    [
      'an agent whom a few system numbers call all day and who talks',
      times(60, (place) => ({
        caller: stranger(place % 3),
        callee: victim,
        at: noon + 60 * place,
        talk: 45,
      })),
    ],
    [
      'a probe that calls one test number every minute of every day',
      times(9 * 24 * 60, (minute) => ({
        caller: stranger(1),
        callee: stranger(2),
        at: monday + 60 * minute,
        talk: 2,
      })),
    ],
    [
      'a number that the victim called first',
      [{ caller: victim, callee: stranger(0), at: noon - 2 * hour, ring: 9 }, ...flood(45, hour, 1)],
    ],
  ];
  it.each(twins)('%s', async (_, calls) => {
    expect(await floodsOf(calls)).toEqual([]);
  });

  it('anything among ordinary people', async () => {
    expect(await floodsOf([])).toEqual([]);
  });
});

/** Most of the moments within any window that ends with one of them, the slow way. */
function peakOf(moments: readonly number[], seconds: number): number {
  return Math.max(...moments.map((end) => moments.filter((at) => at <= end && at > end - seconds).length));
}

test('the peaks are those of a plain count over every window, in any order of the rows', async () => {
  const moments = fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: 40, maxLength: 120 });
  await fc.assert(
    fc.asyncProperty(
      moments,
      fc.integer({ min: 1, max: 6 }),
      fc.boolean(),
      async (offsets, sources, backwards) => {
        // The place keeps calls of one source apart, which would else be one row twice.
        const calls = [...new Set(offsets)].map((offset, place) => ({
          caller: stranger(place % sources),
          callee: victim,
          at: noon + offset,
          ring: 9,
        }));
        const most = Math.max(
          ...times(sources, (one) => calls.filter((_, place) => place % sources === one).length),
        );
        fc.pre(calls.length >= 3 * sources && most >= 3);
        const found = await floodsOf(backwards ? calls.toReversed() : calls);
        const at = calls.map((call) => call.at);
        const peak = peakOf(at, hour);
        const enough = peak >= (sources >= 5 ? 24 : 35);
        expect(found.map(({ peakHour, peakTenMinutes }) => [peakHour, peakTenMinutes])).toEqual(
          enough ? [[peak, peakOf(at, 600)]] : [],
        );
      },
    ),
    { numRuns: 12, seed: 7 },
  );
}, 60_000);

test('new names change nothing but the names', async () => {
  const calls = [...town, ...flood(50, hour, 6)];
  const renamed = (number: string) =>
    number.length === 11 ? `${number.slice(0, -4)}${9_999 - Number(number.slice(-4))}` : number;
  const [before] = (await casesIn(folder, calls)).floods;
  const [after] = (
    await casesIn(
      folder,
      calls.map((call) => ({ ...call, caller: renamed(call.caller), callee: renamed(call.callee) })),
    )
  ).floods;
  expect(before).toBeDefined();
  expect({ ...after, victim: null, sources: after?.sources.map(({ calls: n }) => n) }).toEqual({
    ...before,
    victim: null,
    sources: before?.sources.map(({ calls: n }) => n),
  });
});
