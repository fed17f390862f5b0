/** Stage one: what is cheap to know about every caller, in one scan, and who goes on to stage two. */
import { frequentSql } from '../calls/frequent.ts';
import type { Engine } from '../engine/engine.ts';

export interface Floor {
  /** A caller with fewer calls is never measured further. */
  readonly calls: number;
  /** Beyond `calls`, one of these two is needed: calls on one local day, or calls in all. */
  readonly busiestDay: number;
  readonly total: number;
}

export interface Callers {
  readonly callers: number;
  /** Callers above the floor. */
  readonly candidates: number;
  /** Those of them that are counted and not measured: see `CandidateOptions`. */
  readonly quiet: number;
  readonly floor: Floor;
  readonly callersBelow: number;
  readonly callsBelow: number;
  /** Whether callers are also seen being called. */
  readonly bothDirections: boolean;
}

/** Logs up to this many calls are measured whole. */
const smallLog = 2_000_000;
export const smallLogFloor: Floor = { calls: 1, busiestDay: 0, total: 0 };
/** On larger logs: a day of 20 calls, the least that a hand-dialling agent makes, or 300 calls spread thinner. */
export const largeLogFloor: Floor = { calls: 20, busiestDay: 20, total: 300 };

/** Least share of callers with five calls or more that also receive one, in a log of both directions: 5 %. */
const receivingShare = 0.05;
const receivingSample = 2_000;
const receivingCalls = 5;

export interface CandidateOptions {
  readonly calls: number;
  readonly floor: Partial<Floor>;
  /** SQL giving numbers, as `caller`, that are measured whatever they call; null for none. */
  readonly always: string | null;
  /** Callers with at most so many calls, placed and received together, are not worth measuring; below 1 for none. */
  readonly quietCalls: number;
  /** SQL: epoch seconds to wall-clock seconds. */
  readonly local: (utc: string) => string;
  readonly quotient: (a: string, b: string) => string;
}

/** Creates the table `caller_totals`: every caller with its attempts. Says how many there are, and what is seen of them. */
export async function countCallers(engine: Engine): Promise<Pick<Callers, 'callers' | 'bothDirections'>> {
  await engine.run(
    'CREATE TABLE caller_totals AS SELECT caller, CAST(count(*) AS INTEGER) AS attempts FROM placed GROUP BY caller',
  );
  const [found] = await engine.rows<{ callers: number }>('SELECT count(*) AS callers FROM caller_totals');
  return { callers: found?.callers ?? 0, bothDirections: await showsBothDirections(engine) };
}

/**
 * Creates the table `candidates`, which numbers those who go on: stage two works with these places, since whole
 * numbers group and sort faster than texts.
 */
export async function chooseCandidates(
  engine: Engine,
  options: CandidateOptions,
): Promise<Omit<Callers, 'callers' | 'bothDirections'>> {
  const floor = { ...(options.calls <= smallLog ? smallLogFloor : largeLogFloor), ...options.floor };
  await engine.run(`CREATE TEMP TABLE quiet_callers AS ${quietSql(options.quietCalls, floor)}`);
  await engine.run(
    `CREATE TABLE candidates AS SELECT caller, CAST(row_number() OVER (ORDER BY caller) AS INTEGER) AS place
       FROM (${candidatesSql(floor, options)}${options.always === null ? '' : ` UNION ${options.always}`}) AS chosen`,
  );
  const [totals] = await engine.rows<
    { measured: number } & Omit<Callers, 'callers' | 'candidates' | 'floor' | 'bothDirections'>
  >(
    `SELECT (SELECT count(*) FROM candidates) AS measured, count(*) FILTER (WHERE quiet) AS quiet,
         count(*) FILTER (WHERE NOT quiet) AS "callersBelow", coalesce(CAST(sum(attempts) FILTER (WHERE NOT quiet) AS BIGINT), 0) AS "callsBelow"
       FROM (SELECT attempts, caller IN (SELECT caller FROM quiet_callers) AS quiet FROM caller_totals
         WHERE caller NOT IN (SELECT caller FROM candidates)) AS others`,
  );
  if (totals === undefined) throw new Error('the engine returned no caller totals');
  await engine.run('DROP TABLE quiet_callers');
  const { measured, ...others } = totals;
  return { ...others, candidates: measured + others.quiet, floor };
}

/** Callers above the floor who have so few calls; a log of strangers who call once has hundreds of thousands. */
function quietSql(calls: number, floor: Floor): string {
  if (calls < floor.calls || !isWhole(floor)) return 'SELECT caller FROM caller_totals WHERE false';
  const few = `FROM caller_totals WHERE attempts BETWEEN ${floor.calls} AND ${calls}`;
  return `SELECT few.caller AS caller FROM (SELECT caller, attempts ${few}) AS few
    LEFT JOIN (SELECT callee, count(*) AS received FROM placed WHERE callee IN (SELECT caller ${few}) GROUP BY callee) AS got
      ON few.caller = got.callee WHERE attempts + coalesce(received, 0) <= ${calls}`;
}

/** Whether everybody with the calls of the floor is above it. */
const isWhole = (floor: Floor) => floor.busiestDay <= 1 || floor.total <= floor.calls;

function candidatesSql(floor: Floor, options: CandidateOptions): string {
  if (isWhole(floor))
    return `SELECT caller FROM caller_totals WHERE attempts >= ${floor.calls} AND caller NOT IN (SELECT caller FROM quiet_callers)`;
  const day = options.quotient(options.local('started_at'), '86400');
  return `SELECT caller FROM caller_totals WHERE attempts >= ${floor.total}
     UNION SELECT caller FROM (SELECT caller, ${day} AS local_day, count(*) AS n FROM ${frequentSql(floor.calls)} GROUP BY caller, ${day}) WHERE n >= ${floor.busiestDay}`;
}

/** So many calls show that callers are called, where they are; only where they don't, the others are asked. */
const receivingLook = 500_000;

/**
 * Whether the frequent callers are also seen being called; a log of one direction never shows that. Looks at
 * a fixed sample: the first by remainder, which spreads over the numbering plan.
 */
async function showsBothDirections(engine: Engine): Promise<boolean> {
  await engine.run(
    `CREATE TEMP TABLE sampled AS SELECT caller FROM caller_totals WHERE attempts >= ${receivingCalls} ORDER BY caller % 9973, caller LIMIT ${receivingSample}`,
  );
  const shows = async (calls: string) => {
    const [row] = await engine.rows<{ callers: number; receiving: number }>(
      `SELECT (SELECT count(*) FROM sampled) AS callers, (SELECT count(*) FROM sampled WHERE caller IN (SELECT callee FROM ${calls} WHERE callee IN (SELECT caller FROM sampled))) AS receiving`,
    );
    return row !== undefined && row.callers > 0 && row.receiving >= receivingShare * row.callers;
  };
  const found =
    (await shows(`(SELECT callee FROM placed LIMIT ${receivingLook}) AS some_calls`)) ||
    (await shows('placed'));
  await engine.run('DROP TABLE sampled');
  return found;
}
