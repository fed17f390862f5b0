import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { capabilities } from '../../src/calls/capabilities.ts';
import { relations, type FeatureRow } from '../../src/features/row.ts';
import { callsOutOfReach } from '../../src/score/out-of-reach.ts';
import { policy } from '../../src/score/policy.ts';
import { scoreNumber, type Scale } from '../../src/score/score.ts';
import { analysisOf, makeFolder, type Folder } from '../analysis.ts';
import { row } from '../signals/row.ts';

const can = Object.fromEntries(capabilities.map((name) => [name, true])) as Scale['can'];
const scales = (['day', 'history'] as const).map((profile): Scale => ({ policy, profile, can }));

const columns = relations.flatMap((relation) => Object.entries(relation.columns));

/** Any row, possible or not, whose counts are at most so many. */
function rowOf(calls: number): fc.Arbitrary<FeatureRow> {
  const seconds = fc.integer({ min: 0, max: 40 * 86_400 });
  const counts = fc.integer({ min: 0, max: calls });
  const cells: Record<string, fc.Arbitrary<number>> = Object.fromEntries(
    columns.map(([name, { unit }]) => [name, unit === 's' || unit === 'epoch s' ? seconds : counts]),
  );
  const numberClass = fc.constantFrom('mobile', 'invalid', 'toll-free', 'iot', 'mobile-virtual', 'other');
  return fc
    .record({
      ...cells,
      activeDays: fc.integer({ min: 1, max: Math.max(1, calls) }),
      logFirst: fc.constant(0),
      logLast: seconds,
      numberClass,
    })
    .map((made): FeatureRow => ({ ...row({}), ...made }));
}

describe('no caller with so few calls reaches low', () => {
  test.each(scales)('by any row that they allow, $profile profile', (scale) => {
    const calls = callsOutOfReach(scale);
    expect(calls).toBeGreaterThanOrEqual(1);
    fc.assert(
      fc.property(rowOf(calls), (made) => scoreNumber(made, scale).score < policy.levels.low),
      { numRuns: 3_000 },
    );
  });

  test('the bound follows the policy', () => {
    const [day] = scales;
    if (day === undefined) throw new Error('no scale');
    const withLow = (low: number): Scale => ({
      ...day,
      policy: { ...policy, levels: { ...policy.levels, low } },
    });
    expect(callsOutOfReach(withLow(policy.base.points))).toBe(-1);
    expect(callsOutOfReach(withLow(policy.base.points + policy.signals['number-class'].weight.day + 1))).toBe(
      1,
    );
    expect(callsOutOfReach(withLow(200))).toBeGreaterThan(20);
  });
});

describe('callers out of reach are counted without being measured', () => {
  let folder: Folder;
  beforeAll(async () => {
    folder = await makeFolder();
  });
  afterAll(() => folder.remove());

  test('the report says the same as when every number is judged by itself', async () => {
    const lines: string[] = [];
    const line = (from: string, to: string, second: number) =>
      lines.push(`${from},${to},${1_715_565_600 + second},7,ANSWERED`);
    for (let i = 0; i < 60; i++) line(`1380000${1000 + i}`, `1390000${1000 + (i % 7)}`, 60 * i);
    for (let i = 0; i < 20; i++) line(`1390000${1000 + (i % 7)}`, `1380000${1000 + i}`, 4000 + 60 * i);
    for (let i = 0; i < 400; i++) line('13700000001', `1360000${1000 + i}`, 30 * i);
    const path = await folder.file(
      'few.csv',
      `caller,callee,start,duration,disposition\n${lines.join('\n')}\n`,
    );
    for (const floor of [{}, { calls: 2 }]) {
      const all = await analysisOf([path], { minLevel: 'none', floor });
      const low = await analysisOf([path], { minLevel: 'low', floor });
      const named = all.numbers.filter(({ level }) => level !== 'none');
      expect(named.length).toBeGreaterThan(0);
      expect(low.summary).toEqual(all.summary);
      expect(low.log.floor).toEqual(all.log.floor);
      expect(low.numbers).toEqual(named);
    }
    const none = await analysisOf([path], { minLevel: 'none' });
    expect(none.summary.levels.none).toBeGreaterThan(50);
    const floored = await analysisOf([path], { minLevel: 'low', floor: { calls: 2 } });
    expect(floored.log.floor.callersBelow).toBeGreaterThan(30);
  });

  test('an allow list is asked of every number', async () => {
    const log =
      'caller,callee,start,duration\n13800001001,13900001001,2024-05-13 10:00:00,5\n13800001002,13900001001,2024-05-13 10:01:00,5\n';
    const files = [await folder.file('two.csv', log)];
    const allow = await folder.file('allow.csv', 'number\n13800001001\n');
    const report = await analysisOf(files, { minLevel: 'low', lists: { allow } });
    expect(report.lists?.map(({ used }) => used.count)).toEqual([1]);
  });
});
