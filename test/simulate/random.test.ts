import { describe, expect, test } from 'vitest';
import { createRandom } from '../../src/simulate/random.ts';
import { mean, median } from './measure.ts';

const draws = <T>(count: number, draw: () => T) => Array.from({ length: count }, draw);

describe('random', () => {
  test('a seed names a fixed stream', () => {
    const { int } = createRandom(1);
    expect(draws(5, () => int(0, 999_999))).toMatchInlineSnapshot(`
      [
        637414,
        819949,
        780500,
        183921,
        452073,
      ]
    `);
  });

  test('a fork depends on seed and label, not on earlier draws', () => {
    const fresh = createRandom(7);
    const used = createRandom(7);
    used.unit();
    expect(used.fork('a').unit()).toBe(fresh.fork('a').unit());
    expect(fresh.fork('a').unit()).not.toBe(fresh.fork('b').unit());
  });

  test('int includes both ends and covers them evenly', () => {
    const random = createRandom(2);
    const counts = [0, 0, 0, 0];
    for (const value of draws(8000, () => random.int(3, 6))) counts[value - 3] = (counts[value - 3] ?? 0) + 1;
    expect(counts).toHaveLength(4);
    for (const count of counts) expect(count).toBeGreaterThan(1850);
  });

  test('exponential and Poisson have their mean', () => {
    const random = createRandom(3);
    expect(mean(draws(20_000, () => random.exponential(40)))).toBeCloseTo(40, -0.5);
    const arrivals = draws(20_000, () => random.poisson(4));
    const average = mean(arrivals);
    expect(average).toBeCloseTo(4, 1);
    expect(mean(arrivals.map((count) => (count - average) ** 2))).toBeCloseTo(4, 0);
  });

  test('log-normal has its median and mean', () => {
    const random = createRandom(4);
    const values = draws(40_000, () => random.logNormal(37, 1.21));
    expect(Math.abs(median(values) - 37)).toBeLessThan(1);
    expect(Math.abs(mean(values) - 37 * Math.exp(1.21 ** 2 / 2))).toBeLessThan(3);
  });

  test('weighted follows the weights', () => {
    const random = createRandom(5);
    const picks = draws(9000, () => random.weighted(['rare', 'never', 'often'], [1, 0, 2]));
    expect(picks).not.toContain('never');
    expect(picks.filter((pick) => pick === 'often').length / 9000).toBeCloseTo(2 / 3, 1);
  });

  test('shuffle keeps every item and moves them', () => {
    const items = draws(50, () => 0).map((_, place) => place);
    const moved = createRandom(6).shuffle(items);
    expect(moved).not.toEqual(items);
    expect([...moved].sort((a, b) => a - b)).toEqual(items);
  });

  test('nothing cannot be picked', () => {
    expect(() => createRandom(1).pick([])).toThrow(RangeError);
    expect(() => createRandom(1).weighted([], [])).toThrow(RangeError);
  });
});
