import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DuckDBInstance } from '@duckdb/node-api';
import { analysisOf, makeFolder, onlyFile, type Folder } from '../analysis.ts';

let folder: Folder;
beforeAll(async () => {
  folder = await makeFolder();
});
afterAll(() => folder.remove());

async function parquet(name: string, select: string): Promise<string> {
  const path = join(folder.path, name);
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`SET TimeZone = 'UTC'`);
  await connection.run(`COPY (${select}) TO '${path}' (FORMAT parquet)`);
  connection.closeSync();
  instance.closeSync();
  return path;
}

test('a Parquet file is read whatever the types of its columns', async () => {
  const path = await parquet(
    'calls.parquet',
    `SELECT 13800001000.0 + i AS caller, '021 5550 1001' AS callee, TIMESTAMPTZ '2024-03-04 01:05:06+00' + INTERVAL (i) MINUTE AS start_time,
       CAST(i AS SMALLINT) AS duration, CASE WHEN i = 1 THEN 'a "b"' || chr(10) || chr(31) ELSE '' END AS note FROM range(3) t(i)`,
  );
  const report = await analysisOf([path]);
  expect(onlyFile(report)).toMatchObject({
    path,
    compression: 'none',
    encoding: 'utf-8',
    headerLine: null,
    mapping: { caller: 'caller', callee: 'callee', startedAt: 'start_time', talkSeconds: 'duration' },
    account: { lines: 3, header: 0, accepted: 3, rejected: 0 },
    rejects: [],
  });
  expect(report.log).toMatchObject({
    firstCall: Date.UTC(2024, 2, 4, 1, 5, 6) / 1000,
    lastCall: Date.UTC(2024, 2, 4, 1, 7, 6) / 1000,
  });
  expect(report.numbers.map(({ number }) => number).sort()).toEqual([
    '+8613800001000',
    '+8613800001001',
    '+8613800001002',
  ]);
});

test('a cut Parquet file is said to be damaged', async () => {
  const path = await parquet('whole.parquet', `SELECT range AS caller FROM range(1000)`);
  const bytes = await readFile(path);
  const cut = await folder.file('cut.parquet', bytes.subarray(0, bytes.length - 9));
  await expect(analysisOf([cut])).rejects.toThrow(/cut\.parquet is a damaged Parquet file/u);
});

test('a Parquet file without calls names its columns', async () => {
  const path = await parquet('other.parquet', `SELECT 1 AS alpha, 2 AS beta, 3 AS gamma`);
  await expect(analysisOf([path])).rejects.toThrow(/the header is: alpha \| beta \| gamma/u);
});

test('a Parquet file of equal texts may not fill the disk', async () => {
  const path = await parquet(
    'texts.parquet',
    `SELECT repeat('1', 30000) AS caller, '2' AS callee, 3 AS start_time FROM range(6000)`,
  );
  await expect(analysisOf([path])).rejects.toThrow(/grows to more than \d+ times its size/u);
});
