import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { registerSimulate } from '../../src/commands/simulate.ts';
import { testContext } from '../commands/context.ts';
import type { Truth } from '../../src/simulate/truth.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spamcheck-simulate-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function run(...args: string[]): Promise<string> {
  const context = testContext();
  const program = new Command('spamcheck');
  registerSimulate(program, context);
  await program.parseAsync(['simulate', ...args], { from: 'user' });
  return context.written.join('');
}

const small = ['--scenario', 'quota', '--scale', '0.01', '--days', '3'];
const read = (name: string, sub = '') => readFile(join(folder, sub, name), 'utf8');

test('writes the calls, the labels and the truth, readable by their owner only, and nothing else', async () => {
  const told = await run(...small, '--out', join(folder, 'new', 'deep'));
  const sub = join('new', 'deep');
  expect((await readdir(join(folder, sub))).sort()).toEqual(['calls.csv', 'labels.csv', 'truth.json']);
  const truth = JSON.parse(await read('truth.json', sub)) as Truth;
  const lines = (await read('calls.csv', sub)).trimEnd().split('\n');
  expect(lines[0]).toBe('caller,callee,start_time,ring_duration,duration,disposition,imei');
  expect(lines.length - 1).toBe(truth.calls);
  expect(told).toContain(`${truth.calls} calls`);
  expect((await read('labels.csv', sub)).trimEnd().split('\n').slice(1)).toEqual(
    truth.numbers.map(({ number, label, kind }) => `${number},${label},${kind}`),
  );
  expect((await stat(join(folder, sub, 'calls.csv'))).mode & 0o777).toBe(0o600);
});

test('dirt damages the calls and leaves the labels as they are', async () => {
  await run(...small, '--out', join(folder, 'clean'));
  await run(...small, '--dirt', '--out', join(folder, 'dirty'));
  expect(await read('labels.csv', 'dirty')).toBe(await read('labels.csv', 'clean'));
  const truth = JSON.parse(await read('truth.json', 'dirty')) as Truth;
  const count = async (sub: string) => (await read('calls.csv', sub)).split('\n').length;
  expect((await count('dirty')) - (await count('clean'))).toBe(truth.dirt['duplicate']);
  expect(truth.dirt['withheld']).toBeGreaterThan(0);
});

test.each([
  ['--scale', '0', /^--scale takes a number from 0.001 to 8/],
  ['--scale', '9', /^--scale takes/],
  ['--scale', '1e1', /^--scale takes/],
  ['--days', '0', /^--days takes a whole number/],
  ['--seed', '-1', /^--seed takes a whole number/],
  ['--scenario', 'pools', /^unknown scenario "pools". Choose one of mixed, innocents, auto-dialer/],
])('%s %s is a usage error that names the option, and writes nothing', async (option, value, message) => {
  await expect(run(...small, option, value, '--out', folder)).rejects.toMatchObject({
    exitCode: 2,
    message: expect.stringMatching(message),
  });
  expect(await readdir(folder)).toEqual([]);
});
