/** Callers who are counted without being measured. */
import type { MetLists } from './lists/meet.ts';
import type { Level } from './model.ts';
import { callsOutOfReach } from './score/out-of-reach.ts';
import type { Scale } from './score/score.ts';

/**
 * The most calls, placed and received together, of a caller whom nothing raises to `low` and of whom nothing else is
 * asked; 0 where every number is listed, or a list may speak of any.
 */
export function quietCalls(scale: Scale, minLevel: Level, lists: Pick<MetLists, 'needsEveryone'>): number {
  return minLevel === 'none' || lists.needsEveryone ? 0 : callsOutOfReach(scale);
}
