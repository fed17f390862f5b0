import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { makeFolder, type Folder } from '../analysis.ts';
import { demo, firstLine, fixture, run, runJson } from './program.ts';

vi.setConfig({ testTimeout: 60_000 });

let folder: Folder;
beforeAll(async () => {
  folder = await makeFolder();
});
afterAll(() => folder.remove());

describe('wrong usage is exit 2, before a log is looked at', () => {
  test.each([
    [['--consent', 'c.csv'], /--consent lifts entries of a --dnd register; name that too/u],
    [['--amount-per-violation', '100'], /--amount-per-violation needs --dnd or --quiet-hours/u],
    [
      ['--quiet-hours', 'marketing', '--amount-per-violation', '-1'],
      /takes a sum such as 100 or 0\.5, not "-1"/u,
    ],
    [
      ['--quiet-hours', 'night'],
      /--quiet-hours takes marketing, collection, none or hours such as 21-08, not "night"/u,
    ],
    [['--quiet-hours', '8-8'], /not "8-8"/u],
    [['--quiet-hours', '21-25'], /not "21-25"/u],
    [['--allow', '-'], /--allow reads a file, not standard input/u],
  ] as const)('%j', async (args, message) => {
    const { code, stdout, stderr } = await run(['analyze', ...args, demo]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });
});

describe('a list that cannot be used is exit 3, with the file, the line and what to do', () => {
  test('missing, a directory, packed', async () => {
    const packed = await folder.file('list.xlsx', Buffer.from('504b0304000000000000', 'hex'));
    const [missing, directory, workbook] = await Promise.all(
      [`${folder.path}/none.csv`, folder.path, packed].map((path) => run(['analyze', '--allow', path, demo])),
    );
    expect([missing?.code, directory?.code, workbook?.code]).toEqual([3, 3, 3]);
    expect(missing?.stderr).toMatch(/--allow: .*none\.csv does not exist\. Check the name/u);
    expect(directory?.stderr).toMatch(/--allow: .* is a directory/u);
    expect(workbook?.stderr).toMatch(
      /list\.xlsx is packed, a workbook or something else\. Save the list as CSV text/u,
    );
  });

  test('without a header, without a line that can be used', async () => {
    const headless = await folder.file('headless.csv', '16700002685\n');
    const bad = await folder.file('bad.csv', 'number,date\n13800001234,soon\n');
    const [first, second] = await Promise.all([
      run(['analyze', '--allow', headless, demo]),
      run(['analyze', '--dnd', bad, demo]),
    ]);
    expect([first.code, second.code, first.stdout, second.stdout]).toEqual([3, 3, '', '']);
    expect(firstLine(first.stderr)).toMatch(
      /headless\.csv line 1 is not the header of this list: .*number,reason,expires/u,
    );
    expect(firstLine(second.stderr)).toMatch(
      /bad\.csv has no line that can be used; line 2: a date .* write it as 2024-05-13/u,
    );
  });
});

test('--fail-on does not count allowed numbers', async () => {
  const five = ['16700002685', '18100001743', '13300001037', '16200000358', '16200002964', '19000003346'];
  const all = await folder.file('all.csv', ['number', ...five].join('\n'));
  const some = await folder.file('some.csv', ['number', ...five.slice(1)].join('\n'));
  const [plain, one, none] = await Promise.all([
    run(['analyze', '--fail-on', 'critical', demo]),
    run(['analyze', '--fail-on', 'critical', '--allow', some, demo]),
    run(['analyze', '--fail-on', 'critical', '--allow', all, demo]),
  ]);
  expect([plain.code, one.code, none.code]).toEqual([1, 1, 0]);
  expect(none.stdout).toMatch(/^levels +critical 0,/mu);
  expect(none.stdout).toMatch(/^allowed +6 numbers, else critical 6$/mu);
});

test('a line that is refused costs that line: the report is made, and partial', async () => {
  const dnd = await folder.file('dnd.csv', 'number,date\n10086,2024-05-01\n10010,soon\n');
  const { code, report } = await runJson([
    '--dnd',
    dnd,
    '--quiet-hours',
    '22-8',
    '--amount-per-violation',
    '0.5',
    demo,
  ]);
  expect(code).toBe(4);
  expect(report.lists[0]?.rejected.first).toEqual([
    { line: 3, reason: 'a date that cannot be read: write it as 2024-05-13' },
  ]);
  expect(report.run.lists).toEqual([{ list: 'dnd', path: dnd, encoding: 'utf-8' }]);
  const rules = new Set(report.violations.map(({ rule, hours }) => `${rule} ${hours ?? ''}`));
  expect([...rules]).toEqual(['do-not-call ', 'quiet-hours 22:00-08:00']);
  for (const { amount, calls } of report.violations) expect(amount).toBe(calls / 2);
});

test('the lists of the README are whole, and do what it says', async () => {
  const lists = ['allow', 'complaints', 'dnd', 'consent'].flatMap((list) => [
    `--${list}`,
    fixture(`lists/${list}.csv`),
  ]);
  const { code, stdout } = await run(
    ['analyze', ...lists, '--quiet-hours', 'marketing', '--amount-per-violation', '100', demo],
    { env: { COLUMNS: '200' } },
  );
  expect(code).toBe(0);
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const told = /```text\n(allowed .*?)```/su.exec(readme)?.[1]?.trim().split('\n') ?? [];
  expect(told).toHaveLength(4);
  for (const line of told) expect(stdout).toContain(line.replace(/…$/u, ''));
});

test('a list in GB18030 with Chinese captions', async () => {
  // 号码,原因 / 16700002685,自有线路
  const bytes = Buffer.from('bac5c2eb2cd4add2f20a31363730303030323638352cd7d4d3d0cfdfc2b70a', 'hex');
  const allow = await folder.file('gb.csv', bytes);
  const { code, stdout } = await run(['analyze', '--allow', allow, '--lang', 'zh', demo], {
    env: { COLUMNS: '160' },
  });
  expect(code).toBe(0);
  expect(stdout).toMatch(/167 0000 2685 +白名单 +0 +白名单 16700002685（自有线路），否则 \d+ 分、极高/u);
});

test('--help says what expiry is held against', async () => {
  const { stdout } = await run(['analyze', '--help']);
  expect(stdout).toMatch(/--allow <file>/u);
  expect(stdout.replace(/\s+/gu, ' ')).toContain('held against the last call of the log');
});
