/** What chance gives to callers who work lists of their own. */
import { poolPolicy } from '../score/policy-pools.ts';
import type { Density, Shared, Worker } from './pool-sql.ts';

/** A worker, and its chance: with another of m callees it shares n x m x the greater chance of both. */
export type Chanced = Worker & { readonly chance: number };

/**
 * Chance is what list-working callers do with each other on the whole, and at least what all callers do. A
 * caller whose list is of one town, or of one carrier's subscribers, meets more than that: its own chance is
 * what it does with all but a tenth of the others. A few callers show no rule.
 */
export function chancedWorkers(
  workers: readonly Worker[],
  shared: readonly Shared[],
  ofAll: Density,
  ofWorkers: Density,
): Chanced[] {
  const general = ratio(ofAll);
  if (workers.length < poolPolicy.rule.workers)
    return workers.map((worker) => ({ ...worker, chance: general }));
  const common = Math.max(general, ratio(withoutOutstanding(workers, shared, general, ofWorkers)));
  const ratios = ratiosOf(workers, shared);
  const place = Math.floor(poolPolicy.rule.apart * (workers.length - 1));
  const own = (code: number) => {
    const all = ratios.get(code) ?? [];
    return all.length > place ? (all.toSorted((a, b) => b - a)[place] ?? 0) : 0;
  };
  return workers.map((worker) => ({ ...worker, chance: Math.max(common, own(worker.code)) }));
}

/** Pairs that stand out do not tell of chance, unless so many do that they are the rule. */
function withoutOutstanding(
  workers: readonly Worker[],
  shared: readonly Shared[],
  general: number,
  density: Density,
): Density {
  const size = sizesOf(workers);
  const outstanding = shared.filter(
    ({ a, b, shared: n }) =>
      n >= poolPolicy.overlapLift.least * (size.get(a) ?? 0) * (size.get(b) ?? 0) * general,
  );
  if (outstanding.length > (poolPolicy.rule.apart * workers.length * (workers.length - 1)) / 2)
    return density;
  const apart = 2 * outstanding.reduce((sum, { shared: n }) => sum + n, 0);
  return { ...density, meetings: Math.max(0, density.meetings - apart) };
}

/** Shared callees by the product of the callees, with each other worker that is met often enough. */
function ratiosOf(workers: readonly Worker[], shared: readonly Shared[]): Map<number, number[]> {
  const size = sizesOf(workers);
  const ratios = new Map<number, number[]>();
  for (const { a, b, shared: n } of shared) {
    const own = n / ((size.get(a) ?? n) * (size.get(b) ?? n));
    for (const code of [a, b]) {
      const known = ratios.get(code);
      if (known === undefined) ratios.set(code, [own]);
      else known.push(own);
    }
  }
  return ratios;
}

const sizesOf = (workers: readonly Worker[]) => new Map(workers.map(({ code, callees }) => [code, callees]));
const ratio = ({ meetings, entries }: Density) => meetings / Math.max(1, entries) ** 2;
