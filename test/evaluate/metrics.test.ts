import fc from '../fc.ts';
import { describe, expect, test } from 'vitest';
import { atLevel, averagePrecision, recallAt, rocAuc, type Scored } from '../../src/evaluate/metrics.ts';

/** `[score, label]` pairs as items. */
function items(...pairs: readonly (readonly [number, 0 | 1])[]): Scored[] {
  return pairs.map(([score, label], at) => ({
    number: `+861380000${String(at).padStart(4, '0')}`,
    score,
    label,
  }));
}

const anyItems = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.constantFrom<0 | 1>(0, 1)), { maxLength: 40 })
  .map((pairs) => items(...pairs));
const bothLabels = anyItems.filter(
  (all) => all.some(({ label }) => label === 1) && all.some(({ label }) => label === 0),
);
const anyRate = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);

const mixed = items([90, 1], [80, 0], [80, 1], [60, 1], [40, 0], [40, 0], [0, 1]);

describe('by hand', () => {
  test('ROC-AUC counts pairs, ties half', () => {
    // Of 4 x 3 pairs: 90 wins 3, 80 wins 2 and ties 1, 60 wins 2, 0 wins none.
    expect(rocAuc(mixed)).toBe(7.5 / 12);
    expect(rocAuc(items([9, 1], [8, 0]))).toBe(1);
    expect(rocAuc(items([8, 1], [9, 0]))).toBe(0);
    expect(rocAuc(items([5, 1], [5, 0], [5, 0]))).toBe(0.5);
  });

  test('average precision takes equal scores as one block', () => {
    // Recall gained x precision: 1/4 x 1/1, 1/4 x 2/3, 1/4 x 3/4, 1/4 x 4/7.
    expect(averagePrecision(mixed)).toBeCloseTo((1 + 2 / 3 + 3 / 4 + 4 / 7) / 4, 14);
    expect(averagePrecision(items([5, 1], [5, 0], [5, 0], [5, 0]))).toBe(0.25);
    expect(averagePrecision(items([9, 1], [8, 1], [7, 0]))).toBe(1);
  });

  test('recall at a rate gives the score and what it costs', () => {
    expect(recallAt(mixed, 0)).toEqual({
      rate: 0,
      threshold: 90,
      hits: 1,
      falseAlarms: 0,
      precision: 1,
      recall: 0.25,
      falseAlarmRate: 0,
    });
    expect(recallAt(mixed, 0.34)).toMatchObject({ threshold: 60, hits: 3, falseAlarms: 1, recall: 0.75 });
    expect(recallAt(mixed, 1)).toMatchObject({ threshold: 0, hits: 4, falseAlarms: 3, recall: 1 });
  });

  test('recall at a rate flags nothing when the highest score costs too much', () => {
    expect(recallAt(items([90, 0], [80, 1]), 0.5)).toMatchObject({
      threshold: null,
      hits: 0,
      falseAlarms: 0,
      recall: 0,
      falseAlarmRate: 0,
      precision: null,
    });
  });

  test('of thresholds with the same recall the one with fewer false alarms is taken', () => {
    expect(recallAt(items([90, 1], [80, 0], [70, 0]), 1)).toMatchObject({ threshold: 90, falseAlarms: 0 });
  });

  test('a rate that is met exactly is allowed', () => {
    const normal = Array.from({ length: 100 }, (_, at) => [at < 29 ? 50 : 0, 0] as const);
    expect(recallAt(items([50, 1], ...normal), 0.29)).toMatchObject({ threshold: 50, falseAlarms: 29 });
    expect(recallAt(items([50, 1], ...normal), 0.2899)).toMatchObject({ threshold: null });
  });

  test.each([[-0.1], [1.1], [Number.NaN]])('rate %d is refused', (rate) => {
    expect(() => recallAt(mixed, rate)).toThrow(RangeError);
  });

  test.each([
    ['nothing', items()],
    ['dialers only', items([90, 1], [10, 1])],
    ['normal numbers only', items([90, 0], [10, 0])],
  ])('%s cannot be ranked', (_, all) => {
    expect(rocAuc(all)).toBeNull();
    expect(averagePrecision(all)).toBeNull();
    expect(recallAt(all, 0.01)).toBeNull();
  });

  test('a level flags itself and what is above', () => {
    const all = [
      { level: 'critical', label: 1 },
      { level: 'high', label: 0 },
      { level: 'medium', label: 1 },
      { level: 'none', label: 1 },
      { level: 'none', label: 0 },
    ] as const;
    expect(atLevel(all, 'critical')).toEqual({
      level: 'critical',
      hits: 1,
      falseAlarms: 0,
      precision: 1,
      recall: 1 / 3,
      falseAlarmRate: 0,
    });
    expect(atLevel(all, 'medium')).toMatchObject({
      hits: 2,
      falseAlarms: 1,
      precision: 2 / 3,
      falseAlarmRate: 0.5,
    });
    expect(atLevel(all.slice(3), 'low')).toMatchObject({
      hits: 0,
      precision: null,
      recall: 0,
      falseAlarmRate: 0,
    });
    expect(atLevel(all.slice(4), 'low')).toMatchObject({ recall: null });
    expect(atLevel(all.slice(0, 1), 'low')).toMatchObject({ falseAlarmRate: null, recall: 1 });
  });
});

describe('against the definition', () => {
  test('ROC-AUC is the share of pairs won', () => {
    fc.assert(
      fc.property(bothLabels, (all) => {
        const dialers = all.filter(({ label }) => label === 1);
        const normal = all.filter(({ label }) => label === 0);
        let halves = 0;
        for (const dialer of dialers) {
          for (const other of normal) halves += Math.sign(dialer.score - other.score) + 1;
        }
        expect(rocAuc(all)).toBe(halves / (2 * dialers.length * normal.length));
      }),
    );
  });

  test('average precision is the mean, over dialers, of precision at the score of each', () => {
    fc.assert(
      fc.property(bothLabels, (all) => {
        const dialers = all.filter(({ label }) => label === 1);
        const precisions = dialers.map(({ score }) => {
          const flagged = all.filter((item) => item.score >= score);
          return flagged.filter(({ label }) => label === 1).length / flagged.length;
        });
        const mean = precisions.reduce((sum, precision) => sum + precision, 0) / dialers.length;
        expect(averagePrecision(all)).toBeCloseTo(mean, 12);
      }),
    );
  });

  test('recall at a rate is the best of all thresholds', () => {
    fc.assert(
      fc.property(bothLabels, anyRate, (all, rate) => {
        const dialers = all.filter(({ label }) => label === 1).length;
        const normal = all.length - dialers;
        let best = { threshold: -1, hits: 0, falseAlarms: 0 };
        for (let threshold = 101; threshold >= 0; threshold--) {
          const flagged = all.filter(({ score }) => score >= threshold);
          const hits = flagged.filter(({ label }) => label === 1).length;
          const falseAlarms = flagged.length - hits;
          if (falseAlarms / normal <= rate && hits > best.hits) best = { threshold, hits, falseAlarms };
        }
        const result = recallAt(all, rate);
        expect(result?.hits).toBe(best.hits);
        expect(result?.recall).toBe(best.hits / dialers);
        if (best.hits > 0) expect(result).toMatchObject(best);
        expect(result?.falseAlarmRate).toBeLessThanOrEqual(rate);
      }),
    );
  });

  test('nothing depends on the order of the items', () => {
    fc.assert(
      fc.property(bothLabels, anyRate, (all, rate) => {
        const reversed = all.toReversed();
        expect(rocAuc(reversed)).toBe(rocAuc(all));
        expect(averagePrecision(reversed)).toBe(averagePrecision(all));
        expect(recallAt(reversed, rate)).toEqual(recallAt(all, rate));
      }),
    );
  });
});
