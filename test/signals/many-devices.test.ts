import { describe } from 'vitest';
import { manyDevices } from '../../src/signals/many-devices.ts';
import { testSignal } from './cases.ts';

describe('many-devices', () => {
  testSignal(manyDevices, [
    [
      'a SIM card that goes round a rack',
      { devices: 9 },
      { outcome: 'fired', value: 9, strength: 1, evidence: { devices: 9, calls: 90 } },
    ],
    ['a courier with a second handset', { devices: 2 }, { outcome: 'clear', value: 2, strength: 0 }],
    ['an ordinary person', {}, { outcome: 'clear', value: 1, strength: 0 }],
    ['nineteen calls', { attempts: 19, devices: 9 }, { outcome: 'no-data', missing: '20 calls' }],
    [
      'twenty calls',
      { attempts: 20, devices: 9 },
      { outcome: 'fired', value: 9, strength: 1, evidence: { devices: 9, calls: 20 } },
    ],
    ['a log without devices', { devices: null }, { outcome: 'no-data', missing: 'device identities' }],
  ]);
});
