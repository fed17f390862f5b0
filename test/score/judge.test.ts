import { expect, test } from 'vitest';
import { capabilities } from '../../src/calls/capabilities.ts';
import { createNumbers } from '../../src/calls/number.ts';
import { judgeNumbers, type Known } from '../../src/score/judge.ts';
import { policy } from '../../src/score/policy.ts';
import type { Scale } from '../../src/score/score.ts';
import { row } from '../signals/row.ts';

const numbers = { ...(await createNumbers({ region: 'CN' })), keyOf: String };
const can = Object.fromEntries(capabilities.map((name) => [name, true])) as Scale['can'];
const scale: Scale = { policy, profile: 'day', can };
const nothing: Known = {
  marksOf: () => [],
  linksOf: () => ({}),
  allowanceOf: () => null,
  onJudged: () => undefined,
  always: null,
  only: null,
  most: 100,
  quiet: 0,
};

/** Judges so many quiet mobiles, from 13800000000 on. */
function judged(count: number, known: Partial<Known>) {
  async function* batches() {
    yield Array.from({ length: count }, (_, at) => ({ ...row({ attempts: 1 }), code: 13_800_000_000 + at }));
  }
  return judgeNumbers(batches(), numbers, scale, 'none', { ...nothing, ...known }, () => undefined);
}

test('where a few numbers are asked for they are listed, and those of cases and groups', async () => {
  const links = new Map([
    [13_800_000_005, { cases: ['flood-1'] }],
    [13_800_000_006, { groupId: 'group-1' }],
  ]);
  const only = new Set(['+8613800000002', '+8613900000000']);
  const all = await judged(10, {});
  const some = await judged(10, { only, linksOf: (code) => links.get(code) ?? {} });
  expect(all.codes).toHaveLength(10);
  expect([...some.codes].sort()).toEqual([13_800_000_002, 13_800_000_005, 13_800_000_006]);
  expect(some.levels).toEqual(all.levels);
});

test('more numbers than fit are refused with a sentence, which fits what was asked', async () => {
  const only = new Set(['+8613800000000', '+8613800000001', '+8613800000002']);
  expect((await judged(100, {})).codes).toHaveLength(100);
  await expect(judged(101, {})).rejects.toThrow(
    /^more than 100 numbers would be listed, .* Raise --min-level/u,
  );
  expect((await judged(101, { only, most: 3 })).levels.none).toBe(101);
  await expect(judged(101, { only, most: 2 })).rejects.toThrow(/^more than 2 numbers .* Raise the floor/u);
});
