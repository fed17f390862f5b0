/** Days and handsets of workers. */
import { frequentSql } from '../calls/frequent.ts';
import type { Engine } from '../engine/engine.ts';
import { poolPolicy } from '../score/policy-pools.ts';
import type { CaseLog } from './define.ts';

/** Local days on which each of these callers called, by code and day. */
export function daysOf(
  engine: Engine,
  { local, quotient }: Pick<CaseLog, 'local' | 'quotient'>,
  codes: readonly number[],
): Promise<{ code: number; day: number }[]> {
  return engine.rows(
    `SELECT DISTINCT caller AS code, ${quotient(local('started_at'), '86400')} AS "day" FROM ${frequentSql(poolPolicy.attempts.least)} WHERE caller IN (${codes.join(', ')}) ORDER BY code, "day"`,
  );
}

/** Pairs of workers who used one device of few numbers, by code, with the most workers of such a device. */
export function deviceMatesOf(engine: Engine): Promise<{ a: number; b: number; mates: number }[]> {
  return engine.rows(`WITH theirs AS (SELECT DISTINCT caller, device FROM ${frequentSql(poolPolicy.attempts.least)} WHERE device IS NOT NULL AND caller IN (SELECT caller FROM pool_workers)),
      several AS (SELECT device, count(*) AS mates FROM theirs GROUP BY device HAVING count(*) BETWEEN 2 AND ${poolPolicy.devices.most}),
      few AS (SELECT several.device AS device, max(mates) AS mates FROM several JOIN placed ON several.device = placed.device
        GROUP BY several.device HAVING count(DISTINCT placed.caller) <= ${poolPolicy.devices.most})
    SELECT x.caller AS a, y.caller AS b, CAST(max(mates) AS INTEGER) AS mates FROM few JOIN theirs AS x ON few.device = x.device
      JOIN theirs AS y ON few.device = y.device AND x.caller < y.caller GROUP BY x.caller, y.caller ORDER BY a, b`);
}
