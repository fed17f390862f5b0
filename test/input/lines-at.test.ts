import fc from '../fc.ts';
import { afterAll, beforeAll, expect, it, test } from 'vitest';
import { linesAt } from '../../src/input/lines-at.ts';
import { makeFolder, type Folder } from '../analysis.ts';

let folder: Folder;
beforeAll(async () => {
  folder = await makeFolder();
});
afterAll(() => folder.remove());

async function linesOf(content: string | Buffer, wanted: readonly number[]): Promise<[number, string][]> {
  return [...(await linesAt(await folder.file('text.csv', content), wanted))];
}

test.each([
  ['LF', 'a\nb\nc\n', [[2, 'b']]],
  ['CR LF', 'a\r\nb\r\nc\r\n', [[2, 'b']]],
  ['CR', 'a\rb\rc\r', [[2, 'b']]],
  ['a mixture', 'a\r\n\rc\nd', [[2, '']]],
  ['no final line end', 'a\nb', [[2, 'b']]],
  ['a byte-order mark', 'a\n\u{feff}b\n', [[2, 'b']]],
  ['bytes that are no UTF-8', Buffer.from([97, 10, 0xff, 10]), [[2, '\u{fffd}']]],
  ['a line that is not there', 'a\n', []],
] as const)('%s', async (_, content, expected) => {
  expect(await linesOf(content, [2])).toEqual(expected);
});

it('gives each wanted line once, ascending, whatever the order and however often it is asked for', async () => {
  expect(await linesOf('a\nb\nc\nd\n', [4, 0, 2, 4])).toEqual([
    [2, 'b'],
    [4, 'd'],
  ]);
  expect(await linesOf('a\n', [])).toEqual([]);
});

it('cuts a line of 3 MB and finds the next, also where chunks end between CR and LF', async () => {
  const found = await linesOf(`${'x'.repeat(3e6)}\nb\n`, [1, 2]);
  expect(found.map(([line, text]) => [line, text.length])).toEqual([
    [1, 65_536],
    [2, 1],
  ]);
  const edge = `${'y'.repeat((1 << 20) - 1)}\r\nsecond\r\nthird`;
  expect(await linesOf(edge, [2, 3])).toEqual([
    [2, 'second'],
    [3, 'third'],
  ]);
});

it('agrees with a naive split', async () => {
  const piece = fc.constantFrom('a', 'bc', '\n', '\r\n', '\r', '主', ',');
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
      const text = pieces.join('');
      const lines = text.split(/\r\n|\n|\r/u);
      if (lines[lines.length - 1] === '') lines.pop();
      const all = lines.map((line, i) => [i + 1, line]);
      expect(await linesOf(text, [...lines.keys(), lines.length, lines.length + 1])).toEqual(all);
    }),
    { seed: 5, numRuns: 60 },
  );
});
