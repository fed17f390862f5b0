/** Groups and cases as rows of a table, the worst first; no width is known here. */
import type { Level, Report } from '../model.ts';
import type { Texts } from './cells.ts';
import type { Lang } from './lang.ts';
import { reasonsOfSignals } from './reasons.ts';
import { terminalText } from './safe-text.ts';
import { caseWordsOf, type CaseWords } from './words-cases.ts';
import { grouped, type Words } from './words.ts';

interface How {
  readonly words: Words;
  readonly lang: Lang;
  readonly clock: (epochSeconds: number) => string;
}

interface Row {
  readonly level: Level;
  readonly score: number;
  readonly texts: Texts;
}

/** Parties named in a row. */
const partiesTold = 2;

type Party = { readonly display: string };

/** Cases by score; at one score groups first, then bridges, floods and ring-once, each in its order. */
export function caseRows(report: Report, how: How): [Level, Texts][] {
  const own = caseWordsOf(how.lang);
  return [
    ...report.groups.map((group) => groupRow(group, own, how)),
    ...report.bridges.map((bridge) => bridgeRow(bridge, own, how)),
    ...report.floods.map((flood) => floodRow(flood, own, how)),
    ...report.ringOnce.map((one) => ringOnceRow(one, own, how)),
  ]
    .toSorted((a, b) => b.score - a.score)
    .map(({ level, texts }) => [level, texts]);
}

/** `1 in 10^23`, or null where the log10 of a chance says nothing. */
function chanceText(log10P: number | null): string | null {
  return log10P === null || log10P > -2 ? null : `1 : 10^${grouped(Math.floor(-log10P))}`;
}

const expectedText = (expected: number) =>
  expected < 10 ? String(Math.round(expected * 10) / 10) : grouped(Math.round(expected));

function partiesText(kind: string, parties: readonly Party[], own: CaseWords): string {
  const told = parties.slice(0, partiesTold).map(({ display }) => terminalText(display));
  return `${kind}\n${own.some(told, parties.length - told.length)}`;
}

/** What all cases have in common; `calls` and `callees` as the column heads say. */
function rowOf(
  item: { readonly id: string; readonly score: number; readonly level: Level; readonly lastCall: number },
  row: {
    readonly number: string;
    readonly reasons: readonly (string | false)[];
    readonly calls: number;
    readonly callees: number | null;
  },
  { words, clock }: How,
): Row {
  const { score, level } = item;
  return {
    level,
    score,
    texts: {
      rank: terminalText(item.id),
      number: row.number,
      level: words.levels[level],
      score: String(score),
      reasons: row.reasons.filter((reason) => reason !== false),
      calls: grouped(row.calls),
      callees: row.callees === null ? words.nothing : grouped(row.callees),
      busiestDay: words.nothing,
      answeredShare: words.nothing,
      lastSeen: clock(item.lastCall),
    },
  };
}

function groupRow(group: Report['groups'][number], own: CaseWords, how: How): Row {
  const { ties, stats, members } = group;
  const row = rowOf(
    group,
    {
      number: partiesText(own.parties.pool(members.length), members, own),
      calls: stats.calls,
      callees: stats.callees,
      reasons: [
        ties.sharedCallees > 0 &&
          own.sharedList(ties.sharedCallees, expectedText(ties.expectedShared), chanceText(ties.log10P)),
        ties.redials > 0 && own.redials(ties.redials),
        ties.sharedDevices > 0 && own.handsets(ties.sharedDevices),
        ties.neighbours > 0 && own.neighbours(ties.neighbours),
        ties.handOvers > 0 && own.handOvers(ties.handOvers),
        ...reasonsOfSignals(group.signals, how.lang),
      ],
    },
    how,
  );
  const share = stats.answeredShare;
  const answeredShare = share === null ? how.words.nothing : how.words.percent(Math.round(share * 100));
  return { ...row, texts: { ...row.texts, busiestDay: grouped(stats.busiestDay), answeredShare } };
}

function bridgeRow(bridge: Report['bridges'][number], own: CaseWords, how: How): Row {
  const { systemNumbers, agents, pairs, customers, orphans } = bridge;
  const chance = chanceText(bridge.log10P);
  return rowOf(
    bridge,
    {
      number: partiesText(own.parties.bridge(systemNumbers.length), systemNumbers, own),
      calls: pairs,
      callees: customers,
      reasons: [
        own.joined(pairs, agents.length, expectedText(bridge.expectedPairs), chance),
        own.customers(customers, bridge.medianDelaySeconds),
        orphans > 0 && own.orphans(orphans),
      ],
    },
    how,
  );
}

function floodRow(flood: Report['floods'][number], own: CaseWords, how: How): Row {
  const { victim, sources, calls, answered } = flood;
  const first = terminalText(sources[0]?.display ?? '');
  return rowOf(
    flood,
    {
      number: partiesText(own.parties.flood, [victim], own),
      calls,
      callees: null,
      reasons: [
        own.flooded(calls, flood.peakHour, flood.sourceCount, first),
        answered !== null && own.unanswered(answered, calls),
      ],
    },
    how,
  );
}

function ringOnceRow(one: Report['ringOnce'][number], own: CaseWords, how: How): Row {
  const share = how.words.percent(Math.round(one.callbackShare * 100));
  return rowOf(
    one,
    {
      number: partiesText(own.parties.ringOnce, [one], own),
      calls: one.calls,
      callees: one.callees,
      reasons: [
        own.dropped(one.shortRings, one.calls, one.medianRingSeconds),
        own.calledBack(one.callbackCallees, share),
      ],
    },
    how,
  );
}
