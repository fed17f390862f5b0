import { expect, test } from 'vitest';
import { oneText } from '../../src/commands/deliver.ts';

test('a report that no text can hold is told with what to do, other errors stay', () => {
  expect(oneText(() => 'report')).toBe('report');
  expect(() => oneText(() => 'x'.repeat(2 ** 30))).toThrow(/^the report is longer .* -f csv\.$/u);
  expect(() => oneText(() => 'x'.repeat(-1))).toThrow(/count value/u);
});
