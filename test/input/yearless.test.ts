import { expect, test } from 'vitest';
import { yearsOf } from '../../src/input/yearless.ts';

const first = (...months: number[]) => months.map((month) => [month, 5] as const);

test.each([
  ['one month', first(3), { year: 2024, month: null }, [2024, 3]],
  ['over the new year', first(11, 12, 1), { year: 2023, month: null }, [2023, 11]],
  ['over the new year, newest first', first(1, 12, 11), { year: 2023, month: null }, [2023, 11]],
  ['a bill that begins with a call of the old year', first(12, 1), { year: 2024, month: 1 }, [2023, 12]],
  ['a period over the new year', first(12, 1, 2), { year: 2023, month: 12 }, [2023, 12]],
  ['a whole year', first(4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3), { year: 2023, month: null }, [2023, 4]],
  [
    'a whole year backwards',
    first(3, 2, 1, 12, 11, 10, 9, 8, 7, 6, 5, 4),
    { year: 2023, month: null },
    [2023, 4],
  ],
  ['a month without calls between', first(9, 11, 1), { year: 2023, month: null }, [2023, 9]],
] as const)('%s', (_, dates, start, [year, month]) => {
  expect(yearsOf(dates, start)).toEqual({ year, month, dayFirst: false });
});

test('a part above 12 is the day', () => {
  expect(
    yearsOf(
      [
        [5, 3],
        [13, 3],
      ],
      { year: 2024, month: null },
    ),
  ).toEqual({ year: 2024, month: 3, dayFirst: true });
});
