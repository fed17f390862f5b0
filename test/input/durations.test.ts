import { afterAll, beforeAll, expect, it, test } from 'vitest';
import {
  areDayFractions,
  durationSql,
  durationUnit,
  negativeDuration,
  unreadableDuration,
  wholeSql,
} from '../../src/input/durations.ts';
import { openDuck, type Duck } from '../duck.ts';

let duck: Duck;
beforeAll(async () => {
  duck = await openDuck();
});
afterAll(() => duck.close());

const bad = unreadableDuration;
const negative = negativeDuration;

const tables = {
  s: [
    ['0', 0],
    ['83', 83],
    ['0083', 83],
    ['83.0', 83],
    ['83.999', 83],
    ['999999999', 999_999_999],
    [' 83 ', 83],
    ['83s', 83],
    ['83 sec', 83],
    ['83秒', 83],
    ['1分23秒', 83],
    ['1分钟23秒', 83],
    ['1小时2分3秒', 3723],
    ['1小时3秒', 3603],
    ['1h 2m 3s', 3723],
    ['1H 2 Min', 3720],
    ['1小时', 3600],
    ['2分钟', 120],
    ['5m', 300],
    ['1:02:03', 3723],
    ['01:02:03', 3723],
    ['01:02:03.9', 3723],
    ['1:23', 83],
    ['00:00', 0],
    ['00:00:00', 0],
    [' 00:01:23', 83],
    ['1,203', 1203],
    ['"1,203.5"', 1203],
    ['８３', 83],
    ['０：０１：２３', 83],
    ['１分２３秒', 83],
    ["'83", 83],
    ['="0:01:23"', 83],
    ['1,20', bad],
    ['100:00:00', 360_000],
    ['1:60:00', bad],
    ['1:75', bad],
    ['-5', negative],
    ['-0.5', negative],
    ['-00:00:05', negative],
    ['', null],
    ['  ', null],
    ['abc', bad],
    ['1e3', bad],
    ['9e2', bad],
    ['1_000', bad],
    ['+83', bad],
    ['1000000000', bad],
    ['12345678901', bad],
    ['83 apples', bad],
    ['NaN', bad],
    ['1,5', bad],
    ['秒', bad],
  ],
  ms: [
    ['0', 0],
    ['999', 0],
    ['1000', 1],
    ['1999', 1],
    ['83500', 83],
    ['83500.7', 83],
    [' 2500 ', 2],
    ['-1', negative],
    ['', null],
    ['x', bad],
  ],
  min: [
    ['0', 0],
    ['1', 60],
    ['1.5', 90],
    ['0.999', 59],
    ['1:23', 83],
    ['999999999', 999_999_999],
    [' 2 ', 120],
    ['-1', negative],
    ['', null],
    ['x', bad],
  ],
} as const;

test.each(Object.entries(tables))('reads durations in %s', async (unit, rows) => {
  const texts = rows.map(([text]) => text);
  const read = await duck.each(durationSql('c0', unit as keyof typeof tables, wholeSql('c0')), texts);
  expect(texts.map((text, i) => [text, read[i]])).toEqual(rows.map(([text, seconds]) => [text, seconds]));
});

it('takes the unit from the caption', () => {
  expect(
    [
      'duration',
      'Duration (s)',
      'duration (ms)',
      '时长(毫秒)',
      'Duration (min)',
      '通话时长（分钟）',
      'Minutes',
      '',
    ].map(durationUnit),
  ).toEqual(['s', 's', 'ms', 'ms', 'min', 'min', 'min', 's']);
});

test('a spreadsheet stores durations as fractions of a day', async () => {
  const cells = ['0.000960648148148', '0', '0.0416666667'];
  expect(areDayFractions(cells)).toBe(true);
  expect(await duck.each(durationSql('c0', 'day', wholeSql('c0')), cells)).toEqual([83, 0, 3600]);
  expect([[], ['0'], ['0.25', '0.5'], ['0.0009606', '83']].map(areDayFractions)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
