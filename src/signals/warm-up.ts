import { defineSignal, judge, noData } from './define.ts';

/** A climb to fewer calls a day leads nowhere. */
const leastCalls = 20;
/** One jump is a job that began; a staircase has more steps. */
const leastSteps = 2;

/**
 * How many times the calls of the first day a number reaches by a staircase: day after day as many or more.
 *
 * Diallers warm up new numbers in steps, so that no limit takes notice. Counts may waver by 30 % on the way.
 * A new courier and a shop that opens climb as well. Thresholds: judgement, after guides to warming up.
 */
export const warmUp = defineSignal({
  id: 'warm-up',
  family: 'life',
  role: 'evidence',
  unit: 'times',
  meaning:
    'Calls of the greatest day of a climb from the first day on / calls of the first day; 1 without two steps up to 20 calls.',
  blindSpots: 'Couriers and shops in their first weeks; numbers that were warmed up before the log begins.',
  shownBy: 'busiest-day',
  requires: [],
  columns: ['caller', 'started_at'],
  needs: ['climbDays', 'climbSteps', 'climbFrom', 'climbTo'],
  evaluate(f, limits) {
    if (f.climbDays < 1) return noData('calls placed');
    const climbs = f.climbDays >= limits.sample && f.climbSteps >= leastSteps && f.climbTo >= leastCalls;
    return judge(climbs ? f.climbTo / f.climbFrom : 1, limits, {
      first: f.climbFrom,
      top: f.climbTo,
      days: f.climbDays,
      steps: f.climbSteps,
    });
  },
});
