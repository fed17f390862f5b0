import { DuckDBDataChunk, type DuckDBConnection } from '@duckdb/node-api';

/** Rows that one chunk of the engine holds at most. */
const chunkRows = 2_048;

/** Appends equally long columns of texts and whole numbers (BIGINT) to a table. */
export async function appendColumns(
  connection: DuckDBConnection,
  table: string,
  columns: readonly (readonly (string | number)[])[],
): Promise<void> {
  const rows = columns[0]?.length ?? 0;
  const appender = await connection.createAppender(table);
  const types = columns.map((_, place) => appender.columnType(place));
  try {
    for (let from = 0; from < rows; from += chunkRows) {
      const chunk = DuckDBDataChunk.create(types, Math.min(chunkRows, rows - from));
      for (const [place, column] of columns.entries()) {
        const part = column.slice(from, from + chunkRows);
        chunk.setColumnValues(
          place,
          part.map((cell) => (typeof cell === 'number' ? BigInt(cell) : cell)),
        );
      }
      appender.appendDataChunk(chunk);
    }
  } finally {
    appender.closeSync();
  }
}
