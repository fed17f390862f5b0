/** Call-back bridges: system numbers that call an agent and join a customer. */
import type { Engine } from '../engine/engine.ts';
import type { Bridge } from '../model.ts';
import { bridgePolicy } from '../score/policy-bridges.ts';
import { findEdges, takeLegs, type Edge } from './bridge-agents.ts';
import { bridgesOf } from './bridge-case.ts';
import { orphansTell } from './bridge-coverage.ts';
import { edgeCounts, keepShown, pairLegs, shownCounts, shownToAgents, type Member } from './bridge-pairs.ts';
import { joinedOf, keptShown, type Joined } from './bridge-verdict.ts';
import { windowsOf, type Clock } from './bridge-window.ts';
import { byKey } from '../engine/by-key.ts';
import type { CaseLog, Finder, Finding } from './define.ts';
import { components } from './disjoint-sets.ts';

const tables = ['pairs', 'seats', 'joined', 'met', 'placed', 'numbers', 'shown', 'legs'].map(
  (name) => `bridge_${name}`,
);

export const bridges: Finder<Bridge> = {
  prefix: 'B',
  requires: ['talkTime'],
  find: async (engine, log) => {
    try {
      return await findBridges(engine, log);
    } finally {
      await engine.run('DROP TABLE IF EXISTS bridge_edges');
    }
  },
};

/**
 * Who receives most calls from few numbers that call again and again may be an agent. Numbers that share such
 * agents are a candidate platform, within which the legs are paired and tested against chance. Where nothing
 * pairs with the ring times, talk is taken for the whole of the call, as some exports mean it.
 */
async function findBridges(engine: Engine, log: CaseLog): Promise<readonly Finding<Bridge>[]> {
  const edges = await findEdges(engine, log);
  const agents = new Set(edges.map(({ agent }) => agent));
  const members = platformsOf(edges, agents);
  if (members.length === 0) return [];
  for (const ring of log.can.ringTime ? (['beside', 'within'] as const) : (['unknown'] as const)) {
    const found = await pairedIn(engine, log, members, agents, ring);
    if (found.length > 0) return found;
  }
  return [];
}

async function pairedIn(
  engine: Engine,
  log: CaseLog,
  members: readonly Member[],
  agents: ReadonlySet<number>,
  ringTimes: Clock['ring'],
): Promise<readonly Finding<Bridge>[]> {
  const hasRing = ringTimes === 'beside';
  const ring = hasRing ? 'coalesce(ring_s, 0)' : '0';
  const { seconds } = log.can;
  try {
    await takeLegs(engine, ring);
    const windows = windowsOf({ ring: ringTimes, seconds, talkSeconds: await hasTalkSeconds(engine) });
    await pairLegs(engine, members, { log, windows, ring, hasRing });
    const kept = await told(engine, ring, agents);
    if (kept.length === 0) return [];
    await keepShown(engine, kept);
    return await bridgesOf(engine, log, await joinedIn(engine, members), hasRing && seconds);
  } finally {
    for (const table of tables) await engine.run(`DROP TABLE IF EXISTS ${table}`);
  }
}

/** Numbers that are tied by common agents, where these are enough for a bridge. */
function platformsOf(edges: readonly Edge[], agents: ReadonlySet<number>): Member[] {
  return components(edges.map(({ system, agent }) => [system, agent]))
    .filter((codes) => codes.filter((code) => agents.has(code)).length >= bridgePolicy.agents.least)
    .flatMap((codes, platform) => codes.map((code) => ({ code, platform, calls: !agents.has(code) })));
}

/** The numbers shown that say something, which an agent's own does only where the coverage test lets it. */
async function told(engine: Engine, ring: string, agents: ReadonlySet<number>) {
  const kept = keptShown(await shownCounts(engine));
  if (!kept.some(({ shown }) => agents.has(shown)) || (await orphansTell(engine, ring))) return kept;
  return kept.filter(({ shown }) => !agents.has(shown));
}

async function joinedIn(engine: Engine, members: readonly Member[]): Promise<Joined[]> {
  const platforms = new Map(members.map(({ code, platform }) => [code, platform]));
  const counts = await edgeCounts(engine);
  const shownTo = await shownToAgents(engine);
  const shownBy = byKey(shownTo, ({ agent }) => platforms.get(agent));
  return [...byKey(counts, ({ system }) => platforms.get(system))].flatMap(([place, own]) =>
    joinedOf(own, shownBy.get(place) ?? []),
  );
}

/** Whether any talk is not whole minutes. */
async function hasTalkSeconds(engine: Engine): Promise<boolean> {
  const found = await engine.rows('SELECT 1 AS one FROM bridge_legs WHERE talk_s % 60 <> 0 LIMIT 1');
  return found.length > 0;
}
