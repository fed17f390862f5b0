/** Files of about 10 MB, each made to cost as much as it can. */
import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { bookOf } from '../../input/workbooks.ts';

const size = 10e6;
const header = 'caller,callee,start,duration\n';
const day = '2024-05-13 10:';
const minute = (i: number) => String(i % 60).padStart(2, '0');

/** What is hostile of it, and how it is made. */
export interface HostileFile {
  readonly name: string;
  readonly make: (path: string) => Promise<void>;
}

/** Lines until the file is full. */
function filled(lineOf: (at: number) => string, head = header): string {
  const parts = [head];
  let length = head.length;
  for (let at = 0; length < size; at++) {
    const line = lineOf(at);
    parts.push(line);
    length += line.length;
  }
  return parts.join('');
}

const text =
  (content: () => string): HostileFile['make'] =>
  (path) =>
    writeFile(path, content());

/** So much of one byte sequence, packed. */
async function bomb(path: string, head: string, piece: string, bytes: number): Promise<void> {
  const part = Buffer.from(piece.repeat(Math.ceil(2 ** 20 / piece.length)));
  const parts = function* () {
    yield Buffer.from(head);
    for (let made = 0; made < bytes; made += part.length) yield part;
  };
  await pipeline(Readable.from(parts()), createGzip({ level: 9 }), createWriteStream(path));
}

/** A table of equal rows: a dictionary of one entry, and run lengths. */
async function parquetBomb(path: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2', memory_limit: '1GB' });
  const connection = await instance.connect();
  await connection.run(
    `COPY (SELECT '13800001001' AS caller, '13900001001' AS callee, TIMESTAMP '2024-05-13 10:00:00' AS start_time, 5 AS duration FROM range(400000000))
     TO '${path.replaceAll("'", "''")}' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 10000000)`,
  );
  connection.closeSync();
  instance.closeSync();
}

const sheetRow = (cells: readonly string[]) =>
  `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`;

/** A workbook whose sheet is one row again and again. */
function xlsxBomb(path: string): Promise<void> {
  const head = sheetRow(['caller', 'callee', 'start', 'duration']);
  const piece = sheetRow(['13800001001', '13900001001', `${day}00:00`, '5']);
  return writeFile(path, bookOf({ sheets: { calls: head + piece.repeat(450e6 / piece.length) } }));
}

export const hostileFiles: readonly HostileFile[] = [
  {
    name: 'strangers.csv',
    make: text(() => filled((i) => `u${i.toString(16)},v${i.toString(16)},${day}${minute(i)}:00,5\n`)),
  },
  {
    name: 'strangers-thrice.csv',
    make: text(() =>
      filled((i) => `u${Math.floor(i / 3).toString(16)},v${i.toString(16)},${day}${minute(i)}:00,5\n`),
    ),
  },
  {
    name: 'mobiles.csv',
    make: text(() => filled((i) => `${13_800_000_000 + i},${13_900_000_000 + i},${1_715_565_600 + i},5\n`)),
  },
  {
    name: 'one-caller.csv',
    make: text(() => filled((i) => `13800001001,v${i.toString(16)},${day}${minute(i)}:00,5\n`)),
  },
  {
    name: 'one-second.csv',
    make: text(() => filled((i) => `13800001001,${13_900_000_000 + (i % 997)},${day}00:00,5\n`)),
  },
  {
    name: 'spellings.csv',
    make: text(() =>
      filled(
        (i) =>
          `"(${' '.repeat(i % 40)}138) 0000-1001${' '.repeat(Math.floor(i / 40) % 400)}",v,${day}${minute(i)}:00,5\n`,
      ),
    ),
  },
  { name: 'one-line.csv', make: text(() => header + 'a'.repeat(size)) },
  { name: 'empty-fields.csv', make: text(() => `${header}${','.repeat(size)}\n`) },
  { name: 'empty-lines.csv', make: text(() => `${header}${'\n'.repeat(size)}`) },
  {
    name: 'columns-5000.csv',
    make: text(() =>
      filled(
        (i) => `${i},${`${i % 9},`.repeat(4_998)}1\n`,
        `caller,callee,${Array.from({ length: 4_998 }, (_, at) => `c${at}`).join(',')}\n`,
      ),
    ),
  },
  { name: 'quotes.csv', make: text(() => header + '"'.repeat(size)) },
  { name: 'quoted-lines.csv', make: text(() => filled(() => `"13800001001,"",\n`)) },
  { name: 'times.csv', make: text(() => filled((i) => `13800001001,139,${i}th of May ${i % 60},5\n`)) },
  { name: 'deep.xml', make: text(() => `<calls>${'<a>'.repeat(size / 3)}`) },
  {
    name: 'deep.jsonl',
    make: text(() => filled(() => `${'{"a":'.repeat(9_000)}1${'}'.repeat(9_000)}\n`, '')),
  },
  { name: 'nested.jsonl', make: text(() => '['.repeat(size)) },
  { name: 'keys.jsonl', make: text(() => filled((i) => `{"caller":"1","k${i}":"x"}\n`, '')) },
  {
    name: 'random.csv',
    make: text(() => filled((i) => `${Math.imul(i, 2_654_435_761).toString(36)}\n`, '')),
  },
  {
    name: 'bomb.csv.gz',
    make: (path) => bomb(path, header, `13800001001,13900001001,${day}00:00,5\n`, 2e9),
  },
  {
    name: 'near-bomb.csv.gz',
    make: (path) => bomb(path, header, `13800001001,13900001001,${day}00:00,5\n`, 48e6),
  },
  { name: 'bomb.parquet', make: parquetBomb },
  { name: 'bomb.xlsx', make: xlsxBomb },
];
