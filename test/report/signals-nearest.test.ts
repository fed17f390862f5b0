import fc from '../fc.ts';
import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from '../../src/report/signals-nearest.ts';

const names = ['busy-hour', 'busy-minute', 'duty-cycle', 'few-repeats', 'short-calls', 'short-life'];

describe('nearest', () => {
  it.each([
    ['busy-huor', ['busy-hour']],
    ['busy_hour', ['busy-hour']],
    ['FEW-REPEAT', ['few-repeats']],
    ['short', ['short-calls', 'short-life']],
    ['cycle', ['duty-cycle']],
    ['completely-else', []],
    ['', []],
  ])('%j means %j', (word, expected) => {
    expect(nearest(word, names)).toEqual(expected);
  });
});

describe('editDistance', () => {
  it('counts insertions, deletions and replacements', () => {
    expect(editDistance('kitten', 'sitting')).toBe(3);
    expect(editDistance('', 'abc')).toBe(3);
  });

  it('is symmetric, and 0 for equal texts only', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
      }),
    );
  });
});
