import { defineRelation, type LogShape } from './define.ts';

/** Pairs in each direction, for candidates: how often, first and last. */
export function pairsSql(log: LogShape): readonly string[] {
  const day = (time: string) => log.quotient(log.local(time), '86400');
  return [
    `CREATE TABLE heard AS SELECT candidates.place AS caller, placed.caller AS peer, started_at, answered FROM placed JOIN candidates ON placed.callee = candidates.caller`,
    `CREATE TABLE pairs_out AS SELECT caller, callee AS peer, count(*) AS n, min(started_at) AS t0, max(started_at) AS t1 FROM dialled GROUP BY caller, callee`,
    `CREATE TABLE pairs_in AS SELECT caller, peer, count(*) AS n, count(*) FILTER (WHERE answered) AS ok, min(started_at) AS t0, max(started_at) AS t1 FROM heard GROUP BY caller, peer`,
    `CREATE TABLE pairs AS SELECT caller, peer, CAST(sum(placed) AS BIGINT) AS placed, CAST(sum(got) AS BIGINT) AS got, CAST(sum(got_ok) AS BIGINT) AS got_ok,
       min(t0) AS first_t, max(t1) AS last_t, max(other_day) AS other_day
     FROM (SELECT caller, peer, n AS placed, 0 AS got, 0 AS got_ok, t0, t1, CASE WHEN ${day('t0')} <> ${day('t1')} THEN 1 ELSE 0 END AS other_day FROM pairs_out
       UNION ALL SELECT caller, peer, 0, n, ok, t0, t1, 0 FROM pairs_in) AS both_ways GROUP BY caller, peer`,
  ];
}

const count = (where: string) => `CAST(count(*) FILTER (WHERE ${where}) AS INTEGER)`;

/** Counts over a candidate's counterparts. */
export const contacts = defineRelation({
  table: 'f_contacts',
  from: () => 'pairs',
  columns: {
    callees: { sql: count('placed > 0'), unit: 'numbers', absent: 0, doc: 'Distinct callees.' },
    regularCallees: {
      sql: count('other_day > 0'),
      unit: 'numbers',
      absent: 0,
      doc: 'Callees whose first and last call from this number lie on different local days.',
    },
    maxPerCallee: {
      sql: 'CAST(max(placed) AS INTEGER)',
      unit: 'calls',
      absent: 0,
      doc: 'Most calls to one callee.',
    },
    contacts: {
      sql: 'CAST(count(*) AS INTEGER)',
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
      sql: 'CAST(sum(last_t - first_t) AS BIGINT)',
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
