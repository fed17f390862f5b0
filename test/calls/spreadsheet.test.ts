/** What a spreadsheet does to a log that passes through it, also where the first rows don't show it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeFolder, type Folder } from '../analysis.ts';
import { convertedRows } from '../converted.ts';
import { bookOf } from '../input/workbooks.ts';

let folder: Folder;
beforeAll(async () => {
  folder = await makeFolder();
});
afterAll(() => folder.remove());

const clean = (n: number) =>
  Array.from(
    { length: n },
    (_, i) =>
      `13800000${100 + (i % 800)},02155500101,2024-03-01 09:${String(i % 60).padStart(2, '0')}:01,${i % 90}`,
  );

/** The start and the talk time of one damaged row, as the first row and far below the rows that are looked at. */
async function bothEnds(row: string): Promise<(string | undefined)[][]> {
  const ends: (string | undefined)[][] = [];
  for (const lines of [
    [row, ...clean(3)],
    [...clean(900), row],
  ]) {
    const path = await folder.file('log.csv', ['caller,callee,start,duration', ...lines, ''].join('\n'));
    const rows = await convertedRows(path);
    const damaged = rows.find(({ callee }) => callee !== '+862155500101');
    ends.push([damaged?.['caller'], damaged?.['callee'], damaged?.['started_at'], damaged?.['talk_s']]);
  }
  return ends;
}

const at = (clock: string) => `2024-03-01T${clock}Z`;
const [a, b] = ['+8613800000011', '+8613800000012'];

test.each([
  ['guards', `"=""13800000011""",'13800000012,'2024-03-01 09:15:00,"=""83"""`, [a, b, at('01:15:00'), '83']],
  [
    'full width',
    '１３８００００００１１,１３８００００００１２,２０２４－０３－０１　０９：１５：００,８３',
    [a, b, at('01:15:00'), '83'],
  ],
  [
    'exponents with every digit',
    '1.3800000011E+10,1.3800000012E+10,2024/3/1 9:15,0:01:23',
    [a, b, at('01:15:00'), '83'],
  ],
  [
    'exponents without',
    '1.38E+10,13800000012.0,2024/3/1 9:15,1分23秒',
    ['1.38E+10', b, at('01:15:00'), '83'],
  ],
  ['days as numbers', '13800000011,13800000012,45352.3958333333,"1,203"', [a, b, at('01:30:00'), '1203']],
  [
    'Chinese half days',
    '13800000011,13800000012,2024年3月1日 上午10:30:00,1m 23s',
    [a, b, at('02:30:00'), '83'],
  ],
  [
    'Chinese half days, slashes',
    '13800000011,13800000012,2024/3/1 下午1:05,83.0',
    [a, b, at('05:05:00'), '83'],
  ],
  ['Chinese clocks', '13800000011,0,2024年3月1日 9时10分11秒,0', [a, '', at('01:10:11'), '0']],
  ['an offset', '13800000011,13800000012,2024-03-01T11:00:00+08:00,83s', [a, b, at('03:00:00'), '83']],
] as const)('%s', async (_, row, expected) => {
  expect(await bothEnds(row)).toEqual([expected, expected]);
});

describe('two tables in one workbook', () => {
  const row = (cells: readonly string[]) =>
    `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`;
  const calls = (area: string, count: number, more: readonly string[]) =>
    Array.from({ length: count }, (_, i) => [
      `${area}0000010${i}`,
      '13900000200',
      `2024-03-0${i + 1} 09:00:01`,
      '7',
      ...more,
    ]);
  const first = [['caller', 'callee', 'start', 'duration'], ...calls('138', 5, [])].map(row).join('');
  const second = [
    ['通话时长', '主叫号码', '被叫号码', '开始时间', '基站'],
    ...calls('137', 4, ['X']).map(([a = '', b = '', t = '', s = '', x = '']) => [s, a, b, t, x]),
  ]
    .map(row)
    .join('');
  const lone = (text: string) => row([text, '1']);

  test.each([
    ['each on a sheet of its own', { calls: first, more: second }],
    ['one below the other', { calls: first + second }],
    [
      'with titles and totals',
      { calls: lone('report 1') + first + lone('合计') + lone('report 2') + second + lone('合计') },
    ],
  ])('%s', async (_, sheets) => {
    const path = await folder.file('two.xlsx', bookOf({ sheets }));
    const rows = await convertedRows(path);
    expect(rows.map(({ caller, callee, talk_s: talk }) => [caller, callee, talk])).toEqual(
      [...calls('138', 5, []), ...calls('137', 4, [])].map(([caller]) => [
        `+86${caller}`,
        '+8613900000200',
        '7',
      ]),
    );
  });
});
