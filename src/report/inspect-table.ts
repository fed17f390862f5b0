/** An inspection for people: what matters most comes first. */
import type { ChalkInstance } from 'chalk';
import type { Inspected, Inspection } from '../inspection.ts';
import { wrapped } from './wrap.ts';
import { columnLines } from './inspect-columns.ts';
import { howEntries } from './inspect-how.ts';
import {
  checkEntries,
  headline,
  lossEntry,
  rejectedEntries,
  spanEntries,
  type Entry,
} from './inspect-result.ts';
import { terminalText } from './safe-text.ts';

export interface InspectTableOptions {
  /** Width in cells that no line exceeds but the commands to run, which must be copied whole. */
  readonly columns: number;
  readonly chalk: ChalkInstance;
}

/** Cells for the labels and the gap after them. */
const indent = 10;

/** The whole text, ending in a line feed. */
export function inspectTable(inspection: Inspection, options: InspectTableOptions): string {
  const { files, next, skipped, unread } = inspection;
  const single = files.length === 1 && unread.length + skipped.length === 0;
  const parts = files.map((file) => fileLines(file, single, options));
  if (!single) {
    const rest: Entry[] = unread.map(({ path, why }) => ({
      label: 'unread',
      texts: [`${terminalText(path)}: ${terminalText(why)}`],
      paint: options.chalk.red,
    }));
    for (const { path, why } of skipped)
      rest.push({ label: 'skipped', texts: [`${terminalText(path)}: ${terminalText(why)}`] });
    if (next !== null) rest.push({ label: 'next', texts: [next], whole: true });
    parts.push(rest.flatMap((entry) => entryLines(entry, options)));
  }
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function fileLines(file: Inspected, single: boolean, options: InspectTableOptions): string[] {
  const { chalk, columns } = options;
  const result: Entry[] = [
    lossEntry(file, chalk),
    ...spanEntries(file),
    ...(single ? [{ label: 'next', texts: [file.next], whole: true }] : []),
    ...checkEntries(file, chalk),
    ...rejectedEntries(file, chalk),
  ];
  const lines = (entries: readonly Entry[]) => entries.flatMap((entry) => entryLines(entry, options));
  return [
    ...wrapped(headline(file), columns).map((line) => chalk.bold(line)),
    ...lines(result),
    '',
    ...lines(howEntries(file)),
    '',
    ...columnLines(file, options),
  ];
}

function entryLines(
  { label, paint, texts, whole }: Entry,
  { chalk, columns }: InspectTableOptions,
): string[] {
  const first = chalk.dim(label) + ' '.repeat(indent - label.length);
  const lines = texts.flatMap((text) => (whole === true ? [text] : wrapped(text, columns - indent)));
  return lines.map(
    (line, index) => (index === 0 ? first : ' '.repeat(indent)) + (paint === undefined ? line : paint(line)),
  );
}
