import fc from '../fc.ts';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { terminalText } from '../../src/report/safe-text.ts';
import { wrapped } from '../../src/report/wrap.ts';

test('a line may end between two Chinese characters, not before a comma nor behind a bracket', () => {
  expect(wrapped('3 个号码（15200001082 等）呼叫 140 次，一小时内 96 次', 24)).toEqual([
    '3 个号码（15200001082',
    '等）呼叫 140 次，一小时',
    '内 96 次',
  ]);
  expect(wrapped('日均呼叫，次数多', 8)).toEqual(['日均呼', '叫，次数', '多']);
  expect(wrapped('呼叫（次数）', 6)).toEqual(['呼叫', '（次', '数）']);
});

test('no line is too wide, nothing is lost, other text is wrapped as ever', () => {
  const text = fc
    .array(
      fc.constantFrom(...'号码，。（）通话 1a-', '😀', 'ก็', 'e\u{301}', '字\u{301}', '12345678901234', 'か'),
      {
        maxLength: 40,
      },
    )
    .map((parts) => terminalText(parts.join('')).normalize('NFC'));
  fc.assert(
    fc.property(text, fc.integer({ min: 8, max: 40 }), (whole, width) => {
      const lines = wrapped(whole, width);
      for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      expect(lines.join('').replace(/\s/gu, '')).toBe(whole.replace(/\s/gu, ''));
      const clusters = [...new Intl.Segmenter('en').segment(whole)].map(({ segment }) => segment.trim());
      const kept = lines.flatMap((line) => [...new Intl.Segmenter('en').segment(line)]);
      expect(kept.map(({ segment }) => segment.trim()).filter(Boolean)).toEqual(clusters.filter(Boolean));
    }),
    { numRuns: 300 },
  );
});
