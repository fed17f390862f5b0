import { describe, expect, it, test } from 'vitest';
import { openBytes, openOne, refusal } from './opening.ts';

const text = '主叫号码,被叫号码,通话开始时间,通话时长\n13800001001,02155501001,2024-03-04 09:05:06,10\n';
const utf16 = (content: string) => Buffer.from(content, 'utf16le');
const gb = Buffer.from(
  'd6f7bdd0bac5c2eb2cb1bbbdd0bac5c2eb2ccda8bbb0bfaacabccab1bce42ccda8bbb0cab1b3a40a3133383030303031303031',
  'hex',
);

describe('encodings', () => {
  it.each([
    ['UTF-8', Buffer.from(text), 'utf-8', text],
    ['UTF-8 with a mark', Buffer.from(`\u{feff}${text}`), 'utf-8', `\u{feff}${text}`],
    ['UTF-16 with a mark', utf16(`\u{feff}${text}`), 'utf-16le', text],
    ['UTF-16 the other way', utf16(`\u{feff}${text}`).swap16(), 'utf-16be', text],
    ['GB18030', gb, 'gb18030', '主叫号码,被叫号码,通话开始时间,通话时长\n13800001001'],
    [
      'windows-1252',
      Buffer.from('Anrufer;Gesprächsdauer;Straße\n1;2;Köln\n', 'latin1'),
      'windows-1252',
      'Anrufer;Gesprächsdauer;Straße\n1;2;Köln\n',
    ],
  ] as const)('%s', async (_, bytes, encoding, content) => {
    expect(await openOne('calls.csv', bytes)).toMatchObject({
      encoding,
      content,
      compression: 'none',
      table: null,
    });
  });
  test('one that is named', async () => {
    const { opened } = await openBytes('calls.csv', Buffer.from('a544a573', 'hex'), { encoding: 'big5' });
    expect(opened[0]).toMatchObject({ encoding: 'big5', content: '主叫' });
  });
  test('an odd byte at the end of UTF-16 costs its line', async () => {
    const { content } = await openOne(
      'calls.csv',
      Buffer.concat([utf16(`\u{feff}${text}1380000`), Buffer.from('1')]),
    );
    expect(content).toBe(`${text}1380000\u{fffd}`);
  });
  test('half a character of UTF-16 costs its line', async () => {
    const wrong = utf16(`\u{feff}${text}${text}`);
    const at = wrong.indexOf(utf16('被叫'));
    wrong.writeUInt16LE(0xd83d, at);
    const { content } = await openOne('calls.csv', wrong);
    expect(content).toBe(text.replace('被叫', '\u{fffd}叫') + text);
  });
});

describe('what is no log is named', () => {
  it.each([
    ['255044462d312e37', 'is a PDF'],
    ['89504e470d0a1a0a', 'is a picture (PNG)'],
    ['ffd8ffe000104a46', 'is a picture (JPEG)'],
    ['fd377a585a00', 'is compressed with xz'],
    ['53514c69746520666f726d6174203300', 'is an SQLite database'],
    ['0000001866747970', 'is a sound or film file'],
  ])('%s', async (hex, sentence) => {
    expect(await refusal('x.csv', Buffer.from(hex, 'hex'))).toContain(`3: x.csv ${sentence}`);
  });
  test('an empty file', async () => {
    expect(await refusal('x.csv', '')).toBe('3: x.csv is empty (0 bytes). Check that the export finished.');
  });
});
