import { describe, expect, it, test } from 'vitest';
import { sniffDialect, splitLine } from '../../src/input/sniff.ts';
import type { UserMapping } from '../../src/input/mapping.ts';

const sniff = (text: string, user: UserMapping = {}) =>
  sniffDialect('log.csv', text, { whole: true, user, region: 'CN' });
const row = '13800001001,02155501001,2024-05-13 09:00:00,10';
const rows = [row, row.replace('09:00:00', '09:01:00'), row.replace('1001,', '1002,')].join('\n');
const plain = { caller: 0, callee: 1, startedAt: 2, talkSeconds: 3 };

describe('delimiters', () => {
  test.each([',', ';', '\t', '|'])('%j', (delimiter) => {
    const text = `caller,callee,start_time,duration\n${rows}`.replaceAll(',', delimiter);
    expect(sniff(text)).toMatchObject({ delimiter, columns: 4, headerLine: 1, mapping: plain });
  });
  it('is the one that a sep= line names', () => {
    const text = `sep=^\ncaller,callee,start_time,duration\n${rows}`.replaceAll(',', '^');
    expect(sniff(text)).toMatchObject({ delimiter: '^', headerLine: 2, skipLines: 2, mapping: plain });
  });
  it.each([';', '\t', '|'])('%j below a preamble that is longer than the table', (delimiter) => {
    const table = `caller,callee,start_time,duration\n${row}`.replaceAll(',', delimiter);
    const text = `Call records\nCustomer: 42\nArea: 1, 2\n-----\n${table}`;
    expect(sniff(text)).toMatchObject({ delimiter, columns: 4, headerLine: 5, mapping: plain });
  });
  it('is not one inside quotes or text', () => {
    const text = `caller;callee;start_time;note\n${rows.replaceAll(',', ';').replaceAll(';10', ';"a,b,c,d,e"')}`;
    expect(sniff(text)).toMatchObject({ delimiter: ';', columns: 4 });
  });
});

describe('headers', () => {
  test.each([
    ['English', 'caller,callee,start_time,duration', plain],
    ['English, spelled otherwise', '"Calling Number","Called_Number",Start Time,Duration (s)', plain],
    ['Chinese', '主叫号码,被叫号码,通话开始时间,通话时长', plain],
    ['Chinese, traditional', '主叫號碼,被叫號碼,通話開始時間,通話時長', { caller: 0, callee: 1 }],
    ['two-meaning captions', 'from,to,time,duration', plain],
  ])('%s', (_, header, mapping) => {
    expect(sniff(`${header}\n${rows}`)).toMatchObject({ headerLine: 1, skipLines: 1, mapping });
  });
  it('is found below other lines', () => {
    const text = `Call records\nCustomer: 42\n\ncaller,callee,start_time,duration\n${rows}`;
    expect(sniff(text)).toMatchObject({ headerLine: 4, skipLines: 4, mapping: plain });
  });
  it('with unknown captions is still one, above data', () => {
    const text = `alpha,beta,gamma,delta\n${rows}`;
    expect(() => sniff(text)).toThrow(/the header is: alpha \| beta \| gamma \| delta/u);
    expect(sniff(text, { caller: 'alpha', callee: 'BETA', start: '#3' })).toMatchObject({
      headerLine: 1,
      mapping: { caller: 0, callee: 1, startedAt: 2 },
    });
  });
  it('alone is a file without rows', () => {
    expect(sniff('caller,callee,start_time,duration\n')).toMatchObject({ headerLine: 1, samples: [] });
  });
});

describe('files without a header', () => {
  it('with two number columns name caller and callee in order', () => {
    expect(sniff(rows)).toMatchObject({ headerLine: null, skipLines: 0, header: null, mapping: plain });
  });
  it('with a direction column name owner and peer', () => {
    const text =
      '13800001001,13800001002,outgoing,2024-05-13 09:00:00,10\n13800001001,13800001003,missed,2024-05-13 09:10:00,0\n';
    expect(sniff(text)).toMatchObject({
      headerLine: null,
      mapping: { ownNumber: 0, peerNumber: 1, direction: 2, startedAt: 3, talkSeconds: 4 },
    });
  });
  it('take --map by position beside what the cells tell', () => {
    expect(sniff(rows, { caller: '#2', callee: '#1' })).toMatchObject({
      mapping: { caller: 1, callee: 0, startedAt: 2 },
    });
    expect(() => sniff(rows, { caller: '#9' })).toThrow(/has no column "#9"/u);
  });
});

test('a cut last line is no sample, a whole one is', () => {
  const text = `caller,callee,start_time,duration\n${rows}`;
  expect(sniffDialect('log.csv', text, { whole: false, user: {}, region: 'CN' }).samples).toHaveLength(2);
  expect(sniff(text).samples).toHaveLength(3);
});

test.each([
  ['a,b,c', ['a', 'b', 'c']],
  ['"a,b",c', ['a,b', 'c']],
  ['"say ""hi""",c', ['say "hi"', 'c']],
  ['a "quoted" word,c', ['a "quoted" word', 'c']],
  ['"never closed,c', ['"never closed', 'c']],
  ['', ['']],
])('splits %j', (line, fields) => {
  expect(splitLine(line, ',')).toEqual(fields);
});
