/** The SQL of the search for ring-once numbers: candidates by their short rings, then who called back. */
import { frequentSql } from '../calls/frequent.ts';
import type { Engine } from '../engine/engine.ts';
import { ringOncePolicy as limits } from '../score/policy-ring-once.ts';

const tables = ['ring_callers', 'ring_calls'] as const;

/** Talk that is none: unanswered, or dropped at once. */
const noTalkSql = `(answered IS FALSE OR (answered AND talk_s <= ${limits.subSecondTalk.most}))`;
/** A call dropped after a ring. */
const shortRingSql = `(answered IS FALSE AND ring_s BETWEEN ${limits.ring.least} AND ${limits.ring.most}
  OR answered AND talk_s <= ${limits.subSecondTalk.most} AND ring_s <= ${limits.ring.most})`;

/** What a candidate's calls come to. */
export type Ringer = {
  readonly code: number;
  readonly calls: number;
  /** Calls whose outcome is known. */
  readonly known: number;
  readonly shortRings: number;
  /** Distinct callees of the short rings. */
  readonly callees: number;
  readonly first: number;
  readonly last: number;
};

/** Who called a candidate, of the callees that it rang. */
export type Back = {
  readonly code: number;
  /** Callees who had called it before its first ring. */
  readonly acquainted: number;
  /** Callees who called back in time. */
  readonly callees: number;
  readonly talkSeconds: number;
};

/** Creates the tables `ring_callers` and `ring_calls` from callers with many short rings. */
export async function takeShortRings(engine: Engine): Promise<void> {
  await engine.run(
    `CREATE TEMP TABLE ring_callers AS SELECT caller FROM placed WHERE ${shortRingSql}
       GROUP BY caller HAVING count(*) >= ${limits.calls.least}`,
  );
  await takeCalls(engine, shortRingSql, 'ring_s');
}

/** The same without ring times: from callers of whose calls hardly any is answered. */
export async function takeUnanswered(engine: Engine): Promise<void> {
  await engine.run(
    `CREATE TEMP TABLE ring_callers AS SELECT caller FROM ${frequentSql(limits.unseen.calls)}
       GROUP BY caller HAVING count(*) FILTER (WHERE ${noTalkSql}) >= ${1 - limits.unseen.answered} * count(*)`,
  );
  await takeCalls(engine, noTalkSql, 'CAST(NULL AS INTEGER)');
}

async function takeCalls(engine: Engine, short: string, ring: string): Promise<void> {
  await engine.run(
    `CREATE TEMP TABLE ring_calls AS SELECT caller, callee, started_at, answered, ${ring} AS ring, coalesce(${short}, false) AS short
       FROM placed WHERE caller IN (SELECT caller FROM ring_callers)`,
  );
}

/**
 * Whether the ring times of everybody else look like ring times: so brief a ring must be the exception there.
 */
export async function ringsAreRings(engine: Engine): Promise<boolean> {
  const [found] = await engine.rows<{ known: number; brief: number }>(
    `SELECT count(*) AS known, count(*) FILTER (WHERE ring_s BETWEEN ${limits.ring.least} AND ${limits.ring.most}) AS brief
       FROM placed WHERE answered IS FALSE AND ring_s IS NOT NULL AND caller NOT IN (SELECT caller FROM ring_callers)`,
  );
  const { known = 0, brief = 0 } = found ?? {};
  return known < limits.ringColumn.sample || brief <= limits.ringColumn.most * known;
}

/** The candidates by code. */
export function ringersOf(engine: Engine): Promise<Ringer[]> {
  return engine.rows<Ringer>(
    `SELECT caller AS code, CAST(count(*) AS INTEGER) AS calls, CAST(count(answered) AS INTEGER) AS known,
       CAST(count(*) FILTER (WHERE short) AS INTEGER) AS "shortRings",
       CAST(count(DISTINCT callee) FILTER (WHERE short) AS INTEGER) AS callees,
       min(started_at) FILTER (WHERE short) AS "first", max(started_at) FILTER (WHERE short) AS "last"
     FROM ring_calls GROUP BY caller ORDER BY caller`,
  );
}

/** Who called these candidates; a candidate whom nobody called is left out. */
export function backOf(engine: Engine, codes: readonly number[]): Promise<Back[]> {
  const within = limits.answeredBack.within;
  return engine.rows<Back>(
    `WITH rung AS (SELECT caller, callee, started_at FROM ring_calls WHERE short AND callee IS NOT NULL AND caller IN (${codes.join(', ')})),
       starts AS (SELECT caller, callee, min(started_at) AS t0 FROM rung GROUP BY caller, callee),
       back AS (SELECT callee AS code, caller AS peer, started_at, answered, talk_s FROM placed WHERE callee IN (${codes.join(', ')})),
       in_time AS (SELECT DISTINCT code, peer, back.started_at, answered, talk_s FROM back JOIN rung
         ON rung.caller = code AND rung.callee = peer AND back.started_at > rung.started_at AND back.started_at <= rung.started_at + ${within})
     SELECT code, CAST(max(acquainted) AS INTEGER) AS acquainted, CAST(max(callees) AS INTEGER) AS callees, CAST(max(talk) AS BIGINT) AS "talkSeconds" FROM (
       SELECT code, count(DISTINCT peer) AS acquainted, 0 AS callees, 0 AS talk FROM back JOIN starts ON starts.caller = code AND starts.callee = peer
         WHERE back.started_at < t0 GROUP BY code
       UNION ALL SELECT code, 0, count(DISTINCT peer), CAST(coalesce(sum(talk_s) FILTER (WHERE answered), 0) AS BIGINT) FROM in_time GROUP BY code) AS parts
     GROUP BY code ORDER BY code`,
  );
}

/** Lower median of the ring times of the short rings, s; for candidates with ring times only. */
export async function medianRings(engine: Engine, codes: readonly number[]): Promise<Map<number, number>> {
  const rows = await engine.rows<{ code: number; ring: number }>(
    `SELECT caller AS code, min(ring) AS ring FROM (SELECT caller, ring, count(*) OVER (PARTITION BY caller) AS n,
         row_number() OVER (PARTITION BY caller ORDER BY ring) AS place
       FROM ring_calls WHERE short AND ring IS NOT NULL AND caller IN (${codes.join(', ')})) AS placed_rings
     WHERE 2 * place >= n GROUP BY caller ORDER BY caller`,
  );
  return new Map(rows.map(({ code, ring }) => [code, ring]));
}

export async function dropRingTables(engine: Engine): Promise<void> {
  for (const table of tables) await engine.run(`DROP TABLE IF EXISTS ${table}`);
}
