import { describe } from 'vitest';
import { officeHours } from '../../src/signals/office-hours.ts';
import { testSignal } from './cases.ts';

describe('office-hours', () => {
  testSignal(officeHours, [
    [
      'a sales room',
      { attempts: 500, officeCalls: 495 },
      { outcome: 'fired', value: 0.99, strength: 1, evidence: { office: 495, calls: 500 } },
    ],
    [
      'a courier on every day of the week',
      { attempts: 500, officeCalls: 280 },
      { outcome: 'clear', value: 0.56, strength: 0 },
    ],
    ['an ordinary person', {}, { outcome: 'clear', value: 38 / 90, strength: 0 }],
    ['49 calls', { attempts: 49, officeCalls: 49 }, { outcome: 'no-data', missing: '50 calls' }],
    [
      '50 calls',
      { attempts: 50, officeCalls: 50 },
      { outcome: 'fired', value: 1, strength: 1, evidence: { office: 50, calls: 50 } },
    ],
  ]);
});
