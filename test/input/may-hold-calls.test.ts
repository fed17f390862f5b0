import { expect, test } from 'vitest';
import { mayHoldCalls } from '../../src/input/may-hold-calls.ts';

const rowsOf = (text: string) => text.split('\n').map((line) => line.split(','));

test.each([
  [
    'a note',
    'Call logs of March\n\nOne file a day, UTF-8, times in UTC.\nQuestions: +86 21 0000 1234, office hours 09:00',
    false,
  ],
  ['a list of numbers', '13800001001\n13800001002\n13800001003', false],
  ['checksums', `${'0123456789abcdef'.repeat(4)}  a.csv\n${'123456789abcdef0'.repeat(4)}  b.csv`, false],
  ['settings', '{\n  "port": 8080,\n  "hosts": ["a", "b", "c"],\n  "debug": false\n}', false],
  ['a table of other things', 'name,city,price\nA,B,1\nC,D,2', true],
  [
    'calls between blanks',
    '13800001001  13800002001  2024-05-13 09:00:00\n13800001002 13800002002 1715562000',
    true,
  ],
  [
    'some calls under a long note',
    `${'words and words\n'.repeat(20)}${'0900 13800002001 09:00\n'.repeat(3)}`,
    true,
  ],
  ['bytes of an unknown kind', 'ab\u{0}\u{1}\u{fffd}c', true],
])('%s', (_, text, expected) => {
  expect(mayHoldCalls(rowsOf(text))).toBe(expected);
});
