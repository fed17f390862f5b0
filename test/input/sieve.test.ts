import { parse } from 'csv-parse/sync';
import fc from '../fc.ts';
import { readFile, rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it, test } from 'vitest';
import { createLineScan } from '../../src/input/line-scan.ts';
import { createMender } from '../../src/input/mend.ts';
import { sieve, type Sieved } from '../../src/input/sieve.ts';
import { splitFields, type LineStyle } from '../../src/input/split.ts';
import { makeFolder, type Folder } from '../analysis.ts';

let folder: Folder;
beforeAll(async () => {
  folder = await makeFolder();
});
afterAll(() => folder.remove());

const style: LineStyle = { delimiter: ',', quote: '"', backslash: false };
const samples = Array.from({ length: 9 }, () => ['a', 'b', 'c']);
const mend = createMender({ style, columns: 3, mapped: [0, 1, 2], samples });

async function sieved(
  content: string | Buffer,
  chunk?: number,
): Promise<{ result: Sieved; rows: string[][] }> {
  const text = await folder.file('text.csv', content);
  const spool = `${folder.path}/spool`;
  await rm(spool, { force: true });
  const plan = { firstLine: 1, skipLines: 1, headerLine: 1, style, columns: 3, mend, spool };
  const result = await sieve(text, [plan], new AbortController().signal, chunk);
  return { result, rows: parse(await readFile(spool)) };
}

/** What a reader makes of a text that holds all of it and takes it line by line. */
function naive(content: string): { lines: number; rows: (readonly string[])[]; absent: number[] } {
  const lines = content.split(/\r\n|\n|\r/u);
  const isCut = lines[lines.length - 1] !== '';
  if (!isCut) lines.pop();
  const rows: (readonly string[])[] = [];
  const absent: number[] = [];
  lines.forEach((line, i) => {
    if (i === 0) return;
    const bare = line.replace(/^\u{feff}+/u, '');
    const fields = bare.trim() === '' ? 'columns' : mend(bare, !isCut || i < lines.length - 1);
    if (typeof fields === 'string') absent.push(i + 1);
    else rows.push(fields);
  });
  return { lines: lines.length, rows, absent };
}

it('says what a naive reader says, however the bytes come in chunks', async () => {
  const row = fc.constantFrom(
    'a,b,c',
    '"a","b","c"',
    'a,"b,""x""",c',
    'a,b',
    'a,b,c,',
    'a,主,c',
    '5" pipe,b,c',
    '"a" ,b,c',
  );
  const odd = fc.constantFrom('"a,b,c', 'a,b,c,d', 'a,\0b,c', '', '  ', '\u{feff}a,b,c', 'a,b,\u{fffd}');
  const end = fc.constantFrom('\n', '\n', '\r\n', '\r');
  const line = fc.tuple(fc.oneof({ weight: 3, arbitrary: row }, odd), end);
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { maxLength: 20 }),
      fc.constantFrom('', 'a,b,c', 'a,b'),
      fc.integer({ min: 1, max: 40 }),
      async (lines, last, chunk) => {
        const content = `x,y,z\n${lines.map(([text, ending]) => text + ending).join('')}${last}`;
        const { result, rows } = await sieved(content, chunk);
        const expected = naive(content);
        expect(result.lines).toBe(expected.lines);
        expect(result.sections[0]?.absent).toEqual(expected.absent);
        expect(rows).toEqual(expected.rows);
        expect(result.sections[0]?.rows).toBe(rows.length);
      },
    ),
    { seed: 3, numRuns: 150 },
  );
});

it('copies lines of one kind of line end as they stand', async () => {
  const content = `x,y,z\r\n${'a,b,c\r\n'.repeat(20_000)}`;
  await sieved(content);
  expect((await readFile(`${folder.path}/spool`)).toString()).toBe(content.slice(7));
});

it('passes a line of 20 MB in constant memory, and the line ends around it', async () => {
  const long = 'x'.repeat(20e6);
  for (const end of ['\n', '\r\n', '\r']) {
    const { result, rows } = await sieved(['x,y,z', 'a,b,c', long, '1,2,3', ''].join(end));
    expect(result.lines).toBe(4);
    expect(result.sections[0]?.refused.get('line-too-long')).toMatchObject({ rows: 1, firstLines: [3] });
    expect(rows).toHaveLength(2);
  }
});

test('a scan calls a line good exactly when strict RFC 4180 reads it', () => {
  const shape = { fields: 0 };
  const scan = createLineScan(style, shape);
  const strict = (line: string): number => {
    try {
      return (parse(line) as string[][])[0]?.length ?? 0;
    } catch {
      return 0;
    }
  };
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', ',', '"', '""', ' ', '主'), { minLength: 1, maxLength: 12 }),
      (pieces) => {
        const line = pieces.join('');
        const bytes = Buffer.from(`${line}\nnext`);
        expect(scan(bytes, 0, bytes.length)).toBe(bytes.indexOf(10));
        expect([line, shape.fields]).toEqual([line, strict(line)]);
        if (shape.fields > 0) expect(splitFields(line, style)).toEqual((parse(line) as string[][])[0]);
      },
    ),
    { seed: 9, numRuns: 3_000 },
  );
});
