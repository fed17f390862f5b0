import { describe, expect, it, test } from 'vitest';
import { openBytes, openOne, refusal } from './opening.ts';

const call = (i: number) =>
  `<call number="1380000${1000 + i}" duration="${i}" date="170925570${i}000" type="1" />`;
const backup = (calls: readonly string[]) =>
  `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<!--made-->\n<calls count="${calls.length}" type="full">\n${calls.map((one) => `  ${one}\n`).join('')}</calls>\n`;
const six = Array.from({ length: 6 }, (_, i) => call(i));
const cells = (i: number) => [`1380000${1000 + i}`, String(i), `170925570${i}000`, '1'];

describe('XML', () => {
  test('elements with attributes are rows on the lines where they start', async () => {
    const opened = await openOne('calls.xml', backup(six));
    expect(opened.table).toMatchObject({ container: 'xml', header: ['number', 'duration', 'date', 'type'] });
    expect(opened.table?.refused.size).toBe(0);
    expect(opened.rows).toEqual(Object.fromEntries(six.map((_, i) => [i + 4, cells(i)])));
  });
  test('elements with plain children are rows as well', async () => {
    const text = `<log>\n<made>today</made>\n${[0, 1].map((i) => `<record id="${i}">\n<from>1380000100${i}</from><to kind="fixed">02155501001</to>\n<note><![CDATA[a <b>]]></note></record>\n`).join('')}</log>`;
    const { table, rows } = await openOne('calls.xml', text);
    expect(table?.header).toEqual(['id', 'from', 'to', 'to.kind', 'note']);
    expect(rows).toEqual({
      3: ['0', '13800001000', '02155501001', 'fixed', 'a <b>'],
      6: ['1', '13800001001', '02155501001', 'fixed', 'a <b>'],
    });
  });
  test('in GB18030', async () => {
    const gbk = Buffer.from([0xd5, 0xc5, 0xc8, 0xfd]);
    const text = Buffer.concat([
      Buffer.from('<calls>\n<call number="13800001001" contact="'),
      gbk,
      Buffer.from('"/>\n</calls>'),
    ]);
    const { encoding, rows } = await openOne('calls.xml', text);
    expect([encoding, rows[2]]).toEqual(['gb18030', ['13800001001', '张三']]);
  });
  it.each([
    ['its first byte', `x${call(2).slice(1)}`],
    ['its name', call(2).replace('call', '')],
    ['a quote', call(2).replace('"2"', '"2')],
    ['a quote too many', call(2).replace('"2"', '"2""')],
    ['an equals sign', call(2).replace('duration=', 'duration')],
    ['half of it', call(2).slice(0, 30)],
  ])('a damaged element costs itself or the next, and is said: %s', async (_, damaged) => {
    const { table, rows } = await openOne('calls.xml', backup(six.with(2, damaged)));
    const good = Object.values(rows).filter(
      (row) => row.length === 4 && /^1380000100[013-5]$/u.test(row[0] ?? ''),
    );
    expect(good.length).toBeGreaterThanOrEqual(4);
    expect(table?.refused.get('damaged-object')?.rows).toBeGreaterThanOrEqual(1);
  });
  test('an element that lost the end of its tag keeps its fields', async () => {
    const { rows } = await openOne('calls.xml', backup(six.with(2, call(2).replace('/>', ' >'))));
    expect(Object.values(rows).map(([number]) => number)).toEqual(six.map((_, i) => `1380000${1000 + i}`));
  });
  test('a text that ends too early', async () => {
    const text = backup(six);
    const { table, rows } = await openOne('calls.xml', text.slice(0, text.indexOf('date="1709255705')));
    expect([Object.keys(rows).length, table?.refused.get('damaged-object')?.rows]).toEqual([5, 1]);
  });
  test('entities of the text itself are not expanded', async () => {
    const bomb = `<?xml version="1.0"?>\n<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "${'&lol;'.repeat(10)}"><!ENTITY lol3 "${'&lol2;'.repeat(10)}">]>\n<calls>\n<call number="&lol3;" date="1"/>\n${call(1)}\n</calls>`;
    const { opened } = await openBytes('calls.xml', bomb);
    expect(opened[0]?.content.length).toBeLessThan(200);
    expect(opened[0]?.content).not.toContain('lollol');
  });
  test('without records', async () => {
    expect(await refusal('a.xml', '<?xml version="1.0"?><a><b/></a>')).toMatch(
      /^3: a\.xml is XML, but no element/u,
    );
  });
});

describe('web pages', () => {
  const page = (body: string) =>
    `<html><head><style>td { color: red }</style></head><body>${body}</body></html>`;
  test('table rows, numbered from 1, whatever is left out at their ends', async () => {
    const body = `<h1>Calls</h1><table>
      <tr><th colspan=2>From&nbsp;<b>whom</b><th>To<th>When</tr>
      <tr><td>13800001001<td><br>021<br/>55501001<td>"2024-03-04"<script>alert("<td>")</script>
      <tr><td> </td></tr>
      <tr><td>13800001002</td><td>&#21556;</td><td></td></tr></table>`;
    const opened = await openOne('calls.xls', page(body));
    expect(opened.table).toMatchObject({ container: 'html', header: null });
    expect(opened.rows).toEqual({
      1: ['From whom', 'To', 'When'],
      2: ['13800001001', '021 55501001', '"""2024-03-04"""'],
      4: ['13800001002', '吴', ''],
    });
  });
  test('the XML of old spreadsheets', async () => {
    const text = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table>
<Row><Cell><Data ss:Type="String">caller</Data></Cell><Cell ss:Index="3"><Data ss:Type="String">start</Data></Cell></Row>
</Table></Worksheet></Workbook>`;
    const { rows } = await openOne('calls.xls', text);
    expect(rows[1]).toEqual(['caller', '', 'start']);
  });
  test('without a table', async () => {
    expect(await refusal('calls.xls', page('<p>Please log in</p>'))).toMatch(
      /^3: calls\.xls is a web page without a table of calls/u,
    );
  });
  const voice = (kind: string, duration: string) =>
    `<?xml version="1.0" ?>\n<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Call\nAcme</title></head><body><div class="haudio"><span class="album">Call Log for\n</span><span class="fn">Call from\nAcme</span><div class="contributor vcard">Call from\n<a class="tel" href="tel:+12025550124"><span class="fn">Acme\nLtd</span></a></div><abbr class="published" title="2024-03-01T09:15:02.000-05:00">Mar 1</abbr><br />${duration}<div class="tags">Labels:\n<a rel="tag" href="http://www.google.com/voice#inbox">Inbox</a><a rel="tag" href="http://www.google.com/voice#${kind}">x</a></div></div></body></html>`;
  it.each([
    ['received', '<abbr class="duration" title="PT1H1M23S">(01:01:23)</abbr>', '3683'],
    ['missed', '', ''],
    ['placed', '<abbr class="duration" title="PT9S">(9)</abbr>', '9'],
  ])('a page of a Google Takeout of Voice: %s', async (kind, duration, seconds) => {
    const { table, rows } = await openOne('Acme.html', voice(kind, duration));
    expect(table).toMatchObject({
      container: 'html',
      header: ['rel', 'tel', 'name', 'published', 'duration'],
    });
    expect(rows).toEqual({ 1: [kind, '+12025550124', 'Acme Ltd', '2024-03-01T09:15:02.000-05:00', seconds] });
  });
});
