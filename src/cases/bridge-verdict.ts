/** Which numbers are a bridge, from the pairs of their legs. No engine here. */
import { bridgePolicy } from '../score/policy-bridges.ts';
import type { Counts, EdgeCounts, ShownCounts, ShownTo } from './bridge-pairs.ts';
import { byKey } from '../engine/by-key.ts';
import { components } from './disjoint-sets.ts';
import { log10AtLeast } from './tails.ts';

/** Pairs and legs of one number, or of several together. */
export interface Tally {
  readonly legs: number;
  readonly pairs: number;
  /** Pairs that chance gives. */
  readonly expected: number;
}

/** Numbers of one bridge, each kind ascending. */
export interface Joined {
  readonly systems: readonly number[];
  readonly agents: readonly number[];
  readonly window: WindowName;
  readonly tally: Tally;
}

export type WindowName = 'tight' | 'wide';
const { agents: fanOut, lift, ofAgent, ofSureSystem, ofSystem, shifts, shown, sureSystem } = bridgePolicy;

/** Pairs by chance: the mean over the moves in time; half a pair in all where none was seen. */
function expectedOf(moved: number): number {
  return (moved + 0.5) / shifts.seconds.length;
}

/** Numbers that customers are shown more often than chance gives. */
export function keptShown(counts: readonly ShownCounts[]): ShownCounts[] {
  return counts.filter((row) =>
    (['tight', 'wide'] as const).some((window) => {
      const tally = tallyOf([{ ...row, legs: 0 }], window);
      return (
        tally.pairs >= shown.legs &&
        tally.pairs >= lift.least * tally.expected &&
        log10Of(tally) <= shown.log10
      );
    }),
  );
}

/** The bridges among the numbers of one candidate platform. */
export function joinedOf(edges: readonly EdgeCounts[], shownTo: readonly ShownTo[]): Joined[] {
  const window = windowFor(edges);
  const sure = passing(edges, 'system', (own) => isBeyond(tallyOf(own, window), sureSystem));
  const agents = passing(edges, 'agent', (own) => {
    const ofSure = own.filter(({ system }) => sure.has(system));
    return isBeyond(tallyOf(own, window), ofAgent) || isBeyond(tallyOf(ofSure, window), ofSureSystem);
  });
  const ofAgents = edges.filter(({ agent }) => agents.has(agent));
  const usual = shareOf(tallyOf(ofAgents, window));
  const systems = passing(ofAgents, 'system', (own) => {
    const tally = tallyOf(own, window);
    return (
      isBeyond(tally, ofSystem) &&
      shareOf(tally) >= ofSystem.ofUsual * usual &&
      tally.legs >= ofSystem.ofCalls * (own[0]?.calls ?? 0)
    );
  });
  const ties = ofAgents.filter((edge) => systems.has(edge.system) && edge[window] > 0);
  const ofShown = shownTo.filter(
    ({ shown: code, agent, pairs }) => pairs > 1 && code !== agent && agents.has(agent),
  );
  const seen = [...byKey(ofShown, ({ shown: code }) => code).values()].flatMap((own) =>
    own.reduce((sum, { pairs }) => sum + pairs, 0) >= ofSystem.ofCalls * (own[0]?.calls ?? 0) ? own : [],
  );
  return components([
    ...ties.map(({ system, agent }) => [system, agent] as const),
    ...seen.map(({ shown: code, agent }) => [code, agent] as const),
  ]).flatMap((members) => {
    const inside = new Set(members);
    const own = ties.filter(({ agent }) => inside.has(agent));
    const found = new Set(own.map(({ agent }) => agent));
    if (found.size < fanOut.least) return [];
    const others = members.filter((code) => !agents.has(code));
    return [
      { systems: others, agents: [...found].toSorted((a, b) => a - b), window, tally: tallyOf(own, window) },
    ];
  });
}

/** log10 of the chance of so many pairs. */
export function log10Of({ pairs, expected }: Pick<Tally, 'pairs' | 'expected'>): number {
  return log10AtLeast(pairs, expected);
}

function windowFor(edges: readonly EdgeCounts[]): WindowName {
  return log10Of(tallyOf(edges, 'tight')) <= log10Of(tallyOf(edges, 'wide')) ? 'tight' : 'wide';
}

function tallyOf(rows: readonly (Counts & { readonly legs: number })[], window: WindowName): Tally {
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0);
  return {
    legs: sum(({ legs }) => legs),
    pairs: sum((row) => row[window]),
    expected: expectedOf(sum((row) => row[`${window}Moved`])),
  };
}

const shareOf = ({ pairs, expected, legs }: Tally) => (pairs - expected) / Math.max(1, legs);

function isBeyond(tally: Tally, least: { readonly pairs: number; readonly log10: number }): boolean {
  return (
    tally.pairs >= least.pairs &&
    tally.pairs >= lift.least * tally.expected &&
    shareOf(tally) >= lift.share &&
    log10Of(tally) <= least.log10
  );
}

function passing(
  edges: readonly EdgeCounts[],
  role: 'system' | 'agent',
  passes: (own: readonly EdgeCounts[]) => boolean,
): Set<number> {
  const by = byKey(edges, (edge) => edge[role]);
  return new Set([...by].filter(([, own]) => passes(own)).map(([code]) => code));
}
