import { describe } from 'vitest';
import { relayedCalls } from '../../src/signals/relayed-calls.ts';
import { testSignal } from './cases.ts';

describe('relayed-calls', () => {
  testSignal(relayedCalls, [
    [
      'the middle number of a courier platform',
      { attempts: 1000, relayedCalls: 980, relayedCallers: 240 },
      { outcome: 'fired', value: 0.98, strength: 1, evidence: { relayed: 980, placed: 1000, callers: 240 } },
    ],
    [
      'a dialer who is called back while he dials',
      { attempts: 1000, relayedCalls: 40, relayedCallers: 35 },
      { outcome: 'clear', value: 0.04, strength: 0 },
    ],
    [
      'a call-through number of three agents',
      { attempts: 600, relayedCalls: 600, relayedCallers: 3 },
      { outcome: 'no-data', missing: '20 callers whose calls are carried on' },
    ],
  ]);
});
