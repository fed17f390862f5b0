import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { demoLog } from '../../src/simulate/demo.ts';
import { callsCsv } from '../../src/simulate/csv.ts';
import { makeFolder, type Folder } from '../analysis.ts';
import { demo, firstLine, fixture, programPath, run, runJson, spawned } from './program.ts';

vi.setConfig({ testTimeout: 30_000 });

let folder: Folder;
beforeAll(async () => {
  folder = await makeFolder();
});
afterAll(() => folder.remove());

const colour = '\u{1b}[';

describe('usage errors are exit 2, with nothing on stdout', () => {
  test.each([
    [['analyz', demo], /unknown command 'analyz'[\s\S]*Did you mean analyze\?/u],
    [['analyze', '--forma', 'json', demo], /unknown option '--forma'[\s\S]*Did you mean --format\?/u],
    [['analyze', '--format', 'yaml', demo], /'yaml' is invalid\. Allowed choices are table, json/u],
    [['analyze', '--min-level', 'worst', demo], /Allowed choices are none, low, medium, high, critical/u],
    [['analyze'], /missing required argument/u],
    [['analyze', '--timezone', 'Mars/Olympus', demo], /unknown time zone "Mars\/Olympus"/u],
    [['analyze', '--timezone', 'Mars/Olympus', 'missing.csv'], /unknown time zone/u],
    [['analyze', '--memory-limit', 'lots', demo], /--memory-limit takes a size of at least 500MB.*"lots"/u],
    [['analyze', '--memory-limit', '10MB', demo], /at least 500MB/u],
    [['analyze', '--threads', '0', demo], /--threads takes a whole number from 1 to 256, not "0"/u],
    [['analyze', '--top', '-3', demo], /--top takes a whole number/u],
    [['analyze', '--encoding', 'klingon', demo], /unknown encoding "klingon"/u],
    [['analyze', '--region', 'XX', demo], /XX/u],
    [['analyze', '--home-area', '12345', demo], /"12345" is no Chinese area code/u],
    [
      ['analyze', '--map', 'who=caller', demo],
      /--map takes pairs .* "who=caller" is none\. Fields: .*device\.\n$/u,
    ],
    [['analyze', '--map', 'caller', demo], /"caller" is none/u],
    [
      ['analyze', '--temp-dir', '/no/such/place', demo],
      /cannot make a temporary directory in \/no\/such\/place/u,
    ],
    [['signals', 'distinct-ration'], /distinct-ratio/u],
  ] as const)('%j', async (args, message) => {
    const { code, stdout, stderr } = await run(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });
  test('a --map caption that the file lacks names it and shows the header (no usable input)', async () => {
    const { code, stderr } = await run(['analyze', '--map', 'caller=Who', demo]);
    expect(code).toBe(3);
    expect(firstLine(stderr)).toMatch(/has no column "Who"; the header is: caller \| callee \| start_time/u);
  });
});

describe('output', () => {
  test('--fail-on is exit 1 when a number reaches the level, with the whole report', async () => {
    const [plain, met, unmet] = await Promise.all([
      run(['analyze', demo]),
      run(['analyze', '--fail-on', 'low', demo]),
      run(['analyze', '--fail-on', 'low', fixture('input/header-only.csv')]),
    ]);
    expect([plain.code, plain.stderr, met.code, unmet.code]).toEqual([0, '', 1, 0]);
    const settled = ({ stdout }: { readonly stdout: string }) => stdout.replace(/^ ?elapsed .*$/mu, '');
    expect(settled(met)).toBe(settled(plain));
  });
  test('--top and --sort choose and order, the summary stays', async () => {
    const [whole, some] = await Promise.all([
      runJson([demo]),
      runJson(['--top', '3', '--sort', 'calls', demo]),
    ]);
    const calls = whole.report.numbers.map(({ stats }) => stats.calls).sort((a, b) => b - a);
    expect(some.report.numbers.map(({ stats }) => stats.calls)).toEqual(calls.slice(0, 3));
    expect(some.report.summary).toEqual(whole.report.summary);
  });
  test('colour: flag, NO_COLOR, FORCE_COLOR, then the terminal', async () => {
    const has = async (args: readonly string[], env: Readonly<Record<string, string>>) =>
      (await run(['analyze', ...args, demo], { env })).stdout.includes(colour);
    const found = await Promise.all([
      has([], { FORCE_COLOR: '1' }),
      has([], { FORCE_COLOR: '1', NO_COLOR: '1' }),
      has(['--color', 'always'], { NO_COLOR: '1', TERM: 'xterm' }),
    ]);
    expect(found).toEqual([true, false, true]);
  });
  test('COLUMNS bounds every line of the table', async () => {
    const { stdout } = await run(['analyze', demo], { env: { COLUMNS: '60' } });
    const lines = stdout.split('\n');
    expect(lines.length).toBeGreaterThan(5);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(60);
  });
  test('a reader that leaves early is no error', async () => {
    const args = `'${process.execPath}' '${programPath}' analyze --format json --min-level none '${demo}'`;
    const shell = spawn(
      'bash',
      ['-c', `set -o pipefail; ${args} | head -c 100; echo "\${PIPESTATUS[0]}" >&2`],
      { stdio: 'pipe' },
    );
    let out = '';
    let err = '';
    shell.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    shell.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    await once(shell, 'close');
    expect(out).toHaveLength(100);
    expect(err).toBe('0\n');
  });
});

describe('help', () => {
  test.each([
    [['--help'], /Usage: spamcheck[\s\S]*analyze[\s\S]*signals/u],
    [['analyze', '--help'], /Usage: spamcheck analyze[\s\S]*Input:[\s\S]*Limits:[\s\S]*Exit codes:/u],
    [['--version'], /^\d+\.\d+\.\d+\n$/u],
    [['signals'], /distinct-ratio/u],
    [['schema'], /"urn:spamcheck:report:1"/u],
  ] as const)('%j', async (args, text) => {
    const { code, stdout, stderr } = await spawned(args);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(text);
  });
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s stops a long run at once and leaves nothing behind', async (signal, code) => {
  const rows = callsCsv(demoLog({ calls: 3_000, seed: 1, days: 7 }).calls);
  const body = rows.slice(rows.indexOf('\n') + 1);
  const path = await folder.file(`long-${signal}.csv`, rows + body.repeat(250));
  const temporary = await makeFolder();
  try {
    const args = ['analyze', '--threads', '1', '--temp-dir', temporary.path, path];
    const child = spawn(process.execPath, [programPath, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    const closed = once(child, 'close');
    while ((await readdir(temporary.path)).length === 0)
      await new Promise((resolve) => setTimeout(resolve, 10));
    await new Promise((resolve) => setTimeout(resolve, 250));
    const sent = performance.now();
    expect(child.kill(signal)).toBe(true);
    expect(await closed).toEqual([code, null]);
    // Far less than the run would take; a second is what it takes on a machine that is not busy.
    expect(performance.now() - sent).toBeLessThan(5_000);
    expect(stderr).toBe('spamcheck: interrupted.\n');
    expect(await readdir(temporary.path)).toEqual([]);
  } finally {
    await temporary.remove();
  }
});
