import Table from 'cli-table3';
import stringWidth from 'string-width';
import { gap } from './columns.ts';

export interface Cell {
  /** Plain text, each line no wider than its column. */
  readonly lines: readonly string[];
  readonly paint: (text: string) => string;
}

export interface Lane {
  readonly width: number;
  readonly align: 'left' | 'right';
}

/** A private-use character one cell wide; `terminalText` lets none through. */
const standIn = '\u{E000}';
const standIns = /\u{E000}+/gu;
const rowsAtOnce = 200;

const chars = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: ' '.repeat(gap),
};

/** Texts in the order in which the table prints them: by row, by line, by column. */
function* inPrintOrder(rows: readonly (readonly Cell[])[]): Generator<string> {
  for (const row of rows) {
    const height = Math.max(...row.map((cell) => cell.lines.length));
    for (let line = 0; line < height; line++) {
      for (const { lines, paint } of row) {
        const text = lines[line] ?? '';
        if (stringWidth(text) > 0) yield paint(text);
      }
    }
  }
}

function layOutSome(rows: readonly (readonly Cell[])[], lanes: readonly Lane[]): string {
  const table = new Table({
    chars,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colWidths: lanes.map((lane) => lane.width),
    colAligns: lanes.map((lane) => lane.align),
  });
  for (const row of rows) {
    table.push(row.map(({ lines }) => lines.map((line) => standIn.repeat(stringWidth(line))).join('\n')));
  }
  const texts = inPrintOrder(rows);
  return table.toString().replace(standIns, () => String(texts.next().value));
}

/**
 * Lines of a table without borders, all of equal display width.
 *
 * cli-table3 measures text with an older string-width (4.2) that disagrees about emoji and combining marks,
 * and cuts colour codes; so it lays out stand-ins of the measured width, which are replaced afterwards.
 * Rows go to it in portions, because its time grows with the square of their number.
 */
export function layOut(rows: readonly (readonly Cell[])[], lanes: readonly Lane[]): string[] {
  const portions: string[] = [];
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    portions.push(layOutSome(rows.slice(start, start + rowsAtOnce), lanes));
  }
  return portions.join('\n').split('\n');
}
