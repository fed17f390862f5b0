/** The calls of those who place many: most statements ask for no others, and they are a small part of a large log. */
import type { Engine } from '../engine/engine.ts';

/** Who places fewer calls is looked at as one of all callers. */
const frequentCalls = 20;
/** A copy of more than this share of all calls costs more memory than its time is worth. */
const mostCopied = 1 / 3;

const callersOf = (least: number) => `SELECT caller FROM caller_totals WHERE attempts >= ${least}`;

/** SQL: the relation of `placed` without the calls of callers who place fewer; see `keepFrequent` for its columns. */
export function frequentSql(least: number): string {
  if (least === frequentCalls) return 'frequent';
  const source = least > frequentCalls ? 'frequent' : 'placed';
  return `(SELECT * FROM ${source} WHERE caller IN (${callersOf(least)})) AS of_frequent`;
}

/** Whether all of these callers, given by SQL as `caller`, are frequent ones. */
export async function areFrequent(engine: Engine, callers: string): Promise<boolean> {
  const [other] = await engine.rows<{ caller: number }>(
    `SELECT caller FROM (${callers}) AS asked WHERE caller NOT IN (${callersOf(frequentCalls)}) LIMIT 1`,
  );
  return other === undefined;
}

/**
 * Creates `frequent`, with the columns of `placed` that all logs have, and ring times and devices where there are any.
 * Needs the table `caller_totals`.
 */
export async function keepFrequent(
  engine: Engine,
  { hasRing, hasDevice }: { readonly hasRing: boolean; readonly hasDevice: boolean },
): Promise<void> {
  const columns = ['caller', 'callee', 'started_at', 'talk_s', 'answered'];
  if (hasRing) columns.push('ring_s');
  if (hasDevice) columns.push('device');
  const sql = `SELECT ${columns.join(', ')} FROM placed WHERE caller IN (${callersOf(frequentCalls)})`;
  const [found] = await engine.rows<{ share: number }>(
    `SELECT coalesce(sum(attempts) FILTER (WHERE attempts >= ${frequentCalls}) / sum(attempts), 0) AS share FROM caller_totals`,
  );
  const isFew = (found?.share ?? 0) <= mostCopied;
  if (isFew) await engine.run(`CREATE TABLE frequent_calls AS ${sql}`);
  await engine.run(`CREATE VIEW frequent AS ${isFew ? 'SELECT * FROM frequent_calls' : sql}`);
}

/** Statements that let go of it. */
export const releaseFrequentSql = ['DROP VIEW frequent', 'DROP TABLE IF EXISTS frequent_calls'] as const;
