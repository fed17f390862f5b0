import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { makeFolder, onlyFile, type Folder } from '../analysis.ts';
import { bookOf } from '../input/workbooks.ts';
import { zipOf } from '../input/zip-writer.ts';
import { demo, firstLine, fixture, run, runJson, spawned } from './program.ts';

vi.setConfig({ testTimeout: 30_000 });

let folder: Folder;
/** The first 800 calls of the demo log, and where they are. */
let log: Buffer;
let short: string;
const rows = 800;
beforeAll(async () => {
  folder = await makeFolder();
  const lines = (await readFile(demo, 'utf8')).split('\n').slice(0, rows + 1);
  log = Buffer.from(`${lines.join('\n')}\n`);
  short = await folder.file('short.csv', log);
});
afterAll(() => folder.remove());

describe('no usable input', () => {
  test('a missing file', async () => {
    const { code, stdout, stderr } = await run(['analyze', join(folder.path, 'no such.csv')]);
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(/^spamcheck: .*no such\.csv does not exist\. .*literally\.\n$/u);
  });
  test('a directory', async () => {
    const { code, stdout, stderr } = await run(['analyze', folder.path]);
    expect([code, stdout]).toEqual([2, '']);
    expect(firstLine(stderr)).toMatch(
      /is a directory\. Name the files in it, for example .*\/\*\.csv, or give --recursive/u,
    );
  });
  test('an empty file', async () => {
    const { code, stderr } = await run(['analyze', await folder.file('empty.csv', '')]);
    expect(code).toBe(3);
    expect(firstLine(stderr)).toMatch(/empty\.csv is empty \(0 bytes\)/u);
  });
  test('blank lines only', async () => {
    const { code, stderr } = await run(['analyze', await folder.file('blank.csv', '\n \n\n')]);
    expect(code).toBe(3);
    expect(firstLine(stderr)).toMatch(/holds blank lines only/u);
  });
  test('links that lead nowhere', async () => {
    await symlink('nowhere', join(folder.path, 'dangling.csv'));
    await symlink('loop.csv', join(folder.path, 'loop.csv'));
    const [dangling, loop] = await Promise.all(
      ['dangling.csv', 'loop.csv'].map((name) => run(['analyze', join(folder.path, name)])),
    );
    expect([dangling?.code, firstLine(dangling?.stderr ?? '')]).toEqual([
      3,
      expect.stringContaining('does not exist'),
    ]);
    expect([loop?.code, firstLine(loop?.stderr ?? '')]).toEqual([
      3,
      expect.stringContaining('leads back to itself'),
    ]);
  });
  test('a device', async () => {
    expect(await run(['analyze', '/dev/null'])).toMatchObject({ code: 2, stdout: '' });
  });
  test('no caller column: the header seen, the nearest captions, the option to try', async () => {
    const path = fixture('input/no-caller.csv');
    const { code, stdout, stderr } = await run(['analyze', path]);
    expect([code, stdout]).toEqual([3, '']);
    const [problem, advice] = stderr.split('\n');
    expect(problem).toContain('has no caller, no callee column that is recognised');
    expect(problem).toContain('number_that_rang | who_was_rung | start_time | seconds_of_talk');
    expect(advice).toBe('  Try --map caller=number_that_rang,callee=who_was_rung');
    const { report } = await runJson([
      '--map',
      'caller=number_that_rang,callee=who_was_rung,duration=#4',
      path,
    ]);
    expect(report.log).toMatchObject({ calls: 2, capabilities: { talkTime: true } });
  });
  test('an old workbook named .csv', async () => {
    const xls = Buffer.concat([Buffer.from('d0cf11e0', 'hex'), Buffer.alloc(60)]);
    const { code, stderr } = await run(['analyze', await folder.file('xls.csv', xls)]);
    expect(code).toBe(3);
    expect(firstLine(stderr)).toMatch(/xls\.csv is an old Excel workbook \(\.xls\)\. Save it as \.xlsx/u);
  });
  test('a start column without times', async () => {
    const { code, stderr } = await run([
      'analyze',
      await folder.file('times.csv', 'caller,callee,start_time\n13800001001,13800001002,soon\n'),
    ]);
    expect(code).toBe(3);
    expect(firstLine(stderr)).toMatch(/the start column "start_time" does not hold times .* "soon"/u);
    expect(stderr).toContain('YYYY-MM-DD HH:MM:SS.');
  });
});

describe('damaged input', () => {
  const damages = () => {
    const packed = gzipSync(log);
    const flipped = Buffer.from(packed);
    flipped[packed.length - 6] = (flipped[packed.length - 6] ?? 0) ^ 1;
    return { cut: packed.subarray(0, packed.length - 2_000), flipped };
  };
  test('a cut archive leaves its rows out, and says so', async () => {
    const path = await folder.file('cut.csv.gz', damages().cut);
    const { code, stderr, report } = await runJson([path]);
    expect(code).toBe(4);
    expect(firstLine(stderr)).toMatch(/cut\.csv\.gz is a gzip file that ends too early.*--accept-partial/u);
    expect(report.log.calls).toBe(0);
    expect(report.run).toMatchObject({ complete: false, files: [], unread: [{ path }] });
  });
  test('--accept-partial counts the rows before the damage', async () => {
    const path = await folder.file('partial.csv.gz', damages().cut);
    const { code, report } = await runJson(['--accept-partial', path]);
    expect(code).toBe(4);
    expect(report.log.calls).toBeGreaterThan(rows / 2);
    expect(report.log.calls).toBeLessThan(rows);
    expect(onlyFile(report)).toMatchObject({ complete: false, compression: 'gzip' });
  });
  test('a flipped checksum is damage', async () => {
    const path = await folder.file('flipped.csv.gz', damages().flipped);
    const [strict, partial] = await Promise.all([runJson([path]), runJson(['--accept-partial', path])]);
    expect([strict.code, strict.report.log.calls]).toEqual([4, 0]);
    expect(firstLine(strict.stderr)).toMatch(/damaged gzip file \(checksum or data error\)/u);
    expect(partial.code).toBe(4);
    expect(partial.report.log.calls).toBeGreaterThan(0.8 * rows);
  });
  test('one of two files is missing', async () => {
    const missing = join(folder.path, 'missing.csv');
    const { code, stderr, report } = await runJson([short, missing]);
    expect(code).toBe(4);
    expect(firstLine(stderr)).toContain('missing.csv does not exist');
    expect(report.run.unread).toEqual([{ path: missing, why: expect.stringContaining('does not exist') }]);
    expect(report.log.calls).toBe(rows);
  });
});

test('rows that are no calls are counted by reason with their first lines', async () => {
  const { code, report } = await runJson([fixture('input/bad-rows.csv')]);
  expect(code).toBe(0);
  expect(onlyFile(report).rejects).toContainEqual({
    reason: 'time-unreadable',
    rows: 2,
    firstLines: [5, 16],
  });
});

test('a header alone gives a report of no calls', async () => {
  const { code, stdout } = await run(['analyze', fixture('input/header-only.csv')]);
  expect(code).toBe(0);
  expect(stdout).toContain('header 1 + accepted 0');
});

describe('standard input', () => {
  test('plain and gzip give the same report', async () => {
    const [plain, packed] = await Promise.all([
      runJson(['-'], { stdin: log }),
      runJson(['-'], { stdin: gzipSync(log) }),
    ]);
    expect([plain.code, packed.code]).toEqual([0, 0]);
    expect(plain.report.log.calls).toBe(rows);
    expect(packed.report.numbers).toEqual(plain.report.numbers);
    expect(onlyFile(packed.report)).toMatchObject({ path: '-', compression: 'gzip' });
  });
  test('nothing is no input', async () => {
    const { code, stderr } = await run(['analyze', '-']);
    expect([code, firstLine(stderr)]).toEqual([3, expect.stringMatching(/^spamcheck: - is empty/u)]);
  });
});

describe('what lies beside the logs', () => {
  const note = 'Call logs of March.\n\nOne file a day, times in UTC.\n';
  test('in a folder is told, and costs nothing', async () => {
    const path = join(folder.path, 'logs');
    await mkdir(join(path, 'march'), { recursive: true });
    await writeFile(join(path, 'march', 'a.csv.gz'), gzipSync(log));
    await writeFile(join(path, 'logo.png'), Buffer.from('89504e470d0a1a0a', 'hex'));
    await writeFile(join(path, 'README'), note);
    const { code, report, stderr } = await runJson(['--recursive', path]);
    expect(code).toBe(0);
    expect(onlyFile(report)).toMatchObject({ path: join(path, 'march', 'a.csv.gz'), compression: 'gzip' });
    expect(report.run).toMatchObject({ complete: true, unread: [] });
    expect(report.run.skipped).toEqual([
      { path: join(path, 'README'), why: expect.stringContaining('the first row is: Call logs of March.') },
      { path: join(path, 'logo.png'), why: expect.stringContaining('is a picture (PNG)') },
    ]);
    expect(stderr.match(/^spamcheck: skipped: .*$/gmu)).toHaveLength(2);
    const inspected = await run(['inspect', '--recursive', path]);
    expect(inspected.code).toBe(0);
    expect(inspected.stdout).toMatch(/^skipped +\S*README: /mu);
  });
  test.each([
    ['a table that is not understood', 'name,city,price\nA,B,1\nC,D,2\n'],
    ['a log that is cut in its archive', gzipSync(`${'words '.repeat(50)}\n`).subarray(0, -9)],
    ['bytes of an unknown kind', Buffer.from([7, 0, 1, 2, 250, 0, 9, 10, 0, 1])],
    ['an empty file', ''],
  ])('%s may be a log: exit 4', async (name, content) => {
    const path = join(folder.path, name);
    await mkdir(path);
    await writeFile(join(path, 'a.csv'), log);
    await writeFile(join(path, 'b'), content);
    const { code, report } = await runJson(['--recursive', path]);
    expect([code, report.run.skipped, report.run.unread.map(({ path }) => path)]).toEqual([
      4,
      [],
      [join(path, 'b')],
    ]);
    expect(await run(['inspect', '--recursive', path])).toMatchObject({ code: 4 });
  });
  test('in an archive or a workbook too', async () => {
    const zip = zipOf([
      { name: 'calls.csv', data: log },
      { name: 'README.txt', data: note },
    ]);
    const cells = (row: number, texts: readonly string[]) =>
      `<row r="${row}">${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
    const book = bookOf({
      sheets: {
        Notes: cells(1, ['Calls of March']),
        Empty: '',
        Calls: ['caller,callee,start,duration', '13800001001,13800002001,2024-05-13 09:00:00,5']
          .map((line, i) => cells(i + 1, line.split(',')))
          .join(''),
      },
    });
    const zipPath = await folder.file('beside.zip', zip);
    const bookPath = await folder.file('beside.xlsx', book);
    const { code, report } = await runJson([zipPath, bookPath]);
    expect([code, report.log.calls, report.run.skipped.map(({ path }) => path)]).toEqual([
      0,
      rows + 1,
      [`${zipPath}/README.txt`, `${bookPath}/Notes`],
    ]);
  });
  test('a note that is named itself is no usable input', async () => {
    const path = await folder.file('note.txt', note);
    expect(await run(['analyze', path])).toMatchObject({ code: 3, stdout: '' });
    expect(await run(['analyze', short, path])).toMatchObject({ code: 4 });
  });
  test('of nothing but pictures is no input', async () => {
    const path = join(folder.path, 'pictures');
    await mkdir(path);
    await writeFile(join(path, 'logo.png'), Buffer.from('89504e470d0a1a0a', 'hex'));
    expect(await run(['analyze', '-r', path])).toMatchObject({ code: 3, stdout: '' });
  });
});

test('a zip archive of two logs is two inputs', async () => {
  const lines = log.toString().split('\n');
  const half = Math.floor(lines.length / 2);
  const parts = [lines.slice(0, half), [lines[0] ?? '', ...lines.slice(half)]];
  const zip = zipOf(
    parts.map((part, i) => ({ name: `part-${i}.csv`, data: `${part.join('\n').trimEnd()}\n` })),
  );
  const path = await folder.file('export.zip', zip);
  const [whole, parted] = await Promise.all([runJson([short]), runJson([path])]);
  expect(parted.code).toBe(0);
  expect(parted.report.numbers).toEqual(whole.report.numbers);
  expect(parted.report.run.files.map(({ path, compression }) => [path, compression])).toEqual([
    [`${path}/part-0.csv`, 'zip'],
    [`${path}/part-1.csv`, 'zip'],
  ]);
});

describe('hostile file names', () => {
  const names = [
    '[a]*.csv',
    'it\'s "quoted".csv',
    'new\nline.csv',
    'esc\u{1b}[31m.csv',
    '--format.csv',
    '$(id);`id`.csv',
    '通话 记录.csv',
  ];
  test('are read literally', async () => {
    for (const name of names) await folder.file(name, log);
    const { code, stderr, report } = await runJson(['--', ...names], { cwd: folder.path });
    expect([code, stderr]).toEqual([0, '']);
    // The same calls in every file: all but the first are copies.
    expect(report.run.files.map(({ path, account }) => [path, account.accepted, account.duplicates])).toEqual(
      names.map((name, i) => (i === 0 ? [name, rows, 0] : [name, 0, rows])),
    );
  });
  test('a pattern matches nothing', async () => {
    expect(await spawned(['analyze', '*.csv'], { cwd: folder.path })).toMatchObject({ code: 3, stdout: '' });
  });
  test('a name cannot speak to the terminal', async () => {
    const name = 'x\u{1b}]0;owned\u{7}\nspamcheck: all clear';
    const alone = await spawned(['analyze', name], { cwd: folder.path });
    const beside = await spawned(['analyze', short, name], { cwd: folder.path });
    for (const { stderr } of [alone, beside]) {
      // eslint-disable-next-line no-control-regex -- what must not be there
      expect(stderr).not.toMatch(/[\u{0}-\u{9}\u{b}-\u{1f}\u{7f}-\u{9f}]/u);
      expect(stderr.split('\n')).toHaveLength(2);
      expect(stderr).toContain('does not exist');
    }
  });
});
