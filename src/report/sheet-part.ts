/** Parts of the evidence sheet, without a form. All texts are safe for a terminal. */
import type { Explanation } from '../explanation.ts';
import type { ExampleCall } from '../model-place.ts';
import type { FactsHow } from './explain-facts.ts';
import type { SheetWords } from './words-sheet.ts';

/** Rows of a table; the columns in `right` hold figures, those in `whole` are not broken. */
export interface SheetTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly right: readonly number[];
  readonly whole: readonly number[];
}

export interface SheetPart {
  readonly heading: string;
  readonly table?: SheetTable;
  readonly list?: readonly string[];
  readonly notes?: readonly string[];
}

export interface SheetHow extends FactsHow {
  readonly sheet: SheetWords;
}

/** Line of a call, after the number of its file where there are several. */
export function placeOf({ file, line }: ExampleCall, { run }: Explanation): string {
  return run.files.length === 1
    ? String(line)
    : `${1 + run.files.findIndex(({ path }) => path === file)}:${line}`;
}
