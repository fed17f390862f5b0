import fc from '../fc.ts';
import { describe, expect, test } from 'vitest';
import { SpamcheckError } from '../../src/errors.ts';
import { listNames } from '../../src/levels.ts';
import { exampleHeaders, listColumns } from '../../src/lists/captions.ts';
import { listEntries, type LineProblem } from '../../src/lists/read-list.ts';

type Row = { readonly number: string; readonly reason: string };

const read = (text: string) =>
  listEntries<'allow', Row>('allow', 'a.csv', text, (cell) =>
    cell('number') === '' ? 'entry' : { number: cell('number'), reason: cell('reason') },
  );

/** What a hostile or careless person may put into a cell; line ends would end the line. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '=1+1',
    '"',
    '""',
    "'; DROP TABLE rows; --",
    '\u202e',
    '\u{1f469}',
    '，',
    ',',
    ';',
    '\t',
    '|',
    '\u0000',
  ),
);
const oneLine = hostile.map((text) => text.replace(/[\r\n]/gu, ' '));
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

describe('lines', () => {
  test('a quoted cell comes back as it was, trimmed, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(oneLine, { minLength: 1, maxLength: 8 }), (cells) => {
        const text = ['number,reason', ...cells.map((cell) => `1,${quoted(cell)}`)].join('\n');
        expect(read(text).entries.map(({ reason }) => reason)).toEqual(cells.map((cell) => cell.trim()));
      }),
    );
  });

  test('raw hostile lines cost themselves at most: every line is an entry or rejected, good ones stay', () => {
    fc.assert(
      fc.property(fc.array(oneLine, { maxLength: 12 }), (cells) => {
        const lines = cells.filter((cell) => cell.trim().replace(/,/gu, '') !== '');
        const { entries, rejected } = read(['number,reason', ...lines, '95588,bank'].join('\r\n'));
        expect(entries.length + rejected.length).toBeLessThanOrEqual(lines.length + 1);
        expect(entries.at(-1)).toEqual({ number: '95588', reason: 'bank', line: lines.length + 2 });
        const places = [...entries, ...rejected].map(({ line }) => line);
        expect(new Set(places).size).toBe(places.length);
      }),
    );
  });

  test.each([
    ['number,reason\n"1,a\n2,b', [['quotes', 2]], [3]],
    ['number,reason\n1\n2,b,c\n3,ok', [['fields', 2], ['fields', 3]], [4]], // prettier-ignore
    ['\ufeff号码；原因\n1；x'.replaceAll('；', ';'), [], [2]],
    ['\n\n号码\t备注\n\n95588\t银行\n', [], [5]],
    ['号码，原因\n95588，银行', [], [2]],
  ] as const)('%j', (text, rejected, lines) => {
    const found = read(text);
    expect(found.rejected.map(({ problem, line }) => [problem, line])).toEqual(rejected);
    expect(found.entries.map(({ line }) => line)).toEqual(lines);
  });
});

describe('headers', () => {
  test.each(listNames)('the header that messages recommend for %s is one', (list) => {
    expect(listColumns(list, exampleHeaders[list].split(','))).toMatchObject({
      width: exampleHeaders[list].split(',').length,
    });
    expect(Object.keys(listColumns(list, exampleHeaders[list].split(','))?.places ?? {})).toHaveLength(
      exampleHeaders[list].split(',').length,
    );
  });

  test.each([
    ['allow', '号码,原因,到期日期', { number: 0, reason: 1, expires: 2 }],
    ['allow', 'Reason, Valid Until ,Prefix', { reason: 0, expires: 1, prefix: 2 }],
    ['complaints', '投诉日期,投诉人,被投诉号码', { date: 0, complainant: 1, number: 2 }],
    ['complaints', '主叫号码,被叫号码', { number: 0, complainant: 1 }],
    ['dnd', '手机号码,登记日期', { number: 0, date: 1 }],
    ['consent', '企业号码,用户号码,开始日期,截止日期', { caller: 0, callee: 1, from: 2, expires: 3 }],
  ] as const)('%s: %s', (list, header, places) => {
    expect(listColumns(list, header.split(','))?.places).toEqual(places);
  });

  test.each([
    ['', /a\.csv holds nothing: the first line names its columns, such as number,reason,expires/u],
    ['13800000001\n13800000002', /a\.csv line 1 is not the header of this list: .* number,reason,expires/u],
    [
      'number,reason\n,x\n,y',
      /a\.csv has no line that can be used; line 2: no number, prefix or range\. Correct/u,
    ],
  ])('%j is refused', (text, message) => {
    expect(() => read(text)).toThrow(message);
    expect(() => read(text)).toThrow(expect.objectContaining({ exitCode: 3 }));
    expect(() => read(text)).toThrow(SpamcheckError);
  });

  test('a header alone is a list without entries: nobody complained', () => {
    expect(read('number\n')).toEqual({ entries: [], rejected: [] });
  });
});

test('every problem of a line is told', () => {
  const problem: LineProblem = 'wide';
  const { rejected } = listEntries('allow', 'a.csv', 'number\n1\n2', (cell) =>
    cell('number') === '1' ? problem : {},
  );
  expect(rejected).toEqual([{ line: 2, problem: 'wide' }]);
});
