import { defineRelation } from './define.ts';

/** A day with this many calls counts as heavy: vote 1 of the five votes (Sichuan competition data, measured). */
export const heavyDayCalls = 30;

/** Percent of the busiest day from which a day ends at the same count. */
const plateauPercent = 95;
/** Percent of the greatest day so far below which a climb is over: small counts waver. */
const slumpPercent = 70;
/** Percent of the greatest day so far from which a day is a step up. */
const stepPercent = 110;

/**
 * A caller's local days in order: calls, the greatest count of all days and of the days before, and how many
 * slumps there were up to the day.
 */
const walkedDays = `(SELECT *, sum(CASE WHEN 100 * n < ${slumpPercent} * before THEN 1 ELSE 0 END) OVER (in_order ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS slumps
  FROM (SELECT caller, local_day, n, max(n) OVER (PARTITION BY caller) AS most,
      coalesce(max(n) OVER (in_order ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS before
    FROM (SELECT caller, local_day, CAST(count(*) AS INTEGER) AS n FROM dialled GROUP BY caller, local_day)
    WINDOW in_order AS (PARTITION BY caller ORDER BY local_day))
  WINDOW in_order AS (PARTITION BY caller ORDER BY local_day)) AS by_day`;

const count = (where: string) => `CAST(count(*) FILTER (WHERE ${where}) AS INTEGER)`;

/** Counts over a candidate's local days. */
export const days = defineRelation({
  table: 'f_days',
  from: () => walkedDays,
  columns: {
    activeDays: {
      sql: 'CAST(count(*) AS INTEGER)',
      unit: 'days',
      absent: 0,
      doc: 'Local days with a call placed.',
    },
    busiestDay: { sql: 'max(n)', unit: 'calls', absent: 0, doc: 'Calls placed on the busiest local day.' },
    heavyDays: {
      sql: count(`n >= ${heavyDayCalls}`),
      unit: 'days',
      absent: 0,
      doc: `Local days with at least ${heavyDayCalls} calls placed.`,
    },
    plateauDays: {
      sql: count(`100 * n >= ${plateauPercent} * most`),
      unit: 'days',
      absent: 0,
      doc: `Local days with at least ${plateauPercent} % of the calls of the busiest one.`,
    },
    climbDays: {
      sql: count('slumps = 0'),
      unit: 'days',
      absent: 0,
      doc: `Active local days from the first on, none with less than ${slumpPercent} % of the calls of an earlier one.`,
    },
    climbSteps: {
      sql: count(`slumps = 0 AND before > 0 AND 100 * n >= ${stepPercent} * before`),
      unit: 'days',
      absent: 0,
      doc: `Those with at least ${stepPercent} % of the calls of every earlier one.`,
    },
    climbFrom: {
      sql: 'max(CASE WHEN before = 0 THEN n END)',
      unit: 'calls',
      absent: 0,
      doc: 'Calls placed on the first active local day.',
    },
    climbTo: {
      sql: 'max(CASE WHEN slumps = 0 THEN n END)',
      unit: 'calls',
      absent: 0,
      doc: 'Most calls placed on a day of the climb.',
    },
  },
});
