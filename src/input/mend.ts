/** Lines that strict reading refuses: mended where only one thing can be meant, else refused with a reason. */
import type { RejectReason } from './rejects.ts';
import { splitFields, type LineStyle } from './split.ts';
import { structureOf } from './structure.ts';

export interface MendOptions {
  readonly style: LineStyle;
  readonly columns: number;
  /** Columns that make the call; in the others damage does not matter. */
  readonly mapped: readonly number[];
  /** The first rows of the file, split: what its rows look like. */
  readonly samples: readonly (readonly string[])[];
}

/**
 * The fields of one line, as many as the file has columns, or why there are none.
 *
 * @param whole false for a last line without a line end, which may have been cut
 */
export type Mend = (line: string, whole: boolean) => readonly string[] | RejectReason;

/** Padding beyond this would let short lines fill the disk. */
const mostPadded = 256;

export function createMender({ style, columns, mapped, samples }: MendOptions): Mend {
  const full = samples.filter((row) => row.length === columns);
  const always = mapped.filter((column) => share(full, (row) => isFilled(row[column])) >= 0.9);
  const shortest = shortestOf(columns, mapped, samples);

  const fit = (fields: string[], whole: boolean): string[] | null => {
    if (fields.length === columns) return fields;
    if (fields.length < columns) {
      if (!whole || fields.length < shortest) return null;
      return [...fields, ...Array.from({ length: columns - fields.length }, () => '')];
    }
    // A delimiter too many inside the line shifts what follows: the row must still look like the others.
    if (fields.slice(columns).some(isFilled) || !always.every((column) => isFilled(fields[column])))
      return null;
    return fields.slice(0, columns);
  };

  return (line, whole) => {
    const fields = splitFields(line, style);
    const fitted = fields === null ? null : fit(fields, whole);
    if (fitted === null) {
      const structure = structureOf(fields ?? [line]);
      return structure ?? damageOf(line) ?? (fields === null ? 'quote' : 'columns');
    }
    if (damageOf(line) === null) return fitted;
    const damage = mapped.map((column) => damageOf(fitted[column] ?? '')).find((found) => found !== null);
    return damage ?? fitted.map((field) => field.replaceAll('\0', ''));
  };
}

function damageOf(text: string): 'nul' | 'encoding' | null {
  if (text.includes('\0')) return 'nul';
  return text.includes('\u{fffd}') ? 'encoding' : null;
}

function isFilled(cell: string | undefined): boolean {
  return cell !== undefined && cell.trim() !== '';
}

function share<T>(list: readonly T[], test: (item: T) => boolean): number {
  return list.length === 0 ? 0 : list.filter(test).length / list.length;
}

/**
 * The fewest fields that a row may have: what it lacks is none of the mapped columns and mostly empty in the
 * rows that have it, so that its lack is a habit of the export and not the damage of a delimiter.
 */
function shortestOf(columns: number, mapped: readonly number[], samples: MendOptions['samples']): number {
  const needed = Math.max(Math.max(-1, ...mapped) + 1, columns - mostPadded);
  const full = samples.filter((row) => row.length === columns);
  let shortest = columns;
  while (shortest > needed && share(full, (row) => !row.slice(shortest - 1).some(isFilled)) >= 0.5)
    shortest -= 1;
  return shortest;
}
