import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeCalls } from './generate.ts';

const run = promisify(execFile);
const rivals = fileURLToPath(new URL('rivals/', import.meta.url));
/** Each test starts programs, which a busy machine delays. */
const TIMEOUT_MS = 60_000;
let folder = '';
let log = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spamcheck-rivals-'));
  log = join(folder, 'calls.csv');
  await writeCalls(log, { calls: 5000, seed: 6 });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

it(
  'the csv-parse script, in both its forms, and the awk script measure the same',
  { timeout: TIMEOUT_MS },
  async () => {
    const script = await run(process.execPath, [join(rivals, 'csv-parse-aggregates.mjs'), log]);
    const arrays = await run(process.execPath, [join(rivals, 'csv-parse-aggregates.mjs'), log, 'arrays']);
    const awk = await run('awk', ['-F,', '-f', join(rivals, 'aggregates.awk'), log]);
    expect(script.stdout).toMatch(/^\d{3} [1-9]\d* [1-9]\d* [1-9]\d* \d+\.\d{3} [1-9]\d* [1-9]\d*\n$/);
    expect(arrays.stdout).toBe(script.stdout);
    expect(awk.stdout).toBe(script.stdout);
  },
);

it('the scan reads every row', { timeout: TIMEOUT_MS }, async () => {
  const scan = await run(process.execPath, [join(rivals, 'duckdb-scan.mjs'), log]);
  expect(scan.stdout).toMatch(/^\["5000","\d+","2024-03-01 07:\d\d:\d\d","5000","5000"\]\n$/);
});
