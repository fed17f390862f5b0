/** Exact copies of calls: the same export given twice, overlapping exports, records that were written twice. */
import type { Engine } from '../engine/engine.ts';
import type { OptionalColumns } from './load-sql.ts';
import { identifiedSql } from './number-code.ts';
import { duplicateCode } from './row-states.ts';

/**
 * Above this many rows the search begins with one call in sixteen, chosen by its content, so that all copies of
 * a call are chosen together; only when copies turn up are all rows searched. On 10 M rows the whole search
 * takes 1 s, the first look a twentieth of that; it overlooks 100 copies or more with a chance below 0.2 %.
 */
const wholeSearchRows = 4_000_000;
const sampleShare = 16;

/**
 * Marks every copy of a call but its first row: equal in both parties, start, talk time and all else that
 * was loaded. Only calls of identified parties: two withheld callers are not one. Call it for logs with
 * seconds only: within a minute the same pair may well call twice.
 *
 * @returns how many rows were marked
 */
export async function dropDuplicates(
  engine: Engine,
  rows: number,
  optional: OptionalColumns,
): Promise<number> {
  const columns = ['caller', 'callee', 'started_at', 'talk_s', 'answered'];
  if (optional.side) columns.push('side');
  if (optional.ring_s) columns.push('ring_s');
  if (optional.device) columns.push('device');
  if (optional.leg) columns.push('leg_key', 'leg_rank');
  const key = columns.join(', ');
  const usable = `reject = 0 AND ${identifiedSql('caller')} AND ${identifiedSql('callee')}`;
  if (rows > wholeSearchRows) {
    const part = `${usable} AND (started_at + caller + 7 * callee) % ${sampleShare} = 0`;
    const [first] = await engine.rows<{ copies: number }>(copiesSql(key, part));
    if ((first?.copies ?? 0) === 0) return 0;
  }
  const [all] = await engine.rows<{ copies: number }>(copiesSql(key, usable));
  if ((all?.copies ?? 0) === 0) return 0;
  const same = columns.map((column) => `rows.${column} IS NOT DISTINCT FROM d.${column}`).join(' AND ');
  return engine.run(
    `UPDATE rows SET reject = ${duplicateCode} FROM (SELECT ${key}, min(rowid) AS first_row FROM rows WHERE ${usable} GROUP BY ${key} HAVING count(*) > 1) AS d
     WHERE ${same} AND rows.reject = 0 AND rows.rowid > d.first_row`,
  );
}

/** Whether any start is not a whole minute. */
export async function hasSeconds(engine: Engine): Promise<boolean> {
  const found = await engine.rows<{ one: number }>(
    'SELECT 1 AS one FROM rows WHERE reject = 0 AND started_at % 60 <> 0 LIMIT 1',
  );
  return found.length > 0;
}

function copiesSql(key: string, where: string): string {
  return `SELECT count(*) - count(DISTINCT hash(${key})) AS copies FROM rows WHERE ${where}`;
}
