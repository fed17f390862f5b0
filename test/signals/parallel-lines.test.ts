import { describe } from 'vitest';
import { parallelLines } from '../../src/signals/parallel-lines.ts';
import { testSignal } from './cases.ts';

const deaf = { callbacksKnown: 6, callbacksAnswered: 0 } as const;

describe('parallel-lines', () => {
  testSignal(parallelLines, [
    [
      'a forged mobile number with five lines',
      { talkKnown: 200, overlaps: 120 },
      { outcome: 'fired', value: 0.6, strength: 1, evidence: { parallel: 120, answered: 200 } },
    ],
    [
      'a call-centre number that nobody answers',
      { talkKnown: 200, overlaps: 120, numberClass: 'call-centre', ...deaf },
      { outcome: 'fired', value: 0.6, strength: 1 },
    ],
    [
      'a switchboard whose call-backs are answered',
      { talkKnown: 200, overlaps: 120, numberClass: 'fixed' },
      { outcome: 'no-data', missing: 'a mobile number, or 3 call-backs without an answer' },
    ],
    [
      'a fixed line that nobody called back',
      { talkKnown: 200, overlaps: 120, numberClass: 'fixed', callbacksKnown: 2, callbacksAnswered: 0 },
      { outcome: 'no-data' },
    ],
    ['an ordinary person', {}, { outcome: 'clear', value: 0, strength: 0 }],
    ['a person who puts calls on hold', { talkKnown: 300, overlaps: 5 }, { outcome: 'clear', strength: 0 }],
    [
      '19 answered calls',
      { talkKnown: 19, overlaps: 9 },
      { outcome: 'no-data', missing: '20 answered calls' },
    ],
  ]);
});
