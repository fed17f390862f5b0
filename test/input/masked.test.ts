import fc from '../fc.ts';
import { expect, test } from 'vitest';
import { maskedNumbers, maskedText, shapeOf } from '../../src/input/masked.ts';

test.each([
  ['13800001234', '138****1234'],
  ['+8613800001234', '+861******1234'],
  ['021-55500001', '021-****0001'],
  ['138 0000 1234', '138 **** 1234'],
  ['(202) 555-0122', '(202) ***-0122'],
  ['55500001', '55****01'],
  ['5550001', '55***01'],
  ['１３８００００１２３４', '１３８****１２３４'],
  ['10086', '10086'],
  ['2024-05-13 to 2024-05-31', '2024-05-13 to 2024-05-31'],
  ['2024年03月', '2024年03月'],
  ['no digits', 'no digits'],
])('%s is shown as %s', (text, masked) => {
  expect(maskedNumbers(text)).toBe(masked);
});

test.each([
  ['张三 13800001234', '张… 138****1234'],
  ['"Zhang San" <13800001234>', '"Z… S…" <138****1234>'],
  ['2024年03月', '2024年03月'],
])('of %s the words are cut', (text, masked) => {
  expect(maskedText(text)).toBe(masked);
});

test('no number of seven digits or more is left whole', () => {
  const digits = fc.stringMatching(/^[3-9]\d{6,17}$/u);
  fc.assert(
    fc.property(digits, fc.string(), fc.string(), (number, before, after) => {
      expect(maskedNumbers(`${before}${number}${after}`)).not.toContain(number);
    }),
  );
});

test.each([
  ['13800001234,张三,Bob x,-5', '99999999999,字字,aaa a,-9'],
  ['١٢٣ é ｱカ', '999 a 字字'],
  ['', ''],
])('the shape of %s', (text, shape) => {
  expect(shapeOf(text)).toBe(shape);
});

test('a shape has at most 80 characters, says so, and neither letters nor digits of its line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const shape = Array.from(shapeOf(text));
      expect(shape.length).toBeLessThanOrEqual(80);
      expect(
        shape.filter((character) => /[\p{L}\p{Nd}]/u.test(character) && !/[a9字]/u.test(character)),
      ).toEqual([]);
      if (Array.from(text).length > 80) expect(shape.at(-1)).toBe('…');
    }),
  );
});
