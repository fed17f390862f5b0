/** Excel workbooks (.xlsx): every sheet that holds a table becomes an input. */
import { stat } from 'node:fs/promises';
import type { Entry } from 'yauzl';
import { createGrowth, limitHit, markupExpansion, mostSheets } from './limits.ts';
import type { OpenTools } from './opened.ts';
import { spoolTable, type ReadTable, type TableRow } from './table-spool.ts';
import { PackedDataError } from './unpack.ts';
import { readWorkbook, type PartReader } from './xlsx-parts.ts';
import { attachSheet } from './xlsx-sheet.ts';
import { parseXml } from './xml-stream.ts';
import type { Zip } from './zip.ts';

export interface ReadSheet extends ReadTable {
  readonly name: string;
  /** Set when the sheet's part of the archive is damaged. */
  readonly damage: PackedDataError | null;
}

export interface ReadBook {
  readonly sheets: readonly ReadSheet[];
  /** Sheets that hold something, but no table. */
  readonly others: readonly string[];
}

/** A table of calls has two rows or more, and columns for two parties and a time. */
const fewestRows = 2;
const fewestColumns = 3;

export function isWorkbook({ entries }: Zip): boolean {
  return entries.some(({ fileName }) => fileName === 'xl/workbook.xml');
}

/**
 * Spools the sheets of a workbook; the row number in the sheet is the line number.
 *
 * @throws SpamcheckError exit 6 beyond the limits
 * @throws PackedDataError when the parts that all sheets need are damaged
 */
export async function readSheets(name: string, path: string, zip: Zip, tools: OpenTools): Promise<ReadBook> {
  const { size } = await stat(path);
  const growth = createGrowth(name, size, markupExpansion);
  const declared = createGrowth(name, size, markupExpansion);
  const byName = new Map<string, Entry>(zip.entries.map((entry) => [entry.fileName, entry]));
  const read: PartReader = async function* (part) {
    const entry = byName.get(part);
    if (entry === undefined) return;
    declared.add(entry.uncompressedSize);
    for await (const chunk of zip.contentOf(entry, `${name}/${part}`, { chunkSize: 1 << 18 })) {
      growth.add(chunk.length);
      yield chunk;
    }
  };
  const book = await readWorkbook(name, read);
  if (book.sheets.length > mostSheets) throw limitHit(name, `has more than ${mostSheets} sheets.`);
  const sheets: ReadSheet[] = [];
  const others: string[] = [];
  for (const sheet of book.sheets) {
    const sheetName = `${name}/${sheet.name}`;
    const rows = parseXml<TableRow>(sheetName, read(sheet.part), true, attachSheet(sheetName, book));
    const damage: { error: PackedDataError | null } = { error: null };
    const spooled = await spoolTable(sheetName, untilDamage(rows, damage), tools);
    const isTable = spooled.rows >= fewestRows && spooled.columns >= fewestColumns;
    if (!isTable && damage.error === null) {
      if (spooled.rows > 0) others.push(sheetName);
      continue;
    }
    const table = { container: 'xlsx', header: null, refused: spooled.refused } as const;
    sheets.push({ name: sheetName, spooled, table, damage: damage.error });
  }
  return { sheets, others };
}

async function* untilDamage<T>(
  rows: AsyncIterable<T>,
  damage: { error: PackedDataError | null },
): AsyncGenerator<T> {
  try {
    yield* rows;
  } catch (error) {
    if (!(error instanceof PackedDataError)) throw error;
    damage.error = error;
  }
}
