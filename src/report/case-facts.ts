/** What every output tells of groups and cases, the worst first; no layout here. */
import type { Level, Report } from '../model.ts';
import type { Lang } from './lang.ts';
import { reasonsOfSignals } from './reasons.ts';
import { terminalText } from './safe-text.ts';
import { caseWordsOf, type CaseWords } from './words-cases.ts';
import { grouped, type Words } from './words.ts';

/** A number that takes part in a case. */
export interface CasePart {
  readonly role: 'member' | 'system' | 'agent' | 'victim' | 'source';
  readonly number: string;
  readonly display: string;
  readonly calls?: number;
  readonly callees?: number;
  readonly received?: number;
  readonly class?: string;
  readonly ownScore?: number;
  readonly firstCall?: number;
  readonly lastCall?: number;
}

export interface CaseFacts {
  readonly id: string;
  readonly type: 'group' | 'bridge' | 'flood' | 'ring-once';
  readonly level: Level;
  readonly score: number;
  /** What it is, in words: `pool of 5`. */
  readonly kind: string;
  /** Those whom the kind names: members, system numbers, the victim, the caller. */
  readonly parties: readonly { readonly number: string; readonly display: string }[];
  /** All numbers of the case, as far as the report lists them; none where it is the one that the kind names. */
  readonly parts: readonly CasePart[];
  /** Safe for a terminal, the most telling first. */
  readonly reasons: readonly string[];
  readonly calls: number;
  readonly callees: number | null;
  readonly busiestDay: number | null;
  readonly answeredShare: number | null;
  readonly firstCall: number;
  readonly lastCall: number;
}

/** Cases by score; at one score groups first, then bridges, floods and ring-once, each in its order. */
export function caseFacts(
  report: Pick<Report, 'groups' | 'bridges' | 'floods' | 'ringOnce'>,
  { words, lang }: { readonly words: Words; readonly lang: Lang },
): CaseFacts[] {
  const own = caseWordsOf(lang);
  return [
    ...report.groups.map((group) => groupFacts(group, own, lang)),
    ...report.bridges.map((bridge) => bridgeFacts(bridge, own)),
    ...report.floods.map((flood) => floodFacts(flood, own)),
    ...report.ringOnce.map((one) => ringOnceFacts(one, own, words)),
  ].toSorted((a, b) => b.score - a.score);
}

/** `1 : 10^23`, or null where the log10 of a chance says nothing. */
function chanceText(log10P: number | null): string | null {
  return log10P === null || log10P > -2 ? null : `1 : 10^${grouped(Math.floor(-log10P))}`;
}

const expectedText = (expected: number) =>
  expected < 10 ? String(Math.round(expected * 10) / 10) : grouped(Math.round(expected));

const told = (reasons: readonly (string | false)[]) => reasons.filter((reason) => reason !== false);

/** Of what is no one caller's doing, no day and no answers are told. */
const oneOff = { busiestDay: null, answeredShare: null } as const;

type Common = Pick<CaseFacts, 'id' | 'level' | 'score' | 'firstCall' | 'lastCall'>;

function common({ id, level, score, firstCall, lastCall }: Common): Common {
  return { id, level, score, firstCall, lastCall };
}

function groupFacts(group: Report['groups'][number], own: CaseWords, lang: Lang): CaseFacts {
  const { ties, stats, members } = group;
  return {
    ...common(group),
    type: 'group',
    kind: own.parties.pool(members.length),
    parties: members,
    parts: members.map((member) => ({ role: 'member', ...member })),
    calls: stats.calls,
    callees: stats.callees,
    busiestDay: stats.busiestDay,
    answeredShare: stats.answeredShare,
    reasons: told([
      ties.sharedCallees > 0 &&
        own.sharedList(ties.sharedCallees, expectedText(ties.expectedShared), chanceText(ties.log10P)),
      ties.redials > 0 && own.redials(ties.redials),
      ties.sharedDevices > 0 && own.handsets(ties.sharedDevices),
      ties.neighbours > 0 && own.neighbours(ties.neighbours),
      ties.handOvers > 0 && own.handOvers(ties.handOvers),
      ...reasonsOfSignals(group.signals, lang),
    ]),
  };
}

function bridgeFacts(bridge: Report['bridges'][number], own: CaseWords): CaseFacts {
  const { systemNumbers, agents, pairs, customers, orphans } = bridge;
  return {
    ...common(bridge),
    ...oneOff,
    type: 'bridge',
    kind: own.parties.bridge(systemNumbers.length),
    parties: systemNumbers,
    parts: [
      ...systemNumbers.map(({ number, display, calls }) => ({
        role: 'system' as const,
        number,
        display,
        calls,
      })),
      ...agents.map(({ number, display, received, customers }) => ({
        role: 'agent' as const,
        number,
        display,
        received,
        callees: customers,
      })),
    ],
    calls: pairs,
    callees: customers,
    reasons: told([
      own.joined(pairs, agents.length, expectedText(bridge.expectedPairs), chanceText(bridge.log10P)),
      own.customers(customers, bridge.medianDelaySeconds),
      orphans > 0 && own.orphans(orphans),
    ]),
  };
}

function floodFacts(flood: Report['floods'][number], own: CaseWords): CaseFacts {
  const { victim, sources, calls, answered } = flood;
  const first = terminalText(sources[0]?.display ?? '');
  return {
    ...common(flood),
    ...oneOff,
    type: 'flood',
    kind: own.parties.flood,
    parties: [victim],
    parts: [
      { role: 'victim', ...victim },
      ...sources.map(({ number, display, calls: placed }) => ({
        role: 'source' as const,
        number,
        display,
        calls: placed,
      })),
    ],
    calls,
    callees: null,
    reasons: told([
      own.flooded(calls, flood.peakHour, flood.sourceCount, first),
      answered !== null && own.unanswered(answered, calls),
    ]),
  };
}

function ringOnceFacts(one: Report['ringOnce'][number], own: CaseWords, words: Words): CaseFacts {
  const share = words.percent(Math.round(one.callbackShare * 100));
  return {
    ...common(one),
    ...oneOff,
    type: 'ring-once',
    kind: own.parties.ringOnce,
    parties: [one],
    parts: [],
    calls: one.calls,
    callees: one.callees,
    reasons: [
      own.dropped(one.shortRings, one.calls, one.medianRingSeconds),
      own.calledBack(one.callbackCallees, share),
    ],
  };
}
