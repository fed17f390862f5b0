import { describe, expect, test } from 'vitest';
import { people } from '../../src/simulate/schemes/index.ts';
import { simulateParts } from '../../src/simulate/scenario.ts';
import { dialers } from '../../src/simulate/schemes/index.ts';
import { baselines, callsPerDay } from './detect-baselines.ts';
import { hidesAt } from './detect-render.ts';

describe('where half of a scheme hides', () => {
  const point = (pace: number, perDay: number, flagged: number) => ({ pace, callsPerDay: perDay, flagged });

  test('between the last pace that is found and the first that is not', () => {
    expect(hidesAt([point(1, 40, 1), point(0.5, 20, 0.6), point(0.25, 10, 0.4)])).toBe(
      'between 20.0 and 10.0 a day',
    );
  });

  test('or beyond the ends', () => {
    expect(hidesAt([point(1, 40, 0.2)])).toBe('at full pace');
    expect(hidesAt([point(1, 40, 1), point(0.5, 20, 1)])).toBe('under 20.0 a day');
  });
});

test('calls a day and five votes find auto dialers among people', () => {
  const scheme = dialers.find((part) => part.scheme.id === 'auto-dialer')?.scheme;
  if (scheme === undefined) throw new Error('no auto dialer');
  const log = simulateParts(
    [
      { scheme: people, count: 100, offNet: 0 },
      { scheme, count: 4, offNet: 0 },
    ],
    { scenario: 'auto-dialer', days: 14, scale: 0.1, seed: 2 },
  );
  for (const { auc, recall } of baselines(log)) {
    expect(auc).toBeGreaterThan(0.99);
    expect(recall[0]).toBe(1);
  }
  expect(callsPerDay(log)).toHaveLength(4);
  for (const perDay of callsPerDay(log)) expect(perDay).toBeGreaterThan(100);
});
