/** Who may be an agent of a call-back bridge, and by whom he is called: cheap aggregates first. */
import { frequentSql } from '../calls/frequent.ts';
import { subscriberSql } from '../calls/number-code.ts';
import type { Engine } from '../engine/engine.ts';
import { bridgePolicy } from '../score/policy-bridges.ts';
import type { CaseLog } from './define.ts';

/** A number that calls an agent again and again. */
export type Edge = { readonly system: number; readonly agent: number; readonly n: number };

const { agent, dominance, oneAtATime, platform, repeats, system } = bridgePolicy;

/** Callers of enough calls to be a system number, as `caller`. */
export const often = `SELECT caller FROM caller_totals WHERE attempts >= ${system.calls}`;
const answered = 'talk_s > 0 AND answered IS NOT FALSE';

/** Logs up to this many calls are looked at whole; of larger ones, two seconds of seven show who is called often. */
const wholeCalls = 2_000_000;
const sampled = { condition: 'started_at % 7 < 2 AND ', legs: Math.floor(agent.legs / 2) };

function heardSql(calls: number): string {
  const { condition, legs } = calls > wholeCalls ? sampled : { condition: '', legs: agent.legs };
  return `CREATE TABLE bridge_heard AS SELECT callee AS agent FROM ${frequentSql(system.calls)}
    WHERE ${condition}${answered} AND ${subscriberSql('callee')} GROUP BY callee HAVING count(*) >= ${legs}`;
}

/** The calls that these numbers received from frequent callers on busy days make up most of them. */
const busySql = (day: string) => `CREATE TABLE bridge_agents AS SELECT agent FROM (
      SELECT callee AS agent, ${day} AS local_day, count(*) AS n FROM ${frequentSql(system.calls)}
        WHERE callee IN (SELECT agent FROM bridge_heard) AND ${answered} GROUP BY callee, ${day}) AS days
    GROUP BY agent HAVING coalesce(sum(n) FILTER (WHERE n >= ${agent.busyDay}), 0) >= ${agent.inBusyDays} * sum(n)`;

/**
 * `heard` counts all calls received, `again` those of callers who call again and again, answered or not. Of a
 * number in both roles the one with more calls stays.
 */
const edgesSql = (day: string) => `CREATE TABLE bridge_edges AS
  WITH heard AS (SELECT callee AS agent, caller, count(*) AS n, count(*) FILTER (WHERE ${answered}) AS legs,
        count(DISTINCT CASE WHEN ${answered} THEN ${day} END) AS days FROM placed
      WHERE callee IN (SELECT agent FROM bridge_agents) GROUP BY callee, caller),
    again AS (SELECT agent, caller, n FROM heard WHERE legs >= ${repeats.least} AND legs >= ${repeats.perDay} * days AND caller IN (${often})),
    platforms AS (SELECT caller FROM again GROUP BY caller HAVING count(*) > ${platform.agents}),
    usual AS (SELECT agent, caller, n FROM again WHERE caller NOT IN (SELECT caller FROM platforms)),
    totals AS (SELECT agent, sum(n) AS received FROM heard GROUP BY agent),
    dominated AS (SELECT usual.agent AS agent FROM usual JOIN totals ON usual.agent = totals.agent GROUP BY usual.agent, received
      HAVING sum(n) >= ${dominance.share} * received AND sum(n) * sum(n) <= ${dominance.sources} * sum(n * n)),
    edges AS (SELECT caller AS system, agent, n FROM usual WHERE agent IN (SELECT agent FROM dominated)),
    calling AS (SELECT system AS code, sum(n) AS n FROM edges GROUP BY system),
    called AS (SELECT agent AS code, sum(n) AS n FROM edges GROUP BY agent),
    systems AS (SELECT calling.code AS code FROM calling LEFT JOIN called ON calling.code = called.code WHERE calling.n >= coalesce(called.n, 0))
  SELECT system, agent, n FROM edges WHERE system IN (SELECT code FROM systems) AND agent NOT IN (SELECT code FROM systems)`;

const legsSql = (ring: string) => `CREATE TABLE bridge_legs AS
  SELECT CAST(row_number() OVER (ORDER BY answer_at, system, agent, end_at) AS INTEGER) AS leg, system, agent, answer_at, end_at, talk_s FROM (
    SELECT edges.system AS system, edges.agent AS agent, started_at + ${ring} AS answer_at, started_at + ${ring} + talk_s AS end_at, talk_s
      FROM placed JOIN bridge_edges AS edges ON placed.caller = edges.system AND placed.callee = edges.agent WHERE ${answered}) AS taken`;

/** Agents who would have to talk to two numbers at once. */
const tangledSql = `SELECT agent FROM (
    SELECT agent, answer_at - lag(answer_at) OVER ordered AS later,
      max(end_at) OVER (ordered ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) - answer_at AS overlap
    FROM bridge_legs WINDOW ordered AS (PARTITION BY agent ORDER BY leg)) AS walked
  GROUP BY agent HAVING count(*) FILTER (WHERE overlap > ${oneAtATime.seconds} AND later > ${oneAtATime.apart}) > ${oneAtATime.most} * count(*)`;

/**
 * Creates `bridge_edges` (system, agent, n): numbers that call again and again, and who may be their agents.
 *
 * @returns the edges, in order; none when nobody may be an agent
 */
export async function findEdges(engine: Engine, log: CaseLog): Promise<Edge[]> {
  const day = log.quotient(log.local('started_at'), '86400');
  await engine.run(heardSql(await callsOf(engine)));
  await engine.run(busySql(day));
  await engine.run('DROP TABLE bridge_heard');
  await engine.run(edgesSql(day));
  await engine.run('DROP TABLE bridge_agents');
  return engine.rows<Edge>(
    'SELECT system, agent, CAST(n AS INTEGER) AS n FROM bridge_edges ORDER BY system, agent',
  );
}

/**
 * Creates `bridge_legs`: the answered calls of the edges, each with its place, answer and end, epoch s, and
 * talk, s; without those to numbers that take several calls at once.
 *
 * @param ring SQL: ring time of a call, s
 */
export async function takeLegs(engine: Engine, ring: string): Promise<void> {
  await engine.run(legsSql(ring));
  await engine.run(`CREATE TABLE bridge_tangled AS ${tangledSql}`);
  await engine.run('DELETE FROM bridge_legs WHERE agent IN (SELECT agent FROM bridge_tangled)');
  await engine.run('DROP TABLE bridge_tangled');
}

async function callsOf(engine: Engine): Promise<number> {
  const [found] = await engine.rows<{ calls: number }>(
    'SELECT CAST(coalesce(sum(attempts), 0) AS BIGINT) AS calls FROM caller_totals',
  );
  return found?.calls ?? 0;
}
