/** How a measured column is written down: SQL, unit and meaning, in one place. */
export interface Column {
  /** Aggregate over the rows of one caller. */
  readonly sql: string;
  readonly unit: 'calls' | 'numbers' | 's' | 'epoch s' | 'days' | 'hours' | 'gaps' | 'steps' | 'devices';
  readonly doc: string;
  /** What a caller without any row in the relation has; null when the log cannot tell. */
  readonly absent: 0 | null;
}

export type Columns = Readonly<Record<string, Column>>;

/** Measured columns that share one scan of one relation, grouped by caller. */
export interface Relation<C extends Columns = Columns> {
  readonly table: string;
  readonly columns: C;
  /** FROM clause, with a column `caller`. */
  readonly from: (log: MeasuredLog) => string;
}

/** What the SQL needs to know of the log. */
export interface LogShape {
  /** First and last call of the log, epoch s. */
  readonly first: number;
  readonly last: number;
  readonly hasRing: boolean;
  readonly hasDevice: boolean;
  readonly homeArea: string | null;
  readonly region: string;
  /** SQL: epoch seconds to wall-clock seconds. */
  readonly local: (utc: string) => string;
  readonly quotient: (a: string, b: string) => string;
}

/** What the SQL of stage two needs to know as well. */
export interface MeasuredLog extends LogShape {
  /** Calls that one candidate, or group, placed at most. */
  readonly mostCalls: number;
}

export function defineRelation<const C extends Columns>(relation: Relation<C>): Relation<C> {
  return relation;
}

/** CREATE TABLE of one relation. */
export function relationSql(relation: Relation, log: MeasuredLog): string {
  const columns = Object.entries(relation.columns).map(([name, { sql }]) => `${sql} AS "${name}"`);
  return `CREATE TABLE ${relation.table} AS SELECT caller, ${columns.join(', ')} FROM ${relation.from(log)} GROUP BY caller`;
}
