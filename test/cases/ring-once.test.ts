import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { RingOnce } from '../../src/model.ts';
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
  type CaseLogOptions,
  type LoggedCall,
} from './case-log.ts';

let folder: Folder;
beforeAll(async () => {
  folder = await makeFolder();
});
afterAll(() => folder.remove());

const people = 60;
const town = ordinaryPeople(people, 6);
const stranger = (place: number) => mobile(5_000 + place);
const ringer = mobile(9_000);
const noon = monday + 2 * day + 12 * hour;

async function ringOnceOf(calls: readonly LoggedCall[], options: CaseLogOptions = {}): Promise<RingOnce[]> {
  return (await casesIn(folder, [...town, ...calls], options)).ringOnce;
}

/** Rings of 1 to 4 s to strangers; every twelfth picks up at once; every `back`-th calls back and stays 40 s. */
function rings(
  count: number,
  back: number,
  ring: (place: number) => number = (place) => 1 + (place % 4),
): LoggedCall[] {
  return times(count, (place): LoggedCall[] => {
    const at = noon + 45 * place;
    const rung = {
      caller: ringer,
      callee: stranger(place),
      at,
      ring: ring(place),
      ...(place % 12 === 5 ? { talk: 1 } : {}),
    };
    return place % back === 1
      ? [rung, { caller: stranger(place), callee: ringer, at: at + 600, talk: 40, ring: 3 }]
      : [rung];
  }).flat();
}

describe('ring-once is found', () => {
  it.each([
    ['thirty visible rings with two call-backs', 30, 15, 2],
    ['fifty visible rings without a call-back', 50, 1_000_000, 0],
    ['five hundred rings', 500, 20, 25],
  ])('%s', async (_, count, back, callbacks) => {
    const found = await ringOnceOf(rings(count, back));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      id: 'R1',
      number: `+86${ringer}`,
      shortRings: count,
      callees: count,
      callbackCallees: callbacks === 0 ? expect.toBeOneOf([0, 1]) : callbacks,
    });
    expect(found[0]?.level).toMatch(/medium|high|critical/);
  });

  it('with what it gains', async () => {
    const [found] = await ringOnceOf(rings(100, 10));
    expect(found).toMatchObject({
      callbackCallees: 10,
      callbackShare: 0.1,
      callbackTalkSeconds: 400,
      medianRingSeconds: 2,
      level: 'critical',
    });
  });

  it('and raises the number', async () => {
    const { numbers, ringOnce } = await reportOn(folder, [...town, ...rings(60, 10)]);
    const told = numbers.find(({ number }) => number === `+86${ringer}`);
    expect(told).toMatchObject({ kind: 'ring-once', cases: ['R1'] });
    expect(told?.score).toBeGreaterThanOrEqual(ringOnce[0]?.score ?? 101);
  });

  it('no more than a hint where hundreds are rung and nobody calls back', async () => {
    const found = await ringOnceOf(rings(400, 1_000_000));
    expect(found.map(({ level }) => level)).toEqual(['medium']);
  });

  it('without ring times by many call-backs to a number that nobody answers', async () => {
    const found = await ringOnceOf(rings(60, 10), { ringColumn: false });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ medianRingSeconds: null, callbackCallees: 6 });
  });

  it('the same in any order of the rows and at any time of day', async () => {
    const calls = rings(60, 10);
    const [plain] = await ringOnceOf(calls);
    const turned = (await casesIn(folder, [...calls, ...town].toReversed())).ringOnce;
    expect(turned).toEqual([plain]);
    const later = await ringOnceOf(calls.map((call) => ({ ...call, at: call.at + 31 * 60 })));
    expect(later).toEqual([
      { ...plain, firstCall: (plain?.firstCall ?? 0) + 1860, lastCall: (plain?.lastCall ?? 0) + 1860 },
    ]);
  });
});

describe('no ring-once is', () => {
  const draw = draws(5);
  const twins: [string, LoggedCall[], CaseLogOptions?][] = [
    [
      'friends who ring each other to be called back',
      times(60, (place): LoggedCall[] => {
        const at = noon + place * hour;
        const friend = mobile(4_100 + (place % 8));
        return [
          { caller: ringer, callee: friend, at, ring: 3 },
          { caller: friend, callee: ringer, at: at + 120, talk: 60, ring: 4 },
        ];
      }).flat(),
    ],
    [
      'a courier who rings briefly at half the doors and is called back',
      times(90, (place): LoggedCall[] => {
        const at = noon + place * 300;
        const door = { caller: ringer, callee: stranger(place), at };
        if (place % 2 === 0) return [{ ...door, talk: 8 + draw(30), ring: 6 }];
        return [
          { ...door, ring: 3 },
          ...(place % 3 === 0
            ? [{ caller: stranger(place), callee: ringer, at: at + 100, talk: 20, ring: 5 }]
            : []),
        ];
      }).flat(),
    ],
    [
      'a line that speaks one-time codes',
      times(200, (place) => ({
        caller: '95200001234',
        callee: stranger(place),
        at: noon + place * 60,
        ring: 3 + draw(10),
        ...(draw(10) === 0 ? {} : { talk: 14 + draw(4) }),
      })),
    ],
    [
      'a dialler whose callees do not answer',
      times(200, (place) => ({
        caller: ringer,
        callee: stranger(place),
        at: noon + place * 60,
        ring: 12 + draw(20),
        ...(draw(4) === 0 ? { talk: 10 } : {}),
      })),
    ],
    [
      'a person whom nobody answers',
      times(80, (place) => ({
        caller: ringer,
        callee: mobile(draw(9)),
        at: noon + place * 900,
        ring: 15 + draw(30),
      })),
    ],
    [
      'a returner of calls, hung up on',
      times(60, (place): LoggedCall[] => [
        { caller: stranger(place), callee: ringer, at: noon + place * 300 - 100, ring: 20 },
        { caller: ringer, callee: stranger(place), at: noon + place * 300, ring: 2 },
      ]).flat(),
    ],
    [
      'calls to dead numbers that never ring',
      rings(60, 1_000_000, () => 0).filter(({ talk }) => talk === undefined),
    ],
    [
      'a dialler in a log without ring times, called back now and then',
      times(120, (place): LoggedCall[] => {
        const at = noon + place * 60;
        return [
          { caller: ringer, callee: stranger(place), at, ...(place % 3 === 0 ? { talk: 20 } : {}) },
          ...(place % 12 === 1 ? [{ caller: stranger(place), callee: ringer, at: at + 500, talk: 10 }] : []),
        ];
      }).flat(),
      { ringColumn: false },
    ],
    ['dead numbers in a log without ring times', rings(80, 1_000_000), { ringColumn: false }],
  ];
  it.each(twins)('%s', async (_, calls, options) => {
    expect(await ringOnceOf(calls, options)).toEqual([]);
  });

  it('anything in a log of answered calls', async () => {
    const answered = [...town, ...rings(60, 10)].filter(({ talk }) => talk !== undefined);
    expect((await casesIn(folder, answered)).ringOnce).toEqual([]);
  });

  it('anything where the column of ring times holds another time', async () => {
    const brief = town.map((call) => ({ ...call, ring: 2 }));
    const dialler = times(60, (place) => ({
      caller: ringer,
      callee: stranger(place),
      at: noon + place * 60,
      ring: 2,
    }));
    expect((await casesIn(folder, [...brief, ...dialler])).ringOnce).toEqual([]);
  });
});

test('call-backs later than a day do not count', async () => {
  const late = rings(40, 4).map((call) => (call.callee === ringer ? { ...call, at: call.at + day } : call));
  expect((await ringOnceOf(late))[0]).toMatchObject({ callbackCallees: 0, callbackShare: 0 });
});
