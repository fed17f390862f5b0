import type { NumberClass } from '../calls/classes.ts';
import { defineSignal, judge, noData } from './define.ts';

/** Classes of numbers that belong to one handset. */
export const handsets: readonly NumberClass[] = [
  'mobile',
  'mobile-virtual',
  'mobile-data',
  'mobile-satellite',
  'iot',
];

/**
 * Most calls in progress at once from a mobile number. A handset holds one call and keeps one waiting.
 *
 * A single conference or a call on hold looks the same, so it counts as one until calls have overlapped for
 * over 10 s at least as often as the sample asks. Switchboards overlap by nature and are left out.
 * Thresholds: what a handset can do, 2 with hold (judgement).
 */
export const concurrency = defineSignal({
  id: 'concurrency',
  family: 'pacing',
  role: 'evidence',
  unit: 'calls',
  meaning: 'Most calls in progress at once from a mobile number; 1 unless overlaps are sustained.',
  blindSpots: 'Conferences and calls on hold; fixed lines and service numbers are not judged.',
  shownBy: 'overlap',
  requires: ['seconds', 'talkTime'],
  columns: ['caller', 'callee', 'started_at', 'talk_s', 'ring_s'],
  needs: ['maxConcurrent', 'overlaps', 'numberClass'],
  evaluate(f, limits) {
    if (!handsets.includes(f.numberClass)) return noData('a mobile number');
    const sustained = f.overlaps >= limits.sample ? f.maxConcurrent : Math.min(1, f.maxConcurrent);
    return judge(sustained, limits, { atOnce: f.maxConcurrent, overlaps: f.overlaps });
  },
});
