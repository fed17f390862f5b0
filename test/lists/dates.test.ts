import { describe, expect, test } from 'vitest';
import { zoneOf } from '../../src/input/zone.ts';
import { beginOf, endOf, listDate } from '../../src/lists/dates.ts';

const shanghai = zoneOf('Asia/Shanghai');
const berlin = zoneOf('Europe/Berlin');
const utc = (text: string) => Date.parse(text) / 1000;

describe('whole days', () => {
  test.each(['2024-05-13', '2024/5/13', '2024.05.13', '20240513', '2024年5月13日', ' ２０２４-05-13 '])(
    '%s',
    (cell) => {
      const date = listDate(cell, undefined);
      if (date === null) throw new Error('no date');
      expect(beginOf(date, shanghai)).toBe(utc('2024-05-12T16:00:00Z'));
      expect(endOf(date, shanghai)).toBe(utc('2024-05-13T16:00:00Z'));
    },
  );

  test('a day is as long as the zone makes it', () => {
    const date = listDate('2024-03-31', undefined);
    if (date === null) throw new Error('no date');
    expect(endOf(date, berlin) - beginOf(date, berlin)).toBe(23 * 3600);
  });
});

test.each([
  ['2024-05-13 09:30', '2024-05-13T01:30:00Z'],
  ['2024-05-13T09:30:15', '2024-05-13T01:30:15Z'],
  ['2024-05-13T09:30:15Z', '2024-05-13T09:30:15Z'],
  ['2024-05-13 09:30:15.123 -05:00', '2024-05-13T14:30:15Z'],
  ['2024年5月13日 9:30', '2024-05-13T01:30:00Z'],
])('an instant: %s; it ends a second later', (cell, instant) => {
  const date = listDate(cell, undefined);
  if (date === null) throw new Error('no date');
  expect([beginOf(date, shanghai), endOf(date, shanghai)]).toEqual([utc(instant), utc(instant) + 1]);
});

test.each([
  '2024-02-30',
  '2024-13-01',
  '2024-5',
  '13.05.2024',
  '05/13/2024',
  '2024-05-13 24:00',
  '2024-05/13',
  'soon',
  '202405130',
  '45425',
  '2024-05-13x',
  '',
])('no date: %j', (cell) => {
  // prettier-ignore
  expect(listDate(cell, undefined)).toBeNull();
});

test('day and month first only as the user says', () => {
  const at = (cell: string, order: 'dmy' | 'mdy') => listDate(cell, order)?.seconds;
  expect(at('03/04/2024', 'dmy')).toBe(utc('2024-04-03T00:00:00Z'));
  expect(at('03/04/2024', 'mdy')).toBe(utc('2024-03-04T00:00:00Z'));
  expect(at('13/04/2024', 'mdy')).toBeUndefined();
});
