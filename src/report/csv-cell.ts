const control = /[\0-\x08\x0b-\x1f\x7f-\x9f\u{2028}-\u{202e}\u{2066}-\u{2069}]/gu;
const formula = /^\s*[=+\-@\t\uff1d\uff0b\uff0d\uff20]/u;

/**
 * One cell of a CSV file that a spreadsheet may open: what would begin a formula gets an apostrophe in front,
 * control characters are spelt out, quotes are doubled.
 */
export function csvCell(text: string): string {
  const plain = text.replace(
    control,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}}`,
  );
  const guarded = formula.test(plain) || plain.startsWith('\t') ? `'${plain}` : plain;
  return /["',\t\r\n]/u.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
