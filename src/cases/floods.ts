/** Floods: so many calls to one number in a short time that its owner cannot use it (呼死你). */
import type { NumberClass } from '../calls/classes.ts';
import type { Engine } from '../engine/engine.ts';
import type { Flood } from '../model.ts';
import { floodPolicy as limits } from '../score/policy-floods.ts';
import { levelOf } from '../score/score.ts';
import { caseScore } from './case-score.ts';
import type { CaseLog, Finder, Finding } from './define.ts';
import {
  dropFloodTables,
  findRushes,
  findSuspects,
  partsOf,
  rushesOf,
  slideWindows,
  type Part,
  type Rush,
} from './flood-sql.ts';

/** Numbers that are made to be called by many. */
const receivers: ReadonlySet<NumberClass> = new Set<NumberClass>([
  'emergency',
  'government',
  'operator',
  'directory',
  'enterprise-service',
  'call-centre',
  'provincial-service',
  'shared-cost',
  'toll-free',
  'sms-access',
]);

/**
 * Finds floods in windows of 3,600 and 600 s that slide with the calls. Sources are callers who have hardly
 * anybody else, repeat, do not talk and are no acquaintances of the victim; the victim is never accused.
 *
 * One-time-code and reminder lines that are made to call a victim are not found: they call many others.
 * Thresholds: `score/policy-floods.ts`.
 */
export const floods: Finder<Flood> = {
  prefix: 'F',
  requires: [],
  find: async (engine, log) => {
    try {
      return await search(engine, log);
    } finally {
      await dropFloodTables(engine);
    }
  },
};

async function search(engine: Engine, log: CaseLog): Promise<Finding<Flood>[]> {
  if (!(await findRushes(engine, log)) || !(await findSuspects(engine))) return [];
  await slideWindows(engine);
  const parts = new Map<number, Part[]>();
  for (const part of await partsOf(engine)) parts.set(part.victim, [...(parts.get(part.victim) ?? []), part]);
  const found = (await rushesOf(engine)).flatMap((rush) => {
    const own = parts.get(rush.victim) ?? [];
    return isFlood(rush, own, log) ? [findingOf(rush, own, log)] : [];
  });
  // The rushes come by victim, and the sort is stable.
  return found.toSorted((a, b) => b.item.score - a.item.score || b.item.calls - a.item.calls);
}

/** Whether a rush is a flood, given how many take part and who else calls the number. */
function isFlood(rush: Rush, parts: readonly Part[], log: CaseLog): boolean {
  const crowd = parts.length >= limits.crowd.sources;
  return (
    rush.peakHour >= (crowd ? limits.crowd.least : limits.hour.alone) &&
    rush.peakHour >= limits.others.lift * rush.othersHour &&
    areDevoted(parts, crowd ? limits.focus.crowd : limits.focus.alone) &&
    sumOf(parts, ({ weak }) => weak) >= limits.weakShare.least * sumOf(parts, ({ calls }) => calls) &&
    !comesBack(rush, crowd, log) &&
    !receivers.has(log.classOf(rush.victim))
  );
}

/** Whether so large a share of the calls comes from sources of so much focus. */
function areDevoted(parts: readonly Part[], { focus, share }: { focus: number; share: number }): boolean {
  const devoted = parts.filter((part) => part.focus >= focus);
  return sumOf(devoted, ({ calls }) => calls) >= share * sumOf(parts, ({ calls }) => calls);
}

/** Whether rushes are usual here: on most days of a long log, or by a few sources again and again. */
function comesBack({ rushDays, spanDays, peakHour }: Rush, crowd: boolean, log: CaseLog): boolean {
  const logDays = Math.max(1, (log.last - log.first) / 86_400);
  const steady = rushDays >= limits.steady.days && rushDays >= limits.steady.share * logDays;
  const alarm = !crowd && peakHour <= limits.recurring.hour;
  return steady || (alarm && spanDays > rushDays + limits.recurring.gapDays);
}

const sumOf = (parts: readonly Part[], value: (part: Part) => number) =>
  parts.reduce((sum, part) => sum + value(part), 0);

function findingOf(rush: Rush, parts: readonly Part[], log: CaseLog): Finding<Flood> {
  const score = caseScore(strengthOf(rush), log.policy);
  return {
    item: {
      score,
      level: levelOf(score, log.policy),
      victim: log.partyOf(rush.victim),
      sources: parts.slice(0, limits.sourcesTold.most).map(({ source, calls, attempts }) => ({
        ...log.partyOf(source),
        calls,
        shareOfItsCalls: Math.round((1e4 * calls) / attempts) / 1e4,
      })),
      sourceCount: parts.length,
      calls: sumOf(parts, ({ calls }) => calls),
      peakTenMinutes: rush.peakTenMinutes,
      peakHour: rush.peakHour,
      answered: parts.every(({ answered }) => answered === null)
        ? null
        : sumOf(parts, ({ answered }) => answered ?? 0),
      talkSeconds: log.can.talkTime ? sumOf(parts, ({ talkSeconds }) => talkSeconds) : null,
      firstCall: Math.min(...parts.map(({ first }) => first)),
      lastCall: Math.max(...parts.map(({ last }) => last)),
    },
    accused: parts.map(({ source }) => ({ code: source, kind: 'flood' })),
  };
}

/** 0.5 at warn, 1 at critical, of the busiest hour or ten minutes, whichever says more. */
function strengthOf({ peakHour, peakTenMinutes }: Rush): number {
  const beyond = (value: number, { warn, critical }: { warn: number; critical: number }) =>
    Math.min(1, 0.5 + (0.5 * Math.max(0, value - warn)) / (critical - warn));
  return Math.max(beyond(peakHour, limits.peakHour), beyond(peakTenMinutes, limits.peakTenMinutes));
}
