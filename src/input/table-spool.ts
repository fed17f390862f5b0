/** Rows of a container that is no delimited text, spooled so that the engine reads them like one. */
import { createReadStream, createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { checkColumns, checkFilled } from './limits.ts';
import type { OpenTools, Table } from './opened.ts';
import { firstLinesKept, type Refusal, type RejectReason } from './rejects.ts';

/** A row with the line (1-based) of the source where it starts, or an object of the source that is damaged. */
export type TableRow =
  | { readonly line: number; readonly cells: readonly string[] }
  | { readonly line: number; readonly refused: RejectReason };

export interface Spooled {
  readonly path: string;
  readonly rows: number;
  /** Fields of every row. */
  readonly columns: number;
  readonly refused: Table['refused'];
}

/** What the reader of a container gives. */
export interface ReadTable {
  readonly spooled: Spooled;
  readonly table: Table;
}

/** Separates fields in the spool: no file has it in a cell. */
export const spoolDelimiter = '\u{1f}';

/**
 * Writes rows one a line, each on the line of its start, or on the next free one. Every row gets as many
 * fields as the longest one.
 *
 * @throws SpamcheckError exit 6 for a table of too many columns
 */
export async function spoolTable(
  name: string,
  batches: AsyncIterable<readonly TableRow[]>,
  tools: OpenTools,
): Promise<Spooled> {
  const path = tools.workspace.path('.table');
  const refused = new Map<RejectReason, Refusal>();
  let next = 1;
  let rows = 0;
  let columns = 0;
  let filled = 0;
  let shortest = Infinity;
  const lineOf = (row: TableRow): string => {
    const gap = '\n'.repeat(Math.max(0, row.line - next));
    next += gap.length;
    if ('refused' in row) {
      count(refused, row.refused, next);
      next += 1;
      return `${gap}\n`;
    }
    next += 1;
    rows += 1;
    columns = Math.max(columns, row.cells.length);
    shortest = Math.min(shortest, row.cells.length);
    checkColumns(name, columns);
    filled += row.cells.filter((cell) => cell !== '').length;
    checkFilled(name, rows * columns, filled);
    return `${gap}${row.cells.map(cleanCell).join(spoolDelimiter)}\n`;
  };
  const lines = async function* () {
    for await (const batch of batches) yield batch.map(lineOf).join('');
  };
  await pipeline(Readable.from(lines()), createWriteStream(path, { mode: 0o600 }), { signal: tools.signal });
  if (shortest < columns) await padRows(path, columns, tools);
  return { path, rows, columns, refused };
}

/** Control characters, line ends among them, would break the line or the fields; quotes are written as in CSV. */
function cleanCell(text: string): string {
  const clean = /[\p{Cc}\u{2028}\u{2029}]/u.test(text)
    ? text.replace(/[\p{Cc}\u{2028}\u{2029}]/gu, ' ')
    : text;
  return clean.includes('"') ? `"${clean.replaceAll('"', '""')}"` : clean;
}

function count(refused: Map<RejectReason, Refusal>, reason: RejectReason, line: number): void {
  const entry = refused.get(reason) ?? { rows: 0, firstLines: [], lines: [] };
  entry.lines?.push(line);
  entry.rows += 1;
  if (entry.firstLines.length < firstLinesKept) entry.firstLines.push(line);
  refused.set(reason, entry);
}

/** Columns that appear later leave the rows before them short. */
async function padRows(path: string, columns: number, tools: OpenTools): Promise<void> {
  const padded = `${path}.padded`;
  const lines = async function* () {
    let pending = '';
    for await (const line of createInterface({ input: createReadStream(path) })) {
      const fields = line === '' ? columns : line.split(spoolDelimiter).length;
      pending += `${line}${spoolDelimiter.repeat(columns - fields)}\n`;
      if (pending.length < 1 << 20) continue;
      yield pending;
      pending = '';
    }
    yield pending;
  };
  await pipeline(Readable.from(lines()), createWriteStream(padded, { mode: 0o600 }), {
    signal: tools.signal,
  });
  await rename(padded, path);
}
