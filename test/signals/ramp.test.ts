import fc from '../fc.ts';
import { describe, expect, it } from 'vitest';
import { judge, noData, ramp, type Limits } from '../../src/signals/define.ts';

const rising: Limits = { from: 10, warn: 20, critical: 40, sample: 1 };
const falling: Limits = { from: 8, warn: 4, critical: 0, sample: 1 };

describe('ramp', () => {
  it.each([
    [9.99, 0],
    [10, 0],
    [15, 0.25],
    [20, 0.5],
    [30, 0.75],
    [40, 1],
    [41, 1],
  ])('rising limits: %d gives %d', (value, strength) => {
    expect(ramp(value, rising)).toBe(strength);
  });

  it.each([
    [9, 0],
    [8, 0],
    [6, 0.25],
    [4, 0.5],
    [2, 0.75],
    [0, 1],
    [-1, 1],
  ])('falling limits: %d gives %d', (value, strength) => {
    expect(ramp(value, falling)).toBe(strength);
  });

  it('never leaves 0..1 and never turns back', () => {
    const values = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(values, values, (a, b) => {
        const [low, high] = a <= b ? [a, b] : [b, a];
        expect(ramp(low, rising)).toBeLessThanOrEqual(ramp(high, rising));
        expect(ramp(low, falling)).toBeGreaterThanOrEqual(ramp(high, falling));
        expect(ramp(a, rising)).toBeGreaterThanOrEqual(0);
        expect(ramp(a, rising)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('outcomes', () => {
  it('fires above strength 0 only', () => {
    expect(judge(10, rising, { n: 10 })).toEqual({
      outcome: 'clear',
      value: 10,
      strength: 0,
      evidence: { n: 10 },
    });
    expect(judge(11, rising, { n: 11 }).outcome).toBe('fired');
  });

  it('says what is missing', () => {
    expect(noData('20 calls')).toEqual({ outcome: 'no-data', missing: '20 calls' });
  });
});
