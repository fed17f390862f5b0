import { DuckDBInstance, LIST, listValue, VARCHAR, type DuckDBConnection } from '@duckdb/node-api';
import fc from '../fc.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createNumbers } from '../../src/calls/number.ts';
import { createKeyCodes, fastCodeSql, keySql } from '../../src/calls/number-code.ts';

let connection: DuckDBConnection;
beforeAll(async () => {
  connection = await (await DuckDBInstance.create(':memory:')).connect();
});
afterAll(() => connection.closeSync());

const codes = createKeyCodes('CN');

/** The key behind the code that SQL gives a text, or `?` and the text when SQL leaves it open. */
async function fastKeys(raws: readonly string[], region = 'CN'): Promise<unknown[]> {
  const sql = `select cast(code as double) as code, ${keySql('code')} as key_text from (select ${fastCodeSql('raw', 'whole', region)} as code from (select raw, try_cast(raw as bigint) as whole from (select unnest($raws) as raw)))`;
  const reader = await connection.runAndReadAll(sql, { raws: listValue([...raws]) }, { raws: LIST(VARCHAR) });
  return reader.getRows().map(([code, key], i) => {
    if (typeof code !== 'number') return `?${raws[i]}`;
    expect(codes.keyOf(code)).toBe(key);
    expect(codes.codeOf(String(key))).toBe(code);
    return key;
  });
}

it('decides the shapes that need no thought', async () => {
  const cases = [
    ['13800001234', '13800001234'],
    ['16200001234', '16200001234'],
    ['13800001200', '13800001200'],
    ['02155501234', '02155501234'],
    ['031155501234', '031155501234'],
    ['10086', '10086'],
    ['95588', '95588'],
    ['12345', '12345'],
    ['4001234567', '4001234567'],
    ['+8613800001234', '13800001234'],
    ['8613800001234', '13800001234'],
    ['008613800001234', '13800001234'],
    ['013800001234', '13800001234'],
    ['+862155501234', '02155501234'],
  ] as const;
  expect(await fastKeys(cases.map(([raw]) => raw))).toEqual(cases.map(([, key]) => key));
});

it('leaves every other text to be canonicalised', async () => {
  const others = [
    '',
    '0',
    '110',
    '801',
    '55501234',
    '2155501234',
    '+85255501234',
    '138****1234',
    '1.38E+10',
    'A',
    '?',
  ];
  const near = [
    '1380000e123',
    '0x33D3D8C4E',
    '0X33D3D8C4F',
    '1.380012e10',
    '138000012e2',
    '1380001E+04',
    '13800012.e3',
    '13_80000123',
    ' 3800001234',
    '1380000123 ',
    '13.80000123',
    '１３８００００１２３４',
    '12800001234',
  ];
  const raws = [...others, ...near];
  expect(await fastKeys(raws)).toEqual(raws.map((raw) => `?${raw}`));
});

it('leaves everything outside China, and keeps null', async () => {
  expect(await fastKeys(['4155550123', '+14155550123'], 'US')).toEqual(['?4155550123', '?+14155550123']);
  const reader = await connection.runAndReadAll(
    `select ${fastCodeSql('raw', 'whole', 'CN')} from (select null::varchar as raw, null::bigint as whole)`,
  );
  expect(reader.getRows()).toEqual([[null]]);
});

it('agrees with canonicalise() wherever it decides itself, with and without a home area', async () => {
  const homes = await Promise.all([
    createNumbers({ region: 'CN' }),
    createNumbers({ region: 'CN', homeArea: '021' }),
    createNumbers({ region: 'CN', homeArea: '010' }),
  ]);
  const prefix = fc.constantFrom('', '', '+86', '0086', '86', '0', '+860', '860', '17951', '00', '+');
  const head = fc.constantFrom(
    '13',
    '134',
    '17951',
    '144',
    '10',
    '21',
    '021',
    '0951',
    '951',
    '0400',
    '400',
    '800',
    '955',
    '100',
  );
  const digits = fc.stringMatching(/^[0-9]{0,10}$/);
  const shapes = fc.stringMatching(
    /^(?:1[3-9][0-9]{9}|(?:10|2[0-9]|[3-9][0-9]{2})[02-8][0-9]{6,7}|[0-9]{5})$/,
  );
  const raw = fc.oneof(
    fc.tuple(prefix, shapes).map((parts) => parts.join('')),
    fc.tuple(prefix, head, digits).map((parts) => parts.join('')),
    fc.stringMatching(/^[0-9+ .eE_-]{1,14}$/),
    fc.integer({ min: 10_000_000_000, max: 20_999_999_999 }).map(String),
    fc.integer({ min: 0, max: 99_999 }).map(String),
  );
  let decided = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(raw, { minLength: 200, maxLength: 200, size: 'max' }), async (raws) => {
      const keys = await fastKeys(raws);
      for (const [i, text] of raws.entries()) {
        if (keys[i] === `?${text}`) continue;
        decided++;
        for (const { canonicalise } of homes)
          expect(canonicalise(text)).toEqual({ kind: 'number', key: keys[i] });
      }
    }),
    { numRuns: 40 },
  );
  expect(decided).toBeGreaterThan(1000);
});

it('lists every other key once, and finds it again', () => {
  const other = createKeyCodes('CN');
  const keys = ['+85255501234', 'AD-SHOP', '110', '55501234', '+85255501234'];
  const listed = keys.map((key) => other.codeOf(key));
  expect(listed.map((code) => other.keyOf(code))).toEqual(keys);
  expect(new Set(listed).size).toBe(4);
  expect(listed.every((code) => code <= -10)).toBe(true);
  expect(other.listed().map(({ key }) => key)).toEqual(keys.slice(0, 4));
  expect(() => other.keyOf(-99)).toThrow(RangeError);
});

it('codes nothing by arithmetic outside China, since SQL codes nothing there', () => {
  expect(createKeyCodes('US').codeOf('13800001234')).toBe(-10);
});
