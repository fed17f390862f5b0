/** Values of a log made harmless for people who need their form only. */

const date = String.raw`(?:19|20)\d{2}[-/.年](?:0?\d|1[0-2])(?:[-/.月](?:[0-2]?\d|3[01])日?|月)?(?!\d)`;
/** Digits of any script: a full-width number is a number. */
const number = String.raw`\p{Nd}(?:[ ().-]{0,2}\p{Nd}){6,}`;
const dateOrNumber = new RegExp(`(${date})|${number}`, 'gu');

/**
 * Numbers of seven digits or more with their middle hidden: `138****1234`, `02****01`. Blanks and hyphens
 * inside a number stay where they are. Dates stay.
 */
export function maskedNumbers(text: string): string {
  return text.replace(dateOrNumber, (found, whole: string | undefined) =>
    whole === undefined ? maskedDigits(found) : found,
  );
}

function maskedDigits(text: string): string {
  const digits = text.replace(/\P{Nd}/gu, '').length;
  const [head, tail] = digits >= 10 ? [3, 4] : [2, 2];
  let place = 0;
  return text.replace(/\p{Nd}/gu, (digit) => {
    place += 1;
    return place <= head || place > digits - tail ? digit : '*';
  });
}

/** Numbers masked, and of every word its first letter: names and addresses are nobody's business here. */
export function maskedText(text: string): string {
  return maskedNumbers(text).replace(
    /(?<![\d年月])\p{L}[\p{L}\p{M}]+/gu,
    (word) => `${Array.from(word)[0] ?? ''}…`,
  );
}

const shapeLimit = 80;
const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Digits as 9, letters as a, Chinese, Japanese and Korean characters as 字, all else as it stands; at most 80 characters. */
export function shapeOf(text: string): string {
  const shape = Array.from(text.slice(0, 4 * shapeLimit), (character) => {
    if (/\p{Nd}/u.test(character)) return '9';
    if (cjk.test(character)) return '字';
    return /\p{L}/u.test(character) ? 'a' : character;
  });
  return shape.length > shapeLimit ? `${shape.slice(0, shapeLimit - 1).join('')}…` : shape.join('');
}
