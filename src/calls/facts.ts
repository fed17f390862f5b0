/** What the calls of a log have in common: span, perspective, and what they can and cannot show. */
import type { Zone } from '../input/zone.ts';
import type { Engine } from '../engine/engine.ts';
import { anonymousCodes, identifiedSql } from './number-code.ts';
import type { Shown } from '../input/formats/define.ts';
import type { Capability } from './capabilities.ts';
import { sides } from './direction-sql.ts';
import type { OptionalColumns } from './load-sql.ts';

export interface CallFacts {
  readonly calls: number;
  /** Epoch s; null without calls. */
  readonly firstCall: number | null;
  readonly lastCall: number | null;
  /** Accepted calls whose caller identifies nobody, by kind. */
  readonly unidentified: Readonly<Record<string, number>>;
  /** Likewise for callees. */
  readonly unidentifiedCallees: Readonly<Record<string, number>>;
  /** All but `bothDirections`, which takes the caller totals: see `features/callers.ts`. */
  readonly can: Readonly<Record<Exclude<Capability, 'bothDirections'>, boolean>>;
  /** Code of the number that is a party to every call, if there is one: the log is that subscriber's own. */
  readonly everywhere: number | null;
}

type Totals = {
  calls: number;
  refused: number;
  first: number | null;
  last: number | null;
  known: number;
  unanswered: number;
};

/** Least share of unanswered calls, of calls with a known outcome, of a log that shows attempts: 1 %. */
const unansweredShare = 0.01;

/**
 * Makes the view `calls` (accepted rows) and the view `placed` (calls of identified callers, without forwarded
 * legs, which are nobody's dialling; a callee that identifies nobody is NULL), and looks at the whole once.
 *
 * @param shown what the formats of all files show; the calls themselves have the last word
 */
export async function factsOf(
  engine: Engine,
  optional: OptionalColumns,
  anonymous: boolean,
  shown: Shown,
): Promise<CallFacts> {
  const [totals] = await engine.rows<Totals>(
    `SELECT count(*) AS calls, (SELECT count(*) FROM rows) - count(*) AS refused, min(started_at) AS "first", max(started_at) AS "last",
       count(answered) AS known, count(*) FILTER (WHERE NOT answered) AS unanswered FROM rows WHERE reject = 0`,
  );
  if (totals === undefined) throw new Error('the engine returned no totals');
  await engine.run(`CREATE VIEW calls AS SELECT * FROM rows${totals.refused > 0 ? ' WHERE reject = 0' : ''}`);
  const known = anonymous ? ` AND ${identifiedSql('caller')}` : '';
  const columns = anonymous
    ? `* REPLACE (CASE WHEN ${identifiedSql('callee')} THEN callee END AS callee)`
    : '*';
  await engine.run(
    `CREATE VIEW placed AS SELECT ${columns} FROM calls WHERE true${known}${notForwardedSql(optional)}`,
  );
  return {
    calls: totals.calls,
    firstCall: totals.first,
    lastCall: totals.last,
    unidentified: anonymous ? await anonymousParties(engine, 'caller') : {},
    unidentifiedCallees: anonymous ? await anonymousParties(engine, 'callee') : {},
    everywhere: await partyToEveryCall(engine, totals.calls),
    can: await canOf(engine, totals, optional, shown),
  };
}

/** SQL: leaves out forwarded legs, which are nobody's dialling; begins with AND, or is empty. */
export function notForwardedSql({ side }: Pick<OptionalColumns, 'side'>): string {
  return side ? ` AND (side IS NULL OR side <> ${sides.forwarded})` : '';
}

async function canOf(
  engine: Engine,
  { known, unanswered }: Totals,
  optional: OptionalColumns,
  shown: Shown,
): Promise<CallFacts['can']> {
  return {
    unanswered: shown.unanswered && unanswered > 0 && unanswered >= unansweredShare * known,
    seconds: shown.seconds && (await holds(engine, 'started_at % 60 <> 0')),
    talkTime: await holds(engine, 'talk_s > 0'),
    ringTime: optional.ring_s && (await holds(engine, 'ring_s IS NOT NULL')),
    direction: shown.direction,
    devices: optional.device && (await holds(engine, 'device IS NOT NULL')),
    cells: shown.cell,
  };
}

/** Whether some call is so. */
async function holds(engine: Engine, condition: string): Promise<boolean> {
  const found = await engine.rows<{ one: number }>(`SELECT 1 AS one FROM calls WHERE ${condition} LIMIT 1`);
  return found.length > 0;
}

async function anonymousParties(engine: Engine, party: 'caller' | 'callee'): Promise<Record<string, number>> {
  const kinds = await engine.rows<{ code: number; n: number }>(
    `SELECT ${party} AS code, count(*) AS n FROM calls WHERE NOT ${identifiedSql(party)} GROUP BY ${party} ORDER BY code DESC`,
  );
  const nameOf = (code: number) => Object.entries(anonymousCodes).find(([, known]) => known === code)?.[0];
  return Object.fromEntries(kinds.map(({ code, n }) => [nameOf(code) ?? 'other', n]));
}

/** Least calls before one common party means anything. */
const everywhereSample = 10;

async function partyToEveryCall(engine: Engine, calls: number): Promise<number | null> {
  if (calls < everywhereSample) return null;
  const [first] = await engine.rows<{ a: number; b: number }>(
    'SELECT caller AS a, callee AS b FROM calls ORDER BY started_at, caller, callee LIMIT 1',
  );
  if (first === undefined) return null;
  for (const party of [first.a, first.b])
    if (!(await holds(engine, `NOT (caller = ${party} OR callee = ${party})`))) return party;
  return null;
}

/** Calendar days of the zone from the first to the last call; 0 without calls. */
export function daysOf(facts: Pick<CallFacts, 'firstCall' | 'lastCall'>, zone: Zone): number {
  if (facts.firstCall === null || facts.lastCall === null) return 0;
  const day = (utc: number) => Math.floor((utc + zone.offsetAt(utc)) / 86_400);
  return day(facts.lastCall) - day(facts.firstCall) + 1;
}
