import { afterAll, beforeAll, expect, test } from 'vitest';
import { sniffDialect } from '../../src/input/sniff.ts';
import { createRandom } from '../../src/simulate/random.ts';
import { makeFolder, type Folder } from '../analysis.ts';
import { loadFiles, rowsOfSql } from './loading.ts';

let folder: Folder;
beforeAll(async () => {
  folder = await makeFolder();
});
afterAll(() => folder.remove());

const logOf = (rows: number) =>
  Buffer.from(
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
const quotedOf = (log: Buffer) => Buffer.from(log.toString().replace(/[^,\n]+/gu, '"$&"'));
const clean = logOf(5_000);
/** Ten bytes in it are damage as dense as 25 in the other. */
const shorter = logOf(2_000);

/** Bytes that mean something to a reader of delimited text, and such that mean nothing. */
const special = [44, 34, 10, 13, 0, 0xff, 0x80, 32, 9, 59, 48, 57, 120, 92, 39];

function mutate(log: Buffer, at: number, byte: number): Buffer {
  const copy = Buffer.from(log);
  copy[at] = byte;
  return copy;
}

interface Loss {
  readonly name: string;
  /** Calls of the clean log that are not in the table as they were. */
  readonly lost: number;
  /** Calls in the table that are not in the clean log; the byte may have changed a digit. */
  readonly made: number;
}

const values = 'caller, callee, started_at, talk_s, answered';

/** Loads copies beside the clean log, in one table. Every account must add up, or loading throws. */
async function lossesOf(log: Buffer, copies: readonly (readonly [string, Buffer])[]): Promise<Loss[]> {
  const paths = [await folder.file('clean.csv', log)];
  for (const [i, [, copy]] of copies.entries()) paths.push(await folder.file(`${i}.csv`, copy));
  const { engine, loaded, files, close } = await loadFiles(paths);
  const [whole] = loaded;
  if (whole === undefined) throw new Error('the clean log is missing');
  const calls = (file: typeof whole) => `SELECT ${values} FROM rows WHERE reject = 0 AND ${rowsOfSql(file)}`;
  const losses: Loss[] = [];
  for (const [i, [name]] of copies.entries()) {
    const file = loaded[i + 1];
    const facts = files[i + 1];
    if (file === undefined || facts === undefined) throw new Error('a copy is missing');
    const { lines, header, preamble, blank, accepted, rejected } = facts.account;
    expect(lines).toBe(header + preamble + blank + accepted + rejected);
    const [found] = await engine.rows<{ lost: number; made: number }>(
      `SELECT (SELECT count(*) FROM (${calls(whole)} EXCEPT ALL ${calls(file)})) AS lost,
         (SELECT count(*) FROM (${calls(file)} EXCEPT ALL ${calls(whole)})) AS made`,
    );
    losses.push({ name, lost: found?.lost ?? Infinity, made: found?.made ?? Infinity });
  }
  await close();
  return losses;
}

/** Copies with so many changed bytes each that lost more than two rows a byte, or made more than one. */
async function worst(log: Buffer, copies: number, changes: number): Promise<Loss[]> {
  const random = createRandom(`${copies} ${changes}`);
  const bad: Loss[] = [];
  for (let from = 0; from < copies; from += 50) {
    const batch = Array.from({ length: Math.min(50, copies - from) }, () => {
      const places = Array.from({ length: changes }, () => {
        const byte = random.chance(0.7) ? random.pick(special) : random.int(0, 255);
        return [random.int(0, log.length - 1), byte] as const;
      });
      const copy = Buffer.from(log);
      for (const [at, byte] of places) copy[at] = byte;
      return [places.join(' '), copy] as const;
    });
    const losses = await lossesOf(log, batch);
    bad.push(...losses.filter(({ lost, made }) => lost > 2 * changes || made > changes));
  }
  return bad;
}

test.each([
  ['plain', clean, 80, 1],
  ['plain', shorter, 62, 10],
  ['quoted', quotedOf(clean), 30, 1],
  ['quoted', quotedOf(shorter), 27, 10],
])(
  'in a %s log each changed byte costs at most two rows (%#)',
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
