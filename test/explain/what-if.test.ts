import { describe, expect, test } from 'vitest';
import type { NumberReport, SignalResult } from '../../src/model.ts';
import { policy } from '../../src/score/policy.ts';
import { changeOf } from '../../src/score/what-if.ts';
import type { SignalId } from '../../src/signals/index.ts';
import { sampleReport } from '../report/sample.ts';

const [sample] = sampleReport.numbers;

/** A signal at full strength under the history profile, as the policy has it. */
function full(id: SignalId): SignalResult {
  const { limits, weight } = policy.signals[id];
  return {
    id,
    outcome: 'fired',
    value: limits.critical,
    unit: id === 'distinct-ratio' ? 'share' : 'calls',
    warn: limits.warn,
    critical: limits.critical,
    points: weight.history,
    evidence: {},
  };
}

function numberWith(
  score: number,
  level: NumberReport['level'],
  signals: SignalResult[],
  rest: Partial<NumberReport> = {},
): NumberReport {
  return { ...sample!, score, level, signals, adjustments: [], ...rest };
}

const base = policy.base.points;
const points = (id: SignalId) => policy.signals[id].weight.history;

describe('what would bring a score below its level', () => {
  test('one signal, no further than it takes', () => {
    const signals = [full('new-callees'), full('busy-hour')];
    const score = base + points('new-callees') + points('busy-hour');
    const change = changeOf(numberWith(score, 'medium', signals), [], policy, 'history');
    const missing = score - policy.levels.medium + 1;
    expect(change).toMatchObject({ level: 'medium', limit: policy.levels.medium, points: missing, held: [] });
    expect(change?.without).toMatchObject([{ id: 'new-callees', bound: 'most', points: missing }]);
    // new-callees goes from 5 (10 points) to 20 (20 points): each point is 1.5 callees a day.
    const { warn, critical } = policy.signals['new-callees'].limits;
    const half = points('new-callees') / 2;
    // A count is whole, and must not lie above.
    expect(change?.without?.[0]?.value).toBe(Math.floor(critical - ((critical - warn) * missing) / half));
  });

  test('a gate that caps the score does not make the change look nearer than it is', () => {
    // Two families: however many points they have, the score stays below critical; without the gate it is far above.
    const signals = (
      ['new-callees', 'distinct-ratio', 'brief-contacts', 'busiest-day', 'busy-hour', 'daily-volume'] as const
    ).map(full);
    const sum = base + signals.reduce((all, one) => all + one.points, 0);
    const score = policy.levels.critical - 1;
    expect(sum).toBeGreaterThanOrEqual(policy.levels.high);
    const change = changeOf(numberWith(Math.min(score, sum), 'high', signals), [], policy, 'history');
    const gone = change?.without?.reduce((all, one) => all + one.points, 0) ?? 0;
    // At least what the sum exceeds the limit by; or all of one family, since one family alone stays below high.
    const family = signals.slice(3).reduce((all, one) => all + one.points, 0);
    expect(gone >= sum - policy.levels.high + 1 || gone >= family / 2).toBe(true);
  });

  test('a low value is suspicious: it must rise', () => {
    const signals = [
      full('new-callees'),
      full('brief-contacts'),
      full('busy-hour'),
      full('failed-callbacks'),
    ];
    const score = base + signals.reduce((all, one) => all + one.points, 0);
    const level = score >= policy.levels.high ? 'high' : 'medium';
    const change = changeOf(numberWith(score, level, signals), [], policy, 'history');
    for (const one of change?.without ?? [])
      expect(one.bound).toBe(['brief-contacts', 'failed-callbacks'].includes(one.id) ? 'least' : 'most');
  });

  test('a group or case keeps its members at its score, from medium on', () => {
    const own = numberWith(74, 'critical', [full('new-callees')], { groupId: 'G1' });
    const held = (score: number) => changeOf(own, [{ id: 'G1', score }], policy, 'history')?.held;
    expect(held(74)).toEqual(['G1']);
    expect(held(60)).toEqual([]);
    expect(changeOf(own, [{ id: 'G1', score: 74 }], policy, 'history')?.without).toEqual([]);
  });

  test('complaints hold a number at medium, whatever its calls are', () => {
    const adjustments = [{ id: 'complaints', points: 31, why: 'complaints' }];
    const own = numberWith(40, 'medium', [], { adjustments });
    expect(changeOf(own, [], policy, 'history')?.without).toBeNull();
  });

  test('nobody falls below none, and an allowed number accuses nobody', () => {
    expect(changeOf(numberWith(9, 'none', []), [], policy, 'history')).toBeNull();
    const allowed = {
      entry: '0571*',
      reason: null,
      line: 2,
      expires: null,
      wouldScore: 60,
      wouldLevel: 'high' as const,
    };
    expect(changeOf(numberWith(0, 'low', [], { allowed }), [], policy, 'history')).toBeNull();
  });
});
