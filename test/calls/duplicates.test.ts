import { afterAll, beforeAll, expect, test } from 'vitest';
import { analysisOf, makeFolder, type Folder } from '../analysis.ts';

let folder: Folder;
beforeAll(async () => {
  folder = await makeFolder();
});
afterAll(() => folder.remove());

const header = 'caller,callee,start_time,duration\n';
const call = (i: number) =>
  `1380000${1000 + i},1390000${2000 + i},2024-03-04 09:${String(i % 60).padStart(2, '0')}:17,${i}\n`;
const calls = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => call(from + i)).join('');

async function accountOf(...contents: string[]) {
  const paths: string[] = [];
  for (const content of contents) paths.push(await folder.file(`${paths.length}.csv`, header + content));
  const report = await analysisOf(paths);
  const { accepted, duplicates } = report.run.account;
  expect(report.log.duplicates).toBe(duplicates);
  expect(report.log.calls).toBe(accepted);
  return { accepted, duplicates, files: report.run.files.map(({ account }) => account.duplicates) };
}

test('a row written twice counts once', async () => {
  expect(await accountOf(calls(0, 30) + call(7) + call(7))).toMatchObject({ accepted: 30, duplicates: 2 });
});

test('overlapping exports count each call once, the later file tells how many', async () => {
  expect(await accountOf(calls(0, 30), calls(20, 50))).toEqual({
    accepted: 50,
    duplicates: 10,
    files: [0, 10],
  });
});

test('another talk time or callee is another call', async () => {
  const other = call(3).replace(/,3\n$/u, ',4\n');
  const elsewhere = call(3).replace('13900002003', '13900002999');
  expect(await accountOf(calls(0, 5) + other + elsewhere)).toMatchObject({ accepted: 7, duplicates: 0 });
});

test('withheld callers are not one caller', async () => {
  const withheld = call(3).replace(/^\d+/u, 'anonymous');
  expect(await accountOf(calls(0, 5) + withheld + withheld)).toMatchObject({ accepted: 7, duplicates: 0 });
});

const wholeMinutes = (text: string) => text.replaceAll(':17,', ':00,');

test('in a log of whole minutes a pair may call twice in one', async () => {
  expect(await accountOf(wholeMinutes(calls(0, 5) + call(3)))).toMatchObject({ accepted: 6, duplicates: 0 });
});

test('the same file twice counts once, also in whole minutes', async () => {
  const text = wholeMinutes(calls(0, 5) + call(3));
  expect(await accountOf(text, text)).toEqual({ accepted: 6, duplicates: 6, files: [0, 6] });
});
