/** Stage two: the dear features, for candidates only. */
import { areFrequent, releaseFrequentSql } from '../calls/frequent.ts';
import type { Engine } from '../engine/engine.ts';
import { groupCode } from '../calls/number-code.ts';
import { heardSql, pairsSql, releasePairsSql } from './contacts.ts';
import { relationSql, type LogShape, type MeasuredLog } from './define.ts';
import { candidatesWalkSql, linesSql } from './pace.ts';
import { relations, type FeatureRow } from './row.ts';
import { dialledSql } from './volume.ts';

/** A candidate's code and its row, without the class of the number, which is not the engine's to know. */
export type MeasuredCandidate = { readonly code: number } & Omit<FeatureRow, 'numberClass'>;

const batch = 4_000;

/** From here on two small tables hold all that is asked: the calls themselves, by far the largest, can go. */
const releaseSql = [...releaseFrequentSql, 'DROP VIEW placed', 'DROP VIEW calls', 'DROP TABLE rows'] as const;

/**
 * Who is measured on whose calls: each candidate on its own, and each group on those of its members, as one
 * caller. A group takes a place after the candidates, with the code of `groupCode`.
 */
function seatsSql(groups: readonly (readonly number[])[]): string[] {
  if (groups.length === 0) return ['CREATE VIEW seats AS SELECT caller, place FROM candidates'];
  const members = groups.flatMap((codes, place) => codes.map((code) => `(${code}, ${groupCode(place)})`));
  return [
    `CREATE TABLE members AS SELECT * FROM (VALUES ${members.join(', ')}) AS told(caller, code)`,
    `INSERT INTO candidates SELECT code, (SELECT count(*) FROM candidates) + row_number() OVER (ORDER BY code DESC) FROM (SELECT DISTINCT code FROM members)`,
    `CREATE TABLE seats AS SELECT caller, place FROM candidates WHERE caller > ${groupCode(0)}
       UNION ALL SELECT members.caller, candidates.place FROM members JOIN candidates ON members.code = candidates.caller`,
  ];
}

/**
 * Runs every relation; afterwards the table `features` has one row per candidate and per group, and the calls
 * table is gone.
 *
 * @param groups codes of the members of each group
 */
export async function measureCandidates(
  engine: Engine,
  log: LogShape,
  groups: readonly (readonly number[])[],
  onPart: (done: number) => void,
): Promise<void> {
  for (const sql of seatsSql(groups)) await engine.run(sql);
  const measured: MeasuredLog = { ...log, mostCalls: await mostCallsOf(engine) };
  const calls = (await areFrequent(engine, 'SELECT caller FROM seats')) ? 'frequent' : 'placed';
  const statements = [
    ...dialledSql(log, { table: 'dialled', calls: `${calls} JOIN seats USING (caller)`, keep: [] }),
    heardSql,
    ...releaseSql,
    candidatesWalkSql(measured),
    linesSql,
    ...pairsSql,
    ...relations.map((relation) => relationSql(relation, measured)),
    ...releasePairsSql,
    joinSql(log),
    ...relations.map(({ table }) => `DROP TABLE ${table}`),
  ];
  for (const [index, statement] of statements.entries()) {
    onPart(index / statements.length);
    await engine.run(statement);
  }
}

async function mostCallsOf(engine: Engine): Promise<number> {
  const [found] = await engine.rows<{ calls: number }>(
    `SELECT CAST(coalesce(max(calls), 0) AS BIGINT) AS calls FROM (
       SELECT sum(attempts) AS calls FROM seats JOIN caller_totals ON seats.caller = caller_totals.caller GROUP BY place) AS by_place`,
  );
  return found?.calls ?? 0;
}

/** In order of place, so that a batch of candidates lies together: scattered ones take eight times as long to fetch. */
function joinSql(log: LogShape): string {
  const columns = relations.flatMap((relation) =>
    Object.entries(relation.columns).map(([name, column]) =>
      column.absent === null
        ? `${relation.table}."${name}"`
        : `coalesce(${relation.table}."${name}", 0) AS "${name}"`,
    ),
  );
  const joins = relations.map(({ table }) => `LEFT JOIN ${table} ON candidates.place = ${table}.caller`);
  return `CREATE TABLE features AS SELECT candidates.caller AS code, candidates.place, ${log.first} AS "logFirst", ${log.last} AS "logLast", ${columns.join(', ')} FROM candidates ${joins.join(' ')} ORDER BY candidates.place`;
}

/** The groups, in their order. */
export function groupRows(engine: Engine): Promise<MeasuredCandidate[]> {
  return engine.rows<MeasuredCandidate>(
    `SELECT * FROM features WHERE code <= ${groupCode(0)} ORDER BY code DESC`,
  );
}

/** One candidate; undefined for a number that was not measured. */
export async function candidateRow(engine: Engine, code: number): Promise<MeasuredCandidate | undefined> {
  const [row] = await engine.rows<MeasuredCandidate>(`SELECT * FROM features WHERE code = ${code}`);
  return row;
}

/** The candidates in key order, a batch at a time, so that memory stays flat. */
export async function* candidateRows(engine: Engine): AsyncGenerator<MeasuredCandidate[]> {
  const [last] = await engine.rows<{ place: number }>(
    `SELECT coalesce(max(place), 0) AS place FROM features WHERE code > ${groupCode(0)}`,
  );
  for (let at = 0; at < (last?.place ?? 0); at += batch) {
    yield await engine.rows<MeasuredCandidate>(
      `SELECT * FROM features WHERE place > ${at} AND place <= ${at + batch} AND code > ${groupCode(0)} ORDER BY place`,
    );
  }
}
