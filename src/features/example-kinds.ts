/** Which calls of a number show what: conditions over its own calls, one for each kind of example. */
import { gapWindow, nearStride, overlapSeconds, scriptWindow } from './pace.ts';
import { relaySeconds } from './relays.ts';
import { office, quiet, short } from './volume.ts';

export interface ExamplePick {
  /** Calls placed, or received. */
  readonly from: 'placed' | 'received';
  /** SQL condition over the columns of `own_placed` or `own_received`. */
  readonly where: string;
  /** Takes the first, middle and last of them, where the first three would say less. Default false. */
  readonly spread?: true;
}

type Evidence = Readonly<Record<string, number>>;

/** The calls of the fullest window of so many seconds: of the earliest where several are as full. */
const fullest = (count: string, seconds: number): ExamplePick => {
  const end = `(SELECT min(started_at) FROM own_placed WHERE ${count} = (SELECT max(${count}) FROM own_placed))`;
  return { from: 'placed', where: `started_at > ${end} - ${seconds} AND started_at <= ${end}` };
};

/** The calls of the earliest of the days with most calls. */
const busiestDay = `local_day = (SELECT local_day FROM own_placed GROUP BY local_day ORDER BY count(*) DESC, local_day LIMIT 1)`;

/** Calls received from someone whom the number had called before. */
const returned = `peer IN (SELECT callee FROM own_placed) AND started_at > (SELECT min(started_at) FROM own_placed WHERE callee = peer)`;

/** Values from `from` on, within a window of so many seconds. */
const within = (column: string, from: number | undefined, seconds: number) =>
  from === undefined ? 'false' : `${column} BETWEEN ${from} AND ${from + seconds - 1}`;

/** Steps that go the way most of them go. */
const mostlyUp = `(SELECT count(*) FILTER (WHERE stride > ${nearStride}) >= count(*) FILTER (WHERE stride < -${nearStride}) FROM own_placed)`;

/**
 * The kinds of examples. `evidence` is that of the signal which the calls are to show; `own_placed` has the
 * columns of `dialled` and `walk`, `own_received` those of `heard`.
 */
export const exampleKinds = {
  placed: () => ({ from: 'placed', where: 'true', spread: true }),
  received: () => ({ from: 'received', where: 'true', spread: true }),
  'busiest-day': () => ({ from: 'placed', where: busiestDay }),
  'busiest-24-hours': () => fullest('last_day', 86_400),
  'busiest-hour': () => fullest('last_hour', 3600),
  'busiest-minute': () => fullest('last_minute', 60),
  'new-callee': () => ({ from: 'placed', where: 'nth_to_callee = 1' }),
  'called-once': () => ({ from: 'placed', where: 'calls_to_callee = 1' }),
  'one-way': () => ({
    from: 'placed',
    where: 'nth_to_callee = 1 AND callee NOT IN (SELECT peer FROM own_received)',
  }),
  'two-way': () => ({ from: 'placed', where: 'callee IN (SELECT peer FROM own_received)' }),
  repeat: () => ({ from: 'placed', where: 'local_day > first_day_of_callee' }),
  'failed-callback': () => ({ from: 'received', where: `${returned} AND answered IS FALSE` }),
  'answered-callback': () => ({ from: 'received', where: `${returned} AND answered` }),
  answered: () => ({ from: 'placed', where: 'answered' }),
  unanswered: () => ({ from: 'placed', where: 'answered IS FALSE' }),
  short: () => ({ from: 'placed', where: short }),
  script: (evidence) => ({
    from: 'placed',
    where: `answered AND ${within('talk_s', evidence['fromSeconds'], scriptWindow)}`,
  }),
  paced: (evidence) => ({ from: 'placed', where: within('idle', evidence['fromSeconds'], gapWindow) }),
  overlap: () => ({ from: 'placed', where: `overlap > ${overlapSeconds}` }),
  'near-step': () => ({ from: 'placed', where: `abs(stride) BETWEEN 1 AND ${nearStride}` }),
  'far-step': () => ({
    from: 'placed',
    where: `CASE WHEN ${mostlyUp} THEN stride > ${nearStride} ELSE stride < -${nearStride} END`,
  }),
  'office-hours': () => ({ from: 'placed', where: office }),
  'quiet-hours': () => ({ from: 'placed', where: quiet }),
  device: () => ({ from: 'placed', where: 'device IS NOT NULL AND nth_of_device = 1' }),
  relayed: () => ({
    from: 'placed',
    where: `EXISTS (SELECT 1 FROM own_received r WHERE r.started_at BETWEEN own_placed.started_at - ${relaySeconds} AND own_placed.started_at)`,
  }),
  local: () => ({ from: 'placed', where: 'is_local' }),
} as const satisfies Readonly<Record<string, (evidence: Evidence) => ExamplePick>>;

export type ExampleKind = keyof typeof exampleKinds;
