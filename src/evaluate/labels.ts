import { exitCodes, SpamcheckError } from '../errors.ts';
import type { RejectFacts } from '../model.ts';
import type { ListRow } from '../input/list-rows.ts';
import type { Columns, LabelTable } from './label-table.ts';
import type { Label, LabelSet, Truth } from './model.ts';
import { truthOf } from './truth.ts';

/** A number in any form as it is keyed in the report; null when it is no number that identifies somebody. */
export type Canonicalise = (raw: string) => string | null;

/** Why a row gave no label: quotes that do not pair up, more or fewer fields than the header, or a bad value. */
export const labelRejects = ['quotes', 'fields', 'number', 'label'] as const;
type Reject = (typeof labelRejects)[number];

interface Placed extends Label {
  readonly line: number;
}

const shownLines = 5;
const shownConflicts = 3;

function readRow({ line, fields }: ListRow, columns: Columns, canonicalise: Canonicalise): Placed | Reject {
  if (fields === null) return 'quotes';
  if (fields.length !== columns.width) return 'fields';
  const number = canonicalise(fields[columns.number] ?? '');
  if (number === null) return 'number';
  const label = truthOf(fields[columns.label] ?? '');
  if (label === null) return 'label';
  const kind = fields[columns.kind] ?? '';
  return { line, number, label, kind: kind === '' ? null : kind };
}

function rejectFacts(bad: readonly { readonly reason: Reject; readonly line: number }[]): RejectFacts[] {
  return labelRejects
    .map((reason) => ({ reason, lines: bad.filter((row) => row.reason === reason).map(({ line }) => line) }))
    .filter(({ lines }) => lines.length > 0)
    .map(({ reason, lines }) => ({ reason, rows: lines.length, firstLines: lines.slice(0, shownLines) }));
}

function differ(a: Placed, b: Placed): boolean {
  return a.label !== b.label || (a.kind !== null && b.kind !== null && a.kind !== b.kind);
}

const labelWords: Readonly<Record<Truth, string>> = { 1: 'a dialer', 0: 'normal' };

function says({ label, kind, line }: Placed): string {
  const what = labelWords[label];
  return `${kind === null ? what : `${what} of kind "${kind}"`} on line ${line}`;
}

function conflictError(conflicts: readonly (readonly [Placed, Placed])[], path: string): SpamcheckError {
  const shown = conflicts
    .slice(0, shownConflicts)
    .map(([a, b]) => `${a.number} is ${says(a)} but ${says(b)}`);
  const more = conflicts.length - shown.length;
  const rest = more > 0 ? `; and ${more} more` : '';
  return new SpamcheckError(
    exitCodes.noInput,
    `${path} contradicts itself: ${shown.join('; ')}${rest}. Keep one label for each number.`,
  );
}

/** One label a number; a repeated row may add the kind that the first one lacks. */
function merge(placed: readonly Placed[], path: string): Pick<LabelSet, 'labels' | 'duplicates'> {
  const byNumber = new Map<string, Placed>();
  const conflicts: [Placed, Placed][] = [];
  for (const row of placed) {
    const first = byNumber.get(row.number);
    if (first !== undefined && differ(first, row)) conflicts.push([first, row]);
    else if (first === undefined || first.kind === null) byNumber.set(row.number, row);
  }
  if (conflicts.length > 0) throw conflictError(conflicts, path);
  const labels = [...byNumber.values()].map(({ number, label, kind }) => ({ number, label, kind }));
  return { labels, duplicates: placed.length - labels.length };
}

/** Bad rows in words, e.g. `2 rows with an unknown label (lines 4, 9)`; empty when there are none. */
export function rejectedText(rejected: readonly RejectFacts[]): string {
  const what: Readonly<Record<string, string>> = {
    quotes: 'with an unpaired quote',
    fields: 'with more or fewer fields than the header',
    number: 'without a usable number',
    label: 'with an unknown label',
  };
  return rejected
    .map(({ reason, rows, firstLines }) => {
      const more = rows > firstLines.length ? ', ...' : '';
      const where = `${rows === 1 ? 'line' : 'lines'} ${firstLines.join(', ')}${more}`;
      return `${rows} ${rows === 1 ? 'row' : 'rows'} ${what[reason] ?? reason} (${where})`;
    })
    .join('; ');
}

/**
 * The labels of a table. Numbers in any form are brought into the report's by `canonicalise`; bad rows are
 * counted by reason with their lines.
 *
 * @throws SpamcheckError exit 3 when no row is usable, or a number has two labels or kinds
 */
export function labelsOf({ path, columns, rows }: LabelTable, canonicalise: Canonicalise): LabelSet {
  const placed: Placed[] = [];
  const bad: { readonly reason: Reject; readonly line: number }[] = [];
  for (const row of rows) {
    const read = readRow(row, columns, canonicalise);
    if (typeof read === 'string') bad.push({ reason: read, line: row.line });
    else placed.push(read);
  }
  const rejected = rejectFacts(bad);
  if (placed.length > 0) return { ...merge(placed, path), rejected };
  throw new SpamcheckError(exitCodes.noInput, `${path} holds no usable label: ${rejectedText(rejected)}.`);
}
