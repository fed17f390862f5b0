/** Which workers of lists are tied, and by what. */
import { poolPolicy } from '../score/policy-pools.ts';
import { log10AtLeast } from './pool-chance.ts';
import type { Density, Shared, Worker } from './pool-sql.ts';

/** What is seen of two workers, the smaller code first. */
export interface Link {
  readonly a: number;
  readonly b: number;
  readonly sharedCallees: number;
  readonly expectedShared: number;
  readonly redials: number;
  /** The less likely of the overlap and the redials. */
  readonly log10P: number;
  readonly neighbours: boolean;
  readonly device: boolean;
}

export interface Evidence {
  readonly workers: readonly Worker[];
  readonly shared: readonly Shared[];
  readonly density: Density;
  /** Pairs that use one device, and pairs of near numbers, that work the same days or not. */
  readonly devices: readonly Pair[];
  readonly neighbours: readonly Pair[];
  readonly synchronous: (a: number, b: number) => boolean;
  /** Seconds from the first to the last call of the log. */
  readonly span: number;
}

export interface Pair {
  readonly a: number;
  readonly b: number;
}

/**
 * The links, by code. Chance is independence: callers of n and m callees share n x m x (ordered meetings) /
 * (entries)^2 of them. A redial besides needs that the one was not answered and the other follows in time.
 */
export function linksOf(evidence: Evidence): Link[] {
  const { workers, shared } = evidence;
  const byCode = new Map(workers.map((worker) => [worker.code, worker]));
  const near = keysOf(evidence.neighbours);
  const mates = keysOf(evidence.devices);
  const seen = new Map(shared.map((row) => [keyOf(row), row]));
  for (const { a, b } of [...evidence.neighbours, ...evidence.devices])
    if (!seen.has(keyOf({ a, b }))) seen.set(keyOf({ a, b }), { a, b, shared: 0, redials: 0 });
  const among = Math.log10(Math.max(1, (workers.length * (workers.length - 1)) / 2));
  return [...seen.entries()]
    .flatMap(([key, row]) => {
      const [x, y] = [byCode.get(row.a), byCode.get(row.b)];
      if (x === undefined || y === undefined) return [];
      const link = { neighbours: near.has(key), device: mates.has(key) };
      return linkOf(x, y, row, link, among, evidence);
    })
    .toSorted((one, other) => one.a - other.a || one.b - other.b);
}

function linkOf(
  x: Worker,
  y: Worker,
  { a, b, shared, redials }: Shared,
  { neighbours, device }: Pick<Link, 'neighbours' | 'device'>,
  among: number,
  { density, span, synchronous }: Evidence,
): Link[] {
  const expected = (x.callees * y.callees * density.meetings) / Math.max(1, density.entries) ** 2;
  const within = Math.min(0.5, poolPolicy.redialSeconds.most / Math.max(1, span));
  const expectedRedials = expected * within * (x.silent / x.callees + y.silent / y.callees);
  const log10P = Math.min(log10AtLeast(shared, expected), log10AtLeast(redials, expectedRedials));
  const { chance, overlapLift, redialLift, sharedCallees } = poolPolicy;
  const lifted =
    shared >= sharedCallees.least &&
    (shared >= overlapLift.least * expected ||
      (redials >= sharedCallees.least && redials >= redialLift.least * expectedRedials));
  const listed = lifted && log10P <= chance.log10 - among;
  const tied = (neighbours ? poolPolicy.neighbours.log10 : 0) + (device ? poolPolicy.devices.log10 : 0);
  const synchrony = tied < 0 && synchronous(a, b) ? poolPolicy.synchrony.log10 : 0;
  const kindred =
    tied < 0 && log10P <= poolPolicy.kindred.list && log10P + tied + synchrony <= poolPolicy.kindred.log10;
  if (!listed && !kindred) return [];
  return [{ a, b, sharedCallees: shared, expectedShared: expected, redials, log10P, neighbours, device }];
}

const keyOf = ({ a, b }: Pair) => `${a} ${b}`;
const keysOf = (pairs: readonly Pair[]) => new Set(pairs.map(keyOf));

/** Pairs of workers, next to each other by code, that lie near; none in a log whose numbers lie all so. */
export function neighboursOf(workers: readonly Worker[]): Pair[] {
  const { within, crowded } = poolPolicy.neighbours;
  const near: Pair[] = [];
  for (const [place, { code }] of workers.entries()) {
    const next = workers[place + 1];
    if (code >= 0 && next !== undefined && next.code - code <= within) near.push({ a: code, b: next.code });
  }
  return near.length > crowded * workers.length ? [] : near;
}

/** Jaccard index of two sets of days, and volumes of one order. */
export function synchronousBy(
  workers: readonly Worker[],
  days: readonly { readonly code: number; readonly day: number }[],
): (a: number, b: number) => boolean {
  const attempts = new Map(workers.map(({ code, attempts: n }) => [code, n]));
  const of = new Map<number, Set<number>>();
  for (const { code, day } of days) {
    const known = of.get(code);
    if (known === undefined) of.set(code, new Set([day]));
    else known.add(day);
  }
  const { synchrony } = poolPolicy;
  return (a, b) => {
    const [x, y] = [of.get(a) ?? new Set(), of.get(b) ?? new Set()];
    const both = [...x].filter((day) => y.has(day)).length;
    const [n, m] = [attempts.get(a) ?? 0, attempts.get(b) ?? 0];
    return (
      Math.min(x.size, y.size) >= synchrony.least &&
      both >= synchrony.days * (x.size + y.size - both) &&
      Math.max(n, m) <= synchrony.volume * Math.min(n, m)
    );
  };
}
