import { defineRelation } from './define.ts';

/** A call placed this soon after one came in may carry it on, s: signals catalogue S24b. */
export const relaySeconds = 15;
/** Numbers that receive fewer calls connect nobody. */
const leastReceived = 20;

const connected = `(SELECT caller FROM pairs_in GROUP BY caller HAVING sum(n) >= ${leastReceived})`;

/** Calls placed right after one came in, as a switchboard or a privacy number carries on a call. */
export const relays = defineRelation({
  table: 'f_relays',
  from: () =>
    `(SELECT caller, peer, placed, max(CASE WHEN placed = 0 THEN started_at END) OVER before AS came, min(CASE WHEN placed = 1 THEN started_at END) OVER after AS went
      FROM (SELECT caller, CAST(NULL AS BIGINT) AS peer, 1 AS placed, started_at FROM dialled WHERE caller IN ${connected}
        UNION ALL SELECT caller, peer, 0, started_at FROM heard WHERE caller IN ${connected}) AS both_ways
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
