/** Pools: numbers that work one callee list, found by what ties them; what they are worth the score says. */
import type { Engine } from '../engine/engine.ts';
import type { Group } from '../model.ts';
import { poolPolicy } from '../score/policy-pools.ts';
import type { CaseLog } from './define.ts';
import { components } from './disjoint-sets.ts';
import { chancedWorkers, type Chanced } from './pool-chance.ts';
import { grownGroups } from './pool-growth.ts';
import { kinOf } from './pool-kin.ts';
import { linksOf, redialWithin, type Link } from './pool-links.ts';
import { densityOfAll, dropPoolTables, poolTables, sharedOf, workersOf } from './pool-sql.ts';
import { log10AtLeast, log10AtLeastOf, log10Both } from './tails.ts';
import { tiesOf, type MemberTies } from './pool-ties.ts';

/** Codes of numbers that work one list, ascending, and what ties them. */
export interface Pool {
  readonly members: readonly number[];
  readonly ties: Group['ties'];
  /** The strongest pairs of those with a common list. */
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
  const ofWorkers = await poolTables(engine, calls);
  try {
    const found = (await workersOf(engine)).filter(({ code }) => !except.has(code));
    if (found.length < 2) return [];
    const shared = await sharedOf(engine);
    const ofAll = await densityOfAll(engine, calls);
    const workers = chancedWorkers(found, shared, ofAll, ofWorkers);
    const within = redialWithin(log.last - log.first);
    const kin = await kinOf(engine, log, workers);
    const links = linksOf({ workers, shared, within, kin });
    const linked = components([...links, ...kin.bound].map(({ a, b }) => [a, b]));
    const groups = (await grownGroups(engine, linked, workers, within)).filter(
      (members) => members.length <= poolPolicy.members.most,
    );
    const ties = await tiesOf(engine, groups, log.hasDevice);
    return groups.map((members, place) => poolOf(members, links, ties[place], workers, within));
  } finally {
    await dropPoolTables(engine);
  }
}

function poolOf(
  members: readonly number[],
  links: readonly Link[],
  ties: MemberTies | undefined,
  workers: readonly Chanced[],
  within: number,
): Pool {
  if (ties === undefined) throw new Error('a group without ties');
  const inside = new Set(members);
  const own = workers.filter(({ code }) => inside.has(code));
  const expected = productsAmong(own) * Math.max(...own.map(({ chance }) => chance));
  const log10P = log10Both(
    log10AtLeast(ties.sharedCallees, expected),
    log10AtLeastOf(
      Math.min(ties.redials, ties.sharedCallees),
      ties.sharedCallees,
      2 * silentShare(own) * within,
    ),
  );
  return {
    members,
    ties: { ...ties, expectedShared: rounded(expected), log10P: rounded(log10P) },
    links: links
      .filter(({ a }) => inside.has(a))
      .toSorted((x, y) => x.log10P - y.log10P || x.a - y.a || x.b - y.b)
      .slice(0, poolPolicy.linksTold.most)
      .map((link) => ({
        ...link,
        expectedShared: rounded(link.expectedShared),
        log10P: rounded(link.log10P),
      })),
  };
}

const silentShare = (own: readonly Chanced[]) =>
  own.reduce((sum, { silent }) => sum + silent, 0) / own.reduce((sum, { callees }) => sum + callees, 0);

/** Sum over all pairs of members of their callees' product: ((sum of n)^2 - sum of n^2) / 2. */
function productsAmong(own: readonly Chanced[]): number {
  const sum = own.reduce((total, { callees }) => total + callees, 0);
  const squares = own.reduce((total, { callees }) => total + callees ** 2, 0);
  return (sum ** 2 - squares) / 2;
}

const rounded = (value: number) => Math.round(value * 1e3) / 1e3;
