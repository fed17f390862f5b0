/** SQL of the ledger: calls that break a rule, counted by caller and by group. */
import type { LogShape } from '../features/define.ts';
import type { QuietHours } from '../score/policy-lists.ts';

/** Rules by their number in the table `ledger`. */
export const rules = ['do-not-call', 'quiet-hours'] as const;
export type Rule = (typeof rules)[number];

/** One row of the ledger. A group is named by the code of its first member. */
export type LedgerRow = {
  readonly rule: number;
  readonly grouped: boolean;
  readonly code: number;
  readonly calls: number;
  readonly callees: number;
  readonly first: number;
  readonly last: number;
};

/**
 * Calls to registered callees while they are registered, with the consent that covers each. The windows of one
 * callee, and of one caller and callee, do not overlap, so that no call is met twice.
 */
export const registeredSql = `CREATE TABLE registered AS
  SELECT met.caller, met.callee, met.started_at, met.entry, general.entry AS general, personal.entry AS personal
  FROM (SELECT placed.caller, placed.callee, placed.started_at, dnd.entry FROM placed JOIN dnd ON placed.callee = dnd.callee
      AND placed.started_at >= dnd.from_s AND placed.started_at < dnd.until_s) AS met
  LEFT JOIN general_consent AS general ON met.callee = general.callee
    AND met.started_at >= general.from_s AND met.started_at < general.until_s
  LEFT JOIN personal_consent AS personal ON met.caller = personal.caller AND met.callee = personal.callee
    AND met.started_at >= personal.from_s AND met.started_at < personal.until_s`;

/** Calls to registered callees without consent. */
export const unconsented =
  'SELECT caller, callee, started_at FROM registered WHERE general IS NULL AND personal IS NULL';

/** Calls placed in the quiet hours of the log's zone. */
export function quietSql({ from, until }: QuietHours, log: Pick<LogShape, 'local' | 'quotient'>): string {
  const clock = `local_s - ${log.quotient('local_s', '86400')} * 86400`;
  const [begin, end] = [`clock_s >= ${from * 60}`, `clock_s < ${until * 60}`];
  return `SELECT caller, callee, started_at FROM (SELECT caller, callee, started_at, ${clock} AS clock_s
      FROM (SELECT caller, callee, started_at, ${log.local('started_at')} AS local_s FROM placed)) WHERE ${begin} ${from < until ? 'AND' : 'OR'} ${end}`;
}

/** Statements that count calls into the table `ledger`; `pooled` has the members of groups, if there are any. */
export function countSql(rule: Rule, calls: string, hasGroups: boolean): string[] {
  const counted = 'count(*), count(DISTINCT callee), min(started_at), max(started_at)';
  const number = rules.indexOf(rule);
  const own = `INSERT INTO ledger SELECT ${number}, false, caller, ${counted} FROM (${calls}) AS broken GROUP BY caller`;
  if (!hasGroups) return [own];
  return [
    own,
    `INSERT INTO ledger SELECT ${number}, true, pooled.leader, ${counted} FROM (${calls}) AS broken
       JOIN pooled ON broken.caller = pooled.member GROUP BY pooled.leader`,
  ];
}

export const createLedgerSql =
  'CREATE TABLE ledger (rule INTEGER, grouped BOOLEAN, code BIGINT, calls BIGINT, callees BIGINT, first_s BIGINT, last_s BIGINT)';

export const readLedgerSql =
  'SELECT rule, grouped, code, calls, callees, first_s AS "first", last_s AS "last" FROM ledger ORDER BY rule, grouped, calls DESC, code';
