import { defineSignal, judge, noData } from './define.ts';

/**
 * Share of answered calls of at most 6 s (SDR). Callees hang up on a machine at once.
 *
 * Couriers and drivers say one sentence as well, and voicemail answers briefly.
 * Thresholds: surcharges of US carriers start at 10-20 %; Anatel blocks on calls of at most 6 s.
 */
export const shortCalls = defineSignal({
  id: 'short-calls',
  family: 'duration',
  role: 'evidence',
  unit: 'share',
  meaning: 'Answered calls of at most 6 s / answered calls of known talk time (SDR).',
  blindSpots: 'Couriers, drivers and voicemail; a script that holds its callees shows nothing.',
  shownBy: 'short',
  requires: ['talkTime'],
  columns: ['caller', 'talk_s', 'answered'],
  needs: ['talkKnown', 'shortCalls'],
  evaluate(f, limits) {
    if (f.talkKnown < limits.sample) return noData(`${limits.sample} answered calls`);
    return judge(f.shortCalls / f.talkKnown, limits, { short: f.shortCalls, answered: f.talkKnown });
  },
});
