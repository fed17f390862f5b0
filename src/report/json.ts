import type { Report } from '../model.ts';
import type { RenderOptions } from './render-options.ts';
import { invisibleBeyondC0 } from './safe-text.ts';

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

interface AnyOrder {
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
  path: 0, bytes: 0, complete: 0, format: 0, road: 0, compression: 0, encoding: 0, delimiter: 0, headerLine: 0,
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
  stats, signals, adjustments,
} as const;
// prettier-ignore
const groups = {
  id: 0, score: 0, level: 0,
  members: { number: 0, display: 0, class: 0, ownScore: 0, calls: 0, callees: 0, firstCall: 0, lastCall: 0 },
  stats, signals, adjustments,
  ties: { sharedCallees: 0, expectedShared: 0, log10P: 0, redials: 0, handOvers: 0, sharedDevices: 0, neighbours: 0 },
  links: { a: 0, b: 0, sharedCallees: 0, expectedShared: 0, log10P: 0, redials: 0 },
  firstCall: 0, lastCall: 0,
} as const;
// prettier-ignore
const bridges = {
  id: 0, score: 0, level: 0,
  systemNumbers: { number: 0, display: 0, calls: 0, agents: 0, pairs: 0 },
  agents: { number: 0, display: 0, received: 0, pairs: 0, customers: 0, orphans: 0 },
  pairs: 0, expectedPairs: 0, log10P: 0, customers: 0, orphans: 0, medianDelaySeconds: 0, firstCall: 0, lastCall: 0,
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
const order: Order<Report> = {
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

type Path = (string | number)[];

function pathText(path: Path): string {
  return `report${path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('')}`;
}

/**
 * A copy with keys in order, finite numbers and well-formed text only. It runs over every number of a large
 * report: plain loops, and the path is spelt out only for an error.
 */
function ordered(value: unknown, at: AnyOrder | 0, path: Path): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new RangeError(`${pathText(path)} is ${value}, which JSON cannot carry`);
  }
  if (typeof value === 'string') return wellFormed(value);
  if (typeof value !== 'object' || value === null) return value;
  const within = (inner: unknown, order: AnyOrder | 0, step: string | number) => {
    path.push(step);
    const result = ordered(inner, order, path);
    path.pop();
    return result;
  };
  if (Array.isArray(value)) return value.map((item, index) => within(item, at, index));
  const fields = value as Readonly<Record<string, unknown>>;
  const known = at === 0 ? {} : at;
  const result: Record<string, unknown> = {};
  for (const key in known)
    if (Object.hasOwn(fields, key)) result[key] = within(fields[key], known[key] ?? 0, key);
  const others = Object.keys(fields).filter((key) => !Object.hasOwn(known, key));
  for (const key of others.toSorted()) result[key] = within(fields[key], 0, key);
  return result;
}

function wellFormed(value: string): string {
  return loneSurrogate.test(value) ? value.replace(/\p{Cs}/gu, '\u{FFFD}') : value;
}

/** Whether a copy would be the same: nearly all numbers of a fresh report are, and copies are dear. */
function isOrdered(value: unknown, at: AnyOrder | 0): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value === 'string') return !loneSurrogate.test(value);
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every((item) => isOrdered(item, at));
  return hasOrder(value as Readonly<Record<string, unknown>>, at);
}

function hasOrder(fields: Readonly<Record<string, unknown>>, at: AnyOrder | 0): boolean {
  const wanted = at === 0 ? null : Object.keys(at);
  let place = -1;
  let before = '';
  for (const key in fields) {
    const next = wanted === null ? (key > before ? 0 : -2) : wanted.indexOf(key, place + 1);
    if (next < 0) return false;
    if (wanted !== null) place = next;
    before = key;
    if (!isOrdered(fields[key], at === 0 ? 0 : (at[key] ?? 0))) return false;
  }
  return true;
}

const loneSurrogate = /\p{Cs}/u;
const ascii = /^[\n -~]*$/u;

function escaped(character: string): string {
  const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}

/** JSON that is safe to look at: what is not plainly visible is escaped. */
export function jsonText(value: unknown, indent?: number): string {
  const text = JSON.stringify(value, null, indent);
  return ascii.test(text) ? text : text.replace(invisibleBeyondC0, escaped);
}

/** One value, or one item of a list, of the report in one line, its keys in the model's order. */
export function jsonLine(key: keyof Report, value: unknown, path: Path): string {
  const at = order[key];
  return jsonText(isOrdered(value, at) ? value : ordered(value, at, path));
}

const emptyList = '\n  "numbers": [],';

/**
 * The report as JSON: two spaces of indentation, one line for each number, keys in the model's order and
 * records by key, a line feed at the end. What is not plainly visible is written as escapes, so that the text
 * is safe to look at; lone surrogates become U+FFFD. Throws a RangeError on a
 * number that is not finite.
 */
export function renderJson(report: Report): string {
  const frame = jsonText(ordered({ ...report, numbers: [] }, order, []), 2);
  const lines = report.numbers.map((item, index) => jsonLine('numbers', item, ['numbers', index]));
  const list = lines.length === 0 ? emptyList : `\n  "numbers": [\n    ${lines.join(',\n    ')}\n  ],`;
  return `${frame.replace(emptyList, () => list)}\n`;
}

/** The report with its first `top` numbers. */
export function renderTopJson(report: Report, { top }: Pick<RenderOptions, 'top'>): string {
  return renderJson(top > 0 ? { ...report, numbers: report.numbers.slice(0, top) } : report);
}
