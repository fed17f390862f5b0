import { parse } from 'csv-parse/sync';
import fc from '../fc.ts';
import { expect, test } from 'vitest';
import { csvCell, csvLine, textCell } from '../../src/report/csv-cell.ts';

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

test.each([
  ['+8613800001001', `"'+8613800001001"`],
  ['13800001001', `"'13800001001"`],
  ['02155500123', `"'02155500123"`],
  ['1.38E+10', `"'1.38E+10"`],
  ['3-4', `"'3-4"`],
  ['12:30', `"'12:30"`],
  ['1 234 567', `"'1 234 567"`],
  ['95588', '95588'],
  ['138 0000 1001', '138 0000 1001'],
  ['021-5550 0123', '021-5550 0123'],
  ['n4x7k2m9qpa', 'n4x7k2m9qpa'],
  ['138****1001', '138****1001'],
])('a spreadsheet shows %s as it is', (text, cell) => {
  expect(textCell(text)).toBe(cell);
});

test('a line: numbers and dates are left to the spreadsheet, no part of a text begins a formula', () => {
  expect(csvLine(['a', 12, null, undefined, { bare: '2024-03-04 09:00:00' }, 'x;=1+1; -2\t@y'])).toBe(
    `a,12,,,2024-03-04 09:00:00,"x;'=1+1; '-2 @y"\n`,
  );
});
