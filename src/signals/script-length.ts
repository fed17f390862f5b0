import { defineSignal, judge, noData } from './define.ts';

/**
 * Share of answered calls whose talk time falls into one 3 s window: a recording has one length.
 *
 * Spoken one-time codes, appointment reminders and line tests are recordings too.
 * Thresholds: judgement; the idea of duration peaks is published, the concentration measure is our own.
 */
export const scriptLength = defineSignal({
  id: 'script-length',
  family: 'duration',
  role: 'evidence',
  unit: 'share',
  meaning: 'Answered calls in the fullest 3 s window of talk time / answered calls of known talk time.',
  blindSpots: 'Spoken codes, reminders, line tests; minute-rounded talk times; live agents show nothing.',
  shownBy: 'script',
  requires: ['talkTime'],
  columns: ['caller', 'talk_s', 'answered'],
  needs: ['talkKnown', 'scriptCalls', 'scriptSeconds'],
  evaluate(f, limits) {
    if (f.talkKnown < limits.sample) return noData(`${limits.sample} answered calls`);
    if (f.scriptCalls === null || f.scriptSeconds === null) return noData('talk times in seconds');
    return judge(f.scriptCalls / f.talkKnown, limits, {
      inWindow: f.scriptCalls,
      answered: f.talkKnown,
      fromSeconds: f.scriptSeconds,
    });
  },
});
