/**
 * Wraps one of the program's own English texts, whose characters all fill one cell, at blanks; a word wider
 * than `width` stands alone. For texts from a log use `wrapped`: it knows wide characters, and loads what
 * measures them, which the list of signals need not wait for.
 */
export function plainWrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
