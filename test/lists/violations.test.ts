import fc from '../fc.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ListOptions } from '../../src/lists/read-lists.ts';
import { mergedWindows } from '../../src/lists/windows.ts';
import type { Report, Violation } from '../../src/model.ts';
import { listsPolicy } from '../../src/score/policy-lists.ts';
import { analysisOf, makeFolder, type Folder } from '../analysis.ts';
import { countedBy, demoCalls, demoPath, epoch, shown, type DemoCall } from './demo-log.ts';

let folder: Folder;
let plain: Report;
beforeAll(async () => {
  folder = await makeFolder();
  plain = await analysisOf([demoPath]);
});
afterAll(() => folder.remove());

let written = 0;
const file = (text: string) => folder.file(`${(written += 1)}.csv`, text);

const rank = (calls: readonly DemoCall[], of: (call: DemoCall) => string) => {
  const counts = new Map<string, number>();
  for (const call of calls) counts.set(of(call), (counts.get(of(call)) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([name]) => name);
};
const pool = () => new Set(plain.groups[0]?.members.map(({ number }) => number));

/** What the ledger must hold for these calls: one row a caller, one for the pool. */
function expected(calls: readonly DemoCall[], rule: Violation['rule']): Omit<Violation, 'id' | 'display'>[] {
  const members = pool();
  const groupIdOf = (number: string) => (members.has(number) ? { groupId: 'G1' } : {});
  const own = [...countedBy(calls, shown)].map(([number, count]) => ({
    rule, scope: 'number' as const, number, ...groupIdOf(number), amount: null, ...count,
  })); // prettier-ignore
  const all = [...countedBy(calls, (caller) => (members.has(shown(caller)) ? 'G1' : null))];
  return [
    ...own,
    ...all.map(([groupId, count]) => ({ rule, scope: 'group' as const, groupId, amount: null, ...count })),
  ];
}

const byName = (a: { number?: string | undefined }, b: { number?: string | undefined }) =>
  (a.number ?? '') < (b.number ?? '') ? -1 : 1;
const bare = (violations: readonly Violation[]) =>
  violations
    .map((violation) =>
      Object.fromEntries(
        Object.entries(violation).filter(([key]) => !['id', 'display', 'hours'].includes(key)),
      ),
    )
    .toSorted(byName);

describe('the do-not-call register', () => {
  test('calls after the day of registration, to its end, without consent: as a look at every call finds them', async () => {
    const members = [...pool()];
    const ofPool = demoCalls.filter(({ caller }) => members.includes(shown(caller)));
    const callees = [
      ...new Set([
        ...rank(demoCalls, ({ callee }) => callee).slice(0, 40),
        ...ofPool.map(({ callee }) => callee),
      ]),
    ];
    const day = (place: number) => 13 + (place % 7);
    const rows = callees.map((callee, place) => ({
      callee,
      after: place % 5 === 0 ? null : day(place),
      expires: place % 3 === 0 ? day(place) + 2 : null,
    }));
    const consents = rows.slice(0, 30).map(({ callee }, place) => ({
      callee,
      caller: place % 2 === 0 ? null : (demoCalls.find((call) => call.callee === callee)?.caller ?? null),
      from: place % 4 === 0 ? null : day(place),
      until: day(place) + 1,
    }));
    const date = (on: number | null) => (on === null ? '' : `2024-05-${on}`);
    const dnd = [
      '登记号码,登记日期,到期日期',
      ...rows.map((row) => `${shown(row.callee)},${date(row.after)},${date(row.expires)}`),
    ];
    const consent = [
      'caller,callee,from,until',
      ...consents.map((row) => `${row.caller ?? 'any'},${row.callee},${date(row.from)},${date(row.until)}`),
    ];
    const local = (call: DemoCall) => Number(call.local.slice(8, 10));
    const broken = demoCalls.filter((call) => {
      const registered = rows.some(
        ({ callee, after, expires }) =>
          callee === call.callee &&
          (after === null || local(call) > after) &&
          (expires === null || local(call) <= expires),
      );
      const agreed = consents.some(
        ({ caller, callee, from, until }) =>
          callee === call.callee &&
          (caller === null || caller === call.caller) &&
          (from === null || local(call) >= from) &&
          local(call) <= until,
      );
      return registered && !agreed;
    });
    const lists = { dnd: await file(dnd.join('\n')), consent: await file(consent.join('\n')) };
    const report = await analysisOf([demoPath], { lists });
    expect(broken.length).toBeGreaterThan(50);
    expect(bare(report.violations)).toEqual(expected(broken, 'do-not-call').toSorted(byName));
    expect(report.violations.filter(({ scope }) => scope === 'group')).toHaveLength(1);
    expect(report.violations.map(({ id }) => id)).toEqual(
      report.violations.map((_, place) => `V${place + 1}`),
    );
    expect(
      report.lists.map(({ list, used, unused, expired }) => [
        list,
        used.count + unused.count + expired.count,
      ]),
    ).toEqual([
      ['dnd', rows.length],
      ['consent', consents.length],
    ]);
  });

  test('the boundary: to the second with a time of day, to the end of the day without', async () => {
    const call = demoCalls.find(
      ({ callee }) => demoCalls.filter((other) => other.callee === callee).length === 1,
    );
    if (call === undefined) throw new Error('no callee of one call');
    const counted = async (date: string, expires = '') => {
      const dnd = await file(`number,date,expires\n${call.callee},${date},${expires}\n`);
      const report = await analysisOf([demoPath], { lists: { dnd } });
      return report.violations.reduce((sum, { calls }) => sum + calls, 0);
    };
    const before = new Date(1000 * (call.at - 1) + 8 * 3_600_000).toISOString().slice(0, 19);
    const yesterday = new Date(1000 * (call.at - 86_400) + 8 * 3_600_000).toISOString().slice(0, 10);
    const today = call.local.slice(0, 10);
    expect(await counted(call.local)).toBe(0);
    expect(await counted(before)).toBe(1);
    expect(await counted(today)).toBe(0);
    expect(await counted(yesterday)).toBe(1);
    expect(await counted('')).toBe(1);
    expect(await counted(yesterday, today)).toBe(1);
    expect(await counted('', yesterday)).toBe(0);
  });

  test('an entry given twice counts each call once; entries are used, unused or expired; callees are not told', async () => {
    const [first = '', second = ''] = rank(demoCalls, ({ callee }) => callee);
    const dnd = await file(
      `number,date,expires,reason\n${first},2024-05-10,,asked\n${first},2024-05-12,,\n19900009999,,2024-05-18,\n19900009998,,,told by ${second}\n`,
    );
    const report = await analysisOf([demoPath], { lists: { dnd, amountPerViolation: 0.1 } });
    const calls = demoCalls.filter(({ callee }) => callee === first).length;
    const numbers = report.violations.filter(({ scope }) => scope === 'number');
    expect(numbers.reduce((sum, one) => sum + one.calls, 0)).toBe(calls);
    for (const { amount, calls: own } of report.violations) expect(amount).toBe(Math.round(own) / 10);
    const [list] = report.lists;
    expect(
      [list?.used, list?.expired, list?.unused].map((some) => some?.first.map(({ line }) => line)),
    ).toEqual([[2, 3], [4], [5]]);
    expect(JSON.stringify(report.lists)).not.toMatch(new RegExp(`${first}|${second}`, 'u'));
  });

  test('allowed callers break it like others', async () => {
    const lists = { dnd: await file(`number\n${demoCalls[0]?.callee}\n`) };
    const allow = await file('prefix\n13\n14\n15\n16\n17\n18\n19\n');
    const without = await analysisOf([demoPath], { lists });
    const withList = await analysisOf([demoPath], { lists: { ...lists, allow } });
    expect(without.violations.length).toBeGreaterThan(0);
    expect(withList.violations).toEqual(without.violations);
  });
});

describe('quiet hours', () => {
  const minutesOf = ({ local }: DemoCall) => Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16));
  test.each([
    ['marketing', listsPolicy.quietHours.marketing, '21:00-08:00', (m: number) => m >= 1260 || m < 480],
    ['collection', listsPolicy.quietHours.collection, '22:00-08:00', (m: number) => m >= 1320 || m < 480],
    ['of one’s own', { from: 750, until: 810 }, '12:30-13:30', (m: number) => m >= 750 && m < 810],
    ['to midnight', { from: 1320, until: 0 }, '22:00-00:00', (m: number) => m >= 1320],
  ] as const)('%s', async (_, quietHours, hours, isQuiet) => {
    const report = await analysisOf([demoPath], { lists: { quietHours } });
    const broken = demoCalls.filter((call) => isQuiet(minutesOf(call)));
    expect(broken.length).toBeGreaterThan(10);
    expect(bare(report.violations)).toEqual(expected(broken, 'quiet-hours').toSorted(byName));
    for (const violation of report.violations) expect(violation.hours).toBe(hours);
  });

  test('bind the numbers that the report lists, not everybody who calls a friend by night', async () => {
    const lists: ListOptions = { quietHours: { from: 0, until: 1439 } };
    const report = await analysisOf([demoPath], { lists, minLevel: 'low' });
    const numbers = report.violations.flatMap(({ number }) => number ?? []);
    expect(numbers.toSorted()).toEqual(report.numbers.map(({ number }) => number).toSorted());
  });
});

test('the order of calls, the number of files and threads change nothing', async () => {
  const [header = '', ...rows] = demoCalls.map(({ caller, callee, local }) => `${caller},${callee},${local}`);
  const dnd = await file(
    `number,date\n${rank(demoCalls, ({ callee }) => callee)
      .slice(0, 30)
      .map((callee) => `${callee},2024-05-14`)
      .join('\n')}\n`,
  );
  const lists = { dnd, quietHours: listsPolicy.quietHours.marketing };
  const log = async (lines: readonly string[]) => file(`caller,callee,start_time\n${lines.join('\n')}\n`);
  const one = await analysisOf([await log([header, ...rows])], { lists });
  const shuffled = [header, ...rows].toReversed();
  const two = await analysisOf([await log(shuffled.slice(1000)), await log(shuffled.slice(0, 1000))], {
    lists,
    threads: 1,
  });
  expect(one.violations.length).toBeGreaterThan(20);
  expect(two.violations).toEqual(one.violations);
  expect(two.lists).toEqual(one.lists);
});

test('merged windows cover what the windows cover, and each second once', () => {
  const at = fc.integer({ min: 0, max: 30 });
  const window = fc.record({ owner: fc.constantFrom('a', 'b'), from: at, until: at });
  fc.assert(
    fc.property(fc.array(window, { maxLength: 12 }), (windows) => {
      const merged = mergedWindows(windows);
      for (const owner of ['a', 'b'])
        for (let second = 0; second <= 31; second += 1) {
          const inside = (one: { owner: string; from: number; until: number }) =>
            one.owner === owner && one.from <= second && second < one.until;
          const found = merged.filter(inside);
          expect(found).toHaveLength(windows.some(inside) ? 1 : 0);
          const entries = windows.flatMap((one, place) => (inside(one) ? [place] : []));
          expect(found.flatMap((one) => one.entries)).toEqual(expect.arrayContaining(entries));
        }
    }),
  );
});

test('a time of day is that of the log’s zone', () => {
  expect(epoch('2024-05-13 06:49:19')).toBe(1_715_554_159);
});
