import { describe } from 'vitest';
import { pacedGaps } from '../../src/signals/paced-gaps.ts';
import { testSignal } from './cases.ts';

describe('paced-gaps', () => {
  testSignal(pacedGaps, [
    [
      'a dialler with 8 s of wrap-up',
      { idleGaps: 310, pacedGaps: 298, pacedSeconds: 7 },
      {
        outcome: 'fired',
        value: 298 / 310,
        strength: 1,
        evidence: { paced: 298, gaps: 310, fromSeconds: 7 },
      },
    ],
    [
      'a clinic: a person works through a list',
      { idleGaps: 120, pacedGaps: 24, pacedSeconds: 10 },
      { outcome: 'clear', value: 0.2, strength: 0 },
    ],
    [
      '29 idle gaps',
      { idleGaps: 29, pacedGaps: 29, pacedSeconds: 7 },
      { outcome: 'no-data', missing: '30 idle gaps under a minute' },
    ],
    [
      '30 idle gaps',
      { idleGaps: 30, pacedGaps: 30, pacedSeconds: 7 },
      { outcome: 'fired', value: 1, strength: 1, evidence: { paced: 30, gaps: 30, fromSeconds: 7 } },
    ],
    [
      'a log without end times',
      { idleGaps: 300, pacedGaps: null, pacedSeconds: null },
      { outcome: 'no-data', missing: 'idle gaps in seconds' },
    ],
  ]);
});
