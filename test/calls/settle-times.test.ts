/** Orders of day and month that only rows far below the first ones tell. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeFolder, type Folder } from '../analysis.ts';
import { converted } from '../converted.ts';

let folder: Folder;
beforeAll(async () => {
  folder = await makeFolder();
});
afterAll(() => folder.remove());

/** Rows of 600 calls a day in March 2024, in order. */
async function log(days: number, date: (day: number) => string, damage = ''): Promise<string> {
  const rows = Array.from({ length: days }, (_, day) =>
    Array.from({ length: 600 }, (_, i) => {
      const clock = [8 + Math.floor(i / 60), i % 60].map((part) => String(part).padStart(2, '0')).join(':');
      return `13800000${100 + (i % 800)},02155500101,${date(day + 1)} ${clock}:01,${i % 90}`;
    }),
  ).flat();
  return folder.file('log.csv', ['caller,callee,start,duration', ...rows, damage].join('\n'));
}

const two = (n: number) => String(n).padStart(2, '0');
const monthFirst = (day: number) => `03/${two(day)}/2024`;
const dayFirst = (day: number) => `${two(day)}/03/2024`;

test.each([
  ['month first', 14, monthFirst, 'M/D/YYYY H:MM:SS'],
  ['month first, no day above 12', 8, monthFirst, 'M/D/YYYY H:MM:SS'],
  ['day first', 14, dayFirst, 'D/M/YYYY H:MM:SS'],
  ['day first, no day above 12', 8, dayFirst, 'D/M/YYYY H:MM:SS'],
  ['year of two digits first', 14, (day: number) => `24/03/${two(day)}`, 'YY/M/D H:MM:SS'],
] as const)('%s', async (_, days, date, form) => {
  for (const region of ['CN', 'US']) {
    for (const damage of ['', '"13800000001,x,y']) {
      const { rows, file } = await converted(await log(days, date, damage), { region });
      expect(file.timeForm).toBe(form);
      expect(file.notes).toEqual(
        days > 12 || form.startsWith('YY')
          ? []
          : [
              `no day is above 12; read as ${form}, in which the dates follow each other best. Give --date-order dmy, mdy or ymd if it is another order.`,
            ],
      );
      expect(rows).toHaveLength(600 * days);
      expect(rows[0]?.['started_at']).toBe('2024-03-01T00:00:01Z');
      expect(rows.at(-1)?.['started_at']).toBe(`2024-03-${two(days)}T09:59:01Z`);
    }
  }
});

test('one day alone is a guess that is told, and that the user can settle', async () => {
  const path = await log(1, (day) => `03/0${day + 3}/2024`);
  const guess = await converted(path);
  expect(guess.file.notes.join()).toContain('--date-order');
  expect(guess.rows[0]?.['started_at']).toBe('2024-04-03T00:00:01Z');
  const said = await converted(path, { dateOrder: 'mdy' });
  expect(said.file.notes).toEqual([]);
  expect(said.rows[0]?.['started_at']).toBe('2024-03-04T00:00:01Z');
});

test('times without a year take it from above the header, or from --year', async () => {
  const head = ['手机号码：13800000060', '查询月份：2023年12月', '起始时间,通信方式,对方号码,通信时长'];
  const rows = ['12-31 23:59:50,被叫,13800000061,1分23秒', '01-01 00:10:00,主叫,13800000067,20秒'];
  const path = await folder.file('bill.csv', [...head, ...rows, ''].join('\n'));
  const { rows: calls } = await converted(path);
  expect(calls.map((call) => [call['caller'], call['callee'], call['started_at']])).toEqual([
    ['+8613800000061', '+8613800000060', '2023-12-31T15:59:50Z'],
    ['+8613800000060', '+8613800000067', '2023-12-31T16:10:00Z'],
  ]);
  const bare = await folder.file('bare.csv', [head[2], ...rows, ''].join('\n'));
  await expect(converted(bare)).rejects.toThrow('--year');
  const told = await converted(bare, { year: 2020, own: '13800000099' });
  expect(told.rows.map((call) => [call['caller'], call['started_at']])).toEqual([
    ['+8613800000061', '2020-12-31T15:59:50Z'],
    ['+8613800000099', '2020-12-31T16:10:00Z'],
  ]);
});

test('instants in seconds, milliseconds and microseconds share a column', async () => {
  const at = 1_709_254_801;
  const starts = [`${at}`, `${at + 1}250`, `${at + 2}500000`, `${at + 3}.75`];
  const orders = [starts, starts.toReversed(), [...Array.from({ length: 900 }, () => `${at}`), ...starts]];
  for (const column of orders) {
    const rows = column.map((start, i) => `13800000${100 + (i % 800)},02155500101,${start},${i % 90}`);
    const path = await folder.file('epochs.csv', ['caller,callee,start,duration', ...rows, ''].join('\n'));
    const { rows: calls, file } = await converted(path);
    expect(file.rejects).toEqual([]);
    expect(
      calls
        .slice(-4)
        .map((call) => call['started_at']?.slice(17))
        .sort(),
    ).toEqual(['01Z', '02.250Z', '03.500Z', '04.750Z']);
  }
});
