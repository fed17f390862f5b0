/** Members that meet no other member often enough, but all of them together. */
import type { Engine } from '../engine/engine.ts';
import { poolPolicy } from '../score/policy-pools.ts';
import { components } from './disjoint-sets.ts';
import type { Chanced } from './pool-chance.ts';
import { comparedWithChance, worksOneList } from './pool-links.ts';
import { metByGroupsOf, withMembers } from './pool-sql.ts';

/**
 * Compares every worker with every group that it meets, as if the group were one worker, until none joins.
 * Groups that are parts of one pool meet so as well and become one.
 */
export async function grownGroups(
  engine: Engine,
  groups: readonly (readonly number[])[],
  workers: readonly Chanced[],
  within: number,
): Promise<readonly (readonly number[])[]> {
  const byCode = new Map(workers.map((worker) => [worker.code, worker]));
  let grown = groups;
  for (let round = 0; round < poolPolicy.growth.rounds && grown.length > 0; round += 1) {
    const joining = await joinersOf(engine, grown, byCode, within);
    if (joining.length === 0) break;
    const bonds = grown.flatMap((members) => members.map((code) => [members[0] ?? code, code] as const));
    grown = components([...bonds, ...joining]);
  }
  return grown;
}

async function joinersOf(
  engine: Engine,
  groups: readonly (readonly number[])[],
  byCode: ReadonlyMap<number, Chanced>,
  within: number,
): Promise<(readonly [number, number])[]> {
  const among = Math.log10(Math.max(1, groups.length * byCode.size));
  const sums = groups.map((members) => sumOf(members.flatMap((code) => byCode.get(code) ?? [])));
  const met = await withMembers(engine, groups, () => metByGroupsOf(engine));
  return met.flatMap(({ place, caller, shared, redials }) => {
    const [worker, group] = [byCode.get(caller), sums[place]];
    if (worker === undefined || group === undefined) return [];
    const link = comparedWithChance(worker, group, { a: caller, b: group.code, shared, redials }, within);
    return worksOneList(link, among) ? [[group.code, caller] as const] : [];
  });
}

/** Members as one worker, named after the first. */
function sumOf(members: readonly Chanced[]): Pick<Chanced, 'code' | 'callees' | 'silent' | 'chance'> {
  const sum = (of: (worker: Chanced) => number) => members.reduce((total, worker) => total + of(worker), 0);
  return {
    code: members[0]?.code ?? 0,
    callees: sum(({ callees }) => callees),
    silent: sum(({ silent }) => silent),
    chance: Math.max(...members.map(({ chance }) => chance)),
  };
}
