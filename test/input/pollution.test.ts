import { afterAll, beforeAll, expect, test } from 'vitest';
import { lineOf, type Loaded } from '../../src/calls/load.ts';
import { isLoss } from '../../src/input/rejects.ts';
import { makeFolder, type Folder } from '../analysis.ts';
import { loadFiles, rowsOfSql, type LoadedFiles } from '../calls/loading.ts';
import { calls, pollutions, type Pollution } from './pollutions.ts';

let folder: Folder;
let log: LoadedFiles;
/** Calls of the source log, as the table holds them. */
let expected: string[];

beforeAll(async () => {
  folder = await makeFolder();
  const paths: string[] = [];
  for (const [i, pollution] of pollutions.entries())
    paths.push(await folder.file(`${i}.csv`, contentOf(pollution)));
  log = await loadFiles(paths);
  expected = [...(await acceptedOf(0)).values()];
}, 300_000);
afterAll(async () => {
  await log.close();
  await folder.remove();
});

function contentOf({ lines, ends = ['\n'], noFinalEnd = false }: Pollution): Buffer {
  return Buffer.concat(
    lines.flatMap(({ text }, i) => [
      Buffer.from(text),
      Buffer.from(noFinalEnd && i === lines.length - 1 ? '' : (ends[i % ends.length] ?? '')),
    ]),
  );
}

function fileAt(index: number): Loaded {
  const file = log.loaded[index];
  if (file === undefined) throw new RangeError(`no file ${index}`);
  return file;
}

/** The accepted rows of a file, by line. */
async function acceptedOf(index: number): Promise<Map<number, string>> {
  const file = fileAt(index);
  const rows = await log.engine.rows<{ id: number; call: string }>(
    `SELECT rowid AS id, concat_ws(' ', caller, callee, started_at, talk_s, answered) AS call FROM rows
     WHERE reject = 0 AND ${rowsOfSql(file)} ORDER BY rowid`,
  );
  return new Map(rows.map(({ id, call }) => [lineOf(file, id), call]));
}

test('the source log is read', () => {
  expect(expected).toHaveLength(calls.length);
  expect(new Set(expected).size).toBe(calls.length);
});

test.each(pollutions.map(({ name }, index) => [name, index] as const))(
  '%s: no call is lost in silence',
  async (_, index) => {
    const { lines } = pollutions[index] ?? { lines: [] };
    const accepted = await acceptedOf(index);
    const wrong = [...accepted].filter(([line, call]) => call !== expected[lines[line - 1]?.call ?? -1]);
    expect(wrong).toEqual([]);
    const lost = lines.flatMap(({ call, mayLose }, i) =>
      call !== undefined && !accepted.has(i + 1) ? [[i + 1, mayLose ?? false]] : [],
    );
    expect(lost.filter(([, mayLose]) => mayLose === false)).toEqual([]);
    const facts = log.files[index];
    const told =
      facts?.rejects.filter(({ reason }) => isLoss(reason)).reduce((sum, { rows }) => sum + rows, 0) ?? 0;
    expect(told).toBeGreaterThanOrEqual(lost.length);
    expect(facts?.account.lines).toBe(lines.length);
  },
);
