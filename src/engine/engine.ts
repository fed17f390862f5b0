/** The analytical engine: what the rest of the program may ask of it. DuckDB is the embedded one. */
export type Cell = string | number | boolean | null;

export interface Engine {
  /** Name and version, for the report's `tool`. */
  readonly name: string;
  /** Runs one statement that returns no rows; resolves to the number of rows it changed. */
  readonly run: (sql: string) => Promise<number>;
  /** Runs one query. Whole numbers arrive as JavaScript numbers and must stay below 2^53: cast in SQL. */
  readonly rows: <T extends Readonly<Record<string, Cell>>>(sql: string) => Promise<T[]>;
  /** Frees everything. Safe to call twice. */
  readonly close: () => void;
}

/** A text as a SQL literal. Works for every string without NUL, in both dialects. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Texts as a parenthesised SQL list; an empty list matches nothing. */
export function literals(texts: readonly string[]): string {
  return texts.length === 0 ? '(NULL)' : `(${texts.map(literal).join(', ')})`;
}
