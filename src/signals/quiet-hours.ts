import { defineSignal, judge, noData } from './define.ts';

/**
 * People called in the quiet hours, 21:00-08:00 local, per active day. Few have ten friends to wake.
 *
 * On-call paging, night drivers and emergencies do as well. Per day, since a month of evenings adds up for
 * anyone: 99.5 % of ordinary Sichuan subscribers stay at <= 2.4. Thresholds: judgement beside that figure.
 */
export const quietHours = defineSignal({
  id: 'quiet-hours',
  family: 'time',
  role: 'evidence',
  unit: 'callees/day',
  meaning: 'Distinct callees called 21:00-08:00 local / active days.',
  blindSpots: 'On-call paging, night drivers, families abroad; needs the right time zone.',
  shownBy: 'quiet-hours',
  requires: [],
  columns: ['caller', 'callee', 'started_at'],
  needs: ['attempts', 'quietCallees', 'activeDays'],
  evaluate(f, limits) {
    if (f.attempts < limits.sample) return noData(`${limits.sample} calls`);
    return judge(f.quietCallees / f.activeDays, limits, {
      quietCallees: f.quietCallees,
      activeDays: f.activeDays,
    });
  },
});
