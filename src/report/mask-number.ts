/** One number, masked. */
import { createHmac } from 'node:crypto';

/** Makes a text stand for a number: the same for the same number, wherever it is told. */
export type NumberMask = (
  number: string,
  display: string,
) => { readonly number: string; readonly display: string };

const digitsOf = (text: string) => text.replace(/\D/gu, '');

/** Which digits are hidden, counted from the last: enough that nobody is told, the class and area stay. */
function hidden(length: number): { readonly from: number; readonly to: number } {
  if (length >= 10) return { from: 4, to: 8 };
  if (length >= 7) return { from: 2, to: 5 };
  return { from: 0, to: length - Math.min(2, length - 1) };
}

/** `138 0000 1001` to `138 **** 1001`, `95588` to `95***`; what holds no digit is hidden whole. */
export const partlyMasked: NumberMask = (number, display) => {
  const digits = digitsOf(number);
  const clean = number.replace(/[^+\d]/gu, '');
  const range = hidden(digits.length);
  const masked = digits === '' ? '***' : starred(clean, range);
  const shown = digitsOf(display);
  // What is displayed must be the number itself: it could hold anything in a report from elsewhere.
  const isSame = shown !== '' && digits.endsWith(shown.replace(/^0/u, '')) && /^[+\d ()-]+$/u.test(display);
  return { number: masked, display: isSame ? starred(display, range) : masked };
};

/** Digits from place `from` to before `to`, counted from the last digit, as asterisks. */
function starred(text: string, { from, to }: { readonly from: number; readonly to: number }): string {
  let place = digitsOf(text).length;
  return text.replace(/\d/gu, (digit) => {
    place -= 1;
    return place >= from && place < to ? '*' : digit;
  });
}

/** Crockford's base 32: no letters that look like digits. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
/** 50 bits: in a million numbers two share a pseudonym with a chance of 1 : 2,000. */
const letters = 10;

/**
 * A keyed pseudonym, `n` and ten letters of an HMAC-SHA-256 of the number: who has the key can tell which
 * number it is, and reports with the same key can be joined; nobody else can do either.
 */
export function pseudonymous(key: Uint8Array): NumberMask {
  return (number) => {
    const hmac = createHmac('sha256', key).update('spamcheck number\0').update(number).digest();
    let text = 'n';
    for (let at = 0; at < letters; at += 1) text += letterAt(hmac, at * 5);
    return { number: text, display: text };
  };
}

/** Five bits from a place on. */
function letterAt(bytes: Uint8Array, bit: number): string {
  const two = ((bytes[bit >> 3] ?? 0) << 8) | (bytes[(bit >> 3) + 1] ?? 0);
  return alphabet[(two >> (11 - (bit & 7))) & 31] ?? '';
}
