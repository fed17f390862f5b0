/** Who is measured whatever it calls. */
import { sides } from './calls/direction-sql.ts';
import { identifiedSql } from './calls/number-code.ts';
import type { ReadLog } from './calls/read.ts';

/**
 * SQL that gives these numbers as `caller`, and the owners of subscribers' logs; null for none.
 *
 * @param others SQL that gives more of them
 */
export function examinedSql(log: ReadLog, others: string | null, codes: readonly number[]): string | null {
  const all = [ownersSql(log), others, codesSql(codes)].filter((sql) => sql !== null);
  return all.length === 0 ? null : all.join(' UNION ');
}

function codesSql(codes: readonly number[]): string | null {
  if (codes.length === 0) return null;
  return `SELECT * FROM (VALUES ${codes.map((code) => `(${code})`).join(', ')}) AS told(caller)`;
}

/** The owners of subscribers' logs are examined even when they place no call: the log is theirs. */
function ownersSql({ optional }: ReadLog): string | null {
  if (!optional.side) return null;
  const owner = `CASE WHEN side = ${sides.placed} THEN caller ELSE callee END`;
  return `SELECT ${owner} AS caller FROM calls WHERE side IN (${sides.placed}, ${sides.received}) AND ${identifiedSql(owner)}`;
}
