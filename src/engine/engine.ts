/** The analytical engine: what the rest of the program may ask of it. DuckDB is the embedded one. */
export type Cell = string | number | boolean | null;

export interface Engine {
  /** Name and version, for the report's `tool`. */
  readonly name: string;
  /** Runs one statement that returns no rows; resolves to the number of rows it changed. */
  readonly run: (sql: string) => Promise<number>;
  /** Runs one query. Whole numbers arrive as JavaScript numbers and must stay below 2^53: cast in SQL. */
  readonly rows: <T extends Readonly<Record<string, Cell>>>(sql: string) => Promise<T[]>;
  /**
   * Appends rows to a table, told column by column in the table's order; all columns are equally long. Two hundred
   * thousand rows take a tenth of a second, where the texts of INSERT statements take several.
   */
  readonly append: (table: string, columns: readonly (readonly (string | number)[])[]) => Promise<void>;
  /** From here on the rows of new tables may be in any order, which is cheaper than that in which they came. */
  readonly anyOrder: () => Promise<void>;
  /** Frees everything. Safe to call twice. */
  readonly close: () => void;
}

/** A text as a SQL literal. Works for every string without NUL, in both dialects. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** So many plain comparisons cost less than one look into a list. */
const fewWords = 4;

/**
 * SQL condition: the text is one of these words. Not `IN`: the engine turns a long IN list into a join over
 * every row, even where a CASE would ask it of none (measured: twice the load time).
 */
export function oneOf(text: string, words: readonly string[]): string {
  if (words.length === 0) return 'false';
  if (words.length <= fewWords) return `(${words.map((word) => `${text} = ${literal(word)}`).join(' OR ')})`;
  return `list_contains([${words.map(literal).join(', ')}], ${text})`;
}
