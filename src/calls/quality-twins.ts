/** Rows that look like two legs of one call where no column says so. */
import type { Engine } from '../engine/engine.ts';
import type { Finding } from '../inspection.ts';
import { identifiedSql } from './number-code.ts';
import { finding, type Measured } from './quality-finding.ts';

/** Legs of one call begin within so many seconds. */
const apart = 5;
/** Talk of a few seconds is equal by chance too often. */
const leastTalk = 5;
const leastTwins = 3;
const leastShare = 0.005;

export async function twinFindings(engine: Engine, { from, calls }: Measured): Promise<Finding[]> {
  let twins = 0;
  for (const [same, other] of [
    ['callee', 'caller'],
    ['caller', 'callee'],
  ] as const) {
    const [found] = await engine.rows<{ n: number }>(
      `SELECT count(*) AS n FROM (SELECT started_at - lag(started_at) OVER leg AS step, talk_s = lag(talk_s) OVER leg AS equal,
         ${other} <> lag(${other}) OVER leg AS passed FROM ${from} WHERE talk_s > ${leastTalk} AND ${identifiedSql(same)}
         WINDOW leg AS (PARTITION BY ${same} ORDER BY started_at, talk_s, ${other})) AS walked WHERE equal AND passed AND step <= ${apart}`,
    );
    twins += found?.n ?? 0;
  }
  if (twins < leastTwins || twins < leastShare * calls) return [];
  return [finding('twin-legs', true, { twins, calls })];
}
