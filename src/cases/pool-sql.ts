/** The tables behind the search for pools: who works a list, and who meets whom on it. */
import { frequentSql } from '../calls/frequent.ts';
import { subscriberSql } from '../calls/number-code.ts';
import type { Engine } from '../engine/engine.ts';
import { poolPolicy } from '../score/policy-pools.ts';

/** A caller that seems to work a list. */
export type Worker = {
  readonly code: number;
  /** Callees that count: no services, none who also calls, none that is hot. */
  readonly callees: number;
  /** Of these, who never answered. */
  readonly silent: number;
  readonly attempts: number;
  readonly first: number;
  readonly last: number;
};

/** Two workers with common callees, the smaller code first. */
export type Shared = {
  readonly a: number;
  readonly b: number;
  readonly shared: number;
  readonly redials: number;
};

/** Ordered pairs of callers that meet at one callee, and pairs of caller and callee. */
export type Density = { readonly meetings: number; readonly entries: number };

/** So many callees are called by `d` callers. */
type Degree = { readonly d: number; readonly callees: number };

/** Logs up to this many calls are looked at whole; of larger ones, a quarter of the callees tells who works a list. */
const wholeCalls = 2_000_000;
const sampledCalls = 200_000;
/** What a quarter of a few calls may differ from the whole. */
const sampleSlack = 0.1;

function chosenSql(calls: number): string {
  const { attempts, distinctShare } = poolPolicy;
  const sample = calls > wholeCalls ? 'callee % 9973 % 4 = 0 AND ' : '';
  const least = distinctShare.least - (calls > wholeCalls ? sampleSlack : 0);
  return `CREATE TABLE pool_chosen AS SELECT caller FROM (
      SELECT caller, count(*) AS n FROM ${frequentSql(attempts.least)} WHERE ${sample}callee IS NOT NULL GROUP BY caller, callee) AS looked
    GROUP BY caller HAVING count(*) >= ${least} * sum(n)`;
}

const ofChosen = 'SELECT caller FROM pool_chosen';

/** What each of them did to each callee. */
const entriesSql = `CREATE TABLE pool_entries AS SELECT caller, callee, CAST(count(*) AS INTEGER) AS n, min(started_at) AS t0, max(started_at) AS t1,
    max(CASE WHEN answered THEN 1 ELSE 0 END) AS ok
  FROM ${frequentSql(poolPolicy.attempts.least)} WHERE caller IN (${ofChosen}) AND ${subscriberSql('callee')} GROUP BY caller, callee`;

/** Callees who call as well. */
const returnedSql = `CREATE TABLE pool_returned AS SELECT DISTINCT callee AS caller, caller AS callee FROM placed WHERE callee IN (${ofChosen})`;

const twoWaySql = `SELECT e.caller AS caller, count(*) AS back FROM pool_entries AS e
  JOIN pool_returned AS r ON e.caller = r.caller AND e.callee = r.callee GROUP BY e.caller`;

const workersSql = `CREATE TABLE pool_workers AS SELECT met.caller AS caller, attempts, first_t, last_t FROM (
    SELECT caller, CAST(sum(n) AS INTEGER) AS attempts, count(*) AS callees, min(t0) AS first_t, max(t1) AS last_t FROM pool_entries GROUP BY caller) AS met
  LEFT JOIN (${twoWaySql}) AS two_way ON met.caller = two_way.caller
  WHERE attempts >= ${poolPolicy.attempts.least} AND callees >= ${poolPolicy.distinctShare.least} * attempts
    AND coalesce(back, 0) <= ${poolPolicy.twoWay.most} * callees`;

const degreesSql = 'SELECT callee, count(*) AS d FROM pool_entries GROUP BY callee';

/**
 * Creates `pool_workers` (caller, attempts, first_t, last_t) and `pool_entries` (caller, callee, n, t0, t1, ok).
 *
 * @returns how densely the workers meet, at callees that count
 */
export async function poolTables(engine: Engine, calls: number): Promise<Density> {
  await engine.run(chosenSql(calls));
  await engine.run(entriesSql);
  await engine.run(returnedSql);
  await engine.run(workersSql);
  await engine.run('DELETE FROM pool_entries WHERE caller NOT IN (SELECT caller FROM pool_workers)');
  await engine.run(
    'DELETE FROM pool_entries WHERE EXISTS (SELECT 1 FROM pool_returned AS r WHERE r.caller = pool_entries.caller AND r.callee = pool_entries.callee)',
  );
  await engine.run('DROP TABLE pool_returned');
  await engine.run('DROP TABLE pool_chosen');
  const degrees = await engine.rows<Degree>(
    `SELECT d, count(*) AS callees FROM (${degreesSql}) AS degrees GROUP BY d ORDER BY d`,
  );
  const hottest = hottestOf(degrees);
  if ((degrees.at(-1)?.d ?? 0) > hottest)
    await engine.run(
      `DELETE FROM pool_entries WHERE callee IN (SELECT callee FROM (${degreesSql}) AS degrees WHERE d > ${hottest})`,
    );
  return densityOf(degrees.filter(({ d }) => d <= hottest));
}

/** The most workers of a callee that still counts. */
function hottestOf(degrees: readonly Degree[]): number {
  let pairs = 0;
  let hottest = 1;
  for (const { d, callees } of degrees) {
    pairs += (callees * d * (d - 1)) / 2;
    if (d > poolPolicy.hotCallee.most || pairs > poolPolicy.pairsCounted.most) break;
    hottest = d;
  }
  return hottest;
}

/** Of all callers, hot callees left out; of a large log a part of the callees stands for all: about 200,000 calls. */
export async function densityOfAll(engine: Engine, calls: number): Promise<Density> {
  const times = calls > wholeCalls ? Math.round(calls / sampledCalls) : 1;
  const sample = times > 1 ? `callee % 9973 % ${times} = 0 AND ` : '';
  const met = `SELECT caller, callee FROM placed WHERE ${sample}${subscriberSql('callee')} GROUP BY caller, callee`;
  const { meetings, entries } = densityOf(
    await engine.rows<Degree>(
      `SELECT d, count(*) AS callees FROM (SELECT count(*) AS d FROM (${met}) AS met GROUP BY callee) AS degrees WHERE d <= ${poolPolicy.hotCallee.most} GROUP BY d`,
    ),
  );
  return { meetings: times * meetings, entries: times * entries };
}

function densityOf(degrees: readonly Degree[]): Density {
  return {
    meetings: degrees.reduce((sum, { d, callees }) => sum + callees * d * (d - 1), 0),
    entries: degrees.reduce((sum, { d, callees }) => sum + callees * d, 0),
  };
}

/** The workers with callees that count, by code. */
export function workersOf(engine: Engine): Promise<Worker[]> {
  return engine.rows<Worker>(`SELECT pool_workers.caller AS code, attempts, first_t AS "first", last_t AS "last", callees, silent
    FROM pool_workers JOIN (
      SELECT caller, CAST(count(*) AS INTEGER) AS callees, CAST(count(*) FILTER (WHERE ok = 0) AS INTEGER) AS silent FROM pool_entries GROUP BY caller) AS met
    ON pool_workers.caller = met.caller ORDER BY pool_workers.caller`);
}

/** Pairs of workers who meet at a few callees, by code. */
export function sharedOf(engine: Engine): Promise<Shared[]> {
  return engine.rows<Shared>(`SELECT x.caller AS a, y.caller AS b, CAST(count(*) AS INTEGER) AS shared,
      CAST(count(*) FILTER (WHERE ${redialSql('x', 'y')} OR ${redialSql('y', 'x')}) AS INTEGER) AS redials
    FROM pool_entries AS x JOIN pool_entries AS y ON x.callee = y.callee AND x.caller < y.caller
    GROUP BY x.caller, y.caller HAVING count(*) >= ${poolPolicy.sharedCallees.least} ORDER BY a, b`);
}

/** Runs a query beside the table `pool_members` (caller, place of its group). */
export async function withMembers<T>(
  engine: Engine,
  groups: readonly (readonly number[])[],
  query: () => Promise<T>,
): Promise<T> {
  const members = groups.flatMap((codes, place) => codes.map((code) => `(${code}, ${place})`));
  await engine.run(
    `CREATE TABLE pool_members AS SELECT * FROM (VALUES ${members.join(', ')}) AS told(caller, place)`,
  );
  const found = await query();
  await engine.run('DROP TABLE pool_members');
  return found;
}

/** Callers that meet members of a group other than their own at a few callees, each callee counted once. */
export function metByGroupsOf(
  engine: Engine,
): Promise<(Pick<Shared, 'shared' | 'redials'> & { place: number; caller: number })[]> {
  return engine.rows(`WITH own AS (SELECT place, e.* FROM pool_entries AS e JOIN pool_members ON e.caller = pool_members.caller)
    SELECT place, caller, CAST(count(*) AS INTEGER) AS shared, CAST(sum(redial) AS INTEGER) AS redials FROM (
      SELECT x.place AS place, y.caller AS caller, y.callee AS callee, max(CASE WHEN ${redialSql('x', 'y')} OR ${redialSql('y', 'x')} THEN 1 ELSE 0 END) AS redial
      FROM own AS x JOIN pool_entries AS y ON x.callee = y.callee AND x.caller <> y.caller GROUP BY x.place, y.caller, y.callee) AS met
    WHERE NOT EXISTS (SELECT 1 FROM pool_members WHERE pool_members.caller = met.caller AND pool_members.place = met.place)
    GROUP BY place, caller HAVING count(*) >= ${poolPolicy.sharedCallees.least} ORDER BY place, caller`);
}

/** SQL condition: b takes up a callee whom a had not reached. */
function redialSql(a: string, b: string): string {
  return `(${a}.ok = 0 AND ${b}.t0 > ${a}.t0 AND ${b}.t0 - ${a}.t1 <= ${poolPolicy.redialSeconds.most})`;
}

/** Drops what is left. */
export async function dropPoolTables(engine: Engine): Promise<void> {
  await engine.run('DROP TABLE pool_entries');
  await engine.run('DROP TABLE pool_workers');
}
