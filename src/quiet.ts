/** Callers who are counted without being fetched one by one. */
import type { Engine } from './engine/engine.ts';
import { releaseCandidates } from './features/measure.ts';
import type { MetLists } from './lists/meet.ts';
import type { Level } from './model.ts';
import { callsOutOfReach } from './score/out-of-reach.ts';
import type { Scale } from './score/score.ts';

/**
 * Lets go of the candidates that nothing raises to `low`: too few calls, and nothing else is known of them. A log of
 * strangers who call once has hundreds of thousands.
 *
 * @param known codes of members of groups and of numbers that cases accuse
 * @returns how many they are; 0 where every number is listed, or a list may speak of any
 */
export async function releaseQuiet(
  engine: Engine,
  scale: Scale,
  minLevel: Level,
  lists: Pick<MetLists, 'needsEveryone'>,
  known: readonly number[],
): Promise<number> {
  if (minLevel === 'none' || lists.needsEveryone) return 0;
  return releaseCandidates(engine, callsOutOfReach(scale), known);
}
