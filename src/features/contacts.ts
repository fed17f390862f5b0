import { defineRelation, type LogShape } from './define.ts';

/** Calls that candidates and groups received, from the calls table. */
export const heardSql = `CREATE TABLE heard AS SELECT seats.place AS caller, placed.caller AS peer, started_at, answered
  FROM placed JOIN seats ON placed.callee = seats.caller`;

/** Pairs in each direction, for candidates: how often, first and last. */
export const pairsSql: readonly string[] = [
  `CREATE TABLE pairs_out AS SELECT caller, callee AS peer, count(*) AS n, min(started_at) AS t0, max(started_at) AS t1 FROM dialled GROUP BY caller, callee`,
  `CREATE TABLE pairs_in AS SELECT caller, peer, count(*) AS n, count(*) FILTER (WHERE answered) AS ok, min(started_at) AS t0, max(started_at) AS t1 FROM heard GROUP BY caller, peer`,
];

/** Statements that let go of them and of the received calls, which only the relations ask for. */
export const releasePairsSql = ['DROP TABLE pairs_out', 'DROP TABLE pairs_in', 'DROP TABLE heard'] as const;

/** Both directions of a pair as one row. */
function bothWays(log: LogShape): string {
  const day = (time: string) => log.quotient(log.local(time), '86400');
  const pick = (wanted: string, out: string, back: string) =>
    `CASE WHEN ${out} IS NULL THEN ${back} WHEN ${back} IS NULL THEN ${out} ELSE ${wanted}(${out}, ${back}) END`;
  return `(SELECT coalesce(o.caller, i.caller) AS caller, coalesce(o.peer, i.peer) AS peer, coalesce(o.n, 0) AS placed, coalesce(i.n, 0) AS got, coalesce(i.ok, 0) AS got_ok,
      ${pick('least', 'o.t0', 'i.t0')} AS first_t, ${pick('greatest', 'o.t1', 'i.t1')} AS last_t,
      CASE WHEN ${day('o.t0')} <> ${day('o.t1')} THEN 1 ELSE 0 END AS other_day
    FROM pairs_out o FULL JOIN pairs_in i ON o.caller = i.caller AND o.peer = i.peer) AS both_ways`;
}

const count = (where: string) => `CAST(count(*) FILTER (WHERE ${where}) AS INTEGER)`;

/** Counts over a candidate's counterparts. */
export const contacts = defineRelation({
  table: 'f_contacts',
  from: bothWays,
  columns: {
    callees: {
      sql: count('placed > 0 AND peer IS NOT NULL'),
      unit: 'numbers',
      absent: 0,
      doc: 'Distinct callees.',
    },
    regularCallees: {
      sql: count('other_day > 0 AND peer IS NOT NULL'),
      unit: 'numbers',
      absent: 0,
      doc: 'Callees whose first and last call from this number lie on different local days.',
    },
    maxPerCallee: {
      sql: 'CAST(coalesce(max(placed) FILTER (WHERE peer IS NOT NULL), 0) AS INTEGER)',
      unit: 'calls',
      absent: 0,
      doc: 'Most calls to one callee.',
    },
    contacts: {
      sql: 'CAST(count(peer) AS INTEGER)',
      unit: 'numbers',
      absent: 0,
      doc: 'Distinct counterparts in either direction.',
    },
    twoWayContacts: {
      sql: count('placed > 0 AND got > 0'),
      unit: 'numbers',
      absent: 0,
      doc: 'Counterparts with calls both ways.',
    },
    contactLifeSeconds: {
      sql: 'CAST(coalesce(sum(last_t - first_t) FILTER (WHERE peer IS NOT NULL), 0) AS BIGINT)',
      unit: 's',
      absent: 0,
      doc: 'Sum over counterparts of last call minus first call, either direction.',
    },
    firstSeen: {
      sql: 'min(first_t)',
      unit: 'epoch s',
      absent: 0,
      doc: 'Start of the first call in either direction.',
    },
    lastSeen: {
      sql: 'max(last_t)',
      unit: 'epoch s',
      absent: 0,
      doc: 'Start of the last call in either direction.',
    },
    received: { sql: 'CAST(sum(got) AS INTEGER)', unit: 'calls', absent: 0, doc: 'Calls received.' },
    receivedAnswered: {
      sql: 'CAST(sum(got_ok) AS INTEGER)',
      unit: 'calls',
      absent: 0,
      doc: 'Calls received and answered.',
    },
    inCallers: { sql: count('got > 0'), unit: 'numbers', absent: 0, doc: 'Distinct callers to this number.' },
  },
});

/** Calls that callees make after this number first called them. */
export const callbacks = defineRelation({
  table: 'f_callbacks',
  from: () =>
    '(SELECT heard.caller, heard.peer, heard.answered FROM heard JOIN pairs_out ON heard.caller = pairs_out.caller AND heard.peer = pairs_out.peer WHERE heard.started_at > pairs_out.t0) AS returned',
  columns: {
    callbacks: {
      sql: 'CAST(count(*) AS INTEGER)',
      unit: 'calls',
      absent: 0,
      doc: 'Call-backs: calls received from a callee after the first call to him.',
    },
    callbacksKnown: {
      sql: 'CAST(count(answered) AS INTEGER)',
      unit: 'calls',
      absent: 0,
      doc: 'Call-backs whose answer state is known.',
    },
    callbacksAnswered: {
      sql: count('answered'),
      unit: 'calls',
      absent: 0,
      doc: 'Call-backs that were answered.',
    },
    callbackCallers: {
      sql: 'CAST(count(DISTINCT peer) AS INTEGER)',
      unit: 'numbers',
      absent: 0,
      doc: 'Distinct callees who called back.',
    },
  },
});
