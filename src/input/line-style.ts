/** The dialect of single lines, and how many fields the lines of a file have, from its head. */
import type { Mapping } from './mapping.ts';
import { splitFields, type LineStyle } from './split.ts';

/** What the head says of quotes. Most files are plain: double quotes around whole fields, or none. */
export interface QuoteStyle {
  readonly quote: '"' | "'";
  readonly backslash: boolean;
  /** True when blanks stand between delimiters and quotes, which the engine would take for text. */
  readonly spaced: boolean;
}

export const plainQuotes: QuoteStyle = { quote: '"', backslash: false, spaced: false };

/** So much of the head must agree before its lines are read in another way than RFC 4180. */
const nearlyAll = 0.9;

/** Reads the style from lines of the head. */
export function sniffQuotes(lines: readonly string[], delimiter: string): QuoteStyle {
  const filled = lines.filter((line) => line.includes(delimiter));
  if (filled.length === 0) return plainQuotes;
  const quote = quotesSingly(filled, delimiter) ? "'" : '"';
  return {
    quote,
    backslash: escapesByBackslash(filled, { delimiter, quote }),
    spaced: filled.some((line) => hasSpacedQuote(line, { delimiter, quote, backslash: false })),
  };
}

/** Single quotes enclose fields when nearly all lines have such a field, as a guard `'138...` does not. */
function quotesSingly(lines: readonly string[], delimiter: string): boolean {
  const style: LineStyle = { delimiter, quote: "'", backslash: false };
  const single = lines.filter((line) => {
    const fields = line.includes("'") ? splitFields(line, style) : null;
    return (
      fields !== null &&
      !line.includes('"') &&
      line.split(delimiter).some((cell) => /^'.*'$/u.test(cell.trim()))
    );
  });
  return single.length >= lines.length * nearlyAll;
}

/** Lines with a backslash before a delimiter or quote have the common width only when it escapes. */
function escapesByBackslash(
  lines: readonly string[],
  { delimiter, quote }: Omit<LineStyle, 'backslash'>,
): boolean {
  const widths = (backslash: boolean, of: readonly string[]) =>
    of.map((line) => splitFields(line, { delimiter, quote, backslash })?.length ?? 0);
  const isEscape = (line: string) => line.includes(`\\${delimiter}`) || line.includes(`\\${quote}`);
  const escaped = lines.filter(isEscape);
  if (escaped.length === 0) return false;
  const width = commonest(widths(true, lines));
  const hits = (backslash: boolean) => widths(backslash, escaped).filter((n) => n === width).length;
  return hits(true) >= escaped.length * nearlyAll && hits(false) * 2 < escaped.length;
}

function hasSpacedQuote(line: string, style: LineStyle): boolean {
  if (!line.includes(style.quote)) return false;
  const edge = new RegExp(`^[ \\t]+${style.quote}|${style.quote}[ \\t]+$`, 'u');
  if (!line.split(style.delimiter).some((cell) => edge.test(cell))) return false;
  const fields = splitFields(line, style);
  return fields !== null && !fields.some((field) => edge.test(field));
}

function commonest(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const n of numbers) counts.set(n, (counts.get(n) ?? 0) + 1);
  return [...counts].reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] > a[0]) ? b : a), [1, 0])[0];
}

/**
 * How many fields lines have that have more than the header: as many as nearly all of the head, when what they
 * have too much is empty, such as the comma after the last field of every row in Vodafone Idea's records.
 */
export function wideOf(header: readonly string[], samples: readonly (readonly string[])[]): number {
  const width = agreedWidth(samples);
  if (width === null || width <= header.length) return header.length;
  const such = samples.filter((row) => row.length === width);
  const isSurplus = such.every((row) => row.slice(header.length).every((cell) => cell.trim() === ''));
  return isSurplus ? width : header.length;
}

/** The same for lines that end before the header does, when no mapped column is beyond their end. */
export function narrowOf(columns: number, samples: readonly (readonly string[])[], mapping: Mapping): number {
  const width = agreedWidth(samples);
  if (width === null || width >= columns) return columns;
  return Object.values(mapping).every((column) => column < width) ? width : columns;
}

/** The number of fields of nearly all lines, or null. */
export function agreedWidth(samples: readonly (readonly string[])[]): number | null {
  if (samples.length === 0) return null;
  const width = commonest(samples.map((row) => row.length));
  const such = samples.filter((row) => row.length === width);
  return such.length >= samples.length * nearlyAll ? width : null;
}
