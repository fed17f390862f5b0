/** The built program in a process of its own: its bundles, and what `src/cli.ts` takes from the process. */
import { mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportSchema } from '../../src/model.ts';
import { renderJson } from '../../src/report/json.ts';
import { makeFolder, type Folder } from '../analysis.ts';
import { wholeReport } from '../report/sample-cases.ts';
import { demo, firstLine, fixture, run, spawned } from './program.ts';

let folder: Folder;
beforeAll(async () => {
  folder = await makeFolder();
});
afterAll(() => folder.remove());

test('analyze and report say what the sources say', async () => {
  const saved = join(folder.path, 'saved.json');
  const built = await spawned(['analyze', demo, '-o', saved]);
  expect(built).toEqual({ code: 0, stdout: '', stderr: '' });
  const { run: _, tool: __, ...findings } = reportSchema.parse(JSON.parse(await readFile(saved, 'utf8')));
  const sources = await run(['analyze', demo, '-f', 'json']);
  expect(JSON.parse(sources.stdout)).toMatchObject(findings);
  const shown = await spawned(['report', '-', '-f', 'markdown'], { stdin: await readFile(saved) });
  expect(shown).toEqual(await run(['report', saved, '-f', 'markdown']));
  expect(shown.code).toBe(0);
});

test.each([
  ['inspect', [demo]],
  ['convert', [demo]],
  ['demo', ['--calls', '1000', '--seed', '7']],
  ['signals', ['--format', 'json']],
  ['schema', []],
  ['--help', []],
  ['analyze', ['--help', '--lang', 'zh-CN']],
] as const)('%s says what the sources say', async (command, args) => {
  const [built, sources] = [await spawned([command, ...args]), await run([command, ...args])];
  expect(built).toEqual(sources);
  expect([built.code, built.stderr]).toEqual([0, '']);
  expect(built.stdout.length).toBeGreaterThan(100);
});

test('a log is read in a runtime without WebAssembly', async () => {
  const { code, stdout } = await spawned(['convert', demo], { env: { NODE_OPTIONS: '--jitless' } });
  expect(code).toBe(0);
  expect(stdout).toBe((await run(['convert', demo])).stdout);
});

test('simulate and evaluate', async () => {
  const out = join(folder.path, 'simulated');
  await mkdir(out);
  expect((await spawned(['simulate', '--scale', '0.005', '--days', '1', '--out', out])).code).toBe(0);
  // The process's own umask: simulate asks for no mode.
  expect((await stat(join(out, 'calls.csv'))).mode & 0o777).toBe(0o600);
  const args = ['evaluate', '--labels', join(out, 'labels.csv'), '--format', 'json', join(out, 'calls.csv')];
  const [built, sources] = [await spawned(args), await run(args)];
  expect([built.code, built.stderr]).toEqual([0, '']);
  const { tool: _, run: __, ...found } = JSON.parse(built.stdout) as Record<string, unknown>;
  expect(JSON.parse(sources.stdout)).toMatchObject(found);
});

describe('exit codes of errors that are thrown in another bundle', () => {
  test.each([
    [2, ['analyze', '--timezone', 'Mars/Olympus', demo], /unknown time zone/u],
    [2, ['analyze', '--no-such-option', demo], /unknown option/u],
    [2, ['signals', 'distinct-ration'], /distinct-ratio/u],
    [3, ['analyze', 'no-such.csv'], /no-such\.csv does not exist/u],
    [3, ['inspect', fixture('input/all-bad.csv')], /no row could become a call/u],
    [3, ['report', demo], /is not JSON/u],
    [4, ['analyze', demo, 'no-such.csv'], /no-such\.csv does not exist/u],
  ] as const)('%i: %j', async (code, args, message) => {
    const done = await spawned(args);
    expect(done.code).toBe(code);
    expect(firstLine(done.stderr)).toMatch(message);
  });
  test('1: --fail-on', async () => {
    expect((await spawned(['analyze', '--fail-on', 'low', demo])).code).toBe(1);
  });
});

test('the environment is heard: language, colour and width', async () => {
  const env = { LANG: 'zh_CN.UTF-8', FORCE_COLOR: '1', COLUMNS: '60' };
  const saved = await folder.file('whole.json', renderJson(wholeReport));
  const built = await spawned(['report', saved], { env });
  expect(built).toEqual(await run(['report', saved], { env }));
  const plain = await spawned(['report', saved], { env: { ...env, NO_COLOR: '1' } });
  expect(built.stdout).toContain('\u{1b}[');
  expect(plain.stdout).not.toContain('\u{1b}[');
  expect(plain.stdout).toMatch(/\p{Script=Han}/u);
});
