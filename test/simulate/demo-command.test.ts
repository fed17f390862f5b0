import { mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { registerDemo } from '../../src/commands/demo.ts';

let folder = '';
let printed = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spamcheck-demo-'));
  printed = '';
});
afterEach(() => rm(folder, { recursive: true }));

async function run(...args: string[]): Promise<void> {
  const out = (text: string) => {
    printed += text;
    return Promise.resolve();
  };
  const program = new Command('spamcheck');
  registerDemo(program, { out });
  await program.parseAsync(['demo', ...args], { from: 'user' });
}

test('prints the committed log by default', async () => {
  await run();
  expect(printed).toBe(await readFile(new URL('../../fixtures/demo/calls.csv', import.meta.url), 'utf8'));
});

test('writes the truth beside it, readable by its owner only, leaving nothing else', async () => {
  const path = join(folder, 'truth.csv');
  await writeFile(path, 'old', { mode: 0o644 });
  await run('--calls', '500', '--days', '1', '--seed', '9', '--labels', path);
  const text = await readFile(path, 'utf8');
  expect(text).toMatch(/^number,label,kind\n/);
  expect(text.match(/,1,sim-pool\n/g)).toHaveLength(5);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(['truth.csv']);
  expect(printed).toMatch(/^caller,callee,start_time,duration,disposition\n/);
});

test('refuses to write the truth over a link or into a missing folder, and prints nothing', async () => {
  await writeFile(join(folder, 'real'), 'kept');
  await symlink(join(folder, 'real'), join(folder, 'link'));
  await expect(run('--calls', '500', '--labels', join(folder, 'link'))).rejects.toMatchObject({
    exitCode: 2,
  });
  await expect(run('--calls', '500', '--labels', join(folder, 'no', 'x'))).rejects.toMatchObject({
    exitCode: 2,
  });
  expect(await readFile(join(folder, 'real'), 'utf8')).toBe('kept');
  expect((await readdir(folder)).sort()).toEqual(['link', 'real']);
  expect(printed).toBe('');
});

test.each([
  ['--calls', '499'],
  ['--calls', '3e3'],
  ['--calls', '-5'],
  ['--calls', '1000001'],
  ['--days', '0'],
  ['--days', '1.5'],
  ['--seed', 'x'],
  ['--seed', '4294967296'],
])('%s %s is a usage error that names the option and its limits', async (option, value) => {
  await expect(run(option, value)).rejects.toMatchObject({
    exitCode: 2,
    message: expect.stringMatching(new RegExp(`^${option} takes a whole number from \\d+ to \\d+`)),
  });
  expect(printed).toBe('');
});
