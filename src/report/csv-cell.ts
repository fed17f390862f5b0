import { invisibleBeyondC0, spelt } from './visible.ts';

/** Tab and line feed are kept: quotes hold them. */
const control = /[\0-\x08\x0b-\x1f]/gu;
const formula = /^\s*[=+\-@\t\uff1d\uff0b\uff0d\uff20]/u;

/**
 * One cell of a CSV file that a spreadsheet may open: what would begin a formula gets an apostrophe in front,
 * what is not plainly visible is spelt out, quotes are doubled.
 */
export function csvCell(text: string): string {
  const plain = text.replace(control, spelt).replace(invisibleBeyondC0, spelt);
  const guarded = formula.test(plain) || plain.startsWith('\t') ? `'${plain}` : plain;
  return /["',\t\r\n]/u.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/**
 * A cell that stays the text it is: what a spreadsheet would read as a number, and print as 8.6E+12 or
 * without its leading zero, gets an apostrophe too. Digits up to seven of them, as in 95588, do no harm.
 */
export function textCell(text: string): string {
  return (numeric.test(text) || spacedThousands.test(text)) && !/^[1-9]\d{0,6}$/u.test(text)
    ? csvCell(`'${text}`)
    : csvCell(text);
}

/** Groups of three, which some languages write for thousands: `1 234`. */
const spacedThousands = /^\s*[+-]?\d{1,3}(?:[\s\xa0\u202f]\d{3})+\s*$/u;

/** Also `1E5`, `1,234`, `3/4`, `3-4` and `12:30`; not `138 0000 1001`, whose spaces make it a text. */
const numeric = /^\s*[+-]?[\d.][\d.,:/eE+-]*\s*$/u;

/** A text that a spreadsheet is to read as what it looks like, such as a date. */
export interface BareCell {
  readonly bare: string;
}

/**
 * One line of cells. Semicolons separate cells where decimals have commas, whatever quotes say there: what
 * would begin a formula behind one gets its apostrophe too.
 */
export function csvLine(cells: readonly (string | number | BareCell | null | undefined)[]): string {
  return `${cells.map(cellText).join(',')}\n`;
}

function cellText(cell: string | number | BareCell | null | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'object') return csvCell(cell.bare);
  const flat = cell.replace(/[\t\n]+/gu, ' ');
  return textCell(flat.replace(/([;；]\s*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/gu, "$1'"));
}
