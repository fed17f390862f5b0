import { DuckDBInstance, LIST, listValue, VARCHAR, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { oddSql, oddTextSql } from '../../src/calls/odd-text.ts';
import fc from '../fc.ts';

let connection: DuckDBConnection;
beforeAll(async () => {
  connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
});
afterAll(() => connection.closeSync());

/** A party: its text, and whether it has a code. */
interface Side {
  readonly text: string | null;
  readonly coded: boolean;
}

/** What is to be coded of each row's caller and callee, out of the one column. */
async function oddTexts(rows: readonly (readonly [Side, Side])[]): Promise<unknown[][]> {
  const texts = (side: 0 | 1) => listValue(rows.map((row) => row[side].text));
  const codes = (side: 0 | 1) => `[${rows.map((row) => (row[side].coded ? '1' : 'NULL')).join(', ')}]`;
  const sql = `SELECT ${oddTextSql.caller} AS x, ${oddTextSql.callee} AS y
    FROM (SELECT place, ca AS caller, cb AS callee, ${oddSql} AS odd
      FROM (SELECT unnest($a) AS a, unnest($b) AS b, unnest(${codes(0)}) AS ca, unnest(${codes(1)}) AS cb, unnest(range(${rows.length})) AS place))
    ORDER BY place`;
  const values = { a: texts(0), b: texts(1) };
  const reader = await connection.runAndReadAll(sql, values, { a: LIST(VARCHAR), b: LIST(VARCHAR) });
  return reader.getRowsJS();
}

/** A text that is missing beside another odd one is as good as empty. */
const wanted = (side: Side, other: Side): unknown => {
  if (side.coded) return null;
  return side.text ?? (!other.coded && other.text !== null ? '' : null);
};

it('keeps the texts of both parties in one column', async () => {
  const side = fc.record({
    text: fc.option(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('', '7', '3:', ':', '1:2:3'))),
    coded: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(side, side), { minLength: 1, maxLength: 50 }), async (rows) => {
      expect(await oddTexts(rows)).toEqual(rows.map(([x, y]) => [wanted(x, y), wanted(y, x)]));
    }),
    { numRuns: 50 },
  );
});
