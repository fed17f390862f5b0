import Table from 'cli-table3';
import { gap } from './columns.ts';
import { cellsOf } from './text-width.ts';

export interface Cell {
  /** Plain text, each line no wider than its column. */
  readonly lines: readonly string[];
  readonly paint: (text: string) => string;
}

export interface Lane {
  readonly width: number;
  readonly align: 'left' | 'right';
}

/** Fills cells while they are laid out; the texts themselves come later. */
const standIn = 'x';
const standIns = /x+/gu;
/** What cli-table3 lays out in a few milliseconds. */
const mostDrawn = 12;

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

function heightOf(row: readonly Cell[]): number {
  return row.reduce((most, { lines }) => Math.max(most, lines.length), 1);
}

/** Texts in the order in which the table prints them: by row, by line, by column. */
function* inPrintOrder(rows: readonly (readonly Cell[])[]): Generator<string> {
  for (const row of rows) {
    const height = heightOf(row);
    for (let line = 0; line < height; line++) {
      for (const { lines, paint } of row) {
        const text = lines[line] ?? '';
        if (cellsOf(text) > 0) yield paint(text);
      }
    }
  }
}

function drawn(rows: readonly (readonly Cell[])[], lanes: readonly Lane[]): string {
  const table = new Table({
    chars,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colWidths: lanes.map((lane) => lane.width),
    colAligns: lanes.map((lane) => lane.align),
  });
  for (const row of rows) {
    table.push(row.map(({ lines }) => lines.map((line) => standIn.repeat(cellsOf(line))).join('\n')));
  }
  const texts = inPrintOrder(rows);
  return table.toString().replace(standIns, () => String(texts.next().value));
}

/** The same lines as cli-table3 gives. It takes a millisecond a row, and its time grows with their square. */
function padOut(rows: readonly (readonly Cell[])[], lanes: readonly Lane[]): string[] {
  return rows.flatMap((row) =>
    Array.from({ length: heightOf(row) }, (_, line) =>
      lanes
        .map(({ width, align }, at) => {
          const { lines = [], paint } = row[at] ?? {};
          const text = lines[line] ?? '';
          const blank = ' '.repeat(Math.max(0, width - cellsOf(text)));
          const painted = text === '' || paint === undefined ? text : paint(text);
          return align === 'left' ? painted + blank : blank + painted;
        })
        .join(chars.middle),
    ),
  );
}

/**
 * Lines of a table without borders, all of equal display width.
 *
 * cli-table3 measures text with an older string-width (4.2) that disagrees about emoji and combining marks,
 * and cuts colour codes; so it lays out stand-ins of the measured width, which are replaced afterwards. Longer
 * tables are padded here.
 */
export function layOut(rows: readonly (readonly Cell[])[], lanes: readonly Lane[]): string[] {
  return rows.length > mostDrawn ? padOut(rows, lanes) : drawn(rows, lanes).split('\n');
}
