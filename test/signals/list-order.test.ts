import { describe } from 'vitest';
import { listOrder } from '../../src/signals/list-order.ts';
import { testSignal } from './cases.ts';

describe('list-order', () => {
  testSignal(listOrder, [
    [
      'a dialler that works a sorted list',
      { upSteps: 190, downSteps: 10 },
      { outcome: 'fired', value: 0.9, strength: 1, evidence: { oneWay: 190, steps: 200 } },
    ],
    [
      'one that works it from the end',
      { upSteps: 10, downSteps: 190 },
      { outcome: 'fired', value: 0.9, strength: 1, evidence: { oneWay: 190, steps: 200 } },
    ],
    ['an ordinary person', {}, { outcome: 'clear', value: 2 / 76, strength: 0 }],
    ['29 steps', { upSteps: 29, downSteps: 0 }, { outcome: 'no-data', missing: '30 steps of more than 10' }],
    ['a dialler that counts upwards', { upSteps: 0, downSteps: 2 }, { outcome: 'no-data' }],
  ]);
});
