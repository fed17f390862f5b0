/** Which workers of lists are tied, and by what. */
import { poolPolicy } from '../score/policy-pools.ts';
import type { Chanced } from './pool-chance.ts';
import type { Shared } from './pool-sql.ts';
import { log10AtLeast, log10AtLeastOf, log10Both } from './tails.ts';
import type { Kin, Pair } from './pool-kin.ts';

/** What is seen of two workers, the smaller code first. */
export interface Link extends Pair {
  readonly sharedCallees: number;
  readonly expectedShared: number;
  readonly redials: number;
  /** Of so large an overlap, and of so many redials in it. */
  readonly log10P: number;
}

export interface Evidence {
  readonly workers: readonly Chanced[];
  readonly shared: readonly Shared[];
  /** Chance that of two calls one follows the other in time to be a redial: see `redialWithin`. */
  readonly within: number;
  readonly kin: Kin;
}

/**
 * The links, by code. Chance is independence: callers of n and m callees share n x m x the greater chance of
 * both. A redial besides needs that the one was not answered and the other follows in time, whoever the callee is.
 */
export function linksOf({ workers, shared, within, kin }: Evidence): Link[] {
  const byCode = new Map(workers.map((worker) => [worker.code, worker]));
  const among = Math.log10(Math.max(1, (workers.length * (workers.length - 1)) / 2));
  return shared.flatMap((row) => {
    const [x, y] = [byCode.get(row.a), byCode.get(row.b)];
    if (x === undefined || y === undefined) return [];
    const link = comparedWithChance(x, y, row, within);
    if (!worksOneList(link, among) && !areKin(link, kin)) return [];
    const { a, b, sharedCallees, expectedShared, redials, log10P } = link;
    return [{ a, b, sharedCallees, expectedShared, redials, log10P }];
  });
}

/** Of two calls anywhere in a log of so many seconds, the chance that the second starts within the redial time. */
export function redialWithin(span: number): number {
  const part = Math.min(1, poolPolicy.redialSeconds.most / Math.max(1, span));
  return part - part ** 2 / 2;
}

export type Compared = Link & {
  /** Of so many redials among the shared callees. */
  readonly redialP: number;
};

type Size = Pick<Chanced, 'callees' | 'silent' | 'chance'>;

/** What two share beside what chance would give them. */
export function comparedWithChance(
  x: Size,
  y: Size,
  { a, b, shared, redials }: Shared,
  within: number,
): Compared {
  const expectedShared = x.callees * y.callees * Math.max(x.chance, y.chance);
  const redialShare = Math.min(1, within * (x.silent / x.callees + y.silent / y.callees));
  const redialP = log10AtLeastOf(redials, shared, redialShare);
  const log10P = log10Both(log10AtLeast(shared, expectedShared), redialP);
  return { a, b, sharedCallees: shared, expectedShared, redials, redialP, log10P };
}

/** Whether chance gives nobody such a link, of 10^`among` pairs that are looked at. */
export function worksOneList(link: Compared, among: number): boolean {
  const { chance, overlapLift, redialLift, sharedCallees } = poolPolicy;
  const lifted =
    link.sharedCallees >= overlapLift.least * link.expectedShared ||
    (link.sharedCallees >= redialLift.overlap * link.expectedShared && link.redialP <= redialLift.log10);
  return link.sharedCallees >= sharedCallees.least && lifted && link.log10P <= chance.log10 - among;
}

function areKin({ a, b, log10P }: Compared, kin: Kin): boolean {
  const tie = kin.log10(a, b);
  return tie < 0 && log10P <= poolPolicy.kindred.list && log10P + tie <= poolPolicy.kindred.log10;
}
