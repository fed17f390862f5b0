import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const recipes = readme.slice(readme.indexOf('\n## Recipes'), readme.indexOf('\n## Lists'));
const blocks = new Map(
  [...recipes.matchAll(/```sh (\S+)\n(.*?)```/gsu)].map(([, name = '', code = '']) => [name, code]),
);
const has = (command: string) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'spamcheck-recipes-'));
  symlinkSync(join(root, 'bin/spamcheck.js'), join(folder, 'spamcheck'));
  for (const name of ['calls', 'monday', 'tuesday', '2024-05-19'])
    copyFileSync(join(root, 'fixtures/demo/calls.csv'), join(folder, `${name}.csv`));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A recipe run by sh in the folder, as a user with the command `spamcheck` would. */
function run(name: string, ...args: string[]) {
  const code = blocks.get(name);
  if (code === undefined) throw new Error(`the README has no recipe ${name}`);
  const here = code.replace('/var/lib/spamcheck', '.').replace('/srv/cdr', '.');
  writeFileSync(join(folder, 'recipe.sh'), here);
  const env = { ...process.env, PATH: `${folder}:${process.env['PATH'] ?? ''}`, LC_ALL: 'C' };
  return spawnSync('sh', ['-u', 'recipe.sh', ...args], { cwd: folder, env, encoding: 'utf8' });
}

/** Recipes with jq are for those who have it. */
const withJq = test.skipIf(!has('jq'));

test('no recipe is left out', () => {
  expect([...blocks.keys()]).toEqual(['nightly.sh', 'jq', 'excel', 'diff', 'allow']);
});

test('the nightly job prints what was found, leaves two reports, and succeeds', () => {
  const { stdout, stderr, status } = run('nightly.sh', '2024-05-19');
  expect([stderr, status]).toEqual(['', 0]);
  expect(stdout).toMatch(/pool of 5 +critical/u);
  expect(JSON.parse(readFileSync(join(folder, '2024-05-19.json'), 'utf8'))).toMatchObject({
    schemaVersion: 1,
  });
  expect(readFileSync(join(folder, '2024-05-19.html'), 'utf8')).toMatch(/^<!doctype html>/iu);
});

test('the nightly job fails with a word when there is no log', () => {
  const { stdout, stderr, status } = run('nightly.sh', '2024-05-20');
  expect([stdout, status]).toEqual(['', 1]);
  expect(stderr).toContain('2024-05-20.csv does not exist');
});

withJq('jq lists the worst numbers, the members of pools and calls by level', () => {
  const { stdout, stderr, status } = run('jq');
  expect([stderr, status]).toEqual(['', 0]);
  expect(stdout).toMatch(/^\+86\d{11}\t\d+\tnew-callees \S+ \S+$/mu);
  expect(stdout.match(/^G1\t\+86\d{11}\t\d+$/gmu)).toHaveLength(5);
  expect(stdout).toMatch(/"critical": \d+/u);
});

test('the file for Excel has a byte order mark and Chinese reasons', () => {
  expect(run('excel')).toMatchObject({ stderr: '', status: 0 });
  const text = readFileSync(join(folder, 'findings.csv'), 'utf8');
  expect(text.startsWith('\u{FEFF}')).toBe(true);
  expect(text).toMatch(/\p{Script=Han}/u);
});

withJq('two equal nights have nothing new', () => {
  expect(run('diff')).toMatchObject({ stdout: '', stderr: '', status: 0 });
});

test('the allow list is understood whole', () => {
  const { stdout, stderr, status } = run('allow');
  expect([stderr, status]).toEqual(['', 0]);
  expect(stdout).toMatch(/allow: 2 entries/u);
});
