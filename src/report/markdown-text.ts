import { visible } from './visible.ts';

/** Characters that begin or end something in Markdown, wherever they stand in a line. */
const active = /[\\`*_[\]<>~|&$#]/gu;

/** Begins a list, a rule or a heading at the start of a line. */
const block = /^(\s*(?:\d+(?=[.)](?:\s|$)))?)([-+=.)])(?=[\s=-]|$)/u;

/** Turns into a link or a mention by itself. */
const address = /:(?=\/\/)|(?<=\bwww)\.|(?<=\bmailto):|(?<=\bxmpp):/giu;

/**
 * Text, of the program or from a log, as Markdown that shows it and nothing else, in a line or a table cell.
 * An @ stands in a code span: GitHub finds addresses and mentions behind every escape.
 */
export function markdownText(text: string): string {
  return visible(text)
    .replace(active, (character) => `\\${character}`)
    .replace(address, (character) => `\\${character}`)
    .replace(/@+/gu, '`$&`')
    .replace(block, '$1\\$2');
}

/** Rows as a table; cells are Markdown already. `right` holds the columns that are figures. */
export function markdownTable(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  right: ReadonlySet<number>,
): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map((_, at) => (right.has(at) ? '---:' : '---'))), ...rows.map(line)];
}
