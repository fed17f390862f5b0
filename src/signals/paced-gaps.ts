import { defineSignal, judge, noData } from './define.ts';

/**
 * Share of idle gaps under a minute that fall into one 4 s window: a machine dials on after the same pause.
 *
 * A person who works through a list reaches 0.14-0.22, a fixed pause 1.0, a jittered one 0.29-0.37.
 * Automatic redial of a busy line looks the same. Thresholds: measured on synthetic dialling.
 */
export const pacedGaps = defineSignal({
  id: 'paced-gaps',
  family: 'pacing',
  role: 'evidence',
  unit: 'share',
  meaning: 'Idle gaps in their fullest 4 s window / idle gaps under 60 s.',
  blindSpots: 'Automatic redial, camp-on of switchboards; a pause with wide jitter looks human.',
  shownBy: 'paced',
  requires: ['seconds', 'talkTime'],
  columns: ['caller', 'started_at', 'talk_s', 'ring_s'],
  needs: ['idleGaps', 'pacedGaps', 'pacedSeconds'],
  evaluate(f, limits) {
    if (f.idleGaps < limits.sample) return noData(`${limits.sample} idle gaps under a minute`);
    if (f.pacedGaps === null || f.pacedSeconds === null) return noData('idle gaps in seconds');
    return judge(f.pacedGaps / f.idleGaps, limits, {
      paced: f.pacedGaps,
      gaps: f.idleGaps,
      fromSeconds: f.pacedSeconds,
    });
  },
});
