import { describe } from 'vitest';
import { sequentialDialling } from '../../src/signals/sequential-dialling.ts';
import { testSignal } from './cases.ts';

describe('sequential-dialling', () => {
  testSignal(sequentialDialling, [
    [
      'a dialler that counts upwards',
      { steps: 200, nearSteps: 190 },
      { outcome: 'fired', value: 0.95, strength: 1, evidence: { near: 190, steps: 200 } },
    ],
    [
      'a clinic that calls other wards now and then',
      { steps: 200, nearSteps: 14 },
      { outcome: 'clear', value: 0.07, strength: 0 },
    ],
    ['an ordinary person', {}, { outcome: 'clear', value: 0, strength: 0 }],
    ['19 steps', { steps: 19, nearSteps: 19 }, { outcome: 'no-data', missing: '20 successive calls' }],
    [
      '20 steps',
      { steps: 20, nearSteps: 20 },
      { outcome: 'fired', value: 1, strength: 1, evidence: { near: 20, steps: 20 } },
    ],
  ]);
});
