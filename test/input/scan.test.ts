import fc from '../fc.ts';
import { expect, it, test } from 'vitest';
import { createScanner, type Scan } from '../../src/input/scan.ts';

function scan(text: string | Buffer, chunk = Number.POSITIVE_INFINITY): Scan {
  const bytes = Buffer.from(text);
  const scanner = createScanner();
  // One buffer for all chunks, as a reader uses it.
  const buffer = Buffer.alloc(Math.min(chunk, bytes.length));
  for (let at = 0; at < bytes.length; at += chunk) {
    const part = bytes.subarray(at, at + chunk);
    part.copy(buffer);
    scanner.push(buffer.subarray(0, part.length));
  }
  return scanner.finish();
}

test.each([
  ['nothing', '', { lines: 0, blanks: 0, longestLine: 0, evenLineEnds: true }],
  ['LF', 'ab\nc\n', { lines: 2, longestLine: 2, evenLineEnds: true }],
  ['CR LF', 'ab\r\nc\r\n', { lines: 2, longestLine: 3, evenLineEnds: true }],
  ['no final line end', 'ab\nc', { lines: 2, evenLineEnds: true }],
  ['no final line end after CR LF', 'ab\r\nc', { lines: 2, evenLineEnds: true }],
  ['CR alone', 'ab\rc\r', { lines: 1, evenLineEnds: false }],
  ['a mixture', 'ab\r\nc\nd\n', { lines: 3, evenLineEnds: false }],
  ['a CR inside a line', 'a\rb\nc\n', { lines: 2, evenLineEnds: false }],
  ['a CR at the end of the file', 'a\nb\r', { lines: 2, evenLineEnds: false }],
  ['blank lines', '\n\na\n\nb\n\n', { lines: 6, blanks: 4, blankLines: [1, 2, 4, 6] }],
  ['blank lines of CR LF', 'a\r\n\r\nb\r\n', { lines: 3, blanks: 1, blankLines: [2] }],
  ['a line of blanks is no blank line to the engine', 'a\n  \nb\n', { lines: 3, blanks: 0 }],
  ['a quote', 'a,"b"\n', { quotes: true, nul: false, utf8: true }],
  ['a NUL', 'a\0b\n', { quotes: false, nul: true, utf8: true }],
  ['Chinese', '主叫,被叫\n', { utf8: true, longestLine: 13 }],
  ['GBK bytes', Buffer.from([0xd6, 0xf7, 0xbd, 0xd0, 10]), { utf8: false }],
  ['a character that is cut off', Buffer.from([0x61, 0xe4, 0xb8]), { utf8: false }],
  ['an overlong form', Buffer.from([0xc0, 0xaf, 10]), { utf8: false }],
] as const)('sees %s', (_, text, expected) => {
  expect(scan(text)).toMatchObject(expected);
});

it('lists at most 10,000 blank lines but counts them all', () => {
  const result = scan('\n'.repeat(10_001));
  expect(result.blanks).toBe(10_001);
  expect(result.blankLines).toHaveLength(10_000);
});

it('says the same however the bytes come in chunks, and counts as a naive reader does', () => {
  const piece = fc.constantFrom('a', ',', '\n', '\r\n', '\r', '"', '\0', '主', '😀', 'é', '\n\n');
  const raw = fc.constantFrom(Buffer.from([0xff]), Buffer.from([0xe4, 0xb8]), Buffer.alloc(0));
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 40 }),
      raw,
      fc.integer({ min: 1, max: 7 }),
      (pieces, tail, chunk) => {
        const text = pieces.join('');
        const bytes = Buffer.concat([Buffer.from(text), tail]);
        const result = scan(bytes, chunk);
        expect(result).toEqual(scan(bytes));
        const lines = bytes.toString('latin1').split('\n');
        if (lines[lines.length - 1] === '') lines.pop();
        expect(result.lines).toBe(lines.length);
        expect(result.blanks).toBe(
          lines.filter(
            (line, i) =>
              line === '' || (line === '\r' && i < bytes.toString('latin1').split('\n').length - 1),
          ).length,
        );
        expect(result.utf8).toBe(tail.length === 0);
        expect(result.bytes).toBe(bytes.length);
      },
    ),
    { seed: 11 },
  );
});
