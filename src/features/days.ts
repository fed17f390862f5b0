import { defineRelation } from './define.ts';

/** A day with this many calls counts as heavy: vote 1 of the five votes (Sichuan competition data, measured). */
export const heavyDayCalls = 30;

/** Counts over a candidate's local days. */
export const days = defineRelation({
  table: 'f_days',
  from: () =>
    '(SELECT caller, local_day, CAST(count(*) AS INTEGER) AS n FROM dialled GROUP BY caller, local_day) AS by_day',
  columns: {
    activeDays: {
      sql: 'CAST(count(*) AS INTEGER)',
      unit: 'days',
      absent: 0,
      doc: 'Local days with a call placed.',
    },
    busiestDay: { sql: 'max(n)', unit: 'calls', absent: 0, doc: 'Calls placed on the busiest local day.' },
    heavyDays: {
      sql: `CAST(count(*) FILTER (WHERE n >= ${heavyDayCalls}) AS INTEGER)`,
      unit: 'days',
      absent: 0,
      doc: `Local days with at least ${heavyDayCalls} calls placed.`,
    },
  },
});
