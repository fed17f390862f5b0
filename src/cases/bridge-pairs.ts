/** Pairs of legs: an agent's, and a customer's that follows and ends with it; beside chance. */
import type { Engine } from '../engine/engine.ts';
import { bridgePolicy } from '../score/policy-bridges.ts';
import type { CaseLog } from './define.ts';
import { often } from './bridge-agents.ts';
import type { Range, Window } from './bridge-window.ts';

/** Legs that pair, in each window; `moved`: summed over the moves in time. */
export type Counts = {
  readonly tight: number;
  readonly tightMoved: number;
  readonly wide: number;
  readonly wideMoved: number;
};

/** What customers are shown: a number, beside the legs of one platform. */
export type ShownCounts = { readonly platform: number; readonly shown: number } & Counts;
/** The legs from one system number to one agent. */
export type EdgeCounts = {
  readonly system: number;
  readonly agent: number;
  readonly legs: number;
  /** All calls of the system number. */
  readonly calls: number;
} & Counts;
/** How often an agent's legs end with calls that show this number, which makes so many calls in all. */
export type ShownTo = {
  readonly shown: number;
  readonly agent: number;
  readonly pairs: number;
  readonly calls: number;
};

/** A number of a candidate platform: one that calls agents, or an agent. */
export interface Member {
  readonly code: number;
  readonly platform: number;
  readonly calls: boolean;
}

export interface PairTools {
  readonly log: Pick<CaseLog, 'quotient'>;
  readonly windows: { readonly tight: Window; readonly wide: Window };
  /** SQL: ring time of a call, s. */
  readonly ring: string;
  /** Whether the ring times are there to tell when an unanswered call ended. */
  readonly hasRing: boolean;
}

const { searched, shifts, shown } = bridgePolicy;

/**
 * Calls that may be a customer's leg, of a whole length `whole_s`, with the platforms of which the caller is an
 * agent, and the customer a number.
 */
function secondSql(callers: string, { ring, hasRing }: PairTools): string {
  const ended = hasRing ? '' : ' AND talk_s > 0 AND answered IS NOT FALSE';
  return `SELECT placed.caller AS shown, placed.callee AS customer, started_at, ${ring} + coalesce(talk_s, 0) AS whole_s,
      coalesce(of_caller.platform, -1) AS agent_of, coalesce(of_callee.platform, -1) AS known_to
    FROM placed LEFT JOIN (SELECT code, platform FROM bridge_numbers WHERE calls = 0) AS of_caller ON placed.caller = of_caller.code
      LEFT JOIN bridge_numbers AS of_callee ON placed.callee = of_callee.code WHERE placed.callee IS NOT NULL AND placed.caller IN (${callers})${ended}`;
}

const between = (sql: string, [from, to]: Range) => `${sql} BETWEEN ${from} AND ${to}`;
const late = 'customer_leg.started_at - agent_leg.at';
const ends = 'agent_leg.at + agent_leg.talk_s - customer_leg.started_at - customer_leg.whole_s';

function within({ delay, ending, longer }: Window): string {
  return `${between(late, delay)} AND ${between(ends, ending)} AND ${between('agent_leg.talk_s - customer_leg.whole_s', longer)}`;
}

/** Legs, moved in time, in the two stretches of time that hold all calls within the window. */
function firstSql(from: string, moves: readonly number[], { windows, log }: PairTools): string {
  const values = (numbers: readonly number[]) => numbers.map((number) => `(${number})`).join(', ');
  return `(SELECT leg, platform, system, agent, talk_s, moved, answer_at + moved AS at,
      ${log.quotient(`answer_at + moved + ${windows.wide.delay[0]}`, String(stretch(windows.wide)))} + step AS stretch
    FROM ${from} CROSS JOIN (VALUES ${values(moves)}) AS moves(moved) CROSS JOIN (VALUES (0), (1)) AS steps(step)) AS agent_leg`;
}

const stretch = ({ delay: [from, to] }: Window) => to - from + 1;

/** A customer is no number of the platform, and is not shown another of its agents. */
const fits =
  'customer_leg.known_to <> agent_leg.platform AND (customer_leg.shown = agent_leg.agent OR customer_leg.agent_of <> agent_leg.platform)';

/** `bridge_shown`: numbers whose calls follow and end with several of the legs looked at. */
async function findShown(engine: Engine, tools: PairTools): Promise<void> {
  const from = `(SELECT * FROM (SELECT *, row_number() OVER (PARTITION BY agent ORDER BY leg * 7919 % 10007, leg) AS turn FROM bridge_placed) AS turns
    WHERE turn <= ${searched.perAgent} ORDER BY turn, agent LIMIT ${searched.legs}) AS looked`;
  const { quotient } = tools.log;
  await engine.run(`CREATE TABLE bridge_shown AS SELECT platform, shown FROM ${firstSql(from, [0], tools)}
    JOIN (SELECT *, ${quotient('started_at', String(stretch(tools.windows.wide)))} AS stretch FROM (${secondSql(often, tools)}) AS calls_seen) AS customer_leg
      ON agent_leg.stretch = customer_leg.stretch WHERE ${within(tools.windows.wide)} AND ${fits}
    GROUP BY platform, shown HAVING count(DISTINCT leg) >= ${shown.legs}`);
}

/** `bridge_met`: every leg with every call of such a number that follows and ends with it, moved in time or not. */
async function findMet(engine: Engine, tools: PairTools): Promise<void> {
  const { quotient } = tools.log;
  const { tight, wide } = tools.windows;
  await engine.run(`CREATE TABLE bridge_met AS
    SELECT leg, agent_leg.platform AS platform, system, agent, moved, customer_leg.shown AS shown, customer, ${late} AS delay_s, ${ends} AS ending_s,
      CASE WHEN ${within(tight)} THEN 1 ELSE 0 END AS tight
    FROM ${firstSql('bridge_placed', [0, ...shifts.seconds], tools)}
    JOIN (SELECT bridge_shown.platform AS platform, calls_seen.*, ${quotient('started_at', String(stretch(wide)))} AS stretch
        FROM (${secondSql('SELECT shown FROM bridge_shown', tools)}) AS calls_seen JOIN bridge_shown ON calls_seen.shown = bridge_shown.shown) AS customer_leg
      ON agent_leg.platform = customer_leg.platform AND agent_leg.stretch = customer_leg.stretch WHERE ${within(wide)} AND ${fits}`);
}

/**
 * Creates `bridge_placed`: the legs with their platform, and `bridge_met`.
 *
 * @param members numbers of candidate platforms; `calls` are those which call the agents
 */
export async function pairLegs(engine: Engine, members: readonly Member[], tools: PairTools): Promise<void> {
  const values = members.map(({ code, platform, calls }) => `(${code}, ${platform}, ${calls ? 1 : 0})`);
  await engine.run(
    `CREATE TABLE bridge_numbers AS SELECT * FROM (VALUES ${values.join(', ')}) AS told(code, platform, calls)`,
  );
  await engine.run(
    'CREATE TABLE bridge_placed AS SELECT bridge_legs.*, platform FROM bridge_legs JOIN bridge_numbers ON bridge_legs.system = bridge_numbers.code',
  );
  await findShown(engine, tools);
  await findMet(engine, tools);
  await engine.run('DROP TABLE bridge_shown');
  await engine.run('DROP TABLE bridge_numbers');
}

const place = `leg * ${shifts.seconds.length + 1} + CASE moved ${shifts.seconds.map((by, k) => `WHEN ${by} THEN ${k + 1}`).join(' ')} ELSE 0 END`;
const distinctLegs = (where: string) => `CAST(count(DISTINCT ${place}) FILTER (WHERE ${where}) AS INTEGER)`;
const counts = `${distinctLegs('moved = 0 AND tight = 1')} AS tight, ${distinctLegs('moved <> 0 AND tight = 1')} AS "tightMoved",
  ${distinctLegs('moved = 0')} AS wide, ${distinctLegs('moved <> 0')} AS "wideMoved"`;

export function shownCounts(engine: Engine): Promise<ShownCounts[]> {
  return engine.rows(
    `SELECT platform, shown, ${counts} FROM bridge_met GROUP BY platform, shown ORDER BY platform, shown`,
  );
}

/** Creates `bridge_joined`: what is left of `bridge_met` with these numbers alone. */
export async function keepShown(
  engine: Engine,
  kept: readonly Pick<ShownCounts, 'platform' | 'shown'>[],
): Promise<void> {
  const values = kept.map(({ platform, shown: code }) => `(${platform}, ${code})`);
  await engine.run(`CREATE TABLE bridge_joined AS SELECT bridge_met.* FROM bridge_met
    JOIN (VALUES ${values.join(', ')}) AS kept(place, code) ON platform = kept.place AND shown = kept.code`);
}

export function edgeCounts(engine: Engine): Promise<EdgeCounts[]> {
  return engine.rows(`SELECT all_legs.system AS system, all_legs.agent AS agent, legs, attempts AS calls,
      coalesce(tight, 0) AS tight, coalesce("tightMoved", 0) AS "tightMoved", coalesce(wide, 0) AS wide, coalesce("wideMoved", 0) AS "wideMoved"
    FROM (SELECT system, agent, CAST(count(*) AS INTEGER) AS legs FROM bridge_placed GROUP BY system, agent) AS all_legs
    JOIN caller_totals ON all_legs.system = caller_totals.caller
    LEFT JOIN (SELECT system, agent, ${counts} FROM bridge_joined GROUP BY system, agent) AS found
      ON all_legs.system = found.system AND all_legs.agent = found.agent ORDER BY system, agent`);
}

export function shownToAgents(engine: Engine): Promise<ShownTo[]> {
  return engine.rows(`SELECT shown, agent, pairs, attempts AS calls FROM (
      SELECT shown, agent, CAST(count(DISTINCT leg) AS INTEGER) AS pairs FROM bridge_joined WHERE moved = 0 GROUP BY shown, agent) AS met
    JOIN caller_totals ON met.shown = caller_totals.caller ORDER BY shown, agent`);
}
