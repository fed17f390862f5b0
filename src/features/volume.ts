import { fixedLineSql, keySql, ordinalSql } from '../calls/number-code.ts';
import { defineRelation, type LogShape } from './define.ts';

const count = (where: string) => `CAST(count(*) FILTER (WHERE ${where}) AS INTEGER)`;
export const quiet = 'clock_s >= 75600 OR clock_s < 28800';
export const office =
  'week_day < 5 AND ((clock_s >= 32400 AND clock_s < 43200) OR (clock_s >= 48600 AND clock_s < 64800))';

/** Answered calls of 1 to 6 s. */
export const short = 'answered AND talk_s BETWEEN 1 AND 6';

/** Counts over the calls that a candidate placed. */
export const volume = defineRelation({
  table: 'f_volume',
  from: () => 'dialled',
  columns: {
    attempts: { sql: 'CAST(count(*) AS INTEGER)', unit: 'calls', absent: 0, doc: 'Calls placed.' },
    toKnown: {
      sql: 'CAST(count(callee) AS INTEGER)',
      unit: 'calls',
      absent: 0,
      doc: 'Calls placed to identified callees: what is said of callees rests on them.',
    },
    answerKnown: {
      sql: 'CAST(count(answered) AS INTEGER)',
      unit: 'calls',
      absent: 0,
      doc: 'Calls placed whose answer state is known.',
    },
    answered: { sql: count('answered'), unit: 'calls', absent: 0, doc: 'Calls placed that were answered.' },
    talkSeconds: {
      sql: 'CAST(coalesce(sum(talk_s) FILTER (WHERE answered), 0) AS BIGINT)',
      unit: 's',
      absent: 0,
      doc: 'Talk time of the answered calls placed.',
    },
    talkKnown: {
      sql: count('answered AND talk_s > 0'),
      unit: 'calls',
      absent: 0,
      doc: 'Answered calls placed with a talk time above 0 s.',
    },
    shortCalls: {
      sql: count(short),
      unit: 'calls',
      absent: 0,
      doc: 'Answered calls placed of 1 to 6 s.',
    },
    subMinuteCalls: {
      sql: count('answered AND talk_s BETWEEN 1 AND 59'),
      unit: 'calls',
      absent: 0,
      doc: 'Answered calls placed of 1 to 59 s.',
    },
    firstCall: { sql: 'min(started_at)', unit: 'epoch s', absent: 0, doc: 'Start of the first call placed.' },
    lastCall: { sql: 'max(started_at)', unit: 'epoch s', absent: 0, doc: 'Start of the last call placed.' },
    clockHours: {
      sql: 'CAST(count(DISTINCT hour_of_day) AS INTEGER)',
      unit: 'hours',
      absent: 0,
      doc: 'Distinct local clock hours with a call placed, 1 to 24.',
    },
    officeCalls: {
      sql: count(office),
      unit: 'calls',
      absent: 0,
      doc: 'Calls placed Monday to Friday 09:00-12:00 or 13:30-18:00, local.',
    },
    quietCalls: { sql: count(quiet), unit: 'calls', absent: 0, doc: 'Calls placed 21:00-08:00, local.' },
    quietCallees: {
      sql: `CAST(count(DISTINCT callee) FILTER (WHERE ${quiet}) AS INTEGER)`,
      unit: 'numbers',
      absent: 0,
      doc: 'Distinct callees of those.',
    },
    devices: {
      sql: 'CAST(nullif(count(DISTINCT device), 0) AS INTEGER)',
      unit: 'devices',
      absent: null,
      doc: 'Distinct devices (IMEI) that placed calls; null without any.',
    },
    localCalls: {
      sql: `CASE WHEN count(is_local) = 0 THEN NULL ELSE ${count('is_local')} END`,
      unit: 'calls',
      absent: null,
      doc: 'Calls placed to fixed lines of the home area (the area of a fixed caller, else --home-area); null when it is unknown.',
    },
  },
});

/** Whose calls become a view like `dialled`. */
export interface DialledFrom {
  readonly table: string;
  /** FROM clause: the columns of `frequent`, and `place`. */
  readonly calls: string;
  /** Columns of it that are carried along. */
  readonly keep: readonly string[];
}

/**
 * The calls placed by candidates and groups, with local clock and day; every later relation reads this view. Beneath it
 * is a table of what takes a join or a text to know: the rest is cheaper to compute than to keep.
 */
export function dialledSql(log: LogShape, { table, calls, keep }: DialledFrom): string[] {
  const { known, own } = localSql(log);
  const kept = keep.map((column) => `${column}, `).join('');
  const talkFrom = log.hasRing ? 'started_at + coalesce(ring_s, 0)' : 'started_at';
  const optional = `${log.hasRing ? 'ring_s, ' : ''}${log.hasDevice ? 'device, ' : ''}`;
  const seconds = 'local_s - local_day * 86400';
  return [
    `CREATE TABLE ${table}_calls AS
      SELECT ${kept}place, callee, ${ordinalSql('callee')} AS ordinal, started_at, talk_s, answered, ${optional}
        CASE WHEN ${known} THEN starts_with(${keySql('callee')}, ${own}) END AS is_local, ${log.local('started_at')} AS local_s
      FROM ${calls} LEFT JOIN listed ON callee = listed.code`,
    `CREATE VIEW ${table} AS
      SELECT ${kept}place AS caller, callee, ordinal, started_at, talk_s, answered, ${log.hasDevice ? 'device' : 'CAST(NULL AS VARCHAR) AS device'}, is_local,
        ${talkFrom} AS talk_from, ${talkFrom} + coalesce(talk_s, 0) AS end_at, local_day,
        ${seconds} AS clock_s, ${log.quotient(seconds, '3600')} AS hour_of_day, (local_day + 3) % 7 AS week_day
      FROM (SELECT *, ${log.quotient('local_s', '86400')} AS local_day FROM ${table}_calls)`,
  ];
}

/** SQL for the caller's home area, as the start of a fixed key: that of a fixed caller, else the log's. */
function localSql(log: LogShape): { readonly known: string; readonly own: string } {
  if (log.region !== 'CN') return { known: 'false', own: 'CAST(NULL AS VARCHAR)' };
  const fixedCaller = fixedLineSql('caller');
  const area = `substr(${keySql('caller')}, 1, CASE WHEN substr(${keySql('caller')}, 2, 1) IN ('1', '2') THEN 3 ELSE 4 END)`;
  const home = log.homeArea?.replace(/\D/gu, '');
  if (home === undefined) return { known: fixedCaller, own: area };
  return { known: 'true', own: `CASE WHEN ${fixedCaller} THEN ${area} ELSE '${home}' END` };
}
