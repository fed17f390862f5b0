import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { areFrequent, frequentSql, keepFrequent, releaseFrequentSql } from '../../src/calls/frequent.ts';
import { openDuckDB } from '../../src/engine/duckdb.ts';
import type { Engine } from '../../src/engine/engine.ts';

let directory: string;
let engine: Engine;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'spamcheck-frequent-'));
  engine = await openDuckDB({
    threads: 2,
    memoryBytes: 200e6,
    directory,
    inputs: [],
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
});
afterAll(async () => {
  engine.close();
  await rm(directory, { recursive: true });
});

/** A log in which caller n of so many places n calls. */
async function logOf(callers: readonly number[]): Promise<void> {
  const values = callers.map((n) => `(${n})`).join(', ');
  await engine.run(
    `CREATE OR REPLACE TABLE calls AS SELECT n AS caller, i AS callee, 1000 + i AS started_at, 5 AS talk_s, true AS answered, 3 AS ring_s, 'x' AS device
     FROM (VALUES ${values}) AS told(n), range(n) AS own(i)`,
  );
  await engine.run('CREATE OR REPLACE VIEW placed AS SELECT * FROM calls');
  await engine.run(
    'CREATE OR REPLACE TABLE caller_totals AS SELECT caller, count(*) AS attempts FROM placed GROUP BY caller',
  );
}

const callersOf = async (least: number) =>
  (
    await engine.rows<{ caller: number; n: number }>(
      `SELECT caller, count(*) AS n FROM ${frequentSql(least)} GROUP BY caller ORDER BY caller`,
    )
  ).map(({ caller, n }) => [caller, n]);

describe.each([
  [
    'few calls of all, which are copied',
    [1, 2, 3, 19, 20, 21, 30, ...Array.from({ length: 15 }, (_, i) => 4 + i)],
  ],
  ['most calls of all, which are not', [1, 2, 19, 20, 21, 30]],
])('frequent callers place %s', (_, callers) => {
  test.each([
    { hasRing: true, hasDevice: true },
    { hasRing: false, hasDevice: false },
  ])('ring times and devices: %o', async (optional) => {
    await logOf(callers);
    await keepFrequent(engine, optional);
    const copied = await engine.rows<{ n: number }>(
      `SELECT count(*) AS n FROM duckdb_tables() WHERE table_name = 'frequent_calls'`,
    );
    expect(copied[0]?.n).toBe(callers.length > 10 ? 1 : 0);
    expect(await callersOf(20)).toEqual([
      [20, 20],
      [21, 21],
      [30, 30],
    ]);
    expect(await callersOf(30)).toEqual([[30, 30]]);
    expect(await callersOf(19)).toEqual(
      [...new Set(callers)]
        .filter((n) => n >= 19)
        .sort()
        .map((n) => [n, n]),
    );
    const [row] = await engine.rows('SELECT * FROM frequent ORDER BY caller, callee LIMIT 1');
    const columns = ['caller', 'callee', 'started_at', 'talk_s', 'answered'];
    expect(Object.keys(row ?? {})).toEqual(optional.hasRing ? [...columns, 'ring_s', 'device'] : columns);
    expect(await areFrequent(engine, 'SELECT 20 AS caller UNION SELECT 30')).toBe(true);
    expect(await areFrequent(engine, 'SELECT 20 AS caller UNION SELECT 19')).toBe(false);
    for (const sql of releaseFrequentSql) await engine.run(sql);
    await expect(engine.rows('SELECT * FROM frequent')).rejects.toThrow(/frequent/u);
  });
});
