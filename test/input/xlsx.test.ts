import { describe, expect, it, test } from 'vitest';
import { numberCell, showsOf } from '../../src/input/xlsx-values.ts';
import { openBytes, openOne, refusal } from './opening.ts';
import { bookMembers, bookOf } from './workbooks.ts';
import { zipOf } from './zip-writer.ts';

const text = (content: string) => `<c t="inlineStr"><is><t>${content}</t></is></c>`;
const header = ['caller', 'callee', 'start_time', 'duration'].map(text).join('');

test('a sheet is a table with its row numbers, its cells as they were meant', async () => {
  const sheet = `
    <row r="2">${header}</row>
    <row r="4"><c r="A4"><v>13800001234</v></c><c r="B4" t="s"><v>0</v></c><c r="C4" s="1"><v>45355.378541666665</v></c><c r="D4" s="2"><v>9.6064814814814808E-4</v></c></row>
    <row r="5"><c r="A5"><v>1.3800001235E10</v></c><c r="C5" s="1"><v>45355.5</v></c><c r="D5"><v>7</v></c></row>
    <row r="6"><c r="A6"/><c r="B6" t="str"><v> </v></c></row>
    <row r="7"><c r="B7" t="s"><v>1</v></c><c r="D7" t="b"><v>1</v></c><c r="E7" t="e"><v>#N/A</v></c></row>`;
  const texts = [
    '<t>0211</t>',
    '<r><t>say "hi"</t></r><r><t xml:space="preserve">_x000D_\nto a &amp; b</t></r><rPh><t>kana</t></rPh>',
  ];
  const opened = await openOne(
    'book.xlsx',
    bookOf({ sheets: { 通话: sheet }, texts, formats: [22, '[h]:mm:ss'] }),
  );
  expect(opened).toMatchObject({
    path: 'book.xlsx/通话',
    compression: 'none',
    encoding: 'utf-8',
    damage: null,
    table: { container: 'xlsx', header: null },
  });
  expect(opened.rows).toEqual({
    2: ['caller', 'callee', 'start_time', 'duration', ''],
    4: ['13800001234', '0211', '2024-03-04 09:05:06', '0:01:23', ''],
    5: ['13800001235', '', '2024-03-04 12:00:00', '7', ''],
    7: ['', '"say ""hi""  to a & b"', '', 'TRUE', '#N/A'],
  });
});

test('every sheet that holds a table is an input, cover sheets are none', async () => {
  const table = `<row>${header}</row><row>${header}</row>`;
  const { opened } = await openBytes(
    'book.xlsx',
    bookOf({ sheets: { Cover: `<row>${text('Call report')}</row>`, March: table, Empty: '', April: table } }),
  );
  expect(opened.map(({ path }) => path)).toEqual(['book.xlsx/March', 'book.xlsx/April']);
});

test('names with a prefix, and rows and cells without addresses', async () => {
  const members = bookMembers({ sheets: { S: `<row>${header}</row><row r="3">${header}</row>` } }).map(
    (member) => ({
      ...member,
      data: member.name.endsWith('sheet1.xml')
        ? String(member.data).replaceAll(/<(\/?)(?=[a-z])/gu, '<$1x:')
        : member.data,
    }),
  );
  const { rows } = await openOne('book.xlsx', zipOf(members));
  expect(Object.keys(rows)).toEqual(['1', '3']);
});

test('a workbook of years from 1904', async () => {
  const sheet = `<row>${header}</row><row><c/><c/><c s="1"><v>43893.378541666665</v></c></row>`;
  const { rows } = await openOne(
    'book.xlsx',
    bookOf({ sheets: { S: sheet }, formats: [22], from1904: true }),
  );
  expect(rows[2]?.[2]).toBe('2024-03-04 09:05:06');
});

describe('what is no table', () => {
  test('a workbook of notes', async () => {
    expect(await refusal('book.xlsx', bookOf({ sheets: { S: `<row>${text('hello')}</row>` } }))).toMatch(
      /^3: book\.xlsx is a workbook without a sheet that holds a table/u,
    );
  });
  test('an old workbook', async () => {
    expect(await refusal('book.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toMatch(
      /^3: book\.xls is an old Excel workbook .*\.xlsx, or as CSV UTF-8/u,
    );
  });
});

test('damage to a sheet leaves the rows before it, damage to a part that all need leaves nothing', async () => {
  const sheets = { S: `<row>${header}</row><row>${header}</row>` };
  const lying = (part: string) =>
    zipOf(
      bookMembers({ sheets }).map((member) =>
        member.name === part ? { ...member, lies: { crc: 7 } } : member,
      ),
    );
  const opened = await openOne('book.xlsx', lying('xl/worksheets/sheet1.xml'));
  expect(opened.damage).toMatch(/^book\.xlsx\/S is damaged/u);
  expect(await refusal('book.xlsx', lying('xl/styles.xml'))).toMatch(/^4: book\.xlsx is damaged/u);
});

test.each([
  [14, undefined, 'date'],
  [22, undefined, 'date-time'],
  [46, undefined, 'elapsed'],
  [31, undefined, 'date'],
  [2, undefined, 'number'],
  [200, 'yyyy/m/d h:mm', 'date-time'],
  [200, 'yyyy"年"m"月"d"日"', 'date'],
  [200, '[$-409]m/d/yy h:mm AM/PM;@', 'date-time'],
  [200, '[hh]:mm:ss', 'elapsed'],
  [200, 'mm:ss', 'time'],
  [200, '0.00" days"', 'number'],
  [200, '#,##0.00_);[Red](#,##0.00)', 'number'],
  [200, 'General', 'number'],
  [200, '@', 'number'],
])('format %i %s shows a %s', (id, code, shows) => {
  expect(showsOf(id, code)).toBe(shows);
});

describe('a number cell', () => {
  it.each([
    ['13800001234', 'number', '13800001234'],
    ['1.3800001234E10', 'number', '13800001234'],
    ['0.5', 'number', '0.5'],
    ['45355', 'date', '2024-03-04'],
    ['45355', 'date-time', '2024-03-04 00:00:00'],
    ['45355.999999', 'date-time', '2024-03-05 00:00:00'],
    ['0.378541666666667', 'time', '9:05:06'],
    ['45355.378541666665', 'time', '9:05:06'],
    ['1.5', 'elapsed', '36:00:00'],
    ['9.60648E-4', 'date-time', '0:01:23'],
    ['-1', 'date', '-1'],
    ['1e300', 'date', '1e300'],
    ['', 'date', ''],
  ] as const)('%s as %s is %s', (raw, shows, expected) => {
    expect(numberCell(raw, shows, false)).toBe(expected);
  });
});
