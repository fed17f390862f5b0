import { expect, test } from 'vitest';
import { lookOf, looksLikeNumber, wordOf } from '../../src/input/values.ts';

test.each([
  [
    'number',
    ['13800001001', '+86 138-0000-1001', '021-55501001', '="13800001001"', '138****1001', '95588001'],
  ],
  [
    'time',
    [
      '2024-05-13 09:00:00',
      '2024/5/13 9:00',
      '1715562000',
      '20240513090000',
      'Wed Sep 15 19:17:44 +0100 2010',
    ],
  ],
  ['date', ['2024-05-13', '2024/5/13', '13.05.2024', '5/13/24']],
  ['clock', ['09:00:00', '9:00:00']],
  ['duration', ['0', '83', '83.5', '83s', '1:23', '1分23秒', '100']],
  ['direction', ['Incoming', 'OUT', '主叫', '被叫']],
  ['outcome', ['ANSWERED', 'No Answer', 'BUSY']],
  ['service', ['sms', '短信', 'Voice']],
  ['empty', ['', '  ', '\u{3000}']],
  ['other', ['hello', '-', '?']],
] as const)('%s', (look, cells) => {
  expect(cells.map((cell) => [cell, lookOf(cell)])).toEqual(cells.map((cell) => [cell, look]));
});

test('looksLikeNumber() and wordOf()', () => {
  expect(['110', '12', '138****1001', 'abc', ''].map(looksLikeNumber)).toEqual([
    true,
    false,
    true,
    false,
    false,
  ]);
  expect(wordOf(' ＡＮＳＷＥＲＥＤ ')).toBe('answered');
});
