/** The SQL of the search for floods, from cheap to dear: each step leaves less for the next. */
import type { Engine } from '../engine/engine.ts';
import { floodPolicy as limits } from '../score/policy-floods.ts';
import type { CaseLog } from './define.ts';

const tables = ['flood_reached', 'flood_heard', 'flood_rush', 'flood_pairs', 'flood_hits'] as const;

/** A call that is not there to talk; an unanswered one has a talk time of 0. */
const weakSql = `talk_s <= ${limits.weakTalkSeconds.most}`;
const leastWeak = Math.ceil(limits.weakShare.least * limits.crowd.least);
/** Any 3,600 s with `leastWeak` calls touch two clock hours, one of which has at least half of them. */
const halfRush = Math.ceil(leastWeak / 2);

/** A victim's busiest hours and what is inside them. */
export type Rush = {
  readonly victim: number;
  readonly peakHour: number;
  readonly peakTenMinutes: number;
  /** Most calls in any 3,600 s from all who are no suspects. */
  readonly othersHour: number;
  /** Local days with a rush, and from the first to the last of them. */
  readonly rushDays: number;
  readonly spanDays: number;
};

/** A suspect's part in the rush on a victim. */
export type Part = {
  readonly victim: number;
  readonly source: number;
  readonly calls: number;
  /** Of these, unanswered and very short ones. */
  readonly weak: number;
  readonly answered: number | null;
  readonly talkSeconds: number;
  /** All calls that the source placed in the log. */
  readonly attempts: number;
  /** Share of the source's calls, placed and received, that go to numbers with a rush. */
  readonly focus: number;
  readonly first: number;
  readonly last: number;
};

/**
 * Creates `flood_rush`, the local days of everybody who had a rush of calls, and `flood_heard`, the calls to
 * them. Whether there is anybody.
 */
export async function findRushes(engine: Engine, log: CaseLog): Promise<boolean> {
  const hour = log.quotient('started_at', '3600');
  const day = log.quotient(log.local('started_at'), '86400');
  await engine.run(
    `CREATE TEMP TABLE flood_reached AS SELECT callee FROM placed WHERE ${weakSql} AND callee IS NOT NULL
       GROUP BY callee HAVING count(*) >= ${leastWeak}`,
  );
  await engine.run(
    `CREATE TEMP TABLE flood_rush AS SELECT callee, ${day} AS local_day FROM placed
       WHERE ${weakSql} AND callee IN (SELECT callee FROM flood_reached)
       GROUP BY callee, ${hour}, ${day} HAVING count(*) >= ${halfRush}`,
  );
  const [found] = await engine.rows<{ n: number }>('SELECT count(*) AS n FROM flood_rush');
  if (found === undefined || found.n === 0) return false;
  await engine.run(
    `CREATE TEMP TABLE flood_heard AS SELECT caller, callee, started_at, answered, coalesce(talk_s, 0) AS talk,
         CASE WHEN ${weakSql} THEN 1 ELSE 0 END AS weak, ${day} AS local_day
       FROM placed WHERE callee IN (SELECT callee FROM flood_rush)`,
  );
  return true;
}

/**
 * Creates `flood_pairs`: for each callee with a rush the callers who have hardly anybody else, mostly do not
 * talk and are no acquaintances. Whether there are any.
 */
export async function findSuspects(engine: Engine): Promise<boolean> {
  const { days, longTalkSeconds, triesPerTalk } = limits.acquainted;
  await engine.run(
    `CREATE TEMP TABLE flood_pairs AS
     WITH rushed AS (SELECT DISTINCT callee FROM flood_rush),
       pairs AS (SELECT callee, caller, count(*) AS n, sum(weak) AS weak, min(started_at) AS t0,
           count(*) FILTER (WHERE answered AND talk >= ${longTalkSeconds}) AS talks
         FROM flood_heard WHERE caller <> callee GROUP BY callee, caller),
       near_rush AS (SELECT callee, local_day + shift AS local_day FROM flood_rush, (VALUES (-1), (0), (1)) AS shifts(shift)),
       calm AS (SELECT h.callee, h.caller, count(DISTINCT h.local_day) AS days
         FROM flood_heard h LEFT JOIN (SELECT DISTINCT callee, local_day FROM near_rush) r
           ON h.callee = r.callee AND h.local_day = r.local_day
         WHERE r.callee IS NULL GROUP BY h.callee, h.caller),
       repeaters AS (SELECT caller, sum(n) AS hits FROM pairs WHERE n >= ${limits.callsPerSource.least} GROUP BY caller),
       received AS (SELECT callee AS caller, count(*) AS n FROM placed
         WHERE callee IN (SELECT caller FROM repeaters) AND caller NOT IN (SELECT callee FROM rushed) GROUP BY callee),
       known AS (SELECT DISTINCT pairs.callee, pairs.caller FROM pairs JOIN placed p ON p.caller = pairs.callee AND p.callee = pairs.caller
         WHERE p.started_at < pairs.t0 OR (p.answered AND p.talk_s >= ${longTalkSeconds} AND ${triesPerTalk} >= pairs.n)),
       focused AS (SELECT caller, attempts, hits, attempts + coalesce(received.n, 0) AS dealings FROM repeaters JOIN caller_totals USING (caller) LEFT JOIN received USING (caller)
         WHERE hits >= ${limits.focus.least} * (attempts + coalesce(received.n, 0)))
     SELECT pairs.callee, pairs.caller, focused.attempts, focused.hits, focused.dealings FROM pairs JOIN focused ON pairs.caller = focused.caller
       LEFT JOIN calm ON pairs.callee = calm.callee AND pairs.caller = calm.caller
       LEFT JOIN known ON pairs.callee = known.callee AND pairs.caller = known.caller
     WHERE pairs.n >= ${limits.callsPerSource.least} AND pairs.weak >= ${limits.weakShare.ofSource} * pairs.n
       AND ${triesPerTalk} * talks < pairs.n AND coalesce(calm.days, 0) < ${days} AND known.callee IS NULL`,
  );
  const [found] = await engine.rows<{ n: number }>('SELECT count(*) AS n FROM flood_pairs');
  return (found?.n ?? 0) > 0;
}

/**
 * Creates `flood_hits`: each call to a victim with the sliding counts at it, of suspects and of others. The windows go
 * over seconds with calls: see `walkSql`.
 */
export async function slideWindows(engine: Engine): Promise<void> {
  const last = (seconds: number) =>
    `(PARTITION BY callee ORDER BY started_at RANGE BETWEEN ${seconds - 1} PRECEDING AND CURRENT ROW)`;
  await engine.run(
    `CREATE TEMP TABLE flood_hits AS
     WITH marked AS (SELECT h.caller, h.callee, h.started_at, h.local_day, h.answered, h.talk, h.weak, p.attempts, p.hits, p.dealings, CASE WHEN p.caller IS NULL THEN 0 ELSE 1 END AS suspect
         FROM flood_heard h LEFT JOIN flood_pairs p ON h.callee = p.callee AND h.caller = p.caller
         WHERE h.callee IN (SELECT callee FROM flood_pairs)),
       moments AS (SELECT callee, started_at, sum(suspect) AS suspects, sum(1 - suspect) AS others FROM marked GROUP BY callee, started_at),
       counted AS (SELECT callee, started_at, sum(suspects) OVER ${last(3600)} AS suspects_hour, sum(suspects) OVER ${last(600)} AS suspects_ten,
         sum(others) OVER ${last(3600)} AS others_hour FROM moments)
     SELECT marked.*, suspects_hour, suspects_ten, others_hour, ahead FROM marked JOIN (SELECT *,
         max(suspects_hour) OVER (PARTITION BY callee ORDER BY started_at RANGE BETWEEN CURRENT ROW AND 3599 FOLLOWING) AS ahead FROM counted) AS slid
       ON marked.callee = slid.callee AND marked.started_at = slid.started_at`,
  );
}

/** The victims whose suspects reach the least of `crowd`, by code. */
export function rushesOf(engine: Engine): Promise<Rush[]> {
  return engine.rows<Rush>(
    `SELECT callee AS victim, CAST(max(suspects_hour) AS INTEGER) AS "peakHour", CAST(max(suspects_ten) AS INTEGER) AS "peakTenMinutes",
       CAST(max(others_hour) AS INTEGER) AS "othersHour",
       CAST(count(DISTINCT local_day) FILTER (WHERE suspects_hour >= ${limits.crowd.least}) AS INTEGER) AS "rushDays",
       CAST(1 + max(local_day) FILTER (WHERE suspects_hour >= ${limits.crowd.least})
         - min(local_day) FILTER (WHERE suspects_hour >= ${limits.crowd.least}) AS INTEGER) AS "spanDays"
     FROM flood_hits GROUP BY callee HAVING max(suspects_hour) >= ${limits.crowd.least} ORDER BY callee`,
  );
}

/** The suspects' calls within a rush, by victim, the busiest first. */
export function partsOf(engine: Engine): Promise<Part[]> {
  return engine.rows<Part>(
    `SELECT callee AS victim, caller AS source, CAST(count(*) AS INTEGER) AS calls,
       CASE WHEN count(answered) = 0 THEN NULL ELSE CAST(count(*) FILTER (WHERE answered) AS INTEGER) END AS answered,
       CAST(coalesce(sum(talk) FILTER (WHERE answered), 0) AS BIGINT) AS "talkSeconds", max(attempts) AS attempts, CAST(sum(weak) AS INTEGER) AS weak, CAST(max(hits) AS DOUBLE) / max(dealings) AS focus,
       min(started_at) AS "first", max(started_at) AS "last"
     FROM flood_hits WHERE suspect = 1 AND ahead >= ${limits.crowd.least}
     GROUP BY callee, caller ORDER BY callee, calls DESC, caller`,
  );
}

export async function dropFloodTables(engine: Engine): Promise<void> {
  for (const table of tables) await engine.run(`DROP TABLE IF EXISTS ${table}`);
}
