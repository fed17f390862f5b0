/** Stage two: the dear features, for candidates only. */
import type { Engine } from '../engine/engine.ts';
import { heardSql, pairsSql } from './contacts.ts';
import { relationSql, type LogShape } from './define.ts';
import { walkSql } from './pace.ts';
import { relations, type FeatureRow } from './row.ts';
import { dialledSql } from './volume.ts';

/** A candidate's code and its row, without the class of the number, which is not the engine's to know. */
export type MeasuredCandidate = { readonly code: number } & Omit<FeatureRow, 'numberClass'>;

const batch = 4_000;

/** From here on two small tables hold all that is asked: the calls themselves, by far the largest, can go. */
const releaseSql = ['DROP VIEW placed', 'DROP VIEW calls', 'DROP TABLE rows'] as const;

/**
 * Runs every relation; afterwards the table `features` has one row per candidate, and the calls table is gone.
 */
export async function measureCandidates(
  engine: Engine,
  log: LogShape,
  onPart: (done: number) => void,
): Promise<void> {
  const statements = [
    dialledSql(log),
    heardSql,
    ...releaseSql,
    walkSql(log),
    ...pairsSql,
    ...relations.map((relation) => relationSql(relation, log)),
    joinSql(log),
  ];
  for (const [index, statement] of statements.entries()) {
    onPart(index / statements.length);
    await engine.run(statement);
  }
}

function joinSql(log: LogShape): string {
  const columns = relations.flatMap((relation) =>
    Object.entries(relation.columns).map(([name, column]) =>
      column.absent === null
        ? `${relation.table}."${name}"`
        : `coalesce(${relation.table}."${name}", 0) AS "${name}"`,
    ),
  );
  const joins = relations.map(({ table }) => `LEFT JOIN ${table} ON candidates.place = ${table}.caller`);
  return `CREATE TABLE features AS SELECT candidates.caller AS code, candidates.place, ${log.first} AS "logFirst", ${log.last} AS "logLast", ${columns.join(', ')} FROM candidates ${joins.join(' ')}`;
}

/** The candidates in key order, a batch at a time, so that memory stays flat. */
export async function* candidateRows(engine: Engine): AsyncGenerator<MeasuredCandidate[]> {
  for (let at = 0; ; at += batch) {
    const rows = await engine.rows<MeasuredCandidate>(
      `SELECT * FROM features WHERE place > ${at} AND place <= ${at + batch} ORDER BY place`,
    );
    if (rows.length === 0) return;
    yield rows;
  }
}
