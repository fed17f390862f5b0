import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

/** Han and kana, between which a line may end. */
const wide = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`;
/** No line ends with these, and none begins with those (GB/T 15834, simplified). */
const opening = '（《〈「『【“‘';
const closing = '，。、；：？！）》〉」』】”’…％';

const anyWide = new RegExp(`[${wide}]`, 'u');
const piece = new RegExp(
  ` +|[${opening}]+[${wide}]?[${closing}]*|[${wide}]\\p{M}*[${closing}]*|[^ ${opening}${wide}]+`,
  'gu',
);

/**
 * Lines of at most `width` cells; words longer than that are broken. wrap-ansi ends a line at a blank only, and
 * takes a Chinese sentence for a word; so text with Chinese in it may end a line between two of its characters.
 */
export function wrapped(text: string, width: number): string[] {
  if (!anyWide.test(text) || text.includes('\u{1B}')) return whole(text, width);
  return text.split('\n').flatMap((line) => wrappedLine(line, width));
}

function whole(text: string, width: number): string[] {
  return wrapAnsi(text, width, { hard: true }).split('\n');
}

function wrappedLine(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const [next] of text.matchAll(piece)) {
    if (stringWidth(line + next.trimEnd()) <= width) {
      line += line === '' ? next.trimStart() : next;
      continue;
    }
    if (line !== '') lines.push(line.trimEnd());
    const broken = next.trim() === '' ? [''] : whole(next, width);
    lines.push(...broken.slice(0, -1));
    line = broken.at(-1) ?? '';
  }
  return [...lines, line.trimEnd()];
}
