import { expect, test } from 'vitest';
import { z } from 'zod';
import { reportSchema, type Report } from '../../src/model.ts';
import { renderJson } from '../../src/report/json.ts';
import { analysisOf } from '../analysis.ts';
import { sampleReport } from './sample.ts';

/** Every object of a value with its keys in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, item]) => [key, reversed(item)]),
  );
}

function keyOrders(value: unknown, schema: z.core.$ZodType, found: [string[], string[]][]): typeof found {
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    for (const item of value) keyOrders(item, schema.element, found);
  }
  if (schema instanceof z.ZodObject && typeof value === 'object' && value !== null) {
    const keys = Object.keys(value);
    found.push([keys, Object.keys(schema.shape).filter((key) => keys.includes(key))]);
    for (const [key, item] of Object.entries(value)) keyOrders(item, schema.shape[key] ?? z.unknown(), found);
  }
  return found;
}

const withScore = (score: number): Report => ({
  ...sampleReport,
  numbers: sampleReport.numbers.map((number) => ({ ...number, score })),
});

test('two spaces, a line feed at the end, and the report comes back', () => {
  const text = renderJson(sampleReport);
  expect(text.startsWith('{\n  "schemaVersion": 1,\n  "tool": {\n    "name"')).toBe(true);
  expect(text.endsWith('}\n')).toBe(true);
  expect(reportSchema.parse(JSON.parse(text))).toEqual(sampleReport);
});

test("keys follow the model's order, whatever order they came in", () => {
  const shuffled = reportSchema.parse(sampleReport);
  const text = renderJson({ ...shuffled, ...Object(reversed(sampleReport)) });
  expect(text).toBe(renderJson(sampleReport));
  const orders = keyOrders(JSON.parse(text), reportSchema, []);
  expect(orders.length).toBeGreaterThan(30);
  for (const [actual, expected] of orders) expect(actual).toEqual(expected);
});

test('records are written by key', () => {
  expect(renderJson(sampleReport)).toMatch(/"unidentified": \{\s+"masked": 96,\s+"withheld": 204\s+\}/);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
  '%d is refused, with its place',
  (n) => {
    expect(() => renderJson(withScore(n))).toThrow(/^report\.numbers\[0\]\.score is /);
  },
);

test('what a terminal would act on is written as an escape; lone surrogates are replaced', () => {
  const message = 'a\u{1B}\u{9B}\u{7F}\u{202E}\u{2028}b\u{D800}';
  const text = renderJson({ ...sampleReport, warnings: [{ code: 'x', message }] });
  expect(text).toContain('"a\\u001b\\u009b\\u007f\\u202e\\u2028b\u{FFFD}"');
});

test('the numbers of an analysis have their keys in order already, so that they need no copy', async () => {
  const { numbers } = await analysisOf(['fixtures/demo/calls.csv'], { details: 500 });
  // What links a number to groups, cases and lists is added last.
  const alone = numbers.filter(({ groupId, cases }) => groupId === undefined && cases === undefined);
  expect(alone.length).toBeGreaterThan(100);
  for (const [keys, ordered] of keyOrders(alone, reportSchema.shape.numbers, []))
    expect(keys).toEqual(ordered);
});
