import { expect, test } from 'vitest';
import { mainSpan } from '../../src/calls/strays.ts';

const week = Array.from({ length: 7 }, (_, i) => ({ day: 19_000 + i, n: 1_000 }));

test.each([
  ['a whole log', week, [19_000, 19_006]],
  ['one call decades later', [...week, { day: 47_000, n: 1 }], [19_000, 19_006]],
  ['calls on both sides', [{ day: 11_000, n: 2 }, ...week, { day: 47_000, n: 1 }], [19_000, 19_006]],
  ['two islands at one end', [...week, { day: 30_000, n: 1 }, { day: 47_000, n: 1 }], [19_000, 19_006]],
  ['a gap of a year', [...week, { day: 19_370, n: 1 }], [19_000, 19_370]],
  ['too many to be strays', [...week, { day: 47_000, n: 8 }], [19_000, 47_000]],
  [
    'two calls, years apart',
    [
      { day: 1, n: 1 },
      { day: 9_000, n: 1 },
    ],
    [1, 9_000],
  ],
])('%s', (_, days, [from, to]) => {
  expect(mainSpan(days)).toEqual({ from, to });
});
