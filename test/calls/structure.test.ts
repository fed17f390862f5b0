import { afterAll, beforeAll, expect, test } from 'vitest';
import { analysisOf, makeFolder, onlyFile, type Folder } from '../analysis.ts';

let folder: Folder;
beforeAll(async () => {
  folder = await makeFolder();
});
afterAll(() => folder.remove());

const header = 'caller,callee,start_time,duration';
const row = (i: number) =>
  `1380000${1000 + i},1390000${2000 + i},2024-03-04 09:05:${String(i % 60).padStart(2, '0')},${i}`;
const rows = (n: number, from: number) => Array.from({ length: n }, (_, i) => row(from + i));

async function readingOf(lines: readonly string[]) {
  const report = await analysisOf([await folder.file('log.csv', `${lines.join('\n')}\n`)]);
  const { road, account, rejects, notes } = onlyFile(report);
  return { road, account, notes, rejects: rejects.map(({ reason, firstLines }) => [reason, ...firstLines]) };
}

const structure = [
  header,
  ...rows(3, 0),
  '2024-03-05,,,',
  ...rows(3, 3),
  header,
  ...rows(3, 6),
  '----,----,----,----',
  '合计,9,,1234',
  'Totals,,,1234',
  'CDR COUNT,9,,',
];
const found = [
  ['total-row', 14, 15],
  ['footer', 16],
  ['separator', 5, 13],
];

test('rows of structure have their own reasons on the bulk road, repeated headers are headers', async () => {
  const { road, account, rejects } = await readingOf(structure);
  expect(road).toBe('bulk');
  expect(rejects).toEqual(found);
  expect(account).toMatchObject({ lines: 16, header: 2, accepted: 9, rejected: 5 });
});

test('and on the careful road, whatever their width', async () => {
  const narrow = structure.map((line) =>
    line.includes('1380000') || line === header ? line : line.replace(/,+$/u, ''),
  );
  const { road, account, rejects } = await readingOf([...narrow, `"${row(20)}`, '*** END OF REPORT ***']);
  expect(road).toBe('careful');
  expect(rejects).toEqual([['quote', 17], found[0], ['footer', 16, 18], found[2]]);
  expect(account).toMatchObject({ lines: 18, header: 2, accepted: 9, rejected: 7 });
});

test('preambles that come again with their header are preambles', async () => {
  const part = (from: number) => ['Calls of "March"', 'Customer 42', '', header, ...rows(3, from)];
  const { account, rejects } = await readingOf([...part(0), ...part(3), ...part(6)]);
  expect(rejects).toEqual([]);
  expect(account).toMatchObject({ lines: 21, header: 3, preamble: 6, blank: 3, accepted: 9, rejected: 0 });
});

test('a damaged call that mentions a total stays damaged', async () => {
  const damaged = row(1).replace('2024-03-04', 'Total');
  const { rejects } = await readingOf([header, row(0), damaged]);
  expect(rejects).toEqual([['time-unreadable', 3]]);
});

test('headers of other kinds begin sections, read each in its own way', async () => {
  const swapped = (i: number) =>
    `2024/3/4 10:00:${String(i).padStart(2, '0')};${i};1390000${3000 + i};1380000${3000 + i}`;
  const { road, account, notes, rejects } = await readingOf([
    header,
    ...rows(3, 0),
    'callee,caller,duration,start_time',
    '13900005000,13800005000,7,2024-03-04 11:00:00',
    '',
    'start_time;duration;callee;caller',
    swapped(1),
    swapped(2),
    `${swapped(3)};x`,
    header,
    row(9),
  ]);
  expect(road).toBe('careful');
  expect(rejects).toEqual([['columns', 11]]);
  expect(account).toMatchObject({ lines: 13, header: 4, blank: 1, accepted: 7, rejected: 1 });
  expect(notes).toEqual(['other headers at lines 5, 8, 12; rows below each are read under it.']);
});

test('a header of another kind under which no calls can be found begins no section', async () => {
  const { account, rejects, notes } = await readingOf([
    header,
    ...rows(3, 0),
    'caller,start_time,direction,text',
    'a,b,c,d',
  ]);
  expect(notes).toEqual([]);
  expect(rejects).toEqual([['time-unreadable', 5, 6]]);
  expect(account).toMatchObject({ accepted: 3, rejected: 2 });
});
