import { defineSignal, judge, noData } from './define.ts';

/**
 * Share of calls in office hours, with the lunch break left out. A sales room works its shift and goes home.
 *
 * So does every clinic, school and office: support for other signals only. Thresholds: judgement.
 */
export const officeHours = defineSignal({
  id: 'office-hours',
  family: 'time',
  role: 'evidence',
  unit: 'share',
  meaning: 'Calls placed Mon-Fri 09:00-12:00 or 13:30-18:00 local / calls placed.',
  blindSpots: 'Clinics, schools and offices; needs the right time zone.',
  shownBy: 'office-hours',
  requires: [],
  columns: ['caller', 'started_at'],
  needs: ['attempts', 'officeCalls'],
  evaluate(f, limits) {
    if (f.attempts < limits.sample) return noData(`${limits.sample} calls`);
    return judge(f.officeCalls / f.attempts, limits, { office: f.officeCalls, calls: f.attempts });
  },
});
