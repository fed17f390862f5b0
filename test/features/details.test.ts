import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Detail, Histogram } from '../../src/model-details.ts';
import type { Report } from '../../src/model.ts';
import { demoLog } from '../../src/simulate/demo.ts';
import type { SimulatedCall } from '../../src/simulate/persona.ts';
import { analysisOf, makeFolder, type Folder } from '../analysis.ts';

const { calls } = demoLog({ calls: 5_000, seed: 9, days: 4 });

function callsCsv(told: readonly SimulatedCall[]): string {
  const lines = told.map(
    ({ caller, callee, startedAt, ringSeconds, talkSeconds, answered }) =>
      `${caller},${callee},${startedAt},${ringSeconds},${talkSeconds},${answered ? 'ANSWERED' : 'NO ANSWER'}`,
  );
  return `caller,callee,start_time,ring,duration,disposition\n${lines.join('\n')}\n`;
}

let folder: Folder;
let report: Report;
beforeAll(async () => {
  folder = await makeFolder();
  report = await analysisOf([await folder.file('calls.csv', callsCsv(calls))], { details: 1e6 });
});
afterAll(() => folder.remove());

/** China has no daylight saving: eight hours ahead. */
const localOf = (at: number) => new Date((at + 8 * 3600) * 1000);
const dayOf = (at: number) => localOf(at).toISOString().slice(0, 10);
const endOf = (call: SimulatedCall) => call.startedAt + call.ringSeconds + call.talkSeconds;

function histogram(values: readonly number[], { from }: Histogram): number[] {
  return from.map((edge, at) => values.filter((v) => v >= edge && v < (from[at + 1] ?? Infinity)).length);
}

/** The details again, in plain TypeScript over arrays. */
function expected(own: readonly SimulatedCall[], detail: Detail): Detail {
  const placed = own.toSorted((a, b) => a.startedAt - b.startedAt || endOf(a) - endOf(b));
  const days = [...new Set(placed.map(({ startedAt }) => dayOf(startedAt)))];
  const live = placed.filter(({ answered, talkSeconds }) => answered && talkSeconds > 0);
  const idle = placed.flatMap((call, at) => {
    const before = placed[at - 1];
    const isPause = before !== undefined && dayOf(before.startedAt) === dayOf(call.startedAt);
    return isPause ? [call.startedAt - endOf(before)] : [];
  });
  return {
    hours: Array.from(
      { length: 168 },
      (_, hour) =>
        placed.filter(({ startedAt }) => {
          const local = localOf(startedAt);
          return ((local.getUTCDay() + 6) % 7) * 24 + local.getUTCHours() === hour;
        }).length,
    ),
    days: days.map((day) => {
      const today = placed.filter(({ startedAt }) => dayOf(startedAt) === day);
      const before = placed.filter(({ startedAt }) => dayOf(startedAt) < day);
      const known = new Set(before.map(({ callee }) => callee));
      const callees = [...new Set(today.map(({ callee }) => callee))];
      const talkFrom = (call: SimulatedCall) => call.startedAt + call.ringSeconds;
      const begun = live.filter(({ startedAt }) => dayOf(startedAt) === day);
      const atOnce = begun.map(
        (call) =>
          live.filter((other) => talkFrom(other) <= talkFrom(call) && endOf(other) > talkFrom(call)).length,
      );
      return {
        day,
        calls: today.length,
        answered: today.filter(({ answered }) => answered).length,
        callees: callees.length,
        newCallees: callees.filter((callee) => !known.has(callee)).length,
        atOnce: Math.max(0, ...atOnce),
      };
    }),
    unanswered: placed.filter(({ answered }) => !answered).length,
    talk: detail.talk && {
      from: detail.talk.from,
      counts: histogram(
        placed.filter(({ answered }) => answered).map(({ talkSeconds }) => talkSeconds),
        detail.talk,
      ),
    },
    gaps: detail.gaps && { from: detail.gaps.from, counts: histogram(idle, detail.gaps) },
    overlaps: idle.filter((gap) => gap < 0).length,
  };
}

const rawOf = (number: string) => {
  const national = number.replace(/^\+86/u, '');
  return calls.find(({ caller }) => caller.replace(/^0/u, '') === national)?.caller;
};

test('details of every number agree with plain TypeScript', () => {
  const detailed = report.numbers.filter(({ detail }) => detail !== undefined);
  expect(detailed.length).toBe(new Set(calls.map(({ caller }) => caller)).size);
  for (const { number, detail } of detailed) {
    const raw = rawOf(number);
    const own = calls.filter(({ caller }) => caller === raw);
    expect([number, detail]).toEqual([number, detail && expected(own, detail)]);
    expect(detail?.talk).not.toBeNull();
    expect(detail?.gaps).not.toBeNull();
  }
});

test('a group has the details of its members together, and who of them called when', () => {
  const [group] = report.groups;
  expect(group).toBeDefined();
  if (group?.detail === undefined || group.handOver === undefined) throw new Error('the pool has no details');
  const members = group.members.map(({ number }) => rawOf(number));
  const own = calls.filter(({ caller }) => members.includes(caller));
  expect(group.detail).toEqual(expected(own, group.detail));
  const { from, step, counts } = group.handOver;
  expect([dayOf(from), dayOf(from - 1) < dayOf(from), step]).toEqual([
    dayOf(Math.min(...calls.map(({ startedAt }) => startedAt))),
    true,
    86_400,
  ]);
  expect(counts).toEqual(
    members.map((member) =>
      Array.from({ length: counts[0]?.length ?? 0 }, (_, at) => {
        const [least, most] = [from + at * step, from + (at + 1) * step];
        return calls.filter(
          ({ caller, startedAt }) => caller === member && startedAt >= least && startedAt < most,
        ).length;
      }),
    ),
  );
});

test('hand-overs of a short log are told by the hour', async () => {
  const { calls: days } = demoLog({ calls: 5_000, seed: 1, days: 3 });
  const short = await analysisOf([await folder.file('short.csv', callsCsv(days))], { details: 1 });
  expect(short.groups.map(({ handOver }) => [handOver?.step, handOver?.counts[0]?.length])).toEqual([
    [3600, 24 * short.log.days],
  ]);
});

test('only so many from the first have details, and none unless asked for', async () => {
  const path = await folder.file('again.csv', callsCsv(calls));
  const some = await analysisOf([path], { details: 2 });
  expect(some.numbers.map(({ detail }) => detail !== undefined)).toEqual(some.numbers.map((_, at) => at < 2));
  const none = await analysisOf([path]);
  expect(none.numbers.filter(({ detail }) => detail !== undefined)).toEqual([]);
  expect(none.numbers).toHaveLength(some.numbers.length);
  for (const [at, number] of none.numbers.entries()) expect(some.numbers[at]).toMatchObject(number);
});

test('a log without seconds or talk times has no pauses', async () => {
  const minutes = calls.map(({ caller, callee, startedAt }) => {
    const at = localOf(startedAt).toISOString().replace('T', ' ').slice(0, 16);
    return `${caller},${callee},${at}`;
  });
  const path = await folder.file('minutes.csv', `caller,callee,start\n${minutes.join('\n')}\n`);
  const coarse = await analysisOf([path], { details: 1 });
  expect([coarse.log.capabilities['seconds'], coarse.numbers[0]?.detail]).toMatchObject([
    false,
    { talk: null, gaps: null, overlaps: 0, unanswered: null },
  ]);
});
