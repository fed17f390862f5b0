/** What workers have in common beside callees: near numbers, a handset, the same days with the same quota. */
import { isMobile } from '../calls/number-code.ts';
import type { Engine } from '../engine/engine.ts';
import { poolPolicy } from '../score/policy-pools.ts';
import type { CaseLog } from './define.ts';
import { daysOf, deviceMatesOf } from './pool-kin-sql.ts';
import type { Worker } from './pool-sql.ts';

/** The smaller code first. */
export interface Pair {
  readonly a: number;
  readonly b: number;
}

export interface Kin {
  /** log10 of the chance that two workers have so much in common; 0 for nothing. */
  readonly log10: (a: number, b: number) => number;
  /** Pairs that need no common list: a handset of several of them, or near mobiles in step. */
  readonly bound: readonly Pair[];
}

export async function kinOf(engine: Engine, log: CaseLog, workers: readonly Worker[]): Promise<Kin> {
  const known = new Set(workers.map(({ code }) => code));
  const mates = log.hasDevice
    ? (await deviceMatesOf(engine)).filter(({ a, b }) => known.has(a) && known.has(b))
    : [];
  const near = neighboursOf(workers);
  const tied = [...new Set([...mates, ...near].flatMap(({ a, b }) => [a, b]))].toSorted((a, b) => a - b);
  const days = tied.length === 0 ? [] : await daysOf(engine, log, tied);
  return kinFrom({ near, mates }, synchronousBy(workers, days));
}

/** @param found pairs of near numbers, and pairs of one device */
function kinFrom(
  { near, mates }: { readonly near: readonly Pair[]; readonly mates: readonly (Pair & { mates: number })[] },
  synchronous: (a: number, b: number) => boolean,
): Kin {
  const keyOf = ({ a, b }: Pair) => `${a} ${b}`;
  const [nearKeys, mateKeys] = [new Set(near.map(keyOf)), new Set(mates.map(keyOf))];
  const { neighbours, devices, synchrony } = poolPolicy;
  return {
    log10: (a, b) => {
      const key = keyOf({ a, b });
      const tie = (nearKeys.has(key) ? neighbours.log10 : 0) + (mateKeys.has(key) ? devices.log10 : 0);
      return tie < 0 && synchronous(a, b) ? tie + synchrony.log10 : tie;
    },
    bound: [
      ...mates.filter(({ a, b, mates: n }) => n >= devices.several || synchronous(a, b)),
      ...near.filter(({ a, b }) => isMobile(a) && isMobile(b) && synchronous(a, b)),
    ].map(({ a, b }) => ({ a, b })),
  };
}

/** Pairs of workers, next to each other by code, that lie near; none in a log whose numbers lie all so. */
function neighboursOf(workers: readonly Worker[]): Pair[] {
  const { within, crowded } = poolPolicy.neighbours;
  const near = workers.flatMap(({ code }, place) => {
    const next = workers[place + 1];
    return code >= 0 && next !== undefined && next.code - code <= within ? [{ a: code, b: next.code }] : [];
  });
  return near.length > Math.max(poolPolicy.neighbours.few, crowded * workers.length) ? [] : near;
}

/** Whether two work the same days, with volumes of one order. */
function synchronousBy(
  workers: readonly Worker[],
  days: readonly { readonly code: number; readonly day: number }[],
): (a: number, b: number) => boolean {
  const attempts = new Map(workers.map(({ code, attempts: n }) => [code, n]));
  const daysBy = new Map<number, Set<number>>();
  for (const { code, day } of days) daysBy.set(code, (daysBy.get(code) ?? new Set()).add(day));
  const { synchrony } = poolPolicy;
  return (a, b) => {
    const [x, y] = [daysBy.get(a) ?? new Set(), daysBy.get(b) ?? new Set()];
    const both = [...x].filter((day) => y.has(day)).length;
    const [n, m] = [attempts.get(a) ?? 0, attempts.get(b) ?? 0];
    return (
      Math.min(x.size, y.size) >= synchrony.least &&
      both >= synchrony.days * (x.size + y.size - both) &&
      Math.max(n, m) <= synchrony.volume * Math.min(n, m)
    );
  };
}
