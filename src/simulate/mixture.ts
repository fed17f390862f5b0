/** Which schemes and innocents a scenario holds. */
import { exitCodes, SpamcheckError } from '../errors.ts';
import type { Scheme } from './scheme.ts';
import { dialers, innocents, people } from './schemes/index.ts';

export interface Part {
  readonly scheme: Scheme;
  /** Instances. */
  readonly count: number;
  /** Share of the instances that are other networks' numbers, of whose calls the log shows those with its own. */
  readonly offNet: number;
}

/** Ordinary people of the mixed log at scale 1. */
const peopleCount = 4800;

/** Names of the scenarios: all together, no dialers, or one scheme among the innocents. */
export const scenarios: readonly string[] = ['mixed', 'innocents', ...dialers.map(({ scheme }) => scheme.id)];

/**
 * The parts of a scenario, innocents first. Scale multiplies the instances; of each part there is at least one.
 * An unknown scenario is a usage error.
 */
export function mixtureOf(scenario: string, scale: number): readonly Part[] {
  if (!scenarios.includes(scenario)) {
    throw new SpamcheckError(
      exitCodes.usage,
      `unknown scenario "${scenario}". Choose one of ${scenarios.join(', ')}.`,
    );
  }
  const chosen = dialers.filter(({ scheme }) => scenario === 'mixed' || scheme.id === scenario);
  const parts: readonly Part[] = [{ scheme: people, count: peopleCount, offNet: 0 }, ...innocents, ...chosen];
  return parts.map((part) => ({ ...part, count: Math.max(1, Math.round(part.count * scale)) }));
}
