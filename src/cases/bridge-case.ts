/** The facts of each bridge, counted over its pairs. */
import type { Engine } from '../engine/engine.ts';
import type { BridgeLeg } from '../model-details.ts';
import type { Bridge } from '../model.ts';
import { bridgePolicy } from '../score/policy-bridges.ts';
import { levelOf } from '../score/score.ts';
import { pairedLegs } from './bridge-legs.ts';
import { log10Of, type Joined } from './bridge-verdict.ts';
import { caseScore } from './case-score.ts';
import type { CaseLog, Finding } from './define.ts';

type Totals = {
  readonly place: number;
  readonly pairs: number;
  readonly customers: number;
  readonly orphans: number;
  readonly first: number;
  readonly last: number;
};
type OfAgent = {
  readonly code: number;
  readonly pairs: number;
  readonly customers: number;
  readonly orphans: number;
};
type OfSystem = { readonly code: number; readonly pairs: number; readonly agents: number };
type Several = {
  readonly place: number;
  readonly legs: number;
  readonly met: number;
  readonly movedLegs: number;
  readonly movedMet: number;
};

/** `bridge_pairs`: of each leg the call that fits best, with the place of its bridge. */
const pairsSql = `CREATE TABLE bridge_pairs AS SELECT leg, place, system, agent, shown, customer, delay_s, ending_s, answer_at FROM (
    SELECT joined.*, place, answer_at, row_number() OVER (PARTITION BY joined.leg
        ORDER BY joined.tight DESC, abs(ending_s), abs(delay_s), ending_s, delay_s, shown, customer) AS choice
      FROM bridge_joined AS joined JOIN bridge_seats AS seats ON joined.agent = seats.agent AND joined.system = seats.system AND joined.tight >= seats.tight
      JOIN bridge_legs ON joined.leg = bridge_legs.leg WHERE moved = 0) AS fitting WHERE choice = 1`;

/** Customers that a leg is joined with, beside chance. */
const severalSql = `SELECT place, CAST(count(*) FILTER (WHERE moved = 0) AS INTEGER) AS legs, CAST(coalesce(sum(n) FILTER (WHERE moved = 0), 0) AS INTEGER) AS met,
    CAST(count(*) FILTER (WHERE moved <> 0) AS INTEGER) AS "movedLegs", CAST(coalesce(sum(n) FILTER (WHERE moved <> 0), 0) AS INTEGER) AS "movedMet" FROM (
    SELECT place, leg, moved, count(DISTINCT customer) AS n FROM bridge_joined AS joined JOIN bridge_seats AS seats
      ON joined.agent = seats.agent AND joined.system = seats.system AND joined.tight >= seats.tight GROUP BY place, leg, moved) AS by_leg GROUP BY place`;

const count = (what: string) => `CAST(count(${what}) AS INTEGER)`;
const orphans = 'CAST(count(*) FILTER (WHERE shown = agent) AS INTEGER) AS orphans';

/** The bridges with enough customers, worst first. Reads `bridge_joined` and `bridge_legs`. */
export async function bridgesOf(
  engine: Engine,
  log: CaseLog,
  found: readonly Joined[],
  exact: boolean,
): Promise<Finding<Bridge>[]> {
  if (found.length === 0) return [];
  const seats = found.flatMap(({ systems, agents, window }, place) =>
    systems.flatMap((system) =>
      agents.map((agent) => `(${system}, ${agent}, ${place}, ${window === 'tight' ? 1 : 0})`),
    ),
  );
  await engine.run(
    `CREATE TABLE bridge_seats AS SELECT * FROM (VALUES ${seats.join(', ')}) AS told(system, agent, place, tight)`,
  );
  await engine.run(pairsSql);
  const several = await engine.rows<Several>(severalSql);
  const totals =
    await engine.rows<Totals>(`SELECT place, ${count('*')} AS pairs, ${count('DISTINCT customer')} AS customers, ${orphans},
    min(answer_at) AS "first", max(answer_at) AS "last" FROM bridge_pairs GROUP BY place ORDER BY place`);
  const known = await membersOf(engine, found);
  const legs = await pairedLegs(engine, log);
  const delays = exact ? await delaysOf(engine) : new Map<number, number>();
  for (const table of ['bridge_pairs', 'bridge_seats']) await engine.run(`DROP TABLE ${table}`);
  return totals
    .flatMap((row) => {
      const joined = found[row.place];
      const fits = several.some((those) => those.place === row.place && joinsMany(row, those));
      if (joined === undefined || !fits || isCalled(joined, row, known)) return [];
      return [
        findingOf(
          joined,
          row,
          { ...known, delay: delays.get(row.place) ?? null, legs: legs.get(row.place) ?? [] },
          log,
        ),
      ];
    })
    .toSorted(
      (a, b) => b.item.score - a.item.score || b.item.pairs - a.item.pairs || firstOf(a) - firstOf(b),
    );
}

const firstOf = ({ accused }: Finding<Bridge>) => accused[0]?.code ?? 0;

function joinsMany({ customers, pairs }: Totals, several: Several): boolean {
  const { least, legs, share } = bridgePolicy.customers;
  if (customers < least || customers < share * pairs) return false;
  const moves = bridgePolicy.shifts.seconds.length;
  return several.met - several.movedMet / moves <= legs * (several.legs - several.movedLegs / moves);
}

/** Whether the system numbers of a bridge that shows its agents are called like a person. */
function isCalled(
  { systems }: Joined,
  { orphans: shown, pairs }: Totals,
  { placed, taken }: Members,
): boolean {
  const { most, orphans: share } = bridgePolicy.silent;
  const sum = (of: ReadonlyMap<number, number>) =>
    systems.reduce((total, code) => total + (of.get(code) ?? 0), 0);
  return shown >= share * pairs && sum(taken) > most * sum(placed);
}

interface Members {
  readonly agents: ReadonlyMap<number, OfAgent>;
  readonly systems: ReadonlyMap<number, OfSystem>;
  readonly received: ReadonlyMap<number, number>;
  readonly placed: ReadonlyMap<number, number>;
  /** Calls that system numbers answered. */
  readonly taken: ReadonlyMap<number, number>;
}

async function membersOf(engine: Engine, found: readonly Joined[]): Promise<Members> {
  const codes = (role: 'agents' | 'systems') => found.flatMap((joined) => joined[role]).join(', ');
  const agents = await engine.rows<OfAgent>(
    `SELECT agent AS code, ${count('*')} AS pairs, ${count('DISTINCT customer')} AS customers, ${orphans} FROM bridge_pairs GROUP BY agent`,
  );
  // A number that calls the agent and is shown to the customer has part in the pair once.
  const systems =
    await engine.rows<OfSystem>(`SELECT code, ${count('DISTINCT leg')} AS pairs, ${count('DISTINCT agent')} AS agents
    FROM (SELECT system AS code, leg, agent FROM bridge_pairs UNION ALL SELECT shown AS code, leg, agent FROM bridge_pairs) AS parts GROUP BY code`);
  type Counted = { readonly code: number; readonly n: number };
  const received = await engine.rows<Counted>(
    `SELECT callee AS code, ${count('*')} AS n FROM placed WHERE callee IN (${codes('agents')}) GROUP BY callee`,
  );
  const taken = await engine.rows<Counted>(
    `SELECT callee AS code, ${count('*')} AS n FROM placed WHERE callee IN (${codes('systems')}) AND talk_s > 0 AND answered IS NOT FALSE GROUP BY callee`,
  );
  const placed = await engine.rows<Counted>(
    `SELECT caller AS code, attempts AS n FROM caller_totals WHERE caller IN (${codes('systems')})`,
  );
  const byCode = <T extends { readonly code: number }>(rows: readonly T[]) =>
    new Map(rows.map((row) => [row.code, row]));
  const numbers = (rows: readonly Counted[]) => new Map(rows.map(({ code, n }) => [code, n]));
  return {
    agents: byCode(agents),
    systems: byCode(systems),
    received: numbers(received),
    placed: numbers(placed),
    taken: numbers(taken),
  };
}

/** Medians of the delay by place; of an even number of pairs the lower. */
async function delaysOf(engine: Engine): Promise<Map<number, number>> {
  const rows = await engine.rows<{ place: number; delay: number }>(`SELECT place, delay_s AS delay FROM (
      SELECT place, delay_s, row_number() OVER (PARTITION BY place ORDER BY delay_s, leg) AS turn, count(*) OVER (PARTITION BY place) AS n FROM bridge_pairs) AS sorted
    WHERE 2 * turn BETWEEN n AND n + 1`);
  return new Map(rows.map(({ place, delay }) => [place, delay]));
}

function findingOf(
  { agents, systems, tally }: Joined,
  row: Totals,
  members: Members & { readonly delay: number | null; readonly legs: BridgeLeg[] },
  { partyOf, policy }: CaseLog,
): Finding<Bridge> {
  const log10P = log10Of(tally);
  const score = caseScore(strengthOf(row.pairs, log10P), policy);
  return {
    item: {
      score,
      level: levelOf(score, policy),
      systemNumbers: systems.map((code) => {
        const { pairs = 0, agents: reached = 0 } = members.systems.get(code) ?? {};
        return { ...partyOf(code), calls: members.placed.get(code) ?? 0, agents: reached, pairs };
      }),
      agents: agents.map((code) => {
        const { pairs = 0, customers = 0, orphans: shown = 0 } = members.agents.get(code) ?? {};
        return {
          ...partyOf(code),
          received: members.received.get(code) ?? 0,
          pairs,
          customers,
          orphans: shown,
        };
      }),
      pairs: row.pairs,
      expectedPairs: rounded(tally.expected),
      log10P: rounded(log10P),
      customers: row.customers,
      orphans: row.orphans,
      medianDelaySeconds: members.delay,
      firstCall: row.first,
      lastCall: row.last,
      legs: members.legs,
    },
    accused: [
      ...systems.map((code) => ({ code, kind: 'bridge-system' as const })),
      ...agents.map((code) => ({ code, kind: 'bridge-agent' as const })),
    ],
  };
}

/** 0.5 at the least evidence, 1 at pairs far beyond chance. */
function strengthOf(pairs: number, log10P: number): number {
  const { critical, pairs: enough, warn } = bridgePolicy.strength;
  const beyond = (log10P - warn) / (critical - warn);
  return 0.5 + 0.5 * Math.min(1, Math.max(0, beyond), pairs / enough);
}

const rounded = (value: number) => Math.round(value * 1e3) / 1e3;
