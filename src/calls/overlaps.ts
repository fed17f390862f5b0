/** Exports of one source that overlap, where times are whole minutes and equal rows may be different calls. */
import type { Engine } from '../engine/engine.ts';
import type { Loaded } from './loaded.ts';
import type { OptionalColumns } from './load-sql.ts';
import { duplicateCode } from './row-states.ts';

/** Two files overlap when so many rows are in both of them ... */
const leastCommon = 3;
/** ... and at least half of what the smaller one has of the time that both cover. */
const commonShare = { of: 1, in: 2 } as const;

/**
 * Marks rows that an earlier file of the same source has as well: of equal rows as many count as the file with most of
 * them has, never their sum. Within one file nothing is a copy: a pair may call twice in a minute.
 */
export async function dropOverlaps(
  engine: Engine,
  loaded: readonly Loaded[],
  optional: OptionalColumns,
): Promise<void> {
  const files = loaded.filter(({ rows }) => rows > 0);
  if (files.length < 2) return;
  const parts = keyParts(optional);
  const names = parts.map((_, place) => `k${place}`);
  const key = names.join(', ');
  const ranges = files.map(({ firstRow, rows }, place) => `(${place}, ${firstRow}, ${firstRow + rows})`);
  await engine.run(
    `CREATE TEMP TABLE exported AS SELECT *, row_number() OVER (PARTITION BY file, ${key} ORDER BY id) AS nth
     FROM (SELECT rows.rowid AS id, file, started_at, ${parts.map((sql, place) => `${sql} AS k${place}`).join(', ')}
       FROM rows JOIN (VALUES ${ranges.join(', ')}) AS files(file, from_row, to_row) ON rows.rowid >= from_row AND rows.rowid < to_row WHERE reject = 0) AS keyed`,
  );
  await engine.run(
    `CREATE TEMP TABLE exported_rows AS SELECT file, started_at, ${key}, count(*) AS n FROM exported GROUP BY file, started_at, ${key}`,
  );
  await engine.run(overlapsSql(names));
  await engine.run(
    `UPDATE rows SET reject = ${duplicateCode} WHERE rowid IN (
       SELECT e.id FROM exported e JOIN exported_rows r ON ${sameKey('e', 'r', names)} JOIN shared_exports o ON o.earlier = r.file AND o.later = e.file
       WHERE e.nth <= r.n)`,
  );
  for (const table of ['shared_exports', 'exported_rows', 'exported'])
    await engine.run(`DROP TABLE ${table}`);
}

/** Pairs of files with enough rows in common. Equal rows have equal starts, so they are in the time that both cover. */
function overlapsSql(names: readonly string[]): string {
  const rowsOf = (file: 'earlier' | 'later') =>
    `(SELECT coalesce(sum(n), 0) FROM exported_rows r WHERE r.file = ${file} AND r.started_at BETWEEN from_t AND to_t)`;
  return `CREATE TEMP TABLE shared_exports AS
    WITH common AS (SELECT e.file AS earlier, l.file AS later, sum(least(e.n, l.n)) AS both_have
        FROM exported_rows e JOIN exported_rows l ON ${sameKey('e', 'l', names)} AND e.file < l.file GROUP BY e.file, l.file HAVING sum(least(e.n, l.n)) >= ${leastCommon}),
      spans AS (SELECT file, min(started_at) AS first_t, max(started_at) AS last_t FROM exported_rows GROUP BY file),
      covered AS (SELECT earlier, later, both_have, greatest(a.first_t, b.first_t) AS from_t, least(a.last_t, b.last_t) AS to_t
        FROM common JOIN spans a ON a.file = earlier JOIN spans b ON b.file = later)
    SELECT earlier, later FROM covered
      WHERE ${commonShare.in} * both_have >= ${commonShare.of} * least(${rowsOf('earlier')}, ${rowsOf('later')})`;
}

function sameKey(a: string, b: string, names: readonly string[]): string {
  return [`${a}.started_at = ${b}.started_at`, ...names.map((name) => `${a}.${name} = ${b}.${name}`)].join(
    ' AND ',
  );
}

/** Everything that was loaded of a call but its start, without nulls. */
function keyParts(optional: OptionalColumns): string[] {
  const whole = ['caller', 'callee', 'talk_s', ...(optional.side ? ['side'] : [])];
  if (optional.ring_s) whole.push('ring_s');
  const texts = [...(optional.device ? ['device'] : []), ...(optional.leg ? ['leg_key'] : [])];
  return [
    ...whole.map((column) => `coalesce(CAST(${column} AS BIGINT), -9)`),
    'CASE WHEN answered IS NULL THEN -1 WHEN answered THEN 1 ELSE 0 END',
    ...texts.map((column) => `coalesce(${column}, '')`),
    ...(optional.leg ? ['CAST(leg_rank AS INTEGER)'] : []),
  ];
}
