import { ordinalStep } from '../calls/number-code.ts';
import { defineRelation, type LogShape, type MeasuredLog } from './define.ts';

/** Callees whose numbers differ by at most so much are neighbours. */
export const nearStride = 10;
/** Idle gaps from this many seconds on are pauses, not pace. */
const pauseSeconds = 60;
/** Talk that goes on at least this long after another call began is an overlap, not a hand-over, s. */
export const overlapSeconds = 10;

/** A running sum of counts. DOUBLE is exact for them, and cheaper than whole numbers, whose sums the engine widens. */
const summed = (counts: string) => `sum(CAST(${counts} AS DOUBLE))`;

/** Counts over the minute, the hour and the day that end at a row's start. */
const slidingSql = (
  count: string,
) => `${count} OVER (frames RANGE BETWEEN 59 PRECEDING AND CURRENT ROW) AS last_minute,
    ${count} OVER (frames RANGE BETWEEN 3599 PRECEDING AND CURRENT ROW) AS last_hour,
    ${count} OVER (frames RANGE BETWEEN 86399 PRECEDING AND CURRENT ROW) AS last_day`;
const frames = 'frames AS (PARTITION BY caller ORDER BY started_at)';

/** Sliding counts at each second with a call, from a table like `dialled`. */
export const momentsSql = (dialled: string) =>
  `(SELECT caller, started_at, ${slidingSql(summed('n'))}
    FROM (SELECT caller, started_at, count(*) AS n FROM ${dialled} GROUP BY caller, started_at) AS seconds WINDOW ${frames}) AS moments`;

/** Whose calls become a table like `walk`. */
interface WalkFrom {
  readonly table: string;
  /** A table like `dialled`. */
  readonly dialled: string;
  /** Columns of it that are carried along. */
  readonly keep: readonly string[];
  /** Whether each call has the sliding counts at its start. */
  readonly counted: boolean;
}

/**
 * Every call placed beside the ones before it: the previous call's end, day and callee. One sort serves all windows.
 * Ties in time are ordered by end, then callee, then what is carried along, so the result has one order.
 */
export function walkSql(
  log: Pick<LogShape, 'quotient'>,
  { table, dialled, keep, counted }: WalkFrom,
): string {
  const width = (ordinal: string) => log.quotient(ordinal, String(ordinalStep));
  const kept = keep.map((column) => `${column}, `).join('');
  return `CREATE TABLE ${table} AS
    SELECT ${kept}caller, ${counted ? 'last_minute, last_hour, last_day,' : ''}
      CASE WHEN place > 1 THEN started_at - before_end END AS idle, place > 1 AND local_day = before_day AS same_day,
      CASE WHEN place > 1 AND ${width('ordinal')} = ${width('before_ordinal')} THEN ordinal - before_ordinal END AS stride,
      CASE WHEN place > 1 AND answered AND talk_s > 0 THEN greatest_end - talk_from END AS overlap
    FROM (SELECT ${kept}caller, ordinal, started_at, local_day, answered, talk_s, talk_from, ${counted ? `${slidingSql('count(*)')},` : ''}
        row_number() OVER ordered AS place, lag(local_day) OVER ordered AS before_day, lag(end_at) OVER ordered AS before_end, lag(ordinal) OVER ordered AS before_ordinal,
        max(end_at) FILTER (WHERE answered AND talk_s > 0) OVER (ordered ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS greatest_end
      FROM ${dialled} WINDOW ${frames}, ordered AS (PARTITION BY caller ORDER BY ${['started_at', 'end_at', 'talk_from', 'ordinal', ...keep].join(', ')}))`;
}

/**
 * To count call by call takes a third of the time of summing second by second, but with calls in one second it grows
 * with their square (measured: 1.7 s for a million of them): only where no caller can have many in one.
 */
const mostInOneSecond = 100_000;
const isCounted = ({ mostCalls }: Pick<MeasuredLog, 'mostCalls'>) => mostCalls <= mostInOneSecond;

/** The calls of candidates and groups. */
export const candidatesWalkSql = (log: MeasuredLog) =>
  walkSql(log, { table: 'walk', dialled: 'dialled', keep: [], counted: isCounted(log) });

/** Sliding peaks of a candidate's calls. */
export const peaks = defineRelation({
  table: 'f_peaks',
  from: (log) => (isCounted(log) ? 'walk' : momentsSql('dialled')),
  columns: {
    peakMinute: {
      sql: 'CAST(max(last_minute) AS INTEGER)',
      unit: 'calls',
      absent: 0,
      doc: 'Most calls placed in any 60 s.',
    },
    peakHour: {
      sql: 'CAST(max(last_hour) AS INTEGER)',
      unit: 'calls',
      absent: 0,
      doc: 'Most calls placed in any 3,600 s.',
    },
    peak24h: {
      sql: 'CAST(max(last_day) AS INTEGER)',
      unit: 'calls',
      absent: 0,
      doc: 'Most calls placed in any 86,400 s.',
    },
  },
});

/** Strides and overlaps of a candidate's calls in order. */
export const pace = defineRelation({
  table: 'f_pace',
  from: () => 'walk',
  columns: {
    steps: {
      sql: 'CAST(count(stride) AS INTEGER)',
      unit: 'steps',
      absent: 0,
      doc: 'Successive calls whose callees are numbers of equal length.',
    },
    nearSteps: {
      sql: `CAST(count(*) FILTER (WHERE abs(stride) BETWEEN 1 AND ${nearStride}) AS INTEGER)`,
      unit: 'steps',
      absent: 0,
      doc: `Those whose callees differ by 1 to ${nearStride}.`,
    },
    upSteps: {
      sql: `CAST(count(*) FILTER (WHERE stride > ${nearStride}) AS INTEGER)`,
      unit: 'steps',
      absent: 0,
      doc: `Those that go up by more than ${nearStride}.`,
    },
    downSteps: {
      sql: `CAST(count(*) FILTER (WHERE stride < -${nearStride}) AS INTEGER)`,
      unit: 'steps',
      absent: 0,
      doc: `Those that go down by more than ${nearStride}.`,
    },
    overlaps: {
      sql: `CAST(count(*) FILTER (WHERE overlap > ${overlapSeconds}) AS INTEGER)`,
      unit: 'calls',
      absent: 0,
      doc: `Answered calls placed while another answered one went on for more than ${overlapSeconds} s.`,
    },
  },
});

export const gapWindow = 4;

/** The fullest window of idle gaps: machine pacing puts nearly all of them there. */
export const gaps = defineRelation({
  table: 'f_gaps',
  from: () =>
    fullestWindow(
      `SELECT caller, idle AS v, count(*) AS n FROM walk WHERE idle BETWEEN 0 AND ${pauseSeconds - 1} GROUP BY caller, idle`,
      gapWindow,
    ),
  columns: {
    idleGaps: {
      sql: 'CAST(sum(n) AS INTEGER)',
      unit: 'gaps',
      absent: 0,
      doc: `Idle gaps (next start minus previous end) under ${pauseSeconds} s.`,
    },
    pacedGaps: {
      sql: 'CAST(max(inside) AS INTEGER)',
      unit: 'gaps',
      absent: null,
      doc: `Those in the fullest window of ${gapWindow} s.`,
    },
    pacedSeconds: {
      sql: 'CAST(min(v) FILTER (WHERE inside = best) AS INTEGER)',
      unit: 's',
      absent: null,
      doc: 'Lower edge of that window.',
    },
  },
});

export const scriptWindow = 3;

/** The fullest window of talk times: one script, one length. */
export const script = defineRelation({
  table: 'f_script',
  from: () =>
    fullestWindow(
      'SELECT caller, talk_s AS v, count(*) AS n FROM dialled WHERE answered AND talk_s > 0 GROUP BY caller, talk_s',
      scriptWindow,
    ),
  columns: {
    scriptCalls: {
      sql: 'CAST(max(inside) AS INTEGER)',
      unit: 'calls',
      absent: null,
      doc: `Answered calls placed in the fullest window of ${scriptWindow} s of talk time.`,
    },
    scriptSeconds: {
      sql: 'CAST(min(v) FILTER (WHERE inside = best) AS INTEGER)',
      unit: 's',
      absent: null,
      doc: 'Lower edge of that window.',
    },
  },
});

/** A histogram (caller, v, n) with the count inside [v, v + width) and the best of them per caller. */
function fullestWindow(histogram: string, seconds: number): string {
  return `(SELECT *, max(inside) OVER (PARTITION BY caller) AS best FROM (SELECT caller, v, n,
    sum(n) OVER (PARTITION BY caller ORDER BY v RANGE BETWEEN CURRENT ROW AND ${seconds - 1} FOLLOWING) AS inside FROM (${histogram}))) AS windows`;
}

/**
 * Creates `open_lines`: at the start of each talk, how many are in progress. By start and end events; an end comes
 * before a start at the same second.
 */
export const linesSql = `CREATE TABLE open_lines AS SELECT caller, local_day, CAST(in_progress AS INTEGER) AS in_progress
  FROM (SELECT caller, local_day, delta, ${summed('delta')} OVER (PARTITION BY caller ORDER BY moment, delta, local_day ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS in_progress
    FROM (SELECT caller, local_day, talk_from AS moment, 1 AS delta FROM dialled WHERE answered AND talk_s > 0
      UNION ALL SELECT caller, local_day, end_at, -1 FROM dialled WHERE answered AND talk_s > 0) AS events) AS walked WHERE delta = 1`;

/** Calls in progress at once. */
export const lines = defineRelation({
  table: 'f_lines',
  from: () => 'open_lines',
  columns: {
    maxConcurrent: {
      sql: 'max(in_progress)',
      unit: 'calls',
      absent: 0,
      doc: 'Most answered calls placed that were in progress at once.',
    },
  },
});
