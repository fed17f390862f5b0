import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listInputs } from '../../src/input/folder.ts';
import { makeFolder, type Folder } from '../analysis.ts';

let folder: Folder;
let root: string;
beforeAll(async () => {
  folder = await makeFolder();
  root = join(folder.path, 'logs');
  for (const path of ['b', 'a', 'empty', '.git', 'spamcheck-Ab12'])
    await mkdir(join(root, path), { recursive: true });
  for (const path of [
    'b/2.csv',
    'b/10.csv',
    'b/通话.csv',
    'a/x.csv',
    'B.csv',
    'a.csv',
    '.hidden.csv',
    '.git/config',
    'spamcheck-Ab12/0.text',
  ])
    await writeFile(join(root, path), 'x');
  await symlink(join(root, 'a'), join(root, 'z-link-to-folder'));
  await symlink(join(root, 'a.csv'), join(root, 'z-link.csv'));
  await symlink('nowhere', join(root, 'z-nowhere.csv'));
});
afterAll(() => folder.remove());

test('files of a folder in bytewise order of their names, in its place', async () => {
  const { files, failed } = await listInputs(['first.csv', root, '-'], true);
  const below = [
    'B.csv',
    'a/x.csv',
    'a.csv',
    'b/10.csv',
    'b/2.csv',
    'b/通话.csv',
    'z-link.csv',
    'z-nowhere.csv',
  ];
  expect(files).toEqual(['first.csv', ...below.map((path) => join(root, path)), '-']);
  expect(failed).toEqual([]);
});

test('a folder without files is said', async () => {
  const path = join(root, 'empty');
  const { files, failed } = await listInputs([path], true);
  expect([files, failed.map(({ error }) => error.message)]).toEqual([
    [],
    [`${path} is a folder without files.`],
  ]);
});

test('without the option nothing is looked at', async () => {
  expect(await listInputs([root], false)).toEqual({ files: [root], failed: [] });
  await rm(join(root, 'empty'), { recursive: true });
});
