import { expect, test } from 'vitest';
import { outputWidth } from '../../src/report/table-width.ts';

const cases: [boolean, number | undefined, string | undefined, number][] = [
  [true, 132, undefined, 132],
  [true, 132, '60', 60],
  [true, 0, '60', 60],
  [true, 0, undefined, 80],
  [true, undefined, undefined, 80],
  [true, 20, undefined, 40],
  [false, undefined, undefined, 120],
  [false, undefined, '160', 160],
  [false, 132, undefined, 120],
  [false, undefined, '0', 120],
  [false, undefined, '-5', 120],
  [false, undefined, 'wide', 120],
  [false, undefined, '1e9', 120],
];

test.each(cases)('terminal %s of %s columns, COLUMNS=%s: %i', (isTTY, ttyColumns, COLUMNS, width) => {
  expect(outputWidth({ isTTY, ttyColumns, env: { COLUMNS } })).toBe(width);
});
