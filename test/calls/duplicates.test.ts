import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

describe('overlapping exports of whole minutes', () => {
  const minutes = (from: number, to: number) => wholeMinutes(calls(from, to));

  test('count each call once, the later file tells how many', async () => {
    expect(await accountOf(minutes(0, 30), minutes(20, 50))).toEqual({
      accepted: 50,
      duplicates: 10,
      files: [0, 10],
    });
  });

  test('of equal rows as many count as the file with most of them has', async () => {
    const twice = wholeMinutes(call(25) + call(25));
    expect(await accountOf(minutes(0, 30) + twice, minutes(20, 50))).toMatchObject({
      accepted: 52,
      duplicates: 10,
    });
    expect(await accountOf(minutes(0, 30), minutes(20, 50) + twice)).toMatchObject({
      accepted: 52,
      duplicates: 10,
    });
    expect(await accountOf(minutes(0, 30) + twice, minutes(20, 50) + twice)).toMatchObject({
      accepted: 52,
      duplicates: 12,
    });
  });

  test('three files that overlap in turn', async () => {
    expect(await accountOf(minutes(0, 30), minutes(20, 50), minutes(25, 60))).toEqual({
      accepted: 60,
      duplicates: 35,
      files: [0, 10, 25],
    });
  });

  test('withheld callers of both files are counted once too', async () => {
    const withheld = wholeMinutes(call(25).replace(/^\d+/u, 'anonymous'));
    expect(await accountOf(minutes(0, 30) + withheld, minutes(20, 50) + withheld)).toMatchObject({
      accepted: 51,
      duplicates: 11,
    });
  });

  test('a few equal rows in files of different sources are different calls', async () => {
    const other = (text: string) => text.replaceAll('1380000', '1370000');
    const shared = minutes(10, 14);
    expect(await accountOf(minutes(0, 30), other(minutes(0, 30)) + shared)).toMatchObject({
      accepted: 64,
      duplicates: 0,
    });
  });

  test('two rows in common, as at the border of two days, are no overlap', async () => {
    expect(await accountOf(minutes(0, 12), minutes(10, 20))).toMatchObject({ accepted: 22, duplicates: 0 });
  });

  test('exports of two owners do not overlap, also when they called each other', async () => {
    const log = (owner: string, peer: string, direction: string) =>
      Array.from({ length: 8 }, (_, i) => `${owner},${peer},${direction},2024-03-04 09:0${i}:00,60\n`).join(
        '',
      );
    const head = 'own_number,peer_number,direction,start_time,duration\n';
    const paths = [
      await folder.file('own-a.csv', head + log('13800001001', '13900001001', 'outgoing')),
      await folder.file('own-b.csv', head + log('13900001001', '13800001001', 'incoming')),
    ];
    expect((await analysisOf(paths)).run.account).toMatchObject({ accepted: 16, duplicates: 0 });
  });
});
