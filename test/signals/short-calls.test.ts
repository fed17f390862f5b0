import { describe } from 'vitest';
import { shortCalls } from '../../src/signals/short-calls.ts';
import { testSignal } from './cases.ts';

describe('short-calls', () => {
  testSignal(shortCalls, [
    [
      'a robocall that is hung up on',
      { talkKnown: 300, shortCalls: 150 },
      { outcome: 'fired', value: 0.5, strength: 1, evidence: { short: 150, answered: 300 } },
    ],
    [
      'a courier: short talks, few under 6 s',
      { talkKnown: 300, shortCalls: 24 },
      { outcome: 'clear', value: 0.08, strength: 0 },
    ],
    ['an ordinary person', {}, { outcome: 'clear', value: 2 / 68, strength: 0 }],
    [
      '49 answered calls',
      { talkKnown: 49, shortCalls: 49 },
      { outcome: 'no-data', missing: '50 answered calls' },
    ],
    [
      '50 answered calls',
      { talkKnown: 50, shortCalls: 50 },
      { outcome: 'fired', value: 1, strength: 1, evidence: { short: 50, answered: 50 } },
    ],
  ]);
});
