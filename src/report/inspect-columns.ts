/** A file's columns as a table: caption, meaning, sample values. */
import type { ChalkInstance } from 'chalk';
import stringWidth from 'string-width';
import type { Inspected } from '../inspection.ts';
import { wrapped } from './wrap.ts';
import { gap } from './columns.ts';
import { fieldWord } from './inspect-words.ts';
import { terminalText } from './safe-text.ts';
import { layOut, type Cell } from './table-layout.ts';

interface Row {
  readonly used: boolean;
  readonly texts: readonly [string, string, string, string];
}

/** Files with more columns list those that are not used by their captions only. */
const allShown = 20;
/** Stands for a blank at which a line may not end: a sample is told apart from the next by two others. */
const unbroken = '\u{a0}';
const heads = ['#', 'column', 'read as', 'samples'] as const;

export function columnLines(
  file: Inspected,
  { chalk, columns }: { readonly chalk: ChalkInstance; readonly columns: number },
): string[] {
  const brief = file.columns.length > allShown;
  const rows = rowsOf(file, brief);
  const widths = widthsOf(rows, columns);
  const identity = (text: string) => text;
  const cells = (texts: readonly string[], paint: (text: string) => string): Cell[] =>
    texts.map((text, i) => ({ lines: wrapped(text, widths[i] ?? 1), paint }));
  const table = layOut(
    [cells(heads, chalk.bold), ...rows.map(({ texts, used }) => cells(texts, used ? identity : chalk.dim))],
    widths.map((width, i) => ({ width, align: i === 0 ? ('right' as const) : ('left' as const) })),
  ).map((line) => line.replaceAll(unbroken, ' ').trimEnd());
  const notes = [
    ...(file.derived.length > 0 ? ['* by a rule of the format'] : []),
    ...(brief ? unusedTexts(file) : []),
  ];
  return [...table, ...notes.flatMap((note) => wrapped(note, columns)).map((line) => chalk.dim(line))];
}

const unusedShown = 12;

function unusedTexts({ columns, derived }: Inspected): string[] {
  const used = new Set(derived.flatMap((field) => field.columns));
  const unused = columns.filter(({ column, fields }) => fields.length === 0 && !used.has(column));
  if (unused.length === 0) return [];
  const names = unused.slice(0, unusedShown).map(({ caption }) => terminalText(caption));
  const rest = unused.length > unusedShown ? ' …; --format json names all' : '';
  return [`not used (${unused.length}): ${names.join(', ')}${rest}`];
}

function rowsOf({ columns, derived }: Inspected, brief: boolean): Row[] {
  return columns
    .map(({ caption, column, fields, samples }): Row => {
      const made = derived.filter((field) => field.columns.includes(column)).map(({ field }) => field);
      const meanings = [...fields.map(fieldWord), ...made.map((field) => `${fieldWord(field)}*`)];
      return {
        used: meanings.length > 0,
        texts: [
          String(column),
          terminalText(caption),
          meanings.join(', ') || '-',
          samples.map((sample) => terminalText(sample).replaceAll(' ', unbroken)).join('  '),
        ],
      };
    })
    .filter(({ used }) => used || !brief);
}

const leastSamples = 16;

/** Captions and meanings as wide as they are, within a third of the line each; samples take what is left. */
function widthsOf(rows: readonly Row[], columns: number): number[] {
  const natural = heads.map((head, i) =>
    Math.max(stringWidth(head), ...rows.map(({ texts }) => stringWidth(texts[i] ?? ''))),
  );
  const [place = 1, caption = 1, meaning = 1, samples = 1] = natural;
  const room = columns - place - 3 * gap;
  const third = Math.max(8, Math.floor((room - leastSamples) / 2));
  const left = Math.min(caption, third);
  const middle = Math.min(meaning, third);
  return [place, left, middle, Math.max(1, Math.min(samples, room - left - middle))];
}
