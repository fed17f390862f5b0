import { mkdir, mkdtemp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDuckDB } from '../../src/engine/duckdb.ts';
import type { Engine } from '../../src/engine/engine.ts';

let root: string;
let engine: Engine;
const inside = (name: string) => join(root, 'private', name);
const outside = (name: string) => join(root, name);

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'spamcheck-hardening-'));
  await writeFile(outside('log.csv'), 'a,b\n1,2\n');
  await writeFile(outside('secret.csv'), 'a,b\n3,4\n');
  await mkdir(join(root, 'private'), { mode: 0o700 });
  await symlink(outside('log.csv'), inside('1.in'));
  engine = await openDuckDB({
    threads: 1,
    memoryBytes: 200e6,
    directory: join(root, 'private'),
    inputs: [inside('1.in')],
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
});
afterAll(async () => {
  engine.close();
  await rm(root, { recursive: true });
});

const csv = (path: string) => `SELECT count(*) AS n FROM read_csv('${path}', header = true)`;

test('the input and the private directory can be read and written', async () => {
  expect(await engine.rows(csv(inside('1.in')))).toEqual([{ n: 1 }]);
  await engine.run(`COPY (SELECT 1 AS a) TO '${inside('out.csv')}'`);
  expect(await engine.rows(csv(inside('out.csv')))).toEqual([{ n: 1 }]);
});

describe('nothing else can be', () => {
  test.each([
    ['another file', () => csv(outside('secret.csv'))],
    ['a path that climbs out', () => csv(inside('../secret.csv'))],
    ['a pattern', () => csv(outside('*.csv'))],
    ['a file of the system', () => `SELECT * FROM read_text('/etc/passwd')`],
    ['a directory', () => `SELECT * FROM glob('${outside('*')}')`],
    ['an address', () => csv('http://127.0.0.1:9/x.csv')],
    ['a bucket', () => csv('s3://bucket/x.csv')],
    ['a database', () => `ATTACH '${outside('other.db')}'`],
    ['a file by its bare name', () => `SELECT * FROM '${outside('secret.csv')}'`],
    ['writing elsewhere', () => `COPY (SELECT 1) TO '${outside('written.csv')}'`],
    ['an export', () => `EXPORT DATABASE '${outside('exported')}'`],
  ])('%s', async (_, statement) => {
    await expect(engine.run(statement())).rejects.toThrow(/Permission|not allowed|disabled|Cannot access/iu);
  });
});

describe('the configuration is locked', () => {
  test.each([
    ['external access', 'SET enable_external_access = true'],
    ['allowed paths', `SET allowed_paths = ['/etc/passwd']`],
    ['allowed directories', `SET allowed_directories = ['/']`],
    ['the lock itself', 'SET lock_configuration = false'],
    ['the memory limit', `SET memory_limit = '100GB'`],
    ['what may be changed nevertheless', `SET allowed_configs = ['memory_limit']`],
    ['extension downloads', 'SET autoinstall_known_extensions = true'],
  ])('%s', async (_, statement) => {
    await expect(engine.run(statement)).rejects.toThrow(/locked|Cannot change/iu);
  });

  test('but for the order of rows', async () => {
    await expect(engine.anyOrder()).resolves.toBeUndefined();
    const [row] = await engine.rows<{ kept: string }>(
      `SELECT value AS kept FROM duckdb_settings() WHERE name = 'preserve_insertion_order'`,
    );
    expect(row?.kept).toBe('false');
  });

  test.each(['INSTALL httpfs', 'LOAD httpfs', `INSTALL '${join('/tmp', 'evil.duckdb_extension')}'`])(
    'no extension comes in: %s',
    async (statement) => {
      await expect(engine.run(statement)).rejects.toThrow();
    },
  );
});

test('what it spills and writes is private', async () => {
  expect((await stat(join(root, 'private'))).mode & 0o077).toBe(0);
  expect(await readdir(root)).toEqual(['log.csv', 'private', 'secret.csv']);
});
