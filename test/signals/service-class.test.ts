import { describe } from 'vitest';
import { serviceClass } from '../../src/signals/service-class.ts';
import { testSignal } from './cases.ts';

describe('service-class', () => {
  testSignal(serviceClass, [
    [
      'an emergency number',
      { numberClass: 'emergency' },
      { outcome: 'fired', value: 1, strength: 1, evidence: { standing: 1 } },
    ],
    [
      'a government hotline',
      { numberClass: 'government' },
      { outcome: 'fired', value: 0.75, evidence: { standing: 0.75 } },
    ],
    [
      'an operator',
      { numberClass: 'operator' },
      { outcome: 'fired', value: 0.5, evidence: { standing: 0.5 } },
    ],
    [
      'a bank',
      { numberClass: 'enterprise-service' },
      { outcome: 'fired', value: 0.25, evidence: { standing: 0.25 } },
    ],
    ['a directory is neutral', { numberClass: 'directory' }, { outcome: 'clear', value: 0, strength: 0 }],
    [
      'a rented call-centre number',
      { numberClass: 'call-centre' },
      { outcome: 'clear', value: 0, strength: 0 },
    ],
    ['an ordinary person', {}, { outcome: 'clear', value: 0, strength: 0 }],
  ]);
});
