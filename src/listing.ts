/** Which numbers a report lists, how many it can, and who need not be measured for it. */
import { getHeapStatistics } from 'node:v8';
import type { MetLists } from './lists/meet.ts';
import type { Level } from './model.ts';
import type { Known } from './score/judge.ts';
import { callsOutOfReach } from './score/out-of-reach.ts';
import type { Scale } from './score/score.ts';

/** Node's memory for a listed number, twice what it takes by itself: the report is sorted and written beside it. */
const listedBytes = 16_000;

/** @param only the numbers that are asked for, as the report shows them; all without it */
export function listing(only: ReadonlySet<string> | undefined): Pick<Known, 'only' | 'most'> {
  return { only: only ?? null, most: Math.floor(getHeapStatistics().heap_size_limit / listedBytes) };
}

/**
 * The most calls, placed and received together, of a caller whom nothing raises to `low` and of whom nothing else is
 * asked; 0 where every number is listed, or a list may speak of any.
 */
export function quietCalls(scale: Scale, minLevel: Level, lists: Pick<MetLists, 'needsEveryone'>): number {
  return minLevel === 'none' || lists.needsEveryone ? 0 : callsOutOfReach(scale);
}
