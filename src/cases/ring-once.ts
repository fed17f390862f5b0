/** Ring-once: numbers that drop their calls after a ring, so that the callees call back (响一声). */
import type { Engine } from '../engine/engine.ts';
import type { RingOnce } from '../model.ts';
import { ringOncePolicy as limits } from '../score/policy-ring-once.ts';
import { levelOf } from '../score/score.ts';
import { caseScore } from './case-score.ts';
import type { CaseLog, Finder, Finding } from './define.ts';
import {
  backOf,
  dropRingTables,
  medianRings,
  ringersOf,
  ringsAreRings,
  takeShortRings,
  takeUnanswered,
  type Back,
  type Ringer,
} from './ring-once-sql.ts';

/**
 * Finds callers most of whose calls are dropped after a ring of 1 to 4 s, to many callees who do not know them,
 * and counts who calls back within a day. In a log without ring times only a number of which next to nothing
 * is answered and which is yet called back by several callees is one.
 *
 * Thresholds: `score/policy-ring-once.ts`.
 */
export const ringOnce: Finder<RingOnce> = {
  prefix: 'R',
  requires: ['unanswered'],
  find: async (engine, log) => {
    try {
      const seen = log.hasRing && log.can.ringTime && (await takenByRing(engine));
      // Without ring times call-backs must tell.
      if (!seen && !log.can.bothDirections) return [];
      if (!seen) await takeUnanswered(engine);
      return await search(engine, log, seen);
    } finally {
      await dropRingTables(engine);
    }
  },
};

/** Whether the ring times can be trusted; then the candidates are taken by them. */
async function takenByRing(engine: Engine): Promise<boolean> {
  await takeShortRings(engine);
  if (await ringsAreRings(engine)) return true;
  await dropRingTables(engine);
  return false;
}

async function search(engine: Engine, log: CaseLog, seen: boolean): Promise<Finding<RingOnce>[]> {
  const ringers = (await ringersOf(engine)).filter((ringer) =>
    seen ? ringsOnce(ringer) : goesUnheard(ringer),
  );
  const codes = ringers.map(({ code }) => code);
  if (codes.length === 0) return [];
  const backs = new Map((await backOf(engine, codes)).map((back) => [back.code, back]));
  const medians = await medianRings(engine, codes);
  return ringers
    .flatMap((ringer) => {
      const back = backs.get(ringer.code) ?? { code: ringer.code, acquainted: 0, callees: 0, talkSeconds: 0 };
      const strength = strengthOf(ringer, back, seen, log.can.bothDirections);
      return strength === null
        ? []
        : [findingOf(ringer, back, strength, medians.get(ringer.code) ?? null, log)];
    })
    .toSorted((a, b) => b.item.score - a.item.score || b.item.shortRings - a.item.shortRings);
}

function ringsOnce({ shortRings, known, callees }: Ringer): boolean {
  return (
    shortRings >= limits.calls.least &&
    shortRings >= limits.share.warn * known &&
    callees >= Math.max(limits.distinct.callees, limits.distinct.least * shortRings)
  );
}

function goesUnheard({ shortRings, known, callees, calls }: Ringer): boolean {
  const { calls: least, answered, distinct } = limits.unseen;
  return known >= least && shortRings >= (1 - answered) * known && callees >= distinct * calls;
}

/** Strength 0.5 to 1 of a candidate: a quarter for the share of short rings, a quarter for call-backs; null for none. */
function strengthOf(ringer: Ringer, back: Back, seen: boolean, bothDirections: boolean): number | null {
  if (back.acquainted > (1 - limits.strangers.least) * ringer.callees) return null;
  if (!seen) {
    const { callbacks, share } = limits.unseen;
    return back.callees >= callbacks && back.callees >= share * ringer.callees ? 0.75 : null;
  }
  const { warn, critical } = limits.share;
  const above = Math.min(1, (ringer.shortRings / ringer.known - warn) / (critical - warn));
  const { least, share } = limits.answeredBack;
  const yields = back.callees >= least && back.callees >= share * ringer.callees;
  if (!yields && bothDirections && ringer.callees >= limits.provokesNobody.callees) return 0.5;
  return 0.5 + 0.25 * above + (yields ? 0.25 : 0);
}

function findingOf(
  ringer: Ringer,
  back: Back,
  strength: number,
  medianRingSeconds: number | null,
  log: CaseLog,
): Finding<RingOnce> {
  const score = caseScore(strength, log.policy);
  return {
    item: {
      score,
      level: levelOf(score, log.policy),
      ...log.partyOf(ringer.code),
      calls: ringer.calls,
      shortRings: ringer.shortRings,
      callees: ringer.callees,
      medianRingSeconds,
      callbackCallees: back.callees,
      callbackShare: Math.round((1e4 * back.callees) / Math.max(1, ringer.callees)) / 1e4,
      callbackTalkSeconds: log.can.talkTime ? back.talkSeconds : null,
      firstCall: ringer.first,
      lastCall: ringer.last,
    },
    accused: [{ code: ringer.code, kind: 'ring-once' }],
  };
}
