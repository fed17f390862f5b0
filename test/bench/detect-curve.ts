/** How much each scheme must slow down to get under `medium`. */
import { join } from 'node:path';
import { simulateParts } from '../../src/simulate/scenario.ts';
import { dialers, people } from '../../src/simulate/schemes/index.ts';
import { callsPerDay } from './detect-baselines.ts';
import { evaluated } from './detect-run.ts';

export interface CurvePoint {
  readonly pace: number;
  /** Median over the scheme's numbers. */
  readonly callsPerDay: number;
  /** Share of them at medium and above. */
  readonly flagged: number;
}

export interface Curve {
  readonly scheme: string;
  /** From full pace down. */
  readonly points: readonly CurvePoint[];
}

export const paces = [1, 0.5, 0.25, 0.12, 0.06] as const;
const seed = 11;
const folk = 400;
/** Instances of a scheme, so many that it has about thirty numbers at least. */
const instances = 12;

/** Each scheme among ordinary people, at ever slower pace. */
export async function curves(folder: string, progress: (text: string) => void): Promise<Curve[]> {
  const found: Curve[] = [];
  for (const { scheme } of dialers) {
    progress(`detection curve, ${scheme.id}`);
    const points: CurvePoint[] = [];
    for (const pace of paces) {
      const parts = [
        { scheme: people, count: folk, offNet: 0 },
        { scheme, count: instances, offNet: 0 },
      ];
      const log = simulateParts(parts, {
        scenario: scheme.id,
        days: 14,
        scale: 0.1,
        seed,
        dialerVolume: pace,
      });
      const { levels } = await evaluated(log, join(folder, `${scheme.id}-${pace}`));
      const flagged = levels.find(({ level }) => level === 'medium')?.recall ?? 0;
      points.push({ pace, callsPerDay: median(callsPerDay(log)), flagged });
    }
    found.push({ scheme: scheme.id, points });
  }
  return found;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
