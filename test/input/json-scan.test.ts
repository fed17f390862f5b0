import { expect, test } from 'vitest';
import { createObjectScanner } from '../../src/input/json-scan.ts';

const found = (text: string, level: number) => {
  const scanner = createObjectScanner(level);
  return [...scanner.push(Buffer.from(text)), ...scanner.finish()].map(({ line, text }) => [
    line,
    text?.toString() ?? null,
  ]);
};

test.each([
  ['objects one after another', '\u{feff}{"a":1}\n{"a":2}\n', 0],
  ['an array', '\u{feff}[\n{"a":1},\n{"a":2}\n]', 1],
])('a byte-order mark before %s is no damage', (_, text, level) => {
  expect(found(text, level).map(([, object]) => object)).toEqual(['{"a":1}', '{"a":2}']);
});

test('after damage below a byte-order mark the next line is read', () => {
  expect(found('\u{feff}{"a":1}\n{"a":}{2\n{"a":3}\n', 0)).toEqual([
    [1, '{"a":1}'],
    [2, '{"a":}'],
    [2, null],
    [3, '{"a":3}'],
  ]);
});
