import { expect, it, test } from 'vitest';
import { sniffEncoding } from '../../src/input/encoding.ts';

const gbk = Buffer.from([0xd6, 0xf7, 0xbd, 0xd0, 0x2c, 0xb1, 0xbb, 0xbd, 0xd0, 0x0a]);
const utf16 = (text: string) => Buffer.from(text, 'utf16le');

test.each([
  ['ASCII', Buffer.from('caller,callee\n'), 'utf-8'],
  ['UTF-8', Buffer.from('主叫,被叫\n'), 'utf-8'],
  ['UTF-8 with a mark', Buffer.from('\u{feff}主叫,被叫\n'), 'utf-8'],
  ['UTF-8 cut inside a character', Buffer.from('主叫,被叫').subarray(0, 8), 'utf-8'],
  [
    'mostly UTF-8 with a damaged byte',
    Buffer.concat([Buffer.from('主叫,被叫\n'), Buffer.from([0xff])]),
    'utf-8',
  ],
  ['GBK', gbk, 'gb18030'],
  ['UTF-16LE with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16('caller')]), 'utf-16le'],
  ['UTF-16BE with a mark', Buffer.from([0xfe, 0xff, 0, 0x63]), 'utf-16be'],
  ['UTF-16LE without a mark', utf16('caller,callee\n'), 'utf-16le'],
  ['UTF-16BE without a mark', utf16('caller,callee\n').swap16(), 'utf-16be'],
  [
    'one damaged byte among ASCII',
    Buffer.concat([Buffer.from('caller,callee\n1,2'), Buffer.from([0xb1, 0x0a])]),
    'utf-8',
  ],
  ['one damaged byte among GBK', Buffer.concat([gbk, Buffer.from([0xff, 0x0a]), gbk]), 'gb18030'],
])('%s', (_, bytes, encoding) => {
  expect(sniffEncoding(bytes, undefined)).toBe(encoding);
});

it('takes the user at his word', () => {
  expect(sniffEncoding(Buffer.from('plain'), 'big5')).toBe('big5');
  expect(sniffEncoding(Buffer.from([0xff, 0xfe]), 'latin1')).toBe('windows-1252');
});
