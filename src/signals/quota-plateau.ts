import { defineSignal, judge, noData } from './define.ts';

/** Below so many calls a day even an idle phone ends its days at one count. */
const leastCalls = 20;

/**
 * Share of active days that end within 5 % of the busiest: a system stops at its quota, people do not.
 *
 * The busiest of an ordinary caller's days stands alone, so hardly another comes near it. A reminder line with
 * so many appointments a day looks the same. Thresholds: diallers preset quotas of 75 to 500 calls a day; the
 * shares are judgement.
 */
export const quotaPlateau = defineSignal({
  id: 'quota-plateau',
  family: 'volume',
  role: 'evidence',
  unit: 'share',
  meaning: 'Days with at least 95 % of the calls of the busiest day / days with a call placed.',
  blindSpots: 'Reminder lines and rounds with a fixed number of stops; quotas that are varied by the day.',
  shownBy: 'busiest-day',
  requires: [],
  columns: ['caller', 'started_at'],
  needs: ['activeDays', 'plateauDays', 'busiestDay'],
  evaluate(f, limits) {
    if (f.activeDays < limits.sample) return noData(`${limits.sample} active days`);
    if (f.busiestDay < leastCalls) return noData(`a day of ${leastCalls} calls`);
    return judge(f.plateauDays / f.activeDays, limits, {
      plateau: f.plateauDays,
      days: f.activeDays,
      quota: f.busiestDay,
    });
  },
});
