/** Objects to rows: a column for each path to a value, named by its keys with dots between. */
import { checkColumns, checkFilled, deepestNesting } from './limits.ts';

export interface Columns {
  /** The cells of an object; columns it is the first to have are added at the end. */
  readonly rowOf: (value: object) => string[];
  readonly names: () => readonly string[];
}

/** @throws SpamcheckError exit 6 for too many columns */
export function createColumns(name: string): Columns {
  const places = new Map<string, number>();
  let rows = 0;
  let filled = 0;
  const place = (path: string): number => {
    const known = places.get(path);
    if (known !== undefined) return known;
    places.set(path, places.size);
    checkColumns(name, places.size);
    return places.size - 1;
  };
  const fill = (value: object, prefix: string, cells: string[], depth: number) => {
    for (const [key, member] of Object.entries(value) as [string, unknown][]) {
      const path = `${prefix}${key}`;
      if (typeof member === 'object' && member !== null) {
        if (depth < deepestNesting) fill(member, `${path}.`, cells, depth + 1);
      } else cells[place(path)] ??= textOf(member);
    }
  };
  return {
    rowOf: (value) => {
      const cells: string[] = [];
      fill(value, '', cells, 0);
      rows += 1;
      filled += cells.reduce((sum) => sum + 1, 0);
      checkFilled(name, rows * places.size, filled);
      return Array.from({ length: places.size }, (_, column) => cells[column] ?? '');
    },
    names: () => [...places.keys()],
  };
}

function textOf(value: unknown): string {
  if (typeof value === 'number') return numberText(value);
  return typeof value === 'string' || typeof value === 'boolean' ? String(value) : '';
}

/** A number without exponent: 13800001234, never 1.3800001234e10. */
export function numberText(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  return Number.isInteger(value) ? BigInt(value).toString() : value.toFixed(20).replace(/0+$/u, '');
}
