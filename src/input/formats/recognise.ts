/** Which known format a file is, by its content alone. */
import { normaliseCaption } from '../dictionary.ts';
import type { Format } from './define.ts';
import { formats } from './index.ts';

export interface Recognised {
  readonly format: Format;
  /** Index of the header row among the rows, null for a format without header. */
  readonly header: number | null;
}

/** Share of a headerless file's first rows that must fit the patterns; the others may be damaged. */
const fittingShare = 0.8;
const lookedAt = 50;

/**
 * The most specific format that fits: the longest list of captions found in one row, else patterns of cells.
 *
 * @param rows the first lines of the file, split
 * @param known formats to choose from; all of them unless a test says otherwise
 */
export function recognise(
  rows: readonly (readonly string[])[],
  known: readonly Format[] = formats,
): Recognised | null {
  return byCaptions(rows, known) ?? byCells(rows, known);
}

function byCaptions(rows: readonly (readonly string[])[], known: readonly Format[]): Recognised | null {
  let best: Recognised | null = null;
  let most = 0;
  rows.slice(0, lookedAt + 10).forEach((row, header) => {
    const captions = new Set(row.map(normaliseCaption));
    for (const format of known) {
      if (!('captions' in format.signature)) continue;
      for (const list of format.signature.captions) {
        if (list.length <= most || !list.every((caption) => captions.has(normaliseCaption(caption))))
          continue;
        best = { format, header };
        most = list.length;
      }
    }
  });
  return best;
}

function byCells(rows: readonly (readonly string[])[], known: readonly Format[]): Recognised | null {
  const filled = rows.filter((row) => row.join('').trim() !== '').slice(0, lookedAt);
  if (filled.length === 0) return null;
  for (const format of known) {
    const { signature } = format;
    if (!('cells' in signature)) continue;
    const patterns = Object.entries(signature.cells);
    const fitting = filled.filter(
      (row) =>
        signature.lengths.includes(row.length) &&
        patterns.every(([column, pattern]) => pattern.test((row[Number(column)] ?? '').trim())),
    );
    if (fitting.length >= fittingShare * filled.length) return { format, header: null };
  }
  return null;
}
