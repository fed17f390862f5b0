import { cellsOf } from './text-width.ts';

/** Han and kana, between which a line may end. */
const wide = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`;
/** No line ends with these, and none begins with those (GB/T 15834, simplified). */
const opening = '（《〈「『【“‘';
const closing = '，。、；：？！）》〉」』】”’…％';

const anyWide = new RegExp(`[${wide}]`, 'u');
/** Marks stay with the character that they stand on. */
const one = (set: string) => String.raw`(?:[${set}]\p{M}*)`;
const piece = new RegExp(
  String.raw` +|${one(opening)}+(?:${one(wide)}|[^ ${opening}${wide}]+)?${one(closing)}*|${one(wide)}${one(closing)}*|[^ ${opening}${wide}]+`,
  'gu',
);
const word = / +|[^ ]+/gu;

/**
 * Lines of at most `width` cells, at least 2; words longer than that are broken, never inside a character.
 * Text with Chinese in it may end a line between two of its characters: wrap-ansi ends one at a blank only, and
 * takes a Chinese sentence for a word. Colours come after wrapping.
 */
export function wrapped(text: string, width: number): string[] {
  const pieces = anyWide.test(text) ? piece : word;
  return text
    .normalize()
    .split('\n')
    .flatMap((line) => wrappedLine(line, pieces, width));
}

function wrappedLine(text: string, pieces: RegExp, width: number): string[] {
  if (cellsOf(text) <= width) return [text.trim()];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const [next] of text.matchAll(pieces)) {
    const cells = cellsOf(next);
    const isBlank = next.startsWith(' ');
    if (used + cells <= width) {
      if (isBlank && used === 0) continue;
      line += next;
      used += cells;
      continue;
    }
    if (used > 0) lines.push(line.trimEnd());
    const parts = isBlank ? [''] : broken(next, cells, width);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? '';
    used = cellsOf(line);
  }
  return used > 0 || lines.length === 0 ? [...lines, line.trimEnd()] : lines;
}

const segmenter = new Intl.Segmenter('en');

/** A word in parts of at most `width` cells. */
function broken(text: string, cells: number, width: number): string[] {
  if (cells <= width) return [text];
  const parts: string[] = [];
  let part = '';
  let used = 0;
  for (const { segment } of segmenter.segment(text)) {
    const more = cellsOf(segment);
    if (used + more > width && used > 0) {
      parts.push(part);
      part = '';
      used = 0;
    }
    part += segment;
    used += more;
  }
  return [...parts, part];
}
