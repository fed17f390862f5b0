/** Text of TELESEER records to rows. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { OpenTools } from './opened.ts';
import { spoolTable, type ReadTable, type TableRow } from './table-spool.ts';
import { createTeleseer, orderOfDates, teleseerColumns } from './teleseer.ts';

const batch = 10_000;

/**
 * Spools the records as rows; dates are told of as separators, other lines as lines that do not fit.
 *
 * @param text UTF-8
 */
export async function readTeleseer(name: string, text: string, tools: OpenTools): Promise<ReadTable> {
  const order = await orderOfDates(linesOf(text));
  const spooled = await spoolTable(name, rowsOf(linesOf(text), createTeleseer(order)), tools);
  return { spooled, table: { container: 'fixed', header: teleseerColumns, refused: spooled.refused } };
}

function linesOf(text: string): AsyncIterable<string> {
  return createInterface({ input: createReadStream(text), crlfDelay: Infinity });
}

async function* rowsOf(
  lines: AsyncIterable<string>,
  read: ReturnType<typeof createTeleseer>,
): AsyncGenerator<TableRow[]> {
  let rows: TableRow[] = [];
  let number = 0;
  for await (const line of lines) {
    number += 1;
    // A byte-order mark would shift the places of the first line.
    const cells = read(number === 1 ? line.replace(/^\u{feff}/u, '') : line);
    if (cells === null) continue;
    rows.push(typeof cells === 'string' ? { line: number, refused: cells } : { line: number, cells });
    if (rows.length < batch) continue;
    yield rows;
    rows = [];
  }
  yield rows;
}
