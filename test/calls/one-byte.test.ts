import { afterAll, beforeAll, expect, test } from 'vitest';
import { sniffDialect } from '../../src/input/sniff.ts';
import { createRandom, type Random } from '../../src/simulate/random.ts';
import { makeFolder, type Folder } from '../analysis.ts';
import { loadFiles, rowsOfSql } from './loading.ts';

let folder: Folder;
beforeAll(async () => {
  folder = await makeFolder();
});
afterAll(() => folder.remove());

const rows = 5_000;
const clean = Buffer.from(
  `caller,callee,start_time,duration,disposition\n${Array.from({ length: rows }, (_, i) =>
    [
      `138${String(10_000_000 + i * 7)}`,
      `0215550${String(1000 + (i % 9000))}`,
      `2024-03-${String(1 + (i % 28)).padStart(2, '0')} 09:${String(i % 60).padStart(2, '0')}:00`,
      i % 3 === 0 ? 0 : i % 300,
      i % 3 === 0 ? 'NO ANSWER' : 'ANSWERED',
    ].join(','),
  ).join('\n')}\n`,
);
const quoted = Buffer.from(clean.toString().replace(/[^,\n]+/gu, '"$&"'));

/** Bytes that mean something to a reader of delimited text, and such that mean nothing. */
const special = [44, 34, 10, 13, 0, 0xff, 0x80, 32, 9, 59, 48, 57, 120, 92, 39];

function mutate(log: Buffer, at: number, byte: number): Buffer {
  const copy = Buffer.from(log);
  copy[at] = byte;
  return copy;
}

interface Copy {
  /** Places and bytes, for the message. */
  readonly name: string;
  readonly bytes: Buffer;
  /** Rows of the log, from 0, that a changed byte stands in; the header is row -1. */
  readonly touched: readonly number[];
}

interface Loss {
  readonly name: string;
  /** Rows of the clean log that are not in the table as they were. */
  readonly lost: readonly number[];
  /** Calls in the table that are not in the clean log; the byte may have changed a digit. */
  readonly made: number;
  readonly touched: readonly number[];
}

const values = 'caller, callee, started_at, talk_s, answered';

/** Loads copies beside the clean log, in one table. Every account must add up, or loading throws. */
async function lossesOf(log: Buffer, copies: readonly Copy[]): Promise<Loss[]> {
  const paths = [await folder.file('clean.csv', log)];
  for (const [i, { bytes }] of copies.entries()) paths.push(await folder.file(`${i}.csv`, bytes));
  const { engine, loaded, files, close } = await loadFiles(paths);
  const [whole] = loaded;
  if (whole === undefined) throw new Error('the clean log is missing');
  const calls = (file: typeof whole) => `SELECT ${values} FROM rows WHERE reject = 0 AND ${rowsOfSql(file)}`;
  // No caller calls twice, so that a caller is a row.
  const callers = await engine.rows<{ caller: number }>(
    `SELECT caller FROM rows WHERE ${rowsOfSql(whole)} ORDER BY rowid`,
  );
  const rowOf = new Map(callers.map(({ caller }, row) => [caller, row]));
  expect(rowOf.size).toBe(rows);
  const losses: Loss[] = [];
  for (const [i, { name, touched }] of copies.entries()) {
    const file = loaded[i + 1];
    const facts = files[i + 1];
    if (file === undefined || facts === undefined) throw new Error('a copy is missing');
    const { lines, header, preamble, blank, accepted, rejected } = facts.account;
    expect(lines).toBe(header + preamble + blank + accepted + rejected);
    const lost = await engine.rows<{ caller: number }>(
      `SELECT caller FROM (${calls(whole)} EXCEPT ALL ${calls(file)})`,
    );
    const [made] = await engine.rows<{ n: number }>(
      `SELECT count(*) AS n FROM (${calls(file)} EXCEPT ALL ${calls(whole)})`,
    );
    losses.push({
      name,
      touched,
      lost: lost.map(({ caller }) => rowOf.get(caller) ?? Infinity),
      made: made?.n ?? Infinity,
    });
  }
  await close();
  return losses;
}

function damaged(log: Buffer, changes: number, random: Random): Copy {
  const bytes = Buffer.from(log);
  // One in each equal part of the log.
  const places = Array.from({ length: changes }, (_, part) => {
    const byte = random.chance(0.7) ? random.pick(special) : random.int(0, 255);
    const size = Math.floor(log.length / changes);
    return [part * size + random.int(0, size - 1), byte] as const;
  });
  for (const [at, byte] of places) bytes[at] = byte;
  return { name: places.join(' '), bytes, touched: places.map(([at]) => rowAt(log, at)) };
}

/** The row of the log that a byte stands in. */
function rowAt(log: Buffer, at: number): number {
  let row = -1;
  for (let end = log.indexOf(10); end >= 0 && end < at; end = log.indexOf(10, end + 1)) row += 1;
  return row;
}

/** More than two rows a changed byte were lost, or one that stands beside none, or more than one was made. */
function isBad({ lost, made, touched }: Loss): boolean {
  const beside = (row: number) => touched.some((at) => Math.abs(row - at) <= 1);
  return lost.length > 2 * touched.length || made > touched.length || !lost.every(beside);
}

/** Copies with so many changed bytes each that lost or made more than they may. */
async function worst(log: Buffer, copies: number, changes: number): Promise<Loss[]> {
  const random = createRandom(`${copies} ${changes}`);
  const bad: Loss[] = [];
  for (let from = 0; from < copies; from += 50) {
    const batch = Array.from({ length: Math.min(50, copies - from) }, () => damaged(log, changes, random));
    bad.push(...(await lossesOf(log, batch)).filter(isBad));
  }
  return bad;
}

test.each([
  ['plain', clean, 40, 1],
  ['plain', clean, 34, 20],
  ['quoted', quoted, 20, 1],
  ['quoted', quoted, 14, 20],
])(
  'in a %s log each changed byte costs at most two rows, none but its own and a neighbour (%#)',
  async (_, log, copies, changes) => {
    expect(await worst(log, copies, changes)).toEqual([]);
  },
  300_000,
);

test('no byte of the header is needed to read the log', () => {
  const text = clean.subarray(0, 60 * 58);
  const broken: string[] = [];
  for (let at = 0; at <= clean.indexOf(10); at++) {
    // A third of the bytes at each place, every byte at every third.
    for (const byte of special.filter((_, k) => (k + at) % 3 === 0)) {
      const head = mutate(text, at, byte).toString();
      const name = head.slice(0, 60);
      try {
        const { mapping } = sniffDialect('log.csv', head, { whole: false, user: {}, region: 'CN' });
        const found = [mapping.caller, mapping.callee, mapping.startedAt, mapping.talkSeconds].join(' ');
        if (found !== '0 1 2 3') broken.push(`${found}: ${JSON.stringify(name)}`);
      } catch (error) {
        broken.push(`${String(error).slice(0, 40)}: ${JSON.stringify(name)}`);
      }
    }
  }
  expect(broken).toEqual([]);
}, 300_000);
