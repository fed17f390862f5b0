import { defineRelation, type LogShape } from './define.ts';

/** A call placed this soon after one came in may carry it on, s: signals catalogue S24b. */
export const relaySeconds = 15;
/** Numbers that receive fewer calls connect nobody. */
const leastReceived = 20;

const connected = `SELECT * FROM heard WHERE caller IN (SELECT caller FROM pairs_in GROUP BY caller HAVING sum(n) >= ${leastReceived})`;

/** SQL condition: a call placed in the stretch of time in which one came in, or in the next; others carry none on. */
function soonSql({ quotient }: Pick<LogShape, 'quotient'>): string {
  const stretch = quotient('started_at', String(relaySeconds + 1));
  return `(caller, ${stretch}) IN (SELECT caller, ${stretch} + step FROM (${connected}) AS came_in CROSS JOIN (VALUES (0), (1)) AS steps(step))`;
}

/** Calls placed right after one came in, as a switchboard or a privacy number carries on a call. */
export const relays = defineRelation({
  table: 'f_relays',
  from: (log) =>
    `(SELECT caller, peer, placed, max(CASE WHEN placed = 0 THEN started_at END) OVER before AS came, min(CASE WHEN placed = 1 THEN started_at END) OVER after AS went
      FROM (SELECT caller, CAST(NULL AS BIGINT) AS peer, 1 AS placed, started_at FROM dialled WHERE ${soonSql(log)}
        UNION ALL SELECT caller, peer, 0, started_at FROM (${connected}) AS came_in) AS both_ways
      WINDOW before AS (PARTITION BY caller ORDER BY started_at RANGE BETWEEN ${relaySeconds} PRECEDING AND CURRENT ROW),
        after AS (PARTITION BY caller ORDER BY started_at RANGE BETWEEN CURRENT ROW AND ${relaySeconds} FOLLOWING)) AS steps`,
  columns: {
    relayedCalls: {
      sql: 'CAST(count(*) FILTER (WHERE placed = 1 AND came IS NOT NULL) AS INTEGER)',
      unit: 'calls',
      absent: 0,
      doc: `Calls placed within ${relaySeconds} s after one came in; 0 for numbers that received fewer than ${leastReceived}.`,
    },
    relayedCallers: {
      sql: 'CAST(count(DISTINCT peer) FILTER (WHERE placed = 0 AND went IS NOT NULL) AS INTEGER)',
      unit: 'numbers',
      absent: 0,
      doc: 'Distinct callers of those that came in.',
    },
  },
});
