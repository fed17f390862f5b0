import fc from '../fc.ts';
import { describe, expect, test, vi } from 'vitest';
import { capabilities, lacking } from '../../src/calls/capabilities.ts';
import type { FeatureRow } from '../../src/features/row.ts';
import { policy } from '../../src/score/policy.ts';
import { scoreNumber, signalsOff, type Scale } from '../../src/score/score.ts';
import { signals } from '../../src/signals/index.ts';
import { row } from '../signals/row.ts';

const all = {
  unanswered: true,
  bothDirections: true,
  seconds: true,
  talkTime: true,
  ringTime: false,
  direction: false,
  cells: false,
  devices: true,
};
const history: Scale = { policy, profile: 'history', can: all };

/** A machine on a mobile: strangers all day, never called back. */
const dialer: Partial<FeatureRow> = {
  attempts: 2000,
  answerKnown: 2000,
  answered: 1000,
  callees: 1980,
  contacts: 1980,
  twoWayContacts: 0,
  regularCallees: 0,
  maxPerCallee: 2,
  contactLifeSeconds: 0,
  activeDays: 5,
  busiestDay: 450,
  heavyDays: 5,
  peak24h: 450,
  peakHour: 60,
  received: 0,
  inCallers: 0,
  callbacks: 0,
  callbacksKnown: 0,
  callbacksAnswered: 0,
  callbackCallers: 0,
  clockHours: 9,
};

const arbitraryRow = fc
  .record({
    attempts: fc.integer({ min: 0, max: 5000 }),
    callees: fc.integer({ min: 0, max: 5000 }),
    activeDays: fc.integer({ min: 0, max: 31 }),
    peakHour: fc.integer({ min: 0, max: 300 }),
    peak24h: fc.integer({ min: 0, max: 2000 }),
    received: fc.integer({ min: 0, max: 500 }),
    twoWayContacts: fc.integer({ min: 0, max: 50 }),
    contactLifeSeconds: fc.integer({ min: 0, max: 1e8 }),
    pacedGaps: fc.option(fc.integer({ min: 0, max: 200 })),
    devices: fc.option(fc.integer({ min: 1, max: 9 })),
    numberClass: fc.constantFrom(
      'mobile' as const,
      'call-centre' as const,
      'emergency' as const,
      'fixed' as const,
    ),
  })
  .map((overrides) => row(overrides));

const arbitraryScale = fc.record({
  policy: fc.constant(policy),
  profile: fc.constantFrom('day' as const, 'history' as const),
  can: fc.record({
    unanswered: fc.boolean(),
    bothDirections: fc.boolean(),
    seconds: fc.boolean(),
    talkTime: fc.boolean(),
    ringTime: fc.boolean(),
    direction: fc.boolean(),
    cells: fc.boolean(),
    devices: fc.boolean(),
  }),
});

test('the printed points add up to a score of 0 to 100, for any row', () => {
  fc.assert(
    fc.property(arbitraryRow, arbitraryScale, (features, scale) => {
      const verdict = scoreNumber(features, scale);
      const points = [...verdict.explain(), ...verdict.adjustments].reduce(
        (sum, line) => sum + line.points,
        0,
      );
      expect(points).toBe(verdict.score);
      expect(Number.isInteger(verdict.score) && verdict.score >= 0 && verdict.score <= 100).toBe(true);
    }),
  );
});

describe('gates', () => {
  const { medium } = policy.levels;
  test('a dialer is far above medium', () => {
    expect(scoreNumber(row(dialer), history).score).toBeGreaterThan(policy.levels.high);
  });
  test.each<[string, Partial<FeatureRow>]>([
    [
      'volume',
      {
        attempts: 9000,
        answerKnown: 9000,
        activeDays: 30,
        busiestDay: 900,
        heavyDays: 30,
        peak24h: 900,
        peakHour: 200,
        peakMinute: 12,
      },
    ],
    [
      'short calls',
      {
        attempts: 900,
        answerKnown: 900,
        answered: 900,
        talkKnown: 900,
        shortCalls: 900,
        subMinuteCalls: 900,
      },
    ],
    ['a number class', { numberClass: 'call-centre' }],
    [
      'a flood of one victim',
      { ...dialer, callees: 1, contacts: 1, maxPerCallee: 2000, contactLifeSeconds: 400_000 },
    ],
  ])('%s alone never reaches medium', (_, overrides) => {
    for (const profile of ['day', 'history'] as const) {
      expect(scoreNumber(row(overrides), { ...history, profile }).score).toBeLessThan(medium);
    }
  });
  test.each<[string, Partial<FeatureRow>]>([
    [
      'reachable',
      {
        received: 700,
        inCallers: 500,
        twoWayContacts: 500,
        callbacks: 600,
        callbacksKnown: 600,
        callbacksAnswered: 560,
        callbackCallers: 500,
      },
    ],
    ['around-the-clock', { numberClass: 'fixed', quietCalls: 700, quietCallees: 600, clockHours: 24 }],
  ])('who is %s stays below medium, and the line says so', (id, overrides) => {
    const { score, adjustments } = scoreNumber(row({ ...dialer, ...overrides }), history);
    expect(score).toBeLessThan(medium);
    expect(adjustments.map((line) => line.id)).toContain(`excuse-${id}`);
    const without = scoreNumber(row({ ...dialer, ...overrides }), {
      ...history,
      policy: { ...policy, excuses: [] },
    });
    expect(without.score).toBeGreaterThanOrEqual(medium);
  });
});

test('a signal that throws is shown and counts nothing', () => {
  const [first] = signals;
  const broken = vi.spyOn(first, 'evaluate').mockImplementation(() => {
    throw new Error('out of order');
  });
  const verdict = scoreNumber(row(dialer), history);
  broken.mockRestore();
  const result = verdict.explain().find(({ id }) => id === first.id);
  expect(result).toMatchObject({ outcome: 'error', error: 'out of order', points: 0, value: null });
  expect(scoreNumber(row(dialer), history).score).toBeGreaterThan(verdict.score - 1);
});

/** Told in the report, but nothing is scored by them. */
const unscored: readonly string[] = ['ringTime', 'direction', 'cells'];

test.each(capabilities.filter((name) => !unscored.includes(name)))(
  'signals that need %s are off where the log lacks it, with the reason',
  (capability) => {
    const scale: Scale = { ...history, can: { ...all, [capability]: false } };
    const needing = signals.filter((signal) => (signal.requires as readonly string[]).includes(capability));
    expect(needing.length).toBeGreaterThan(0);
    const off = signalsOff(scale);
    const results = scoreNumber(row(dialer), scale).explain();
    for (const { id } of needing) {
      expect(off.find(({ signal }) => signal === id)).toBeDefined();
      expect(results.find((result) => result.id === id)).toMatchObject({ outcome: 'no-data', points: 0 });
    }
    expect(off.some(({ why }) => why === lacking[capability])).toBe(true);
  },
);
