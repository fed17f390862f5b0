import type { FeatureRow } from '../../src/features/row.ts';

const day = 86_400;
/** 2024-03-01 00:00 in Shanghai. */
const start = 1_709_222_400;

/** Start of a day of the 31-day log, counted from 0, epoch s. */
export function dayOf(index: number): number {
  return start + index * day;
}

/** An ordinary person over a month: few contacts, called both ways, all day long, with one handset. */
const person: FeatureRow = {
  attempts: 90,
  toKnown: 90,
  answerKnown: 90,
  answered: 68,
  talkSeconds: 5_300,
  talkKnown: 68,
  shortCalls: 2,
  subMinuteCalls: 44,
  scriptCalls: 7,
  scriptSeconds: 22,
  firstCall: dayOf(0) + 30_000,
  lastCall: dayOf(30) + 70_000,
  clockHours: 16,
  officeCalls: 38,
  quietCalls: 9,
  quietCallees: 5,
  activeDays: 25,
  busiestDay: 8,
  heavyDays: 0,
  plateauDays: 2,
  climbDays: 2,
  climbSteps: 1,
  climbFrom: 3,
  climbTo: 5,
  peakMinute: 1,
  peakHour: 4,
  peak24h: 9,
  callees: 24,
  regularCallees: 11,
  maxPerCallee: 17,
  contacts: 31,
  twoWayContacts: 10,
  contactLifeSeconds: 31 * 6 * day,
  firstSeen: 1_714_521_600,
  lastSeen: 1_717_113_600,
  received: 82,
  receivedAnswered: 70,
  inCallers: 17,
  callbacks: 60,
  callbacksKnown: 60,
  callbacksAnswered: 51,
  callbackCallers: 9,
  relayedCalls: 0,
  relayedCallers: 0,
  idleGaps: 4,
  pacedGaps: 1,
  pacedSeconds: 12,
  maxConcurrent: 1,
  overlaps: 0,
  steps: 80,
  nearSteps: 0,
  upSteps: 39,
  downSteps: 37,
  devices: 1,
  localCalls: 20,
  logFirst: dayOf(0),
  logLast: dayOf(31) - 1,
  numberClass: 'mobile',
};

/** The ordinary person's row with other values in some columns. */
export function row(overrides: Partial<FeatureRow> = {}): FeatureRow {
  // Every callee is identified unless a test says otherwise.
  const toKnown = overrides.attempts ?? person.toKnown;
  return { ...person, toKnown, ...overrides };
}
