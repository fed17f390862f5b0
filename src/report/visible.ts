/** What is not plainly visible, spelt out. Apart from widths, which are dear to load, for the start of the program. */

/**
 * What a terminal would act on or hide instead of printing it: C0, DEL and C1 controls, format characters
 * (bidi controls, zero-width, tags), lone surrogates, line and paragraph separators, private use, and
 * everything that is invisible by definition.
 */
const invisible =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;

/** The same but for C0 controls, which JSON escapes and CSV tells apart. */
export const invisibleBeyondC0 =
  /[\x7f-\x9f\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;

/** A character spelt out as `\u{XXXX}`. */
export function spelt(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `\\u{${code.toString(16).toUpperCase().padStart(4, '0')}}`;
}

/** What is not plainly visible spelt out, however long the text is. */
export function visible(text: string): string {
  return text.replace(invisible, spelt);
}
