import { createHash } from 'node:crypto';
import { chmod, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { explanationSchema } from '../../src/explanation.ts';
import { makeFolder, type Folder } from '../analysis.ts';
import { demo, firstLine, run } from './program.ts';

vi.setConfig({ testTimeout: 60_000 });

const dialer = '16700002685';

let folder: Folder;
const at = (name: string) => join(folder.path, name);
beforeAll(async () => {
  folder = await makeFolder();
});
afterAll(() => folder.remove());

const explain = (...args: string[]) => run(['explain', ...args]);
const jsonOf = async (...args: string[]) => {
  const { stdout } = await explain(...args, '-f', 'json');
  return explanationSchema.parse(JSON.parse(stdout));
};

describe('a number of a log', () => {
  test('in any written form, with the file’s digest and the lines of its calls', async () => {
    const found = await jsonOf('+86 167-0000-2685', demo);
    expect(found).toMatchObject({
      basis: 'log',
      number: { number: `+86${dialer}`, score: 97, level: 'critical' },
      belowFloor: false,
      place: { all: { of: 412, score: 1, calls: 1, callees: 1 } },
      change: { level: 'critical', limit: 70, points: 28, held: [] },
    });
    const bytes = await readFile(demo);
    expect(found.run.files[0]?.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    const lines = bytes.toString().split('\n');
    for (const { calls } of found.number.examples ?? []) {
      expect(calls.length).toBeGreaterThan(0);
      for (const { line, direction, peer } of calls) {
        const [caller, callee] = (lines[line - 1] ?? '').split(',');
        const ends = direction === 'placed' ? [caller, callee] : [callee, caller];
        expect(ends).toEqual([dialer, peer?.number.replace('+86', '')]);
      }
    }
  });

  test('from standard input, packed', async () => {
    const { gzipSync } = await import('node:zlib');
    const stdin = gzipSync(await readFile(demo));
    const { stdout, code } = await run(['explain', '0086 167 0000 2685', '-', '-f', 'json'], { stdin });
    expect(code).toBe(0);
    const found = explanationSchema.parse(JSON.parse(stdout));
    expect(found.number.score).toBe(97);
    expect(found.run.files[0]?.sha256).toBe(createHash('sha256').update(stdin).digest('hex'));
  });

  test('for people: the number is shown, others in part, unless --mask says otherwise', async () => {
    const { code, stdout, stderr } = await explain(dialer, demo);
    expect([code, stderr]).toEqual([0, '']);
    expect(firstLine(stdout)).toBe('167 0000 2685  97 of 100, critical');
    expect(stdout).toMatch(/2024-05-15 09:00:30 {2}to 159 \*{4} 6987 {2,}talk 29 s {2,}line 474/u);
    expect(stdout).not.toMatch(/159 0000 6987/u);
    expect((await explain(dialer, demo, '--mask', 'none')).stdout).toContain('to 159 0000 6987');
  });

  test('with pseudonyms, which its own number is not one of', async () => {
    await writeFile(at('key'), 'a key of more than sixteen bytes');
    await chmod(at('key'), 0o600);
    const { stdout } = await explain('13300001037', demo, '--mask', 'pseudonym', '--mask-key', at('key'));
    expect(firstLine(stdout)).toMatch(/^133 0000 1037 /u);
    expect(stdout).toMatch(/ {2}to n[0-9a-z]{10} /u);
    expect(stdout).toMatch(/G1, pool of 5: 133 0000 1037, n[0-9a-z]{10}, /u);
    expect(stdout.replaceAll('133 0000 1037', '')).not.toMatch(/1[3-9]\d[ \d*]{9}/u);
  });

  test('in Chinese, coloured when asked', async () => {
    const { stdout } = await explain(dialer, demo, '--lang', 'zh-CN', '--color', 'always');
    expect(stdout).toContain('97 分（满分 100），极高');
    expect(stdout).toContain('\u{1B}[');
  });

  test('below the floor, and one that is only called', async () => {
    const low = await explain('17000003690', demo, '--floor-calls', '70');
    expect(low.stdout).toContain('it was measured all the same');
    const called = await explain('15900006987', demo);
    expect([called.code, firstLine(called.stdout)]).toEqual([0, '159 0000 6987  9 of 100, none']);
    expect(called.stdout).toContain('no call placed; 1 received');
  });
});

describe('what is not there', () => {
  test.each([
    [['16700002684', demo], 3, /neither caller nor callee[\s\S]*167 0000 2685 \(949 placed, 52 received\)/u],
    [['5', demo], 3, /neither caller nor callee of any call of this log\.\n$/u],
    [['+', demo], 2, /"\+" is no telephone number/u],
    [[dialer], 2, /either call logs or --from/u],
    [[dialer, demo, '--from', 'x.json'], 2, /either call logs or --from/u],
    [[dialer, 'no-such.csv'], 3, /does not exist/u],
    [[dialer, demo, '--sheet', '-f', 'json'], 2, /--sheet is in markdown or html, not in json/u],
    [[dialer, 'no-such.csv', '-o', 'x.docx'], 2, /Use \.txt, \.json, \.md or \.html/u],
    [[dialer, 'no-such.csv', '--mask', 'pseudonym'], 2, /needs --mask-key FILE/u],
  ])('%j', async (args, code, message) => {
    const found = await explain(...args);
    expect([found.code, found.stdout]).toEqual([code, '']);
    expect(found.stderr).toMatch(message);
  });
});

describe('a saved report', () => {
  beforeAll(async () => {
    await run(['analyze', demo, '-q', '-o', at('night.json')]);
  });

  test('tells what it holds: places among the listed, no calls, and how to see them', async () => {
    const { code, stdout } = await explain(dialer, '--from', at('night.json'));
    expect(code).toBe(0);
    expect(stdout).toMatch(/of 8 numbers: by score 1/u);
    expect(stdout).toMatch(new RegExp(`\\n {2}spamcheck explain \\+86${dialer}\\s`, 'u'));
    const found = await jsonOf(dialer, '--from', at('night.json'));
    const digest = createHash('sha256')
      .update(await readFile(at('night.json')))
      .digest('hex');
    expect(found).toMatchObject({ basis: 'report', saved: { path: at('night.json'), sha256: digest } });
    expect(found.policy).toBeUndefined();
  });

  test('a number that it does not list is exit 3, with those like it', async () => {
    const found = await explain('16700002686', '--from', at('night.json'));
    expect([found.code, found.stdout]).toEqual([3, '']);
    expect(found.stderr).toMatch(
      /is not among the 8 numbers[\s\S]*numbers like it: \+8616700002685\.[\s\S]*LOGS/u,
    );
  });

  test('what is no report is exit 3', async () => {
    const found = await explain(dialer, '--from', demo);
    expect([found.code, found.stdout]).toEqual([3, '']);
  });
});

test('several forms in one run, private; --sheet is Markdown unless a file says otherwise', async () => {
  const names = ['a.txt', 'a.json', 'a.md', 'a.html'];
  const { code, stdout } = await explain(dialer, demo, ...names.flatMap((name) => ['-o', at(name)]));
  expect([code, stdout]).toEqual([0, '']);
  for (const name of names) expect((await stat(at(name))).mode & 0o777, name).toBe(0o600);
  const sheet = await readFile(at('a.md'), 'utf8');
  expect(sheet).toMatch(/^# Evidence sheet: 167 0000 2685\n/u);
  expect(await readFile(at('a.html'), 'utf8')).toMatch(/^<!doctype html>/u);
  explanationSchema.parse(JSON.parse(await readFile(at('a.json'), 'utf8')));
  expect((await explain(dialer, demo, '--sheet')).stdout).toBe(sheet);
});
