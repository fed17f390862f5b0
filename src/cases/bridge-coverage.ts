/** Whether a call that shows a busy number is a rare thing in this log. */
import { subscriberSql } from '../calls/number-code.ts';
import type { Engine } from '../engine/engine.ts';
import { bridgePolicy } from '../score/policy-bridges.ts';

/**
 * The coverage test of orphan calls: how many of a fixed sample of numbers that are no agents place calls while
 * they are on a call that they received. Near none in a log of single lines; in a log of switchboards, or one
 * whose clocks do not fit together, a busy number that calls proves nothing.
 *
 * @param ring SQL: ring time of a call, s
 */
export async function orphansTell(engine: Engine, ring: string): Promise<boolean> {
  const { calls, few, inside, most, numbers } = bridgePolicy.coverage;
  await engine.run(`CREATE TEMP TABLE bridge_sample AS SELECT caller FROM caller_totals
    WHERE attempts >= ${calls} AND ${subscriberSql('caller')} AND caller NOT IN (SELECT agent FROM bridge_edges)
    ORDER BY caller % 9973, caller LIMIT ${numbers}`);
  const [found] = await engine.rows<{ numbers: number; crossed: number }>(`WITH
      busy AS (SELECT callee AS number, started_at + ${ring} AS busy_from, started_at + ${ring} + talk_s AS busy_to FROM placed
        WHERE callee IN (SELECT caller FROM bridge_sample) AND talk_s > 0 AND answered IS NOT FALSE),
      outgoing AS (SELECT caller AS number, started_at FROM placed WHERE caller IN (SELECT caller FROM bridge_sample)),
      hits AS (SELECT outgoing.number AS number, outgoing.started_at AS started_at FROM outgoing JOIN busy ON outgoing.number = busy.number
        WHERE outgoing.started_at BETWEEN busy_from + ${inside} AND busy_to - ${inside} GROUP BY outgoing.number, outgoing.started_at)
    SELECT count(*) AS numbers, count(*) FILTER (WHERE crossing > ${most} * placed) AS crossed FROM (
      SELECT calls.number AS number, calls.placed AS placed, coalesce(crossings.n, 0) AS crossing
        FROM (SELECT number, count(*) AS placed FROM outgoing GROUP BY number) AS calls
        LEFT JOIN (SELECT number, count(*) AS n FROM hits GROUP BY number) AS crossings ON calls.number = crossings.number) AS rates`);
  await engine.run('DROP TABLE bridge_sample');
  return found !== undefined && found.crossed <= few * found.numbers;
}
