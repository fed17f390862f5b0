/** What is counted for pictures, over the calls that chosen candidates and groups placed. */
import type { LogShape } from './define.ts';

/** Lower edges of the bins of talk times, s: short calls (1 to 6 s) have bins of their own, then about 1.5-fold. */
export const talkEdges = [
  0, 1, 2, 3, 4, 5, 7, 10, 15, 20, 30, 45, 60, 90, 120, 180, 300, 600, 1200, 1800, 3600,
] as const;

/** Lower edges of the bins of pauses, s: machine pacing shows below a minute, hours of the day above. */
export const gapEdges = [
  0, 1, 2, 3, 4, 5, 7, 10, 15, 20, 30, 45, 60, 120, 300, 600, 1800, 3600, 7200, 14_400,
] as const;

/** The days that are told, the latest ones. */
export const mostDays = 400;

const counted = 'CAST(count(*) AS INTEGER) AS n';

/** Place of the bin of a value that is at least the first edge, from 0. */
function binSql(value: string, [, ...edges]: readonly number[]): string {
  return edges.map((edge) => `CASE WHEN ${value} >= ${edge} THEN 1 ELSE 0 END`).join(' + ');
}

/** `pictured_seats`: the places of these candidates and groups, by their codes. */
export function seatsSql(codes: readonly number[]): string {
  const values = codes.map((code) => `(${code})`).join(', ');
  return `CREATE TABLE pictured_seats AS SELECT code, place FROM (VALUES ${values}) AS told(code) JOIN candidates ON told.code = candidates.caller`;
}

const ofSeats = (table: string) => `pictured_seats JOIN ${table} ON pictured_seats.place = ${table}.caller`;

/** `pictured`: their calls. */
export const picturedSql = `CREATE TABLE pictured AS SELECT code, callee, talk_s, answered, local_day, week_day, hour_of_day FROM ${ofSeats('dialled')}`;

export const hoursSql = `SELECT code, CAST(week_day * 24 + hour_of_day AS INTEGER) AS hour, ${counted} FROM pictured GROUP BY code, week_day, hour_of_day`;

/** Days in order, each with the callees first called then, and the most calls at once among those that began. */
export const daysSql = `WITH
    met AS MATERIALIZED (SELECT code, local_day, callee, ${counted}, CAST(count(answered) AS INTEGER) AS known, CAST(count(*) FILTER (WHERE answered) AS INTEGER) AS answered
      FROM pictured GROUP BY code, local_day, callee),
    by_day AS (SELECT code, local_day, CAST(sum(n) AS INTEGER) AS n, CAST(sum(known) AS INTEGER) AS known, CAST(sum(answered) AS INTEGER) AS answered, CAST(count(callee) AS INTEGER) AS callees
      FROM met GROUP BY code, local_day),
    new_met AS (SELECT code, local_day, CAST(count(*) AS INTEGER) AS fresh FROM (SELECT code, callee, min(local_day) AS local_day FROM met WHERE callee IS NOT NULL GROUP BY code, callee) AS firsts GROUP BY code, local_day),
    busy AS (SELECT code, local_day, max(in_progress) AS at_once FROM ${ofSeats('open_lines')} GROUP BY code, local_day)
  SELECT by_day.code AS code, CAST(by_day.local_day AS INTEGER) AS day, n, known, answered, callees, coalesce(fresh, 0) AS fresh, coalesce(at_once, 0) AS "atOnce" FROM (
      SELECT *, row_number() OVER (PARTITION BY code ORDER BY local_day DESC) AS age FROM by_day) AS by_day
    LEFT JOIN new_met ON by_day.code = new_met.code AND by_day.local_day = new_met.local_day LEFT JOIN busy ON by_day.code = busy.code AND by_day.local_day = busy.local_day
  WHERE age <= ${mostDays} ORDER BY by_day.code, by_day.local_day`;

export const answersSql =
  'SELECT code, CAST(count(answered) AS INTEGER) AS known, CAST(count(*) FILTER (WHERE answered = false) AS INTEGER) AS missed FROM pictured GROUP BY code';

export const talkSql = `SELECT code, ${binSql('talk_s', talkEdges)} AS bin, ${counted} FROM pictured WHERE answered AND talk_s IS NOT NULL GROUP BY code, bin`;

/** Bin -1 holds the calls that began before the one before them had ended. */
export const gapsSql = `SELECT code, CASE WHEN idle < 0 THEN -1 ELSE ${binSql('idle', gapEdges)} END AS bin, ${counted}
  FROM ${ofSeats('walk')} WHERE same_day GROUP BY code, bin`;

/** Calls of each code in steps of so many local seconds from a local second on. */
export function stepsSql(from: number, step: number, { quotient }: Pick<LogShape, 'quotient'>): string {
  return `SELECT code, CAST(${quotient(`local_day * 86400 + clock_s - ${from}`, String(step))} AS INTEGER) AS step, ${counted}
    FROM ${ofSeats('dialled')} GROUP BY code, step`;
}
