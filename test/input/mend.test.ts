import { describe, expect, it, test } from 'vitest';
import { createMender } from '../../src/input/mend.ts';
import { isLoss } from '../../src/input/rejects.ts';
import { splitFields } from '../../src/input/split.ts';
import { structureOf } from '../../src/input/structure.ts';

const plain = { delimiter: ',', quote: '"', backslash: false } as const;
/** caller, callee, start, note, more: the last two are not mapped and mostly empty. */
const samples = Array.from({ length: 10 }, (_, i) => ['138', '139', 't', i === 0 ? 'n' : '', '']);
const mend = createMender({ style: plain, columns: 5, mapped: [0, 1, 2], samples });

describe('split', () => {
  test.each([
    ['a quote inside a field', '5" pipe,b', ['5" pipe', 'b']],
    ['blanks around a quoted field', ' "a" ,\t"b,c"\t', ['a', 'b,c']],
    ['a quote after blanks that does not close', 'a, "b', ['a', ' "b']],
    ['doubled quotes', '"say ""hi""",b', ['say "hi"', 'b']],
    ['an empty last field', '"a",', ['a', '']],
    ['a quote that does not close', 'a,"b', null],
    ['text after a closing quote', '"a"b,c', null],
  ])('%s', (_, line, expected) => {
    expect(splitFields(line, plain)).toEqual(expected);
  });
  test.each([
    ['delimiters', String.raw`a\,b,c`, ['a,b', 'c']],
    ['quotes', String.raw`"a\"b",\"c`, ['a"b', '"c']],
    ['backslashes', String.raw`a\\,b`, ['a\\', 'b']],
    ['nothing else', String.raw`C:\x,b`, [String.raw`C:\x`, 'b']],
  ])('backslashes escape %s where the file does so', (_, line, expected) => {
    expect(splitFields(line, { ...plain, backslash: true })).toEqual(expected);
  });
  it('takes single quotes where the file does so', () => {
    expect(splitFields(`'a,b','it''s'`, { ...plain, quote: "'" })).toEqual(['a,b', "it's"]);
  });
});

describe('mending', () => {
  test.each([
    ['fields too many at the end, all empty', '1,2,t,n,,,', ['1', '2', 't', 'n', '']],
    ['unmapped columns missing that are mostly empty', '1,2,t', ['1', '2', 't', '', '']],
    ['a NUL in a column that is not mapped', '1,2,t,n\0,', ['1', '2', 't', 'n', '']],
    ['broken characters in a column that is not mapped', '1,2,t,\u{fffd},', ['1', '2', 't', '\u{fffd}', '']],
  ])('%s', (_, line, expected) => {
    expect(mend(line, true)).toEqual(expected);
  });
  test.each([
    ['a field too many', '1,2,t,n,,x', 'columns'],
    ['a delimiter too many inside the line', '1,,2,t,n,', 'columns'],
    ['a mapped column missing', '1,2', 'columns'],
    ['a NUL in a mapped column', '1\0,2,t,n,', 'nul'],
    ['broken characters in a mapped column', '1,\u{fffd},t,n,', 'encoding'],
    ['a NUL in place of a delimiter', '1\u{0}02,t,n', 'nul'],
    ['a stray quote', '"1,2,t,n,', 'quote'],
  ])('refuses %s', (_, line, reason) => {
    expect(mend(line, true)).toBe(reason);
  });
  it('never pads a line that may have been cut', () => {
    expect(mend('1,2,t', false)).toBe('columns');
  });
  it('does not pad columns that are mostly filled', () => {
    const filled = samples.map((row) => [...row.slice(0, 4), 'x']);
    expect(
      createMender({ style: plain, columns: 5, mapped: [0, 1, 2], samples: filled })('1,2,t,n', true),
    ).toBe('columns');
  });
});

test.each([
  ['合计,,,,1234', 'total-row'],
  ['总计：20', 'total-row'],
  ['Total,20', 'total-row'],
  ['Grand Total:,,9', 'total-row'],
  ['CDR COUNT: 20', 'footer'],
  ['*** END OF REPORT ***', 'footer'],
  ['备注：本清单仅供参考', 'footer'],
  ['(20 rows)', 'footer'],
  ['Page 1 of 3', 'footer'],
  ['-----,-----', 'separator'],
  ['=====', 'separator'],
  ['2024-03-01,,,,', 'separator'],
  ['2024年3月1日 星期五', 'separator'],
  ['Total,13800001000,13900001000', null],
  ['13800001000', null],
  ['totally else', null],
  ['Ray,2024-03-01', null],
  [',,,', null],
])('%s is %s', (line, expected) => {
  expect(structureOf(line.split(','))).toBe(expected);
});

test('structure is no loss, damage is', () => {
  expect(['total-row', 'footer', 'separator', 'not-a-call'].map(isLoss)).toEqual([
    false,
    false,
    false,
    false,
  ]);
  expect(['columns', 'quote', 'encoding', 'nul', 'line-too-long', 'time-unreadable'].every(isLoss)).toBe(
    true,
  );
});
