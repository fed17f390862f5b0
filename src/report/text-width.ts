import stringWidth from 'string-width';

const ascii = /^[ -~]*$/u;
/** ASCII with common Han, Chinese punctuation and full-width forms, each of which fills two cells. */
const simple = /^[ -~\u3001-\u3011\u4E00-\u9FFF\uFF01-\uFF5E]*$/u;

/** Whether no character of a text can join with another or lack a width. */
export function isSimple(text: string): boolean {
  return simple.test(text);
}

/**
 * Cells that a text fills on a terminal: as string-width says, which takes some ten microseconds a text, so
 * that texts without surprises are counted here.
 */
export function cellsOf(text: string): number {
  if (ascii.test(text)) return text.length;
  if (!simple.test(text)) return stringWidth(text);
  let cells = text.length;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7e) cells += 1;
  return cells;
}
