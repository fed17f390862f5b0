/** What gave a file's format away, for people who doubt it. */
import { normaliseCaption } from '../input/dictionary.ts';
import type { Dialect } from '../input/sniff.ts';
import type { Inspected } from '../inspection.ts';

export function toldFormat(dialect: Dialect): Inspected['format'] {
  const { format, header } = dialect;
  if (format === null) {
    const by = header === null ? ('looks' as const) : ('dictionary' as const);
    return { id: 'generic', product: null, status: null, by, clues: [], notes: [] };
  }
  const { id, product, status, signature } = format;
  const notes = [...format.notes];
  if ('captions' in signature) {
    const clues = captionClues(signature.captions, header ?? []);
    return { id, product, status, by: 'captions', clues, notes };
  }
  const name = (column: number) => format.columns?.[column] ?? `#${column + 1}`;
  const cells = Object.keys(signature.cells).map((column) => name(Number(column)));
  return {
    id,
    product,
    status,
    by: 'cells',
    clues: [`${signature.lengths.join('/')} fields`, ...cells],
    notes,
  };
}

/** The longest list that is wholly in the header, as the header writes it. */
function captionClues(lists: readonly (readonly string[])[], header: readonly string[]): string[] {
  const written = new Map(header.map((caption) => [normaliseCaption(caption), caption.trim()]));
  const present = lists.filter((list) => list.every((caption) => written.has(normaliseCaption(caption))));
  const longest = present.reduce<readonly string[]>((a, b) => (b.length > a.length ? b : a), lists[0] ?? []);
  return longest.map((caption) => written.get(normaliseCaption(caption)) ?? caption);
}
