import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeFolder, type Folder } from '../analysis.ts';
import { bookMembers } from '../input/workbooks.ts';
import { zipOf } from '../input/zip-writer.ts';
import { firstLine, spawned } from './program.ts';

let folder: Folder;
beforeAll(async () => {
  folder = await makeFolder();
});
afterAll(() => folder.remove());

const header = 'caller,callee,start_time,duration\n';
const row = '13800001001,02155501001,2024-03-04 09:05:06,10\n';
const megabytes = (n: number, unit: string | Buffer) => Buffer.alloc(n * 1e6, unit);
const zeros = gzipSync(Buffer.alloc(16 << 20));
const element = (attributes: string) => `<?xml version="1.0"?>\n<calls>\n<call ${attributes}/>\n</calls>\n`;
const sheet = (data: string | Buffer) =>
  zipOf(
    bookMembers({ sheets: { S: '' } }).map((one) =>
      one.name.endsWith('sheet1.xml') ? { ...one, data } : one,
    ),
  );

const cases: readonly (readonly [
  name: string,
  content: () => Buffer | string,
  code: number,
  sentence: RegExp,
])[] = [
  [
    '10 GB of zeros in 10 MB of gzip',
    () => Buffer.concat(Array<Buffer>(640).fill(zeros)),
    6,
    /grows to more than \d+ times its size/u,
  ],
  [
    '80 GB of zeros in 2.5 MB of zstd',
    () =>
      Buffer.concat([
        Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, 7 << 3]),
        Buffer.alloc(2.5e6, Buffer.from([2, 0, 0x10, 0])),
      ]),
    6,
    /grows to more than \d+ times its size/u,
  ],
  [
    '200 MB of zeros in a zip archive',
    () => zipOf([{ name: 'a.csv', data: Buffer.alloc(200e6) }]),
    6,
    /grows to more than/u,
  ],
  [
    'a sheet of 150 MB in a workbook',
    () => sheet(Buffer.concat([Buffer.from('<worksheet><sheetData>'), megabytes(150, '<row r="1048576"/>')])),
    6,
    /grows to more than/u,
  ],
  [
    'a sheet of row numbers',
    () => sheet(`<worksheet><sheetData>${'<row r="9999999999"><c><v>1</v></c></row>'.repeat(9)}`),
    6,
    /has more than 1048576 rows/u,
  ],
  [
    'a line of 50 MB',
    () => Buffer.concat([Buffer.from(header + row), megabytes(50, 'x'), Buffer.from(`\n${row}`)]),
    0,
    /^$/u,
  ],
  ['a line of 50 MB alone', () => megabytes(50, '1,'), 6, /has more than 16384 columns/u],
  ['a million columns', () => `${header.trim()}${',x'.repeat(1e6)}\n`, 6, /has more than 16384 columns/u],
  [
    'a header of another kind above every row',
    () =>
      `${header}${row}start_time,callee,caller,duration,x\n2024-03-04 09:05:06,02155501001,13800001001,10,1\n`.repeat(
        6e4,
      ),
    0,
    /^$/u,
  ],
  ['epoch milliseconds', () => `caller,callee,start\n${'138,139,1709514307123\n'.repeat(450_000)}`, 0, /^$/u],
  [
    'times that are none',
    () => `${header}${row.repeat(450)}${'13800001001,13900002001,2024-13-44 09:05:00,10\n'.repeat(200_000)}`,
    0,
    /^$/u,
  ],
  ['nothing but quotes', () => megabytes(10, '"'), 3, /no caller|holds/u],
  ['nothing but line ends', () => megabytes(10, '\n'), 3, /blank lines only|no caller/u],
  [
    'JSON of a million keys',
    () => `{${Array.from({ length: 700_000 }, (_, i) => `"k${i}":1`).join(',')}}`,
    3,
    /is JSON, but no object/u,
  ],
  [
    'JSON of a hundred thousand keys',
    () => `{${Array.from({ length: 100_000 }, (_, i) => `"k${i}":1`).join(',')}}`,
    6,
    /has more than 16384 columns/u,
  ],
  [
    'JSON of many columns and many rows',
    () => `{${Array.from({ length: 16_000 }, (_, i) => `"k${i}":1`).join(',')}}${'{"a":1}'.repeat(1e6)}`,
    6,
    /spreads few values/u,
  ],
  ['JSON nested a million deep', () => '{"a":'.repeat(2e6), 3, /is JSON, but no object/u],
  ['lists nested a million deep', () => `[{"a":${'['.repeat(9e6)}`, 3, /is JSON, but no object/u],
  [
    'XML nested a million deep',
    () => `<calls>${'<call>'.repeat(1.5e6)}`,
    6,
    /nests elements more than 64 deep/u,
  ],
  [
    'an element of a million attributes',
    () => element(Array.from({ length: 1e6 }, (_, i) => `a${i}="1"`).join(' ')),
    6,
    /has more than 16384 columns/u,
  ],
  ['an attribute of 10 MB', () => element(`a="${'x'.repeat(10e6)}"`), 6, /of more than 64 kB/u],
  ['XML of nothing but errors', () => `<calls>${'&<'.repeat(5e6)}`, 6, /errors in its XML|more than 64 kB/u],
  [
    'a billion laughs',
    () =>
      `<?xml version="1.0"?><!DOCTYPE calls [<!ENTITY l0 "lol">${Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')}]><calls><call number="&l9;" date="1"/></calls>`,
    3,
    /like a call/u,
  ],
];

/** Peak memory (kB) and processor time (µs) of the child, written as it ends. */
const meter = `data:text/javascript,${encodeURIComponent(
  'import { writeFileSync } from "node:fs"; process.on("exit", () => { const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage(); writeFileSync(process.env.METER, JSON.stringify({ maxRSS, cpu: userCPUTime + systemCPUTime })); });',
)}`;

test.each(cases)(
  '%s costs at most 1 GB and 10 s, and is said',
  async (name, content, code, sentence) => {
    const path = await folder.file('hostile', content());
    const METER = join(folder.path, 'meter.json');
    const result = await spawned(['analyze', '--threads', '2', '--memory-limit', '512MB', path], {
      env: { METER, NODE_OPTIONS: `--import=${meter}` },
    });
    const { maxRSS, cpu } = JSON.parse(await readFile(METER, 'utf8')) as { maxRSS: number; cpu: number };
    expect({ name, code: result.code, line: firstLine(result.stderr).slice(0, 300) }).toEqual({
      name,
      code,
      line: expect.stringMatching(sentence),
    });
    expect(maxRSS).toBeLessThan(1e6);
    expect(cpu).toBeLessThan(10e6);
  },
  120_000,
);
