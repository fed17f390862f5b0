/** Pools: numbers that work one callee list, found by what ties them; what they are worth the score says. */
import type { Engine } from '../engine/engine.ts';
import type { Group } from '../model.ts';
import { poolPolicy } from '../score/policy-pools.ts';
import type { CaseLog } from './define.ts';
import { components } from './disjoint-sets.ts';
import { log10AtLeast } from './pool-chance.ts';
import { linksOf, neighboursOf, synchronousBy, type Link } from './pool-links.ts';
import {
  daysOf,
  densityOf,
  deviceMatesOf,
  dropPoolTables,
  poolTables,
  sharedOf,
  workersOf,
  type Density,
  type Worker,
} from './pool-sql.ts';
import { tiesOf, type MemberTies } from './pool-ties.ts';

/** Codes of numbers that work one list, ascending, and what ties them. */
export interface Pool {
  readonly members: readonly number[];
  readonly ties: Group['ties'];
  /** The strongest pairs. */
  readonly links: readonly Link[];
}

/**
 * Finds the pools of a log, by their first member. Nobody is compared with everybody: two callers meet only at
 * a callee, at a device or next to each other in the numbering plan.
 *
 * @param except codes that another case explains, such as the system numbers of a bridge
 */
export async function findPools(
  engine: Engine,
  log: CaseLog,
  calls: number,
  except: ReadonlySet<number>,
): Promise<readonly Pool[]> {
  await poolTables(engine, calls);
  try {
    const workers = (await workersOf(engine)).filter(({ code }) => !except.has(code));
    if (workers.length < 2) return [];
    const density = await densityOf(engine);
    const links = await linksAmong(engine, log, workers, density);
    const groups = components(links.map(({ a, b }) => [a, b])).filter(
      (members) => members.length <= poolPolicy.members.most,
    );
    const ties = await tiesOf(engine, groups, log.hasDevice);
    return groups.map((members, place) => poolOf(members, links, ties[place], workers, density));
  } finally {
    await dropPoolTables(engine);
  }
}

async function linksAmong(
  engine: Engine,
  log: CaseLog,
  workers: readonly Worker[],
  density: Density,
): Promise<Link[]> {
  const shared = await sharedOf(engine, density);
  const devices = log.hasDevice ? await deviceMatesOf(engine) : [];
  const neighbours = neighboursOf(workers);
  const tied = [...new Set([...devices, ...neighbours].flatMap(({ a, b }) => [a, b]))].toSorted(
    (a, b) => a - b,
  );
  const synchronous = synchronousBy(workers, tied.length === 0 ? [] : await daysOf(engine, log, tied));
  return linksOf({ workers, shared, density, devices, neighbours, synchronous, span: log.last - log.first });
}

function poolOf(
  members: readonly number[],
  links: readonly Link[],
  ties: MemberTies | undefined,
  workers: readonly Worker[],
  density: Density,
): Pool {
  if (ties === undefined) throw new Error('a group without ties');
  const inside = new Set(members);
  const own = workers.filter(({ code }) => inside.has(code));
  const expected = expectedAmong(own, density);
  return {
    members,
    ties: {
      ...ties,
      expectedShared: rounded(expected),
      log10P: rounded(log10AtLeast(ties.sharedCallees, expected)),
    },
    links: links
      .filter(({ a }) => inside.has(a))
      .toSorted((x, y) => x.log10P - y.log10P || x.a - y.a || x.b - y.b)
      .slice(0, poolPolicy.linksTold.most),
  };
}

/** Callees that chance gives to two members, over all pairs: (sum of n)^2 - sum of n^2, halved, by the density. */
function expectedAmong(own: readonly Worker[], { meetings, entries }: Density): number {
  const sum = own.reduce((total, { callees }) => total + callees, 0);
  const squares = own.reduce((total, { callees }) => total + callees ** 2, 0);
  return (((sum ** 2 - squares) / 2) * meetings) / Math.max(1, entries) ** 2;
}

const rounded = (value: number) => Math.round(value * 1e3) / 1e3;
