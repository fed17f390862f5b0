/** Pools: numbers that work one callee list, found by what ties them; what they are worth the score says. */
import type { Engine } from '../engine/engine.ts';
import type { Group } from '../model.ts';
import type { CaseLog } from './define.ts';

/** Codes of numbers that work one list, ascending, and what ties them. */
export interface Pool {
  readonly members: readonly number[];
  readonly ties: Group['ties'];
  readonly links: readonly (Omit<Group['links'][number], 'a' | 'b'> & {
    readonly a: number;
    readonly b: number;
  })[];
}

export function findPools(_engine: Engine, _log: CaseLog): Promise<readonly Pool[]> {
  return Promise.resolve([]);
}
