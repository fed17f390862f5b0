import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { callsCsv, labelsCsv } from '../../src/simulate/csv.ts';
import { demoLog } from '../../src/simulate/demo.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/demo/${name}`, import.meta.url), 'utf8');
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

test('the default demo is the committed fixture, byte for byte', () => {
  const log = demoLog({ calls: 3000, seed: 1, days: 7 });
  expect(sha256(callsCsv(log.calls))).toBe(sha256(fixture('calls.csv')));
  expect(labelsCsv(log.labels)).toBe(fixture('labels.csv'));
});

test.each([
  { calls: 500, days: 1 },
  { calls: 500, days: 7 },
  { calls: 1000, days: 30 },
  { calls: 3000, days: 7 },
  { calls: 8000, days: 3 },
])('$calls calls on $days days: the whole cast, about that many calls', ({ calls, days }) => {
  for (const seed of [2, 3]) {
    const log = demoLog({ calls, days, seed });
    expect(log.calls.length / calls).toBeGreaterThan(0.75);
    expect(log.calls.length / calls).toBeLessThan(1.25);
    const callers = new Set(log.calls.map((call) => call.caller));
    const kinds = log.labels.filter(({ number }) => callers.has(number)).map(({ kind }) => kind);
    const count = (kind: string) => kinds.filter((one) => one === kind).length;
    expect([count('courier'), count('clinic'), count('fast-dialer'), count('sim-pool')]).toEqual([
      1, 1, 1, 5,
    ]);
    expect(count('ordinary-person')).toBeGreaterThanOrEqual(2);
  }
});
