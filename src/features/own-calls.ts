/** The calls of one number, kept with their rows when the calls table goes, to show examples of them. */
import { identifiedSql } from '../calls/number-code.ts';
import type { Engine } from '../engine/engine.ts';
import type { LogShape } from './define.ts';
import { exampleKinds, type ExampleKind, type ExamplePick } from './example-kinds.ts';
import { momentsSql, walkSql } from './pace.ts';
import { dialledSql } from './volume.ts';

/** So many calls show a reason. */
export const examplesShown = 3;

/** An example, by the row of the calls table that holds it. */
export type OwnCall = {
  readonly row: number;
  readonly placed: boolean;
  /** Code of the other party; null for one who identifies nobody. */
  readonly peer: number | null;
  /** Epoch s. */
  readonly at: number;
  readonly answered: boolean | null;
  readonly talk: number | null;
};

/**
 * Creates `own_placed` and `own_received`, with the row of every call; needs the table of the calls.
 *
 * @param notForwarded SQL that leaves out forwarded legs: see `notForwardedSql`
 * @returns how many calls there are, in both directions
 */
export async function keepOwnCalls(
  engine: Engine,
  log: LogShape,
  code: number,
  notForwarded: string,
): Promise<number> {
  const known = (party: string) => `CASE WHEN ${identifiedSql(party)} THEN ${party} END`;
  const calls = `(SELECT rowid AS row_id, 0 AS place, * REPLACE (${known('callee')} AS callee) FROM rows WHERE reject = 0 AND caller = ${code}${notForwarded}) AS own`;
  for (const sql of dialledSql(log, { table: 'own_dialled', calls, keep: ['row_id'] })) await engine.run(sql);
  await engine.run(
    walkSql(log, { table: 'own_walk', dialled: 'own_dialled', keep: ['row_id'], counted: false }),
  );
  await engine.run(
    `CREATE TABLE own_placed AS SELECT *,
       CASE WHEN callee IS NOT NULL THEN row_number() OVER (PARTITION BY callee ORDER BY started_at, row_id) END AS nth_to_callee,
       CASE WHEN callee IS NOT NULL THEN count(*) OVER (PARTITION BY callee) END AS calls_to_callee,
       CASE WHEN callee IS NOT NULL THEN min(local_day) OVER (PARTITION BY callee) END AS first_day_of_callee,
       row_number() OVER (PARTITION BY device ORDER BY started_at, row_id) AS nth_of_device
     FROM own_dialled JOIN (SELECT row_id, idle, stride, overlap FROM own_walk) AS own_walk USING (row_id)
       JOIN ${momentsSql('own_dialled')} USING (caller, started_at)`,
  );
  await engine.run(
    `CREATE TABLE own_received AS SELECT rowid AS row_id, caller AS peer, started_at, talk_s, answered
     FROM rows WHERE reject = 0 AND callee = ${code} AND ${identifiedSql('caller')}${notForwarded}`,
  );
  const [found] = await engine.rows<{ n: number }>(
    'SELECT (SELECT count(*) FROM own_placed) + (SELECT count(*) FROM own_received) AS n',
  );
  return found?.n ?? 0;
}

/** At most three calls that show what a signal says, in order of time. */
export function exampleCalls(
  engine: Engine,
  { quotient }: Pick<LogShape, 'quotient'>,
  kind: ExampleKind,
  evidence: Readonly<Record<string, number>>,
): Promise<OwnCall[]> {
  const pick: ExamplePick = exampleKinds[kind](evidence);
  const table = `own_${pick.from}`;
  const peer = pick.from === 'placed' ? 'callee' : 'peer';
  const order = `started_at, coalesce(${peer}, 0), coalesce(talk_s, 0), row_id`;
  const chosen =
    pick.spread === true ? `nth IN (1, ${quotient('n + 1', '2')}, n)` : `nth <= ${examplesShown}`;
  return engine.rows<OwnCall>(
    `SELECT row_id AS "row", ${pick.from === 'placed'} AS placed, ${peer} AS peer, started_at AS "at", answered, talk_s AS talk
     FROM (SELECT *, row_number() OVER (ORDER BY ${order}) AS nth, count(*) OVER () AS n FROM ${table} WHERE ${pick.where}) AS shown
     WHERE ${chosen} ORDER BY nth`,
  );
}
