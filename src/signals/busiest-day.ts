import { defineSignal, judge, noData } from './define.ts';

/**
 * Most calls in any sliding 24 hours, so that a quota cut at midnight does not hide.
 *
 * A dialling system places hundreds of calls on a working day. Festival greetings, a wedding or moving house
 * do the same for one day; couriers do it every day. Thresholds: TRAI 2024, dialler vendors' presets.
 */
export const busiestDay = defineSignal({
  id: 'busiest-day',
  family: 'volume',
  role: 'evidence',
  unit: 'calls/24 h',
  meaning: 'Most calls placed in any sliding 24 hours.',
  blindSpots:
    'Festival greetings and moving house look the same for one day; couriers and switchboards every day.',
  shownBy: 'busiest-24-hours',
  requires: [],
  columns: ['caller', 'callee', 'started_at'],
  needs: ['attempts', 'peak24h'],
  evaluate(f, limits) {
    if (f.attempts < limits.sample) return noData(`${limits.sample} calls`);
    return judge(f.peak24h, limits, { calls: f.peak24h });
  },
});
