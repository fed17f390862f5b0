/** The order in which the keys of a report are written. */
import type { Report } from '../model.ts';

/** The keys of a type in the order in which they are written; 0 for plain values and for records. */
type Order<T> = [T] extends [never]
  ? 0
  : [T] extends [readonly (infer E)[]]
    ? Order<E>
    : [T] extends [object]
      ? string extends keyof T
        ? 0
        : { readonly [K in keyof T]-?: Order<NonNullable<T[K]>> }
      : 0;

export interface AnyOrder {
  readonly [key: string]: AnyOrder | 0;
}

const account = {
  lines: 0,
  header: 0,
  preamble: 0,
  blank: 0,
  accepted: 0,
  legs: 0,
  duplicates: 0,
  rejected: 0,
} as const;
const rejects = { reason: 0, rows: 0, firstLines: 0 } as const;
// prettier-ignore
const files = {
  path: 0, bytes: 0, sha256: 0, complete: 0, format: 0, road: 0, compression: 0, encoding: 0, delimiter: 0, headerLine: 0,
  mapping: 0, timeForm: 0, account, rejects, notes: 0,
} as const;
const floor = { calls: 0, busiestDay: 0, total: 0, callersBelow: 0, callsBelow: 0 } as const;
// prettier-ignore
const log = {
  perspective: 0, profile: 0, timezone: 0, region: 0, homeArea: 0, firstCall: 0, lastCall: 0, days: 0, calls: 0,
  duplicates: 0, rejected: 0, unidentified: 0, unidentifiedCallees: 0, capabilities: 0, off: { signal: 0, why: 0 }, floor,
} as const;
// prettier-ignore
const stats = {
  calls: 0, callees: 0, activeDays: 0, busiestDay: 0, answered: 0, answeredShare: 0, talkSeconds: 0, received: 0,
  firstCall: 0, lastCall: 0,
} as const;
const histogram = { from: 0, counts: 0 } as const;
// prettier-ignore
const detail = {
  hours: 0, days: { day: 0, calls: 0, answered: 0, callees: 0, newCallees: 0, atOnce: 0 },
  unanswered: 0, talk: histogram, gaps: histogram, overlaps: 0,
} as const;
// prettier-ignore
const examples = {
  signal: 0,
  calls: { at: 0, direction: 0, peer: { number: 0, display: 0 }, answered: 0, talkSeconds: 0, file: 0, line: 0 },
} as const;
const peers = { of: 0, score: 0, calls: 0, callees: 0 } as const;
const place = {
  signals: { id: 0, others: 0, below: 0, equal: 0 },
  all: peers,
  class: peers,
} as const;
// prettier-ignore
const adjustments = { id: 0, points: 0, why: 0 } as const;
// prettier-ignore
const signals = {
  id: 0, outcome: 0, value: 0, unit: 0, warn: 0, critical: 0, points: 0, evidence: 0, missing: 0, error: 0,
} as const;
// prettier-ignore
const numbers = {
  number: 0, display: 0, class: 0, score: 0, level: 0, kind: 0, groupId: 0, cases: 0,
  allowed: { entry: 0, reason: 0, line: 0, expires: 0, wouldScore: 0, wouldLevel: 0 },
  complaints: { complaints: 0, complainants: 0, first: 0, last: 0 },
  stats, signals, adjustments, detail, place, examples,
} as const;
// prettier-ignore
const groups = {
  id: 0, score: 0, level: 0,
  members: { number: 0, display: 0, class: 0, ownScore: 0, calls: 0, callees: 0, firstCall: 0, lastCall: 0 },
  stats, signals, adjustments,
  ties: { sharedCallees: 0, expectedShared: 0, log10P: 0, redials: 0, handOvers: 0, sharedDevices: 0, neighbours: 0 },
  links: { a: 0, b: 0, sharedCallees: 0, expectedShared: 0, log10P: 0, redials: 0 },
  firstCall: 0, lastCall: 0, detail, handOver: { from: 0, step: 0, counts: 0 },
} as const;
const party = { number: 0, display: 0 } as const;
// prettier-ignore
const bridges = {
  id: 0, score: 0, level: 0,
  systemNumbers: { number: 0, display: 0, calls: 0, agents: 0, pairs: 0 },
  agents: { number: 0, display: 0, received: 0, pairs: 0, customers: 0, orphans: 0 },
  pairs: 0, expectedPairs: 0, log10P: 0, customers: 0, orphans: 0, medianDelaySeconds: 0, firstCall: 0, lastCall: 0,
  legs: {
    system: party, agent: party, shown: party, customer: party,
    agentFrom: 0, agentTo: 0, customerFrom: 0, customerTo: 0,
  },
} as const;
// prettier-ignore
const floods = {
  id: 0, score: 0, level: 0, victim: { number: 0, display: 0 },
  sources: { number: 0, display: 0, calls: 0, shareOfItsCalls: 0 },
  sourceCount: 0, calls: 0, peakTenMinutes: 0, peakHour: 0, answered: 0, talkSeconds: 0, firstCall: 0, lastCall: 0,
} as const;
// prettier-ignore
const ringOnce = {
  id: 0, score: 0, level: 0, number: 0, display: 0, calls: 0, shortRings: 0, callees: 0, medianRingSeconds: 0,
  callbackCallees: 0, callbackShare: 0, callbackTalkSeconds: 0, firstCall: 0, lastCall: 0,
} as const;
// prettier-ignore
const violations = {
  id: 0, rule: 0, hours: 0, scope: 0, number: 0, display: 0, groupId: 0, calls: 0, callees: 0, amount: 0,
  firstCall: 0, lastCall: 0,
} as const;
const entries = { count: 0, first: { line: 0, entry: 0, reason: 0, expires: 0 } } as const;
// prettier-ignore
const lists = {
  list: 0, lines: 0, entries: 0, used: entries, unused: entries, expired: entries,
  rejected: { count: 0, first: { line: 0, reason: 0 } },
} as const;
const levels = { none: 0, low: 0, medium: 0, high: 0, critical: 0 } as const;

/** The model's key order. Does not compile when it lacks a key of the model; a test compares it with the schema. */
export const order: Order<Report> = {
  schemaVersion: 0,
  tool: { name: 0, version: 0, engine: 0 },
  run: {
    startedAt: 0,
    durationMs: 0,
    complete: 0,
    files,
    unread: { path: 0, why: 0 },
    lists: { list: 0, path: 0, encoding: 0 },
    skipped: { path: 0, why: 0 },
    account,
  },
  log,
  summary: { callers: 0, scored: 0, levels, allowed: levels },
  numbers,
  groups,
  bridges,
  floods,
  ringOnce,
  violations,
  lists,
  warnings: { code: 0, message: 0 },
};
