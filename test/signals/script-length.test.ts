import { describe } from 'vitest';
import { scriptLength } from '../../src/signals/script-length.ts';
import { testSignal } from './cases.ts';

describe('script-length', () => {
  testSignal(scriptLength, [
    [
      'a recording of 31 s',
      { talkKnown: 200, scriptCalls: 150, scriptSeconds: 30 },
      {
        outcome: 'fired',
        value: 0.75,
        strength: 1,
        evidence: { inWindow: 150, answered: 200, fromSeconds: 30 },
      },
    ],
    [
      'a courier: short talks of many lengths',
      { talkKnown: 200, scriptCalls: 40, scriptSeconds: 15 },
      { outcome: 'clear', value: 0.2, strength: 0 },
    ],
    ['an ordinary person', {}, { outcome: 'clear', value: 7 / 68, strength: 0 }],
    [
      '39 answered calls',
      { talkKnown: 39, scriptCalls: 39, scriptSeconds: 30 },
      { outcome: 'no-data', missing: '40 answered calls' },
    ],
    [
      '40 answered calls',
      { talkKnown: 40, scriptCalls: 40, scriptSeconds: 30 },
      { outcome: 'fired', value: 1, strength: 1, evidence: { inWindow: 40, answered: 40, fromSeconds: 30 } },
    ],
    [
      'talk times rounded to minutes',
      { talkKnown: 200, scriptCalls: null, scriptSeconds: null },
      { outcome: 'no-data', missing: 'talk times in seconds' },
    ],
  ]);
});
