/**
 * The few SQL fragments that engines spell differently. Everything else is written in the subset that DuckDB
 * and ClickHouse share: integer epoch seconds, numeric window frames, `filter (where ...)`, no alias that
 * repeats a column name, `row_number()` instead of a null `lag()` for the first row.
 */
export interface Dialect {
  /** Integer quotient of two non-negative integers. */
  readonly quotient: (a: string, b: string) => string;
  /** A table of the rows of a delimited text file, all columns text, named c0, c1, ... */
  readonly readText: (file: TextFile) => string;
  /** A statement that writes the rows of a SELECT to a new file. */
  readonly copyTo: (select: string, path: string, format: 'csv' | 'ndjson' | 'parquet') => string;
}

export interface TextFile {
  readonly path: string;
  readonly delimiter: string;
  /** Whether fields may be enclosed in quotes. */
  readonly quoted: boolean;
  /** The quote; a double one unless said. */
  readonly quote?: '"' | "'";
  readonly skipLines: number;
  readonly columns: number;
  /** Longest line in bytes, so that the reader sizes its buffers. */
  readonly longestLine: number;
}
