import { readFile, readdir, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { inspectionSchema, type Inspection } from '../../src/inspection.ts';
import { makeFolder, type Folder } from '../analysis.ts';
import { demo, firstLine, fixture, run, type RunOptions } from './program.ts';

vi.setConfig({ testTimeout: 60_000 });

let folder: Folder;
beforeAll(async () => {
  folder = await makeFolder();
});
afterAll(() => folder.remove());

async function inspectJson(args: readonly string[], options: RunOptions = {}) {
  const done = await run(['inspect', '--format', 'json', ...args], options);
  const inspection: Inspection = inspectionSchema.parse(JSON.parse(done.stdout));
  return { ...done, inspection };
}

describe('exit codes', () => {
  test('0: all read, data on stdout, nothing else', async () => {
    const { code, stderr, stdout } = await run(['inspect', demo]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('2,980 calls of 412 callers');
    expect(stdout).not.toContain('\u{1b}');
  });
  test('2: wrong usage', async () => {
    const done = await Promise.all([
      run(['inspect']),
      run(['inspect', '--timezone', 'Mars/Olympus', demo]),
      run(['inspect', '--max-rejects', '5x', demo]),
      run(['inspect', '--rejects-raw', demo]),
      run(['inspect', folder.path]),
    ]);
    expect(done.map(({ code, stdout }) => [code, stdout])).toEqual(done.map(() => [2, '']));
  });
  test('3: a header that is not understood, with the guesses and the option to try', async () => {
    const { code, stderr, stdout } = await run(['inspect', fixture('input/no-caller.csv')]);
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toContain('number_that_rang | who_was_rung | start_time | seconds_of_talk');
    expect(stderr).toContain('\n  Try --map caller=number_that_rang,callee=who_was_rung\n');
  });
  test('3: rows that all were refused, with the reasons and the command that looks again', async () => {
    const path = fixture('input/all-bad.csv');
    const { code, stderr, stdout } = await run(['inspect', path]);
    expect(code).toBe(3);
    expect(firstLine(stderr)).toMatch(/no row could become a call\. .*--map/u);
    expect(stdout).toContain('line 2: ,99999999999,9999-99-99 99:99:99,99');
    expect(stdout).toMatch(/^next +spamcheck inspect --map caller=COLUMN,callee=COLUMN,/mu);
  });
  test('4: one of two files is missing', async () => {
    const missing = join(folder.path, 'missing.csv');
    const { code, inspection, stderr } = await inspectJson([demo, missing]);
    expect(code).toBe(4);
    expect(firstLine(stderr)).toContain('missing.csv does not exist');
    expect(inspection.files.map(({ path }) => path)).toEqual([demo]);
    expect(inspection.unread).toEqual([{ path: missing, why: expect.stringContaining('does not exist') }]);
  });
  test('4: a damaged archive is shown up to the damage', async () => {
    const path = await folder.file('cut.csv.gz', gzipSync(await readFile(demo)));
    await truncate(path, (await stat(path)).size - 2_000);
    const { code, inspection } = await inspectJson([path]);
    expect(code).toBe(4);
    expect(inspection.files[0]?.damage).toMatch(/ends too early/u);
    expect(inspection.files[0]?.calls).toBeGreaterThan(1_000);
    expect(inspection.next).toBe(`spamcheck analyze --accept-partial ${path}`);
  });
});

test('the command to run repeats the options, quoted for a shell', async () => {
  const path = await folder.file("it's $(here).csv", await readFile(fixture('input/no-caller.csv')));
  const map = 'caller=number_that_rang,callee=who_was_rung';
  const args = ['--map', map, '--timezone', 'Europe/Berlin', '--region', 'DE', path];
  const { code, inspection } = await inspectJson(args);
  expect(code).toBe(0);
  const quoted = `'${path.replace("'", String.raw`'\''`)}'`;
  expect(inspection.next).toBe(
    `spamcheck analyze --map ${map} --timezone Europe/Berlin --region DE ${quoted}`,
  );
});

test('standard input', async () => {
  const { code, inspection } = await inspectJson(['-'], { stdin: gzipSync(await readFile(demo)) });
  expect(code).toBe(0);
  expect(inspection.files[0]).toMatchObject({ path: '-', compression: 'gzip', calls: 2_980 });
  expect(inspection.next).toBe('spamcheck analyze -');
});

test('no number of the log is printed whole', async () => {
  const numbers = new Set((await readFile(demo, 'utf8')).match(/\b1[3-9]\d{9}\b/gu));
  for (const format of ['table', 'json']) {
    const { stdout } = await run(['inspect', '--format', format, demo]);
    expect(stdout.match(/1[3-9]\d{9}/gu)?.filter((found) => numbers.has(found)) ?? []).toEqual([]);
  }
});

describe.each(['analyze', 'convert', 'inspect'])('%s --rejects', (command) => {
  const read = async (path: string) =>
    parse(await readFile(path, 'utf8'), { columns: true }) as Record<string, string>[];

  test('writes every rejected line, masked, for its owner only', async () => {
    const path = join(folder.path, `${command}.csv`);
    const { code } = await run([command, fixture('input/bad-rows.csv'), '--rejects', path]);
    expect(code).toBe(0);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const rows = await read(path);
    expect(rows.map(({ line }) => Number(line))).toEqual([3, 4, 5, 6, 7, 9, 10, 11, 14, 16]);
    expect(rows[0]).toEqual({
      reason: 'no-caller',
      source: fixture('input/bad-rows.csv'),
      line: '3',
      shape: ',99999999999,9999-99-99 99:99:99,99',
    });
    expect(rows.find(({ line }) => line === '14')?.['shape']).toBe(
      "'=9+9,99999999999,9999-99-99 99:99:99,99",
    );
  });
  test('has the lines themselves when asked', async () => {
    const path = join(folder.path, `${command}-raw.csv`);
    await run([command, fixture('input/bad-rows.csv'), '--rejects', path, '--rejects-raw']);
    expect((await read(path))[1]?.['raw']).toBe('13800001001,,2024-05-13 09:02:00,10');
  });
  test('is written when every line was rejected', async () => {
    const path = join(folder.path, `${command}-all.csv`);
    const { code } = await run([command, fixture('input/all-bad.csv'), '--rejects', path]);
    expect(code).toBe(3);
    expect(await read(path)).toHaveLength(3);
  });
  test('leaves nothing behind when the input cannot be read, or the file cannot be written', async () => {
    const place = await makeFolder();
    const path = join(place.path, 'rejects.csv');
    const wrong = await run([command, demo, '--timezone', 'Mars/Olympus', '--rejects', path]);
    expect([wrong.code, await readdir(place.path)]).toEqual([2, []]);
    const nowhere = await run([command, demo, '--rejects', join(place.path, 'no', 'rejects.csv')]);
    expect([nowhere.code, nowhere.stdout]).toEqual([2, '']);
    expect(nowhere.stderr).toContain('the directory does not exist');
    await place.remove();
  });
});

test('lines that the reader refused are in the rejects file too, more than the first few', async () => {
  const odd = Array.from({ length: 30 }, (_, i) => `1380000${1000 + i},"13800002000,2024-05-13 09:00:00,5`);
  const good = Array.from(
    { length: 30 },
    (_, i) => `1380000${1000 + i},13800002000,2024-05-13 09:00:${10 + i},5`,
  );
  const bad = Array.from({ length: 30 }, (_, i) => `1380000${1000 + i},13800002000,soon,5`);
  const rows = odd.flatMap((line, i) => [line, good[i] ?? '', bad[i] ?? '']);
  const path = await folder.file('mixed.csv', `caller,callee,start_time,duration\n${rows.join('\n')}\n`);
  const rejects = join(folder.path, 'mixed-rejects.csv');
  await run(['analyze', path, '--rejects', rejects, '--rejects-raw']);
  const found = parse(await readFile(rejects, 'utf8'), { columns: true }) as Record<string, string>[];
  const expected = rows.flatMap((line, i) =>
    i % 3 === 1 ? [] : [[i + 2, i % 3 === 0 ? 'quote' : 'time-unreadable', line]],
  );
  expect(found.map(({ line, raw, reason }) => [Number(line), reason, raw])).toEqual(expected);
});

describe('--max-rejects', () => {
  const bad = fixture('input/bad-rows.csv');
  test.each([
    ['analyze', '71%', 4],
    ['analyze', '72%', 0],
    ['analyze', '9', 4],
    ['analyze', '10', 0],
    ['convert', '5%', 4],
    ['inspect', '5%', 4],
  ])('%s %s exits %d, the report is printed all the same', async (command, limit, expected) => {
    const { code, stderr, stdout } = await run([command, bad, '--max-rejects', limit]);
    expect(code).toBe(expected);
    expect(stdout).not.toBe('');
    const sentence = `spamcheck: 10 of 14 rows could not become calls, more than --max-rejects ${limit}; the commonest reason is time-unreadable (2).\n`;
    expect(stderr).toBe(expected === 4 ? sentence : '');
  });
  test('lines that never were calls do not count', async () => {
    const rows = ['13800001001,13800001002,2024-05-13 09:00:00,5', '合计,,,5'];
    const path = await folder.file('total.csv', `主叫,被叫,起始时间,时长\n${rows.join('\n')}\n`);
    const { code, stdout } = await run(['analyze', path, '--max-rejects', '0']);
    expect([code, stdout]).toEqual([0, expect.stringContaining('total row: 1 row')]);
  });
});

test('the files of a folder, and the command that reads the folder', async () => {
  const place = await makeFolder();
  await place.file('a.csv', await readFile(demo));
  await place.file('b.csv', await readFile(fixture('input/bad-rows.csv')));
  const { code, inspection } = await inspectJson(['--recursive', place.path]);
  expect(code).toBe(0);
  expect(inspection.files.map(({ calls, path }) => [path, calls])).toEqual([
    [join(place.path, 'a.csv'), 2_980],
    [join(place.path, 'b.csv'), 4],
  ]);
  expect(inspection.next).toBe(`spamcheck analyze --recursive ${place.path}`);
  await place.remove();
});
