import { describe } from 'vitest';
import { numberClass } from '../../src/signals/number-class.ts';
import { testSignal } from './cases.ts';

describe('number-class', () => {
  testSignal(numberClass, [
    [
      'a text-message code that speaks',
      { numberClass: 'sms-access' },
      { outcome: 'fired', value: 1, strength: 1, evidence: { raise: 1, callees: 24 } },
    ],
    [
      'a call-centre number',
      { numberClass: 'call-centre' },
      { outcome: 'fired', value: 0.5, strength: 0.5, evidence: { raise: 0.5, callees: 24 } },
    ],
    [
      'a machine with a list',
      { numberClass: 'iot', callees: 6 },
      { outcome: 'fired', value: 1, strength: 1, evidence: { raise: 1, callees: 6 } },
    ],
    [
      'an alarm panel with five numbers',
      { numberClass: 'iot', callees: 5 },
      { outcome: 'clear', value: 0, strength: 0 },
    ],
    ['a clinic', { numberClass: 'fixed' }, { outcome: 'clear', value: 0, strength: 0 }],
    ['an ordinary person', {}, { outcome: 'clear', value: 0, strength: 0 }],
  ]);
});
