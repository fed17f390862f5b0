import { expect, test } from 'vitest';
import { toGb18030 } from './gb18030.ts';

test('what is written is read back, in one, two and four bytes a character', () => {
  const text = 'caller,主叫号码\r\n+86 138,é ü ß,“新通话”,１２３，￥€ŝ';
  const bytes = toGb18030(text);
  expect(new TextDecoder('gb18030', { fatal: true }).decode(bytes ?? Buffer.alloc(0))).toBe(text);
  expect(toGb18030('主叫')).toEqual(Buffer.from('d6f7bdd0', 'hex'));
  expect(toGb18030('ŝ')).toHaveLength(4);
  expect(toGb18030('𝄞')).toBeNull();
});
