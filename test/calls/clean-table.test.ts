import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeFolder, type Folder } from '../analysis.ts';
import { conversionOf } from '../conversion.ts';

let folder: Folder;
beforeAll(async () => {
  folder = await makeFolder();
});
afterAll(() => folder.remove());

const call = (minute: number) => `13800001001,13800001002,2024-05-06 09:0${minute}:01,5`;

test('calls keep their lines below runs of blank lines', async () => {
  const lines = ['caller,callee,start,duration', '', '', '', call(1), call(2), '', '', call(3), '', call(4)];
  const path = await folder.file('blanks.csv', `${lines.join('\n')}\n`);
  const { text } = await conversionOf([path]);
  const rows = parse(text, { columns: true }) as { line: string; started_at: string }[];
  expect(rows.map(({ line, started_at: start }) => [line, start.slice(14, 16)])).toEqual([
    ['5', '01'],
    ['6', '02'],
    ['9', '03'],
    ['11', '04'],
  ]);
});

test('milliseconds are kept where the source writes them', async () => {
  const path = await folder.file(
    'ms.csv',
    'caller,callee,start,answer time,duration\n13800001001,13800001002,2024-05-06 09:00:01.25,2024-05-06 09:00:04.5,5\n13800001001,13800001003,2024-05-06 09:01:00,2024-05-06 09:01:03.000,5\n',
  );
  const { text } = await conversionOf([path]);
  const rows = parse(text, { columns: true }) as { started_at: string; answered_at: string }[];
  expect(rows.map(({ started_at: start, answered_at: answer }) => [start, answer])).toEqual([
    ['2024-05-06T01:00:01.250Z', '2024-05-06T01:00:04.500Z'],
    ['2024-05-06T01:01:00Z', '2024-05-06T01:01:03Z'],
  ]);
});

test.each([
  ['LF', '\n'],
  ['CR LF', '\r\n'],
  ['CR', '\r'],
])('calls of an XML log keep their lines where lines end in %s', async (_, end) => {
  const element = (minute: number) =>
    `<call number="13800001002" duration="5" date="17149572${minute}0000" type="1" presentation="1" />`;
  const path = await folder.file('calls.xml', ['<calls>', element(1), '', element(2), '</calls>'].join(end));
  const { text } = await conversionOf([path]);
  const rows = parse(text, { columns: true }) as { line: string }[];
  expect(rows.map(({ line }) => line)).toEqual(['2', '4']);
});
