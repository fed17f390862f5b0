/** A known format turned into the columns of one file. */
import { exitCodes, SpamcheckError } from '../../errors.ts';
import { normaliseCaption, type Field } from '../dictionary.ts';
import type { Mapping } from '../mapping.ts';
import type { ColumnSql, DeriveContext, Format } from './define.ts';

/** Blanks that exports pad cells with. */
const blanks = ' \t\u{a0}\u{3000}';

/** A column that this variant of the format lacks. */
const absent = 'CAST(NULL AS VARCHAR)';

export interface Applied {
  readonly mapping: Mapping;
  /** SQL of the columns that follow the file's own: column number `columns + i` is the i-th. */
  readonly derived: readonly string[];
  /** Columns that hold the key and the rank of a leg. */
  readonly leg: { readonly key: number; readonly rank: number | null } | null;
}

/**
 * @param names captions of the file, or the format's names for the columns of a file without header
 */
export function applyFormat(format: Format, names: readonly string[], context: DeriveContext): Applied {
  const columnOf = new Map<string, number>();
  names.forEach((name, column) => {
    const normal = normaliseCaption(name);
    if (!columnOf.has(normal)) columnOf.set(normal, column);
  });
  const find = (name: string) => columnOf.get(normaliseCaption(name));
  const mapping: Mapping = {};
  for (const [field, captions] of Object.entries(format.fields) as [Field, string | readonly string[]][]) {
    const column = [captions]
      .flat()
      .map(find)
      .find((found) => found !== undefined);
    if (column !== undefined) mapping[field] = column;
  }
  const sql: ColumnSql = (name) => {
    const column = find(name);
    return column === undefined ? absent : `trim(c${column}, '${blanks}')`;
  };
  const derived: string[] = [];
  const add = (expression: string) => names.length + derived.push(expression) - 1;
  const { legKey, legRank, ...fields } = format.derive?.(sql, context) ?? {};
  for (const [field, expression] of Object.entries(fields) as [Field, string][])
    mapping[field] = add(expression);
  const leg =
    legKey === undefined || legKey === absent
      ? null
      : { key: add(legKey), rank: legRank === undefined ? null : add(legRank) };
  return { mapping, derived, leg };
}

/** @throws SpamcheckError exit 3 when the format writes no year and the user said none */
export function assertYear(path: string, format: Format | null, year: number | undefined): void {
  if (format?.needsYear !== true || year !== undefined) return;
  throw noYear(path);
}

/** Exit 3. */
export function noYear(path: string): SpamcheckError {
  return new SpamcheckError(
    exitCodes.noInput,
    `${path} has dates without a year. Say the year of its first call, such as --year 2024.`,
  );
}
