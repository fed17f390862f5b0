/** From pools and their verdicts to the groups of the report. */
import type { FeatureRow } from '../features/row.ts';
import { levels } from '../levels.ts';
import type { Group, Level } from '../model.ts';
import type { Party } from './define.ts';
import type { Pool } from './pools.ts';

export type GroupVerdict = Pick<Group, 'score' | 'level' | 'stats' | 'signals' | 'adjustments'>;
export type ScoredPool = Pool &
  GroupVerdict & {
    readonly id: string;
    /** Place among the pools as they were measured. */
    readonly place: number;
  };

/** What a member is by itself. */
export interface MemberFacts {
  readonly row: Pick<FeatureRow, 'attempts' | 'callees' | 'firstSeen' | 'lastSeen' | 'numberClass'>;
  readonly ownScore: number;
}

/** Pools with the verdicts on them, the highest score first, then by their first number; ids count from G1. */
export function scoredPools(pools: readonly Pool[], verdicts: readonly GroupVerdict[]): ScoredPool[] {
  return pools
    .flatMap((pool, place) => {
      const verdict = verdicts[place];
      return verdict === undefined ? [] : [{ ...pool, ...verdict, place }];
    })
    .toSorted((a, b) => b.score - a.score || (a.members[0] ?? 0) - (b.members[0] ?? 0))
    .map((pool, rank) => ({ ...pool, id: `G${rank + 1}` }));
}

/** The pools of `minLevel` and above, and at least `low`. */
export function listedPools(pools: readonly ScoredPool[], minLevel: Level): ScoredPool[] {
  const least = Math.max(levels.indexOf(minLevel), levels.indexOf('low'));
  return pools.filter(({ level }) => levels.indexOf(level) >= least);
}

/** Pools as the report shows them. */
export function toldGroups(
  pools: readonly ScoredPool[],
  partyOf: (code: number) => Party,
  factsOf: (code: number) => MemberFacts,
): Group[] {
  return pools.map(({ id, score, level, members, stats, signals, adjustments, ties, links }) => ({
    id,
    score,
    level,
    members: members.map((code) => memberOf(partyOf(code), factsOf(code))),
    stats,
    signals,
    adjustments,
    ties,
    links: links.map(({ a, b, ...tie }) => ({ a: partyOf(a).number, b: partyOf(b).number, ...tie })),
    firstCall: stats.firstCall,
    lastCall: stats.lastCall,
  }));
}

function memberOf(party: Party, { row, ownScore }: MemberFacts): Group['members'][number] {
  return {
    ...party,
    class: row.numberClass,
    ownScore,
    calls: row.attempts,
    callees: row.callees,
    firstCall: row.firstSeen,
    lastCall: row.lastSeen,
  };
}
