import { terminalText } from '../safe-text.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What is already plainly visible, as text of a page. */
export function escaped(text: string): string {
  return /[&<>"']/u.test(text) ? text.replace(/[&<>"']/gu, (character) => entities[character] ?? '') : text;
}

/**
 * Text from a log, a list or a file name as text of a page: what is not plainly visible is spelt out, at most
 * 200 cells are kept, and nothing begins a tag, a reference or an attribute. It stands between tags only:
 * no attribute of the page holds any text that came from outside.
 */
export function htmlText(text: string): string {
  return escaped(terminalText(text));
}
