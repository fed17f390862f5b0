import { defineSignal, judge, noData } from './define.ts';

/**
 * Most calls in any sliding 60 seconds. A hand on a keypad reaches two or three; a power dialler more.
 *
 * Redialling a busy line and alarm storms look the same. Thresholds: OpenSIPS calls-per-minute practice,
 * lowered to one line by judgement.
 */
export const busyMinute = defineSignal({
  id: 'busy-minute',
  family: 'volume',
  role: 'evidence',
  unit: 'calls/min',
  meaning: 'Most calls placed in any sliding 60 seconds.',
  blindSpots: 'Redialling a busy line, alarm storms, switchboards with many extensions behind one number.',
  shownBy: 'busiest-minute',
  requires: [],
  columns: ['caller', 'callee', 'started_at'],
  needs: ['attempts', 'peakMinute'],
  evaluate(f, limits) {
    if (f.attempts < limits.sample) return noData(`${limits.sample} calls`);
    return judge(f.peakMinute, limits, { calls: f.peakMinute });
  },
});
