import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvCell } from '../../src/report/csv-cell.ts';

test.each([
  ['plain', 'plain'],
  ['a,b', '"a,b"'],
  ['say "x"', '"say ""x"""'],
  ['=1+1', `"'=1+1"`],
  ['  =1+1', `"'  =1+1"`],
  ['\tx', `"'\tx"`],
  ['\u{1b}[31m', String.raw`\u{001B}[31m`],
])('%j becomes %s', (text, cell) => {
  expect(csvCell(text)).toBe(cell);
});

test('is read back as one cell that begins no formula', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const rows = parse(`${csvCell(text)},end\n`) as string[][];
      const [[cell = '', end] = []] = rows;
      expect([rows.length, end]).toEqual([1, 'end']);
      expect(cell).not.toMatch(/^[=+\-@\t]/u);
      if (!/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text))
        expect(cell.replace(/^'/u, '')).toBe(text.replace(/^'/u, ''));
    }),
  );
});
