/** XML logs: every element that is like a record becomes a row, its attributes and plain children the columns. */
import { createReadStream } from 'node:fs';
import { noRows } from './no-rows.ts';
import { createColumns } from './flatten.ts';
import type { OpenTools } from './opened.ts';
import { spoolTable, type ReadTable, type TableRow } from './table-spool.ts';
import { attachRecords } from './xml-records.ts';
import { parseXml } from './xml-stream.ts';

/**
 * Spools the records of an XML text as rows.
 *
 * @param text UTF-8
 * @throws SpamcheckError exit 3 when it holds no records, exit 6 beyond the limits
 */
export async function readXml(name: string, text: string, tools: OpenTools): Promise<ReadTable> {
  const columns = createColumns(name);
  const chunks = createReadStream(text, { highWaterMark: 1 << 20 });
  const rows = parseXml<TableRow>(name, chunks, true, (parser, emit) =>
    attachRecords(name, parser, (record) =>
      emit(
        record.fields === null
          ? { line: record.line, refused: 'damaged-object' }
          : { line: record.line, cells: columns.rowOf(record.fields) },
      ),
    ),
  );
  const spooled = await spoolTable(name, rows, tools);
  if (spooled.rows === 0) throw noRows(`${name} is XML, but no element in it is like a call.`, spooled);
  return { spooled, table: { container: 'xml', header: columns.names(), refused: spooled.refused } };
}
