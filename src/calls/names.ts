/** The canonical numbers behind the codes of the calls table, as a table that SQL can join. */
import { literal } from '../engine/engine.ts';
import type { ReadLog } from './read.ts';
import type { Numbers } from './number.ts';
import { identifiedSql, keySql } from './number-code.ts';
import { unnamedOwner } from './load-sql.ts';

const batch = 2_000;

/**
 * Makes the table `names` (code, number, kind): one row for every identified code of `calls`. Mobiles and
 * fixed lines of China are written in SQL, every other code once by JavaScript.
 */
export async function createNames(
  { engine, codes }: Pick<ReadLog, 'engine' | 'codes'>,
  numbers: Numbers,
): Promise<void> {
  await engine.run(
    `CREATE TABLE names AS SELECT code, number, kind FROM (
       SELECT DISTINCT code, ${keySql('code')} AS key FROM (SELECT caller AS code FROM calls UNION ALL SELECT callee FROM calls) AS parties WHERE ${identifiedSql('code')}),
       LATERAL (SELECT CASE WHEN length(key) = 11 AND key LIKE '1%' THEN '+86' || key WHEN key LIKE '0%' THEN '+86' || substring(key, 2) END AS number,
         CASE WHEN length(key) = 11 AND key LIKE '1%' THEN 'mobile' WHEN key LIKE '0%' THEN 'fixed' END AS kind) AS written`,
  );
  const open = await engine.rows<{ code: number }>(
    'SELECT code FROM names WHERE number IS NULL ORDER BY code',
  );
  if (open.length === 0) return;
  await engine.run('CREATE TEMP TABLE shown (code BIGINT, number VARCHAR, kind VARCHAR)');
  for (let at = 0; at < open.length; at += batch) {
    const values = open.slice(at, at + batch).map(({ code }) => {
      const key = codes.keyOf(code);
      const kind = key === unnamedOwner ? 'own' : numbers.classify(key);
      return `(${code}, ${literal(numbers.show(key))}, ${literal(kind)})`;
    });
    await engine.run(`INSERT INTO shown VALUES ${values.join(', ')}`);
  }
  await engine.run(
    'UPDATE names SET number = s.number, kind = s.kind FROM shown s WHERE names.code = s.code',
  );
  await engine.run('DROP TABLE shown');
}
