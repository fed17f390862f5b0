import { spawnSync } from 'node:child_process';
import fc from '../fc.ts';
import { expect, test } from 'vitest';
import { shellWord } from '../../src/report/shell-word.ts';

test.each([
  ['calls.csv', 'calls.csv'],
  ['话单/三月.csv', '话单/三月.csv'],
  ['caller=主叫,callee=#2', "'caller=主叫,callee=#2'"],
  ["it's.csv", String.raw`'it'\''s.csv'`],
  ['$(id) `id`', "'$(id) `id`'"],
  ['', "''"],
  ['a\nb', String.raw`$'a\x0ab'`],
])('%j is written %s', (text, word) => {
  expect(shellWord(text)).toBe(word);
});

test('a shell reads every word back', () => {
  const texts = fc
    .sample(fc.string({ unit: 'binary', minLength: 1 }), 300)
    .filter((text) => !/[\0\p{Cs}]/u.test(text));
  const script = `printf '%s\\0' ${texts.map(shellWord).join(' ')}`;
  const { stdout } = spawnSync('bash', ['-c', script], { encoding: 'utf8' });
  expect(stdout.split('\0').slice(0, -1)).toEqual(texts);
});
