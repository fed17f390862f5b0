import { Chalk } from 'chalk';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ListReport, NumberReport, Report } from '../../src/model.ts';
import { reportSchema } from '../../src/model.ts';
import type { ListOptions } from '../../src/lists/read-lists.ts';
import { renderJson } from '../../src/report/json.ts';
import { renderTable } from '../../src/report/table.ts';
import { listsPolicy } from '../../src/score/policy-lists.ts';
import { analysisOf, makeFolder, type Folder } from '../analysis.ts';
import { demoPath, epoch } from './demo-log.ts';

const ownParts = reportSchema.pick({
  lists: true,
  numbers: true,
  violations: true,
  run: true,
  summary: true,
});

const dialer = '16700002685';
/** Of the demo's pool. */
const member = '18100001743';

let folder: Folder;
let plain: Report;
beforeAll(async () => {
  folder = await makeFolder();
  plain = await analysisOf([demoPath]);
});
afterAll(() => folder.remove());

let written = 0;
async function analysed(lists: Readonly<Record<string, string>>, options: ListOptions = {}): Promise<Report> {
  const paths: Record<string, string> = {};
  for (const [name, text] of Object.entries(lists))
    paths[name] = await folder.file(`${(written += 1)}.csv`, text);
  const report = await analysisOf([demoPath], { lists: { ...paths, ...options } });
  const { lists: told, numbers, violations, run, summary } = report;
  const parts = { lists: told, numbers, violations, run, summary };
  expect(ownParts.parse(parts)).toEqual(parts);
  return report;
}

function numberIn(report: Report, number: string): NumberReport {
  const found = report.numbers.find((one) => one.number === `+86${number}`);
  if (found === undefined) throw new Error(`${number} is not in the report`);
  return found;
}

function listIn(report: Report, list: ListReport['list']): ListReport {
  const found = report.lists.find((one) => one.list === list);
  if (found === undefined) throw new Error(`no list ${list}`);
  expect(found.used.count + found.unused.count + found.expired.count).toBe(found.entries);
  expect(found.entries + found.rejected.count).toBe(found.lines);
  return found;
}

const linesOf = ({ first }: ListReport['used']) => first.map(({ line }) => line);
const sumOf = ({ signals, adjustments }: NumberReport) =>
  [...signals, ...adjustments].reduce((sum, { points }) => sum + points, 0);

test('a log without calls meets no entry, and no entry has expired', async () => {
  const log = await folder.file('none.csv', 'caller,callee,start_time\n');
  const list = await folder.file('one.csv', 'number,complainant,expires\n95588,1,2024-01-01\n');
  const lists = { allow: list, complaints: list, dnd: list, quietHours: { from: 0, until: 60 } };
  const report = await analysisOf([log], { lists });
  expect(report.violations).toEqual([]);
  expect(report.lists.map(({ used, unused, expired }) => [used.count, unused.count, expired.count])).toEqual([
    [0, 1, 0],
    [0, 1, 0],
    [0, 1, 0],
  ]);
});

test('without lists nothing is said of them', () => {
  expect([plain.lists, plain.violations, plain.run.lists]).toEqual([[], [], []]);
  expect(Object.values(plain.summary.allowed)).toEqual([0, 0, 0, 0, 0]);
});

describe('allowed numbers', () => {
  test('are shown with what they would have scored, and are counted apart', async () => {
    const report = await analysed({ allow: `number,reason\n+86${dialer},own survey\n` });
    const before = numberIn(plain, dialer);
    const after = numberIn(report, dialer);
    expect(before.level).toBe('critical');
    expect(after).toMatchObject({ score: 0, level: 'none', kind: before.kind, signals: before.signals });
    expect(after.allowed).toEqual({
      entry: `+86${dialer}`,
      reason: 'own survey',
      line: 2,
      expires: null,
      wouldScore: before.score,
      wouldLevel: 'critical',
    });
    expect(9 + sumOf(after)).toBe(9 + sumOf(before) - before.score);
    expect(report.summary.allowed).toEqual({ none: 0, low: 0, medium: 0, high: 0, critical: 1 });
    expect(report.summary.levels).toEqual({
      ...plain.summary.levels,
      critical: plain.summary.levels.critical - 1,
    });
    expect(report.numbers.filter(({ number }) => number !== after.number)).toEqual(
      plain.numbers.filter(({ number }) => number !== after.number),
    );
  });

  test('the table marks them, with the reason made safe, in both languages', async () => {
    const report = await analysed({ allow: `号码,原因\n${dialer},\u001b[31m自有\u202e线路\n` });
    const options = { columns: 160, chalk: new Chalk({ level: 0 }), top: 0, unicode: true, rules: false };
    const en = renderTable(report, { ...options, lang: 'en' });
    expect(en).toMatch(/167 0000 2685 +allowed +0 +allowed by 16700002685 \(\\u\{001B\}\[31m自有/u);
    expect(en).toMatch(/^allowed +1 number, else critical 1$/mu);
    expect(en).toMatch(/^lists +allow: 1 entry, 1 used$/mu);
    expect(renderTable(report, { ...options, lang: 'zh' })).toMatch(/^白名单 +1 个号码，否则极高 1$/mu);
  });

  test('below the level from which numbers are listed they are counted only', async () => {
    const allow = await folder.file('two.csv', `number\n${dialer}\n13300000001\n1330000*\n`);
    const report = await analysisOf([demoPath], { minLevel: 'low', lists: { allow } });
    expect(report.numbers.flatMap(({ allowed }) => allowed?.line ?? [])).toContain(2);
    expect(report.numbers.every(({ allowed, level }) => allowed !== undefined || level !== 'none')).toBe(
      true,
    );
    const { levels, allowed, scored } = report.summary;
    expect(allowed.none).toBeGreaterThan(0);
    expect([...Object.values(levels), ...Object.values(allowed)].reduce((a, b) => a + b, 0)).toBe(scored);
  });

  test('a member of a group stays allowed; the group is shown as before', async () => {
    expect(plain.groups[0]?.members.map(({ number }) => number)).toContain(`+86${member}`);
    const report = await analysed({ allow: `number\n${member}\n` });
    expect(report.groups).toEqual(plain.groups);
    expect(numberIn(report, member)).toMatchObject({
      score: 0,
      level: 'none',
      groupId: 'G1',
      allowed: { line: 2 },
    });
  });

  test('an entry holds to the end of its last day: that of the last call, in the zone of the log', async () => {
    expect(new Date(1000 * (plain.log.lastCall ?? 0)).toISOString()).toBe('2024-05-19T15:21:11.000Z');
    const on = async (expires: string) => {
      const report = await analysed({ allow: `number,expires\n${dialer},${expires}\n` });
      const { used, expired } = listIn(report, 'allow');
      expect(numberIn(report, dialer).allowed === undefined).toBe(used.count === 0);
      return [used.count, expired.count];
    };
    expect(await on('2024-05-19')).toEqual([1, 0]);
    expect(await on('2024年5月18日')).toEqual([0, 1]);
    expect(await on('2024-05-19 23:21:11')).toEqual([1, 0]);
    expect(await on('2024-05-19 23:21:10')).toEqual([0, 1]);
    expect(await on('2024-05-19T15:21:10Z')).toEqual([0, 1]);
    expect(await on('')).toEqual([1, 0]);
  });

  test('used, unused, expired and rejected lines are told', async () => {
    const report = await analysed({
      allow: `number,reason,expires\n${dialer},,\n0571*,couriers,2024-05-19\n133*,old,2024-05-01\n*,,\n166,x\n138****1234,,`,
    });
    const list = listIn(report, 'allow');
    expect([linesOf(list.used), linesOf(list.unused), linesOf(list.expired)]).toEqual([[2], [3], [4]]);
    expect(list.unused.first[0]).toEqual({
      line: 3,
      entry: '0571*',
      reason: 'couriers',
      expires: epoch('2024-05-20 00:00:00'),
    });
    expect(list.rejected).toEqual({
      count: 3,
      first: [
        { line: 5, reason: 'a prefix of fewer than two digits' },
        { line: 6, reason: 'more or fewer fields than the header' },
        { line: 7, reason: 'no number, prefix or range' },
      ],
    });
    expect(report.run.complete).toBe(false);
  });

  test('long lists tell the first of their entries and count all', async () => {
    const rows = Array.from({ length: 250 }, (_, i) => `9520000${5000 + i}`);
    const { unused } = listIn(await analysed({ allow: ['number', ...rows].join('\n') }), 'allow');
    expect([unused.count, unused.first.length]).toEqual([250, listsPolicy.entriesTold.most]);
  });
});

describe('complaints', () => {
  const head = 'number,complainant,date,expires';
  /** A number that is no member of the pool. */
  const quiet = '17000003690';
  const [one, other] = ['13900009991', '13900009992'];

  test('of two people raise a number, of one they are shown', async () => {
    const first = `${quiet},${one},2024-05-15,`;
    const alone = await analysed({ complaints: [head, first].join('\n') });
    const before = numberIn(plain, quiet);
    const dated = epoch('2024-05-15 00:00:00');
    expect(numberIn(alone, quiet)).toEqual({
      ...before,
      complaints: { complaints: 1, complainants: 1, first: dated, last: dated },
    });
    const both = await analysed({ complaints: [head, first, `${quiet},${other},,`].join('\n') });
    const after = numberIn(both, quiet);
    const wanted = Math.max(before.score + listsPolicy.complaints.points.add, 40);
    expect(after).toMatchObject({
      score: wanted,
      level: 'medium',
      complaints: { complaints: 2, complainants: 2 },
    });
    expect(after.adjustments.at(-1)).toEqual({
      id: 'complaints',
      points: wanted - before.score,
      why: '2 people complained of this number',
    });
    expect(sumOf(after) - sumOf(before)).toBe(wanted - before.score);
  });

  test.each([
    ['the same person, written otherwise', [`+86${one}`, `0086 139-0000-9991`]],
    ['people who cannot be told apart', ['139****9991', '138****0001', '', 'anonymous']],
  ])('%s: no raise', async (_, complainants) => {
    const rows = complainants.map((complainant) => `${quiet},${complainant},,`);
    const report = await analysed({ complaints: [head, ...rows].join('\n') });
    expect(numberIn(report, quiet)).toMatchObject({
      score: numberIn(plain, quiet).score,
      complaints: { complaints: rows.length },
    });
  });

  test('of two people about two members raise the group and all its members', async () => {
    const [group] = plain.groups;
    const [a, b] = group?.members ?? [];
    const report = await analysed({
      complaints: `${head}\n${a?.number},${one},,\n${b?.number},${other},,\n`,
    });
    const raised = Math.min(100, (group?.score ?? 0) + listsPolicy.complaints.points.add);
    expect(report.groups[0]).toMatchObject({
      score: raised,
      adjustments: [
        ...(group?.adjustments ?? []),
        { id: 'complaints', why: '2 people complained of members of this group' },
      ],
    });
    for (const { number } of group?.members ?? []) {
      const own = numberIn(report, number.slice(3));
      expect(own.score).toBeGreaterThanOrEqual(raised);
      expect(own.adjustments).toContainEqual(
        expect.objectContaining({ id: 'complaints', why: '2 people complained of members of its group' }),
      );
    }
    const outside = (all: Report) => all.numbers.filter(({ groupId }) => groupId === undefined);
    expect(outside(report)).toEqual(outside(plain));
  });

  test('that have expired do not count; unused ones are told', async () => {
    const rows = [
      `${quiet},${one},,2024-05-18`,
      `${quiet},${other},,2024-05-19`,
      `19900009999,${one},,`,
      `x!,y,,`,
    ];
    const report = await analysed({ complaints: [head, ...rows].join('\n') });
    expect(numberIn(report, quiet)).toMatchObject({ complaints: { complaints: 1, complainants: 1 } });
    const list = listIn(report, 'complaints');
    expect([linesOf(list.used), linesOf(list.unused), linesOf(list.expired)]).toEqual([[3], [4], [2]]);
    expect(list.rejected.first).toEqual([{ line: 5, reason: 'no number that identifies somebody' }]);
  });

  test('are measured however few calls they placed', async () => {
    const floor = { calls: 60, busiestDay: 60, total: 1000 };
    const complaints = await folder.file(
      'few.csv',
      `number,complainant\n${quiet},${one}\n${quiet},${other}\n`,
    );
    const without = await analysisOf([demoPath], { floor });
    expect(without.numbers.some(({ number }) => number === `+86${quiet}`)).toBe(false);
    const report = await analysisOf([demoPath], { floor, lists: { complaints } });
    expect(numberIn(report, quiet)).toMatchObject({ level: 'medium', complaints: { complainants: 2 } });
    expect(report.summary.scored).toBe(without.summary.scored + 1);
  });

  test('no output names a complainant', async () => {
    const reason = `told by ${one.slice(0, 3)} ${one.slice(3, 7)} ${one.slice(7)}`;
    const report = await analysed({
      complaints: `number,complainant,reason\n${quiet},${one},${reason}\n${quiet},${other},${other}\n`,
    });
    const table = renderTable(report, {
      lang: 'en', columns: 120, chalk: new Chalk({ level: 0 }), top: 0, unicode: true, rules: false,
    }); // prettier-ignore
    expect(table).toContain('2 complaints of 2 complainants');
    for (const text of [renderJson(report), table])
      expect(text.replace(/[\s-]/gu, '')).not.toMatch(/1390000999[12]/u);
  });
});
