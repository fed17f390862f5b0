/** Parquet files: the engine reads them, all columns as text, into a spool of rows. */
import { literal, type Engine } from '../engine/engine.ts';
import { exitCodes, SpamcheckError } from '../errors.ts';
import { checkColumns } from '../input/limits.ts';
import type { OpenTools } from '../input/opened.ts';
import { spoolDelimiter } from '../input/table-spool.ts';

/**
 * @param open a hardened engine of its own for the one file
 * @returns a function that throws SpamcheckError exit 3 when the engine cannot read the file
 */
export function parquetCopier(
  open: (inputs: readonly string[]) => Promise<Engine>,
): OpenTools['copyParquet'] {
  return async (name, source, spool) => {
    const engine = await open([source]);
    try {
      return await copy(engine, name, source, spool);
    } catch (error) {
      if (error instanceof SpamcheckError || !(error instanceof Error)) throw error;
      throw new SpamcheckError(
        exitCodes.noInput,
        `${name} is a damaged Parquet file, or one of an unknown kind. Fetch it again, or export the log as CSV.`,
        { cause: error },
      );
    } finally {
      engine.close();
    }
  };
}

async function copy(engine: Engine, name: string, source: string, spool: string): Promise<readonly string[]> {
  const file = `read_parquet(${literal(source)})`;
  const columns = await engine.rows<{ column_name: string; column_type: string }>(
    `SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM ${file})`,
  );
  checkColumns(name, columns.length);
  const cells = columns.map(({ column_name, column_type }) => cellSql(column_name, column_type));
  // An empty cell is written as nothing, never as two quotes.
  await engine.run(
    `COPY (SELECT ${cells.join(', ')} FROM ${file}) TO ${literal(spool)} (FORMAT csv, HEADER false, DELIMITER ${literal(spoolDelimiter)}, QUOTE '"', NULLSTR '')`,
  );
  return columns.map(({ column_name }) => column_name);
}

/** A column as text: instants as ISO 8601 UTC, whole numbers without a fraction, nothing for nothing. */
function cellSql(name: string, type: string): string {
  const column = `"${name.replaceAll('"', '""')}"`;
  const text = `CAST(${column} AS VARCHAR)`;
  if (type === 'TIMESTAMP WITH TIME ZONE')
    return `strftime(CAST(${column} AS TIMESTAMP), '%Y-%m-%dT%H:%M:%SZ') AS ${column}`;
  if (type === 'DOUBLE' || type === 'FLOAT') {
    const whole = `isfinite(${column}) AND ${column} = floor(${column}) AND abs(${column}) < 1e18`;
    return `CASE WHEN ${whole} THEN CAST(CAST(${column} AS BIGINT) AS VARCHAR) ELSE ${text} END AS ${column}`;
  }
  return `nullif(regexp_replace(${text}, '[\\x00-\\x1f\\x7f]', ' ', 'g'), '') AS ${column}`;
}
