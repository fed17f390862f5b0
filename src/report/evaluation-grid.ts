import stringWidth from 'string-width';
import { wrapped } from './wrap.ts';
import { gap } from './columns.ts';
import { layOut, type Lane } from './table-layout.ts';

export interface GridColumn {
  /** A line feed asks for a second line. */
  readonly head: string;
  readonly align: 'left' | 'right';
  /** Widest width; longer texts are wrapped. */
  readonly most?: number;
  /** Takes what room is left, wrapping its texts; for one column at most. */
  readonly rest?: true;
  /** Goes before the others when there is no room. */
  readonly spare?: true;
}

const indent = '  ';
const leastRest = 14;
const plain = (text: string) => text;

interface Sized {
  readonly at: number;
  readonly column: GridColumn;
  readonly natural: number;
}

function widest(texts: readonly string[]): number {
  const lines = texts.flatMap((text) => text.split('\n'));
  return lines.reduce((most, line) => Math.max(most, stringWidth(line)), 1);
}

function widthOf(shown: readonly Sized[], restWidth: (natural: number) => number): number {
  const widths = shown.map(({ column, natural }) => (column.rest ? restWidth(natural) : natural));
  return widths.reduce((sum, width) => sum + gap + width, -gap);
}

/** Leaves out spare columns, then others, the last first, until the rest fits. */
function fitting(all: readonly Sized[], room: number): readonly Sized[] {
  if (all.length === 1 || widthOf(all, (natural) => Math.min(natural, leastRest)) <= room) return all;
  const dropped = all.findLast(({ column }) => column.spare) ?? all.at(-1);
  return fitting(
    all.filter((sized) => sized !== dropped),
    room,
  );
}

/** A no-break space keeps two words on one line and is printed as a space. */
function wrappedCell(text: string, width: number): string[] {
  return wrapped(text, width).map((line) => line.replaceAll('\u{A0}', ' '));
}

/** Lines of a small table, indented by two cells, none wider than `width` cells (at least 40). */
export function grid(
  columns: readonly GridColumn[],
  rows: readonly (readonly string[])[],
  how: { readonly width: number; readonly headPaint: (text: string) => string },
): string[] {
  const room = how.width - indent.length;
  const sized = columns.map((column, at) => {
    const texts = [column.head, ...rows.map((row) => row[at] ?? '')];
    return { at, column, natural: Math.min(column.most ?? room, room, widest(texts)) };
  });
  const shown = fitting(sized, room);
  const left = room - widthOf(shown, () => 0);
  const lanes = shown.map(({ at, column, natural }): Lane & { readonly at: number } => {
    return { at, align: column.align, width: column.rest ? Math.min(natural, left) : natural };
  });
  const cells = (texts: readonly string[], paint: (text: string) => string) =>
    lanes.map(({ at, width }) => ({ lines: wrappedCell(texts[at] ?? '', width), paint }));
  const head = cells(
    columns.map((column) => column.head),
    how.headPaint,
  );
  const lines = layOut([head, ...rows.map((row) => cells(row, plain))], lanes);
  return lines.map((line) => `${indent}${line}`.trimEnd());
}
