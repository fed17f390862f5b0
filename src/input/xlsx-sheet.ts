/** The rows of one sheet of a workbook. */
import type { QualifiedTag, Tag } from 'sax';
import { checkColumns, limitHit, longestLine, mostCells } from './limits.ts';
import type { TableRow } from './table-spool.ts';
import type { Workbook } from './xlsx-parts.ts';
import { numberCell, textCell } from './xlsx-values.ts';
import { attribute, local, readOn, type Attach } from './xml-stream.ts';

/** Rows of a sheet (Excel's own limit). */
const mostRows = 1_048_576;

interface OpenCell {
  readonly type: string;
  readonly style: number;
  value: string;
  inline: string;
}

/**
 * Hands on every row that holds something, with its number in the sheet.
 *
 * @throws SpamcheckError exit 6 for a sheet of too many rows, columns or cells
 */
export function attachSheet(name: string, book: Workbook): Attach<TableRow> {
  return (parser, emit) => {
    let line = 0;
    let cells: string[] | null = null;
    let cell: OpenCell | null = null;
    let place = 0;
    let total = 0;
    let collects: 'value' | 'inline' | null = null;
    let inReading = false;

    const openRow = (tag: Tag | QualifiedTag) => {
      line = Number(attribute(tag, 'r')) || line + 1;
      if (line > mostRows) throw limitHit(name, `has more than ${mostRows} rows, which no workbook has.`);
      cells = [];
      place = 0;
    };
    const openCell = (tag: Tag | QualifiedTag) => {
      place = columnOf(attribute(tag, 'r')) ?? place + 1;
      total += 1;
      checkColumns(name, place);
      if (total > mostCells) throw limitHit(name, `has more than ${mostCells} cells. Save it as CSV UTF-8.`);
      const type = attribute(tag, 't');
      cell = { type, style: Number(attribute(tag, 's')), value: '', inline: '' };
    };
    const closeCell = () => {
      if (cell === null || cells === null) return;
      const text = cellText(cell, book);
      while (cells.length < place - 1) cells.push('');
      cells[place - 1] = text;
      cell = null;
    };
    const closeRow = () => {
      const filled = cells?.findLastIndex((text) => text.trim() !== '') ?? -1;
      if (cells !== null && filled >= 0) emit({ line, cells: cells.slice(0, filled + 1) });
      cells = null;
    };

    parser.onopentag = (tag) => {
      const tagName = local(tag.name);
      if (tagName === 'row') openRow(tag);
      else if (tagName === 'c' && cells !== null) openCell(tag);
      else if (tagName === 'rPh') inReading = true;
      collects = tagName === 'v' ? 'value' : tagName === 't' && !inReading ? 'inline' : null;
    };
    const addText = (text: string) => {
      if (cell !== null && collects !== null && cell[collects].length < longestLine) cell[collects] += text;
    };
    parser.ontext = addText;
    parser.oncdata = addText;
    parser.onclosetag = (tagName) => {
      collects = null;
      if (local(tagName) === 'c') closeCell();
      else if (local(tagName) === 'row') closeRow();
      else if (local(tagName) === 'rPh') inReading = false;
    };
    return readOn;
  };
}

function cellText({ type, style, value, inline }: OpenCell, book: Workbook): string {
  if (type === 's') return book.texts[Number(value)] ?? '';
  if (type === 'inlineStr') return textCell(inline);
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type === 'd') return value.replace(/T(?=\d)/u, ' ').replace(/(:\d\d)\.\d+/u, '$1');
  if (type === 'str' || type === 'e') return textCell(value);
  return numberCell(value, book.styles[style] ?? 'number', book.from1904);
}

/** Column (from 1) of a cell's address such as `AB12`, null without one. */
function columnOf(address: string): number | null {
  const letters = /^[A-Z]{1,4}/u.exec(address)?.[0];
  if (letters === undefined) return null;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 0) - 64, 0);
}
