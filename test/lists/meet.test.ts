import { expect, test } from 'vitest';
import { createKeyCodes } from '../../src/calls/number-code.ts';
import { createNumbers } from '../../src/calls/number.ts';
import { zoneOf } from '../../src/input/zone.ts';
import { meetLists } from '../../src/lists/meet.ts';
import { readLists } from '../../src/lists/read-lists.ts';
import { policy } from '../../src/score/policy.ts';

test('without lists the engine is asked nothing, so that they cost nothing', async () => {
  const numbers = await createNumbers({ region: 'CN' });
  const refuse = () => Promise.reject(new Error('asked'));
  const engine = {
    name: 'none',
    run: refuse,
    rows: refuse,
    append: refuse,
    anyOrder: refuse,
    close: () => undefined,
  };
  const met = await meetLists({
    lists: await readLists({}, { numbers, region: 'CN', homeArea: undefined, dateOrder: undefined }),
    numbers,
    codes: createKeyCodes('CN'),
    zone: zoneOf('Asia/Shanghai'),
    policy,
    log: { last: 0, local: (utc) => utc, quotient: (a, b) => `${a} / ${b}` },
    groups: [[1, 2]],
    engine,
    workspace: { path: (suffix) => suffix },
    readText: () => '',
  });
  const known = { marksOf: () => [], linksOf: () => ({}) };
  expect(met.alwaysSql).toBeNull();
  expect(met.allowanceOf('95588')).toBeNull();
  expect(met.knownWith(known)).toBe(known);
  expect(await met.report({ numbers: [], groups: [] }, known)).toEqual({ violations: [], lists: [] });
});
