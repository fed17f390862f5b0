import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { reportSchema, type Report } from '../../src/model.ts';
import { colourless } from '../../src/report/colour.ts';
import { formatNames, formats, type ReportFormat } from '../../src/report/formats.ts';
import { calleesMasked, masked, maskOf } from '../../src/report/mask.ts';
import { partlyMasked, pseudonymous } from '../../src/report/mask-number.ts';
import { wholeReport } from './sample-cases.ts';

const key = Buffer.from('0123456789abcdef');

test.each([
  ['+8613800001001', '138 0000 1001', '+86138****1001', '138 **** 1001'],
  ['+862155500123', '021-5550 0123', '+8621****0123', '021-**** 0123'],
  ['+85291234567', '+852 9123 4567', '+852****4567', '+852 **** 4567'],
  ['4008001', '4008001', '40***01', '40***01'],
  ['95588', '95588', '95***', '95***'],
  ['110', '110', '11*', '11*'],
  ['12', '12', '1*', '1*'],
  ['', '', '***', '***'],
  ['x', '<b>', '***', '***'],
  // What is displayed is not the number.
  ['+8613800001001', '139 1111 2222', '+86138****1001', '+86138****1001'],
  ['+8613800001001', '138 0000 1001 <b>', '+86138****1001', '+86138****1001'],
])('%s (%s) in part', (number, display, hidden, shown) => {
  expect(partlyMasked(number, display)).toEqual({ number: hidden, display: shown });
});

test('a pseudonym is an HMAC of the number, and of nothing else', () => {
  const mask = pseudonymous(key);
  const digest = createHmac('sha256', key).update('spamcheck number\0+8613800001001').digest();
  const bits = [...digest].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const letters = Array.from({ length: 10 }, (_, at) => Number.parseInt(bits.slice(at * 5, at * 5 + 5), 2));
  const expected = `n${letters.map((letter) => '0123456789abcdefghjkmnpqrstvwxyz'[letter]).join('')}`;
  expect(mask('+8613800001001', '138 0000 1001')).toEqual({ number: expected, display: expected });
  expect(mask('+8613800001001', 'other')).toEqual(mask('+8613800001001', '138 0000 1001'));
  expect(mask('+8613800001002', '').number).not.toBe(expected);
  expect(pseudonymous(Buffer.from('another key 1234'))('+8613800001001', '').number).not.toBe(expected);
});

/** Every number of the report, as digits without the country's. */
function numbersOf(report: Report): Set<string> {
  const found = JSON.stringify(report).matchAll(/"(?:number|a|b)":"\+?(?:86)?(\d{7,})"/gu);
  return new Set([...found].map(([, digits = '']) => digits));
}

const withTraces: Report = {
  ...wholeReport,
  run: {
    ...wholeReport.run,
    files: wholeReport.run.files.map((file) => ({
      ...file,
      path: 'export/13800001001 (138 0000 1002) 20240304.csv',
      notes: ['13800001001.csv ends too early'],
    })),
    unread: [{ path: '+8613800001001.xls', why: '+8613800001001.xls is empty' }],
  },
  warnings: [{ code: 'x', message: 'about 86-138-0000-1001' }],
};

describe.each(['partial', 'pseudonym'] as const)('%s', (mode) => {
  const hidden = masked(withTraces, maskOf(mode, key));

  test('no number is left in any format, nor the key', async () => {
    const numbers = numbersOf(withTraces);
    expect(numbers.size).toBeGreaterThan(10);
    for (const name of formatNames) {
      const format: ReportFormat = formats[name];
      const options = {
        lang: 'en',
        columns: 160,
        chalk: colourless,
        top: 0,
        unicode: true,
        rules: true,
      } as const;
      const text = (await format.load())(hidden, options).replaceAll(/(?<=\d)[ -](?=\d)/gu, '');
      for (const digits of numbers) expect(text, name).not.toContain(digits);
      expect(text).not.toContain(key.toString());
    }
  });

  test('one number is one text, and dates in names stay', () => {
    const [first] = hidden.numbers;
    expect(hidden.violations[0]?.number).toBe(first?.number);
    expect(hidden.run.files[0]?.path).toContain(
      `export/${first?.number} (${hidden.numbers[2]?.number}) 20240304.csv`,
    );
    expect(hidden.run.unread[0]?.path).toBe(`${first?.number}.xls`);
    expect(hidden.warnings[0]?.message).toBe(`about ${first?.number}`);
  });

  test('nothing else changes', () => {
    const bare = (report: Report) =>
      JSON.stringify(report, (name, value: unknown) =>
        ['number', 'display', 'a', 'b', 'path', 'why', 'notes', 'message', 'entry'].includes(name)
          ? ''
          : value,
      );
    expect(bare(hidden)).toBe(bare(withTraces));
    expect(reportSchema.parse(hidden)).toEqual(hidden);
  });
});

test('callees alone: victims in part, callers as they are', () => {
  const hidden = calleesMasked(wholeReport);
  expect(hidden.floods[0]?.victim.number).toBe('+86138****0007');
  expect({ ...hidden, floods: [] }).toEqual({ ...wholeReport, floods: [] });
});
