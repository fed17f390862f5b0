import { describe, expect, it, test } from 'vitest';
import { createCarry, dayRowsOf } from '../../src/input/day-rows.ts';

const bill = [
  '起始时间,通信方式,对方号码,通信时长',
  '2024-03-01,,,',
  '09:15:02,被叫,13800000061,00:01:23',
  '2024年12月31日 星期二,,,',
  '23:59:50,主叫,13800000062,20秒',
  '01-01 08:00:00,被叫,13800000063,11秒',
  '2025-01-02 08:00:00,被叫,13800000063,00:00:11',
  '总计,,,1分58秒',
];

/** Lines are handed over byte by byte. */
const latin = (text: string) => Buffer.from(text, 'utf8').toString('latin1');
const utf8 = (text: string) => Buffer.from(text, 'latin1').toString('utf8');

describe('a date that heads the rows of a day', () => {
  it('is carried into clocks and days without a year, and nothing else is touched', () => {
    const found = dayRowsOf(bill.join('\n'));
    expect(found).toEqual({ delimiter: ',', column: 0 });
    const carry = createCarry(found ?? { delimiter: '', column: 0 });
    expect(bill.map((line) => utf8(carry(latin(line))))).toEqual([
      bill[0],
      bill[1],
      '2024-03-01 09:15:02,被叫,13800000061,00:01:23',
      bill[3],
      '2024-12-31 23:59:50,主叫,13800000062,20秒',
      '2025-01-01 08:00:00,被叫,13800000063,11秒',
      bill[6],
      bill[7],
    ]);
  });
  it('may be quoted, in another column, and without delimiters of its own', () => {
    const lines = ['No;Time;To', '20240301', '1;"9:15";13800000061', '2;9:16:00;13800000062'];
    const found = dayRowsOf(lines.join('\r\n'));
    expect(found).toEqual({ delimiter: ';', column: 1 });
    const carry = createCarry(found ?? { delimiter: '', column: 0 });
    expect(lines.map(carry)).toEqual([
      lines[0],
      lines[1],
      '1;"2024-03-01 9:15";13800000061',
      '2;2024-03-01 9:16:00;13800000062',
    ]);
  });
});

test.each([
  ['no date', ['Time,To', '09:15:02,1', '09:16:02,2']],
  ['dates in columns of their own', ['Date,Time,To', '2024-03-01,09:15:02,1', '2024-03-02,09:16:02,2']],
  [
    'a date above whole times',
    ['2024-03-01', 'Start,To,Duration', '2024-03-01 09:15:02,1,5', '2024-03-01 09:16:02,2,6'],
  ],
  ['nothing below the date', ['2024-03-01']],
])('%s is not that shape', (_, lines) => {
  expect(dayRowsOf(lines.join('\n'))).toBeNull();
});
