import { expect, test } from 'vitest';
import { SpamcheckError } from '../../src/errors.ts';
import { calendar, localTime } from '../../src/simulate/calendar.ts';
import { callsCsv, labelsCsv } from '../../src/simulate/csv.ts';

test('days begin at midnight in China and know their weekday', () => {
  const days = calendar('2024-02-28', 3);
  expect(days.map((day) => localTime(day.start))).toEqual([
    '2024-02-28 00:00:00',
    '2024-02-29 00:00:00',
    '2024-03-01 00:00:00',
  ]);
  expect(days.map((day) => day.weekday)).toEqual([3, 4, 5]);
  expect(calendar('2024-05-12', 2).map((day) => day.weekday)).toEqual([7, 1]);
});

test.each(['2024-02-30', '2024-2-3', '13.05.2024', ''])('"%s" is not a date', (date) => {
  expect(() => calendar(date, 1)).toThrow(SpamcheckError);
});

test('a call is one CSV line in local time with its disposition', () => {
  const call = { caller: '13800000001', callee: '02155505000', startedAt: 1_715_529_600 };
  const unanswered = { ...call, talkSeconds: 0, answered: false };
  expect(
    callsCsv([
      { ...call, ringSeconds: 9, talkSeconds: 30, answered: true },
      { ...unanswered, ringSeconds: 25 },
      { ...unanswered, ringSeconds: 0 },
    ]),
  ).toBe(
    'caller,callee,start_time,duration,disposition\n' +
      '13800000001,02155505000,2024-05-13 00:00:00,30,ANSWERED\n' +
      '13800000001,02155505000,2024-05-13 00:00:00,0,NO ANSWER\n' +
      '13800000001,02155505000,2024-05-13 00:00:00,0,BUSY\n',
  );
});

test('a label is one CSV line', () => {
  expect(labelsCsv([{ number: '13800000001', label: 1, kind: 'robot' }])).toBe(
    'number,label,kind\n13800000001,1,robot\n',
  );
});
