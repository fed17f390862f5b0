import fc from '../fc.ts';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { terminalText } from '../../src/report/safe-text.ts';

test.each([
  ['colour', '\u{1B}[31mred', '\\u{001B}[31mred'],
  ['clipboard (OSC 52)', '\u{1B}]52;c;Zm9v\u{7}', '\\u{001B}]52;c;Zm9v\\u{0007}'],
  ['hyperlink (OSC 8)', '\u{1B}]8;;http://x\u{1B}\\y', '\\u{001B}]8;;http://x\\u{001B}\\y'],
  ['C1 control sequence', '\u{9B}2J', '\\u{009B}2J'],
  ['new line that forges a log line', 'a\r\nERROR b', 'a\\u{000D}\\u{000A}ERROR b'],
  ['tab, NUL, backspace, DEL', 'a\t\0\b\u{7F}', 'a\\u{0009}\\u{0000}\\u{0008}\\u{007F}'],
  ['line and paragraph separator', '\u{2028}\u{2029}', '\\u{2028}\\u{2029}'],
  [
    'bidi override and isolate',
    '\u{202E}cba\u{2066}\u{200F}\u{61C}',
    '\\u{202E}cba\\u{2066}\\u{200F}\\u{061C}',
  ],
  [
    'zero width',
    '1\u{200B}\u{200D}\u{2060}\u{FEFF}\u{AD}0',
    '1\\u{200B}\\u{200D}\\u{2060}\\u{FEFF}\\u{00AD}0',
  ],
  ['blank fillers', '\u{3164}\u{115F}', '\\u{3164}\\u{115F}'],
  ['variation selector', '1\u{FE0F}', '1\\u{FE0F}'],
  ['lone surrogates', '\u{D800}x\u{DC00}', '\\u{D800}x\\u{DC00}'],
  ['tag characters', 'a\u{E0041}\u{E007F}', 'a\\u{E0041}\\u{E007F}'],
  ['a mark on nothing', '\u{301}a \u{E33}', '\\u{0301}a \\u{0E33}'],
  ['private use and noncharacter', '\u{E000}\u{FFFF}', '\\u{E000}\\u{FFFF}'],
])('%s becomes visible', (_, payload, visible) => {
  expect(terminalText(payload)).toBe(visible);
});

test.each(['', 'calls 2024-03.csv', '话单/三月 通话记录.csv', '=cmd|calc', 'é😀', '\u{FFFD}'])(
  'plain text stays as it is: %j',
  (text) => {
    expect(terminalText(text)).toBe(text);
  },
);

test('text is cut at 200 cells, piled-up combining marks too', () => {
  expect(terminalText('x'.repeat(200))).toBe('x'.repeat(200));
  expect(terminalText('x'.repeat(201))).toBe(`${'x'.repeat(197)}...`);
  expect(terminalText('号'.repeat(101))).toBe(`${'号'.repeat(98)}...`);
  expect(terminalText(`a${'\u{301}'.repeat(1e6)}`)).toHaveLength(200);
});

test('no text keeps anything invisible, grows over 200 cells, or changes when made safe again', () => {
  const character = fc.oneof(
    fc.integer({ min: 0, max: 0x2fff }),
    fc.integer({ min: 0xd700, max: 0xffff }),
    fc.integer({ min: 0xe0000, max: 0xe01ff }),
  );
  const anyText = fc.array(character, { maxLength: 300 }).map((codes) => String.fromCodePoint(...codes));
  fc.assert(
    fc.property(anyText, (text) => {
      const safe = terminalText(text);
      expect(safe).not.toMatch(/[\0-\x1F\x7F-\x9F\u2028-\u202E\u2066-\u2069\u200B-\u200F\uFEFF]|\p{Cs}/u);
      expect(stringWidth(safe)).toBeLessThanOrEqual(200);
      expect(terminalText(safe)).toBe(safe);
    }),
  );
});
