/** Web pages: the rows of their tables, or the one call of each page of a Google Takeout of Voice. */
import { createReadStream } from 'node:fs';
import type { QualifiedTag, Tag } from 'sax';
import { noRows } from './no-rows.ts';
import { checkColumns, longestLine } from './limits.ts';
import type { OpenTools } from './opened.ts';
import { spoolTable, type ReadTable, type TableRow } from './table-spool.ts';
import { attachVoiceCall, voiceColumns } from './voice-page.ts';
import { parseXml, readOn, type Attach } from './xml-stream.ts';

/** Rows and cells of web pages, and of the XML that old spreadsheets were saved as. */
const rowTags = new Set(['tr', 'row']);
const cellTags = new Set(['td', 'th', 'cell']);
const noText = new Set(['script', 'style']);

/**
 * Spools the table rows of a web page, numbered from 1.
 *
 * @param head the first part of the text
 * @param text UTF-8
 * @throws SpamcheckError exit 3 when the page holds no table
 */
export async function readHtml(
  name: string,
  head: string,
  text: string,
  tools: OpenTools,
): Promise<ReadTable> {
  const isVoice = /class="haudio"/u.test(head);
  const chunks = createReadStream(text, { highWaterMark: 1 << 20 });
  const attach = isVoice ? attachVoiceCall : attachTables(name);
  const spooled = await spoolTable(name, parseXml<TableRow>(name, chunks, false, attach), tools);
  if (spooled.rows === 0)
    throw noRows(
      `${name} is a web page without a table of calls. Export the log as CSV or as an Excel workbook.`,
      spooled,
    );
  return {
    spooled,
    table: { container: 'html', header: isVoice ? voiceColumns : null, refused: spooled.refused },
  };
}

function attachTables(name: string): Attach<TableRow> {
  return (parser, emit) => {
    let line = 0;
    let cells: string[] | null = null;
    let cell: string | null = null;
    let silent = 0;
    const endCell = () => {
      if (cell !== null) cells?.push(cell.replace(/[\s\u{a0}]+/gu, ' ').trim());
      cell = null;
    };
    const endRow = () => {
      endCell();
      if (cells !== null && cells.length > 0) {
        line += 1;
        emit({ line, cells });
      }
      cells = null;
    };
    parser.onopentag = (tag) => {
      if (noText.has(tag.name)) silent += 1;
      if (rowTags.has(tag.name)) {
        endRow();
        cells = [];
      } else if (cellTags.has(tag.name) && cells !== null) {
        endCell();
        skipTo(name, cells, tag);
        cell = '';
      } else if (tag.name === 'br' && cell !== null) cell += ' ';
    };
    const addText = (text: string) => {
      if (cell !== null && silent === 0 && cell.length < longestLine) cell += text;
    };
    parser.ontext = addText;
    parser.oncdata = addText;
    parser.onclosetag = (tag) => {
      if (noText.has(tag)) silent = Math.max(0, silent - 1);
      if (cellTags.has(tag)) endCell();
      if (rowTags.has(tag) || tag === 'table') endRow();
    };
    parser.onend = endRow;
    return readOn;
  };
}

/** Old spreadsheets leave out empty cells and number the next one. */
function skipTo(name: string, cells: string[], { attributes }: Tag | QualifiedTag): void {
  const index = Number(attributes['ss:index'] ?? 0);
  checkColumns(name, index);
  while (cells.length + 1 < index) cells.push('');
}
