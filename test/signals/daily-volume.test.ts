import { describe } from 'vitest';
import { dailyVolume } from '../../src/signals/daily-volume.ts';
import { testSignal } from './cases.ts';

describe('daily-volume', () => {
  testSignal(dailyVolume, [
    [
      'a dialler with 400 calls on each of 5 days',
      { attempts: 2_000, activeDays: 5 },
      { outcome: 'fired', value: 400, strength: 1, evidence: { calls: 2_000, activeDays: 5 } },
    ],
    ['an ordinary person', {}, { outcome: 'clear', value: 3.6, strength: 0 }],
    [
      'a shop that phones its suppliers',
      { attempts: 300, activeDays: 30 },
      { outcome: 'clear', value: 10, strength: 0 },
    ],
    [
      'one call too few to tell',
      { attempts: 19, activeDays: 1 },
      { outcome: 'no-data', missing: '20 calls' },
    ],
    [
      'just enough calls to tell',
      { attempts: 20, activeDays: 1 },
      { outcome: 'fired', value: 20, evidence: { calls: 20, activeDays: 1 } },
    ],
  ]);
});
