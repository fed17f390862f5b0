/**
 * The features again, in plain TypeScript over arrays and maps, from the meanings that the columns document.
 * Slow and simple on purpose: it shares no code with the SQL that it checks.
 */
import type { FeatureRow } from '../../src/features/row.ts';

/** A call of an identified caller; a callee who identifies nobody is null. */
export interface PlainCall {
  readonly caller: string;
  readonly callee: string | null;
  /** Epoch s. */
  readonly at: number;
  readonly answered: boolean | null;
  readonly talk: number | null;
  readonly ring: number | null;
  readonly device: string | null;
}

export interface OracleOptions {
  readonly timezone: string;
  readonly homeArea: string | null;
  readonly logFirst: number;
  readonly logLast: number;
}

export type OracleRow = Omit<FeatureRow, 'numberClass'>;

/** Features of one number: the calls it placed and the calls it received. */
export function featuresOf(key: string, calls: readonly PlainCall[], options: OracleOptions): OracleRow {
  const placed = inOrder(calls.filter(({ caller }) => caller === key));
  const received = calls.filter(({ callee }) => callee === key);
  const local = placed.map(({ at }) => localOf(at, options.timezone));
  const quiet = placed.filter((_, i) => isQuiet(local[i]?.seconds ?? 0));
  const talking = placed.filter((call) => isTalk(call));
  const devices = new Set(placed.flatMap(({ device }) => (device === null ? [] : [device])));
  const home = homeOf(key, options.homeArea);
  const dayCounts = countBy(local, ({ day }) => day);
  const perDay = [...dayCounts.values()];
  const idle = placed.slice(1).map((call, i) => call.at - endOf(placed[i] ?? call));
  const short = idle.filter((gap) => gap >= 0 && gap < 60);
  const pace = fullest(short, 4);
  const script = fullest(
    talking.map(({ talk }) => talk ?? 0),
    3,
  );
  return {
    logFirst: options.logFirst,
    logLast: options.logLast,
    attempts: placed.length,
    toKnown: placed.filter(({ callee }) => callee !== null).length,
    answerKnown: placed.filter(({ answered }) => answered !== null).length,
    answered: placed.filter(({ answered }) => answered === true).length,
    talkSeconds: sum(placed.filter(({ answered }) => answered === true).map(({ talk }) => talk ?? 0)),
    talkKnown: talking.length,
    shortCalls: talking.filter(({ talk }) => (talk ?? 0) <= 6).length,
    subMinuteCalls: talking.filter(({ talk }) => (talk ?? 0) < 60).length,
    firstCall: Math.min(...placed.map(({ at }) => at)),
    lastCall: Math.max(...placed.map(({ at }) => at)),
    clockHours: new Set(local.map(({ seconds }) => Math.floor(seconds / 3600))).size,
    officeCalls: local.filter(isOffice).length,
    quietCalls: quiet.length,
    quietCallees: new Set(quiet.flatMap(({ callee }) => callee ?? [])).size,
    devices: devices.size === 0 ? null : devices.size,
    localCalls: home === null ? null : placed.filter(({ callee }) => callee?.startsWith(home)).length,
    activeDays: perDay.length,
    busiestDay: Math.max(0, ...perDay),
    heavyDays: perDay.filter((n) => n >= 30).length,
    plateauDays: perDay.filter((n) => n >= 0.95 * Math.max(...perDay)).length,
    ...climbOf([...dayCounts].toSorted(([a], [b]) => Number(a) - Number(b)).map(([, n]) => n)),
    peakMinute: peak(placed, 60),
    peakHour: peak(placed, 3_600),
    peak24h: peak(placed, 86_400),
    ...stepsOf(placed),
    overlaps: overlapsOf(placed),
    idleGaps: short.length,
    pacedGaps: pace?.inside ?? null,
    pacedSeconds: pace?.from ?? null,
    scriptCalls: script?.inside ?? null,
    scriptSeconds: script?.from ?? null,
    maxConcurrent: concurrent(talking),
    regularCallees: regularCallees(placed, options.timezone),
    ...contactsOf(placed, received),
    ...callbacksOf(placed, received),
    ...relaysOf(placed, received),
  };
}

const talkStart = (call: PlainCall) => call.at + (call.ring ?? 0);
const endOf = (call: PlainCall) => talkStart(call) + (call.talk ?? 0);
const isTalk = ({ answered, talk }: PlainCall) => answered === true && talk !== null && talk > 0;
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function inOrder(calls: readonly PlainCall[]): PlainCall[] {
  return calls.toSorted(
    (a, b) =>
      a.at - b.at ||
      endOf(a) - endOf(b) ||
      talkStart(a) - talkStart(b) ||
      nameOf(a).length - nameOf(b).length ||
      text(nameOf(a), nameOf(b)),
  );
}

/** Unknown callees come last. */
function nameOf({ callee }: PlainCall): string {
  return callee ?? '~'.repeat(99);
}

function countBy<T, K>(values: readonly T[], keyOf: (value: T) => K): Map<K, number> {
  const counts = new Map<K, number>();
  for (const value of values) counts.set(keyOf(value), (counts.get(keyOf(value)) ?? 0) + 1);
  return counts;
}

function groupBy(calls: readonly PlainCall[], keyOf: (call: PlainCall) => string): Map<string, PlainCall[]> {
  const groups = new Map<string, PlainCall[]>();
  for (const call of calls) groups.set(keyOf(call), [...(groups.get(keyOf(call)) ?? []), call]);
  return groups;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

interface Local {
  readonly day: string;
  /** 0 is Sunday. */
  readonly weekDay: number;
  readonly seconds: number;
}

function localOf(at: number, timeZone: string): Local {
  let clock = clocks.get(timeZone);
  if (clock === undefined) {
    const numeric = {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    } as const;
    clock = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', ...numeric });
    clocks.set(timeZone, clock);
  }
  const parts = new Map(
    clock.formatToParts(new Date(at * 1000)).map(({ type, value }) => [type, Number(value)]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
  const date = new Date(Date.UTC(part('year'), part('month') - 1, part('day')));
  return {
    day: date.toISOString().slice(0, 10),
    weekDay: date.getUTCDay(),
    seconds: part('hour') * 3600 + part('minute') * 60 + part('second'),
  };
}

const isQuiet = (seconds: number) => seconds >= 21 * 3600 || seconds < 8 * 3600;

function isOffice({ weekDay, seconds }: Local): boolean {
  if (weekDay === 0 || weekDay === 6) return false;
  const hours = seconds / 3600;
  return (hours >= 9 && hours < 12) || (hours >= 13.5 && hours < 18);
}

function homeOf(key: string, homeArea: string | null): string | null {
  if (!key.startsWith('0')) return homeArea;
  return /^0[12]/u.test(key) ? key.slice(0, 3) : key.slice(0, 4);
}

function peak(placed: readonly PlainCall[], seconds: number): number {
  return Math.max(
    0,
    ...placed.map(({ at }) => placed.filter((other) => other.at <= at && other.at > at - seconds).length),
  );
}

/** The climb of counts by day, up to the first day below 70 % of an earlier one. */
function climbOf(
  counts: readonly number[],
): Pick<OracleRow, 'climbDays' | 'climbSteps' | 'climbFrom' | 'climbTo'> {
  let top = 0;
  let steps = 0;
  let days = 0;
  for (const n of counts) {
    if (n < 0.7 * top) break;
    if (top > 0 && n >= 1.1 * top) steps += 1;
    top = Math.max(top, n);
    days += 1;
  }
  return { climbDays: days, climbSteps: steps, climbFrom: counts[0] ?? 0, climbTo: top };
}

function stepsOf(
  placed: readonly PlainCall[],
): Pick<OracleRow, 'steps' | 'nearSteps' | 'upSteps' | 'downSteps'> {
  const strides = placed.slice(1).flatMap(({ callee }, i) => {
    const before = placed[i]?.callee ?? '';
    if (
      callee === null ||
      callee.length !== before.length ||
      !/^\+?\d+$/u.test(callee) ||
      !/^\+?\d+$/u.test(before)
    )
      return [];
    return [Number(callee) - Number(before)];
  });
  return {
    steps: strides.length,
    nearSteps: strides.filter((stride) => stride !== 0 && Math.abs(stride) <= 10).length,
    upSteps: strides.filter((stride) => stride > 10).length,
    downSteps: strides.filter((stride) => stride < -10).length,
  };
}

function overlapsOf(placed: readonly PlainCall[]): number {
  return placed.filter((call, i) => {
    const ends = placed.slice(0, i).filter(isTalk).map(endOf);
    return isTalk(call) && ends.some((end) => end - talkStart(call) > 10);
  }).length;
}

function fullest(
  values: readonly number[],
  width: number,
): { readonly inside: number; readonly from: number } | null {
  let best: { inside: number; from: number } | null = null;
  for (const from of [...new Set(values)].toSorted((a, b) => a - b)) {
    const inside = values.filter((value) => value >= from && value < from + width).length;
    if (best === null || inside > best.inside) best = { inside, from };
  }
  return best;
}

function concurrent(talking: readonly PlainCall[]): number {
  return Math.max(
    0,
    ...talking.map((call) => {
      const moment = talkStart(call);
      return talking.filter((other) => talkStart(other) <= moment && endOf(other) > moment).length;
    }),
  );
}

function regularCallees(placed: readonly PlainCall[], timezone: string): number {
  const days = new Map<string, Set<string>>();
  for (const { callee, at } of placed) {
    if (callee === null) continue;
    days.set(callee, (days.get(callee) ?? new Set()).add(localOf(at, timezone).day));
  }
  return [...days.values()].filter(({ size }) => size > 1).length;
}

function contactsOf(placed: readonly PlainCall[], received: readonly PlainCall[]) {
  const out = groupBy(
    placed.filter(({ callee }) => callee !== null),
    ({ callee }) => callee ?? '',
  );
  const seen = [...placed, ...received].map(({ at }) => at);
  const back = groupBy(received, ({ caller }) => caller);
  const peers = new Set([...out.keys(), ...back.keys()]);
  const times = [...peers].map((peer) =>
    [...(out.get(peer) ?? []), ...(back.get(peer) ?? [])].map(({ at }) => at),
  );
  return {
    callees: out.size,
    maxPerCallee: Math.max(0, ...[...out.values()].map(({ length }) => length)),
    contacts: peers.size,
    twoWayContacts: [...out.keys()].filter((peer) => back.has(peer)).length,
    contactLifeSeconds: sum(times.map((at) => Math.max(...at) - Math.min(...at))),
    firstSeen: seen.length === 0 ? 0 : Math.min(...seen),
    lastSeen: seen.length === 0 ? 0 : Math.max(...seen),
    received: received.length,
    receivedAnswered: received.filter(({ answered }) => answered === true).length,
    inCallers: back.size,
  };
}

function callbacksOf(placed: readonly PlainCall[], received: readonly PlainCall[]) {
  const first = new Map<string, number>();
  for (const { callee, at } of placed)
    if (callee !== null) first.set(callee, Math.min(at, first.get(callee) ?? at));
  const returned = received.filter(({ caller, at }) => at > (first.get(caller) ?? Number.POSITIVE_INFINITY));
  return {
    callbacks: returned.length,
    callbacksKnown: returned.filter(({ answered }) => answered !== null).length,
    callbacksAnswered: returned.filter(({ answered }) => answered === true).length,
    callbackCallers: new Set(returned.map(({ caller }) => caller)).size,
  };
}

/** Calls placed within 15 s after one came in, of numbers that received at least 20. */
function relaysOf(
  placed: readonly PlainCall[],
  received: readonly PlainCall[],
): Pick<OracleRow, 'relayedCalls' | 'relayedCallers'> {
  if (received.length < 20) return { relayedCalls: 0, relayedCallers: 0 };
  const carries = (came: PlainCall, went: PlainCall) => went.at >= came.at && went.at <= came.at + 15;
  return {
    relayedCalls: placed.filter((went) => received.some((came) => carries(came, went))).length,
    relayedCallers: new Set(
      received.filter((came) => placed.some((went) => carries(came, went))).map(({ caller }) => caller),
    ).size,
  };
}
