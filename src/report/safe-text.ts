import { cellsOf, isSimple } from './text-width.ts';
import { spelt, visible } from './visible.ts';

const cap = 200;
const cut = '...';

const segmenter = new Intl.Segmenter('en');

/** Characters that would join a neighbouring space into one cluster, so that the width depended on it. */
function detached(text: string): string {
  if (isSimple(text)) return text;
  const clusters = [...segmenter.segment(` ${text} `)].map(({ segment }) =>
    segment.length > 1 && segment.includes(' ') ? segment.replace(/[^ ]/gu, spelt) : segment,
  );
  return clusters.join('').slice(1, -1);
}

/** Every code point counts as one cell at least, so that piled-up combining marks are cut too. */
function capped(text: string): string {
  if (text.length <= cap && cellsOf(text) <= cap) return text;
  let room = cap - cut.length;
  let kept = '';
  for (const character of text) {
    room -= Math.max(1, cellsOf(character));
    if (room < 0) return kept + cut;
    kept += character;
  }
  return kept;
}

/**
 * Text from outside (numbers, names, file names, headers) made safe for a terminal or a log viewer: what is
 * not plainly visible becomes `\u{XXXX}`, and the result is at most 200 cells wide. Never throws.
 */
export function terminalText(text: string): string {
  if (text.length <= cap / 2 && isSimple(text)) return text;
  return capped(detached(visible(text.slice(0, 4 * cap))));
}
