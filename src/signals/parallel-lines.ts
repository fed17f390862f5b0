import { handsets } from './concurrency.ts';
import { defineSignal, judge, noData } from './define.ts';

/** So many call-backs without an answer show that nobody sits at the number. */
const leastCallbacks = 3;

/**
 * Share of answered calls that began while another one went on: a number with many lines behind it.
 *
 * Speaks for handsets, which hold one call, and for other numbers that never answered a call-back: switchboards
 * and hotlines have many lines too, and people who answer them. Lines that speak codes or reminders look the
 * same. Thresholds: judgement; a person who puts calls on hold stays below one in fifty.
 */
export const parallelLines = defineSignal({
  id: 'parallel-lines',
  family: 'pacing',
  role: 'evidence',
  unit: 'share',
  meaning:
    'Answered calls that began over 10 s before another one ended / answered calls, for handsets and numbers that answer no call-back.',
  blindSpots: 'Lines that speak codes or reminders; numbers with few lines and short calls.',
  shownBy: 'overlap',
  requires: ['seconds', 'talkTime'],
  columns: ['caller', 'callee', 'started_at', 'talk_s', 'ring_s'],
  needs: ['overlaps', 'talkKnown', 'callbacksKnown', 'callbacksAnswered', 'numberClass'],
  evaluate(f, limits) {
    const deaf = f.callbacksKnown >= leastCallbacks && f.callbacksAnswered === 0;
    if (!handsets.includes(f.numberClass) && !deaf)
      return noData(`a mobile number, or ${leastCallbacks} call-backs without an answer`);
    if (f.talkKnown < limits.sample) return noData(`${limits.sample} answered calls`);
    return judge(f.overlaps / f.talkKnown, limits, { parallel: f.overlaps, answered: f.talkKnown });
  },
});
