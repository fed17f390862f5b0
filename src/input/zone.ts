/** A time zone as whole-second offsets between fixed instants, so that SQL needs no calendar. */
import { tzOffset } from '@date-fns/tz';
import { exitCodes, SpamcheckError } from '../errors.ts';

export interface Zone {
  readonly name: string;
  /** SQL: wall-clock seconds to UTC seconds. A skipped hour shifts forward, a repeated one is its first pass. */
  readonly toUtcSql: (localSeconds: string) => string;
  /** SQL: UTC seconds to wall-clock seconds. */
  readonly toLocalSql: (utcSeconds: string) => string;
  /** Offset from UTC in seconds at an instant, epoch s. */
  readonly offsetAt: (utcSeconds: number) => number;
}

/** The zone of naive times when neither the user nor the format says one: China has a single zone. */
export const defaultZone = 'Asia/Shanghai';

interface Change {
  readonly at: number;
  readonly offset: number;
}

/** First and last instant that a call may have, epoch s: 2000-01-01 and 2100-01-01 UTC. */
export const earliestCall = 946_684_800;
export const latestCall = 4_102_444_800;

const step = 7 * 86_400;

/**
 * A zone by IANA name.
 *
 * @throws SpamcheckError exit 2 for a name that the runtime does not know
 */
export function zoneOf(name: string): Zone {
  const offset = (utc: number) => Math.round(tzOffset(name, new Date(utc * 1000)) * 60);
  if (Number.isNaN(offset(earliestCall))) {
    throw new SpamcheckError(
      exitCodes.usage,
      `unknown time zone "${name}". Use an IANA name such as Asia/Shanghai.`,
    );
  }
  const all = () => changesIn(name, offset);
  return {
    name,
    offsetAt: offset,
    toLocalSql: (utc) => `(${utc} + ${tree(all(), utc, (_, change) => change.at)})`,
    toUtcSql: (local) =>
      `(${local} - ${tree(all(), local, (before, change) => change.at + Math.max(before.offset, change.offset))})`,
  };
}

const known = new Map<string, readonly Change[]>();

/** Computed once: a folder has many files, a file may have many parts. */
function changesIn(name: string, offset: (utc: number) => number): readonly Change[] {
  const changes = known.get(name) ?? changesOf(offset);
  known.set(name, changes);
  return changes;
}

/** All offset changes in the window of possible calls, by weekly steps and bisection. */
function changesOf(offset: (utc: number) => number): Change[] {
  const first = { at: earliestCall, offset: offset(earliestCall) };
  const changes: Change[] = [first];
  let current = first.offset;
  for (let at = earliestCall; at < latestCall; at += step) {
    const next = offset(at + step);
    if (next === current) continue;
    let low = at;
    let high = at + step;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (offset(middle) === current) low = middle;
      else high = middle;
    }
    changes.push({ at: high, offset: next });
    current = next;
  }
  return changes;
}

/** A balanced CASE over the changes: the offset that holds at `value`. */
function tree(
  changes: readonly Change[],
  value: string,
  border: (before: Change, change: Change) => number,
): string {
  const [only] = changes;
  if (only === undefined) return '0';
  if (changes.length === 1) return String(only.offset);
  const middle = Math.floor(changes.length / 2);
  const left = changes.slice(0, middle);
  const right = changes.slice(middle);
  const before = left[left.length - 1] ?? only;
  const change = right[0] ?? only;
  return `CASE WHEN ${value} < ${border(before, change)} THEN ${tree(left, value, border)} ELSE ${tree(right, value, border)} END`;
}
