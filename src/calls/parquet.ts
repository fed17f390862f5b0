/** Parquet files: the engine reads them, all columns as text, into a spool of rows. */
import { stat } from 'node:fs/promises';
import { literal, type Engine } from '../engine/engine.ts';
import { exitCodes, SpamcheckError } from '../errors.ts';
import { checkColumns, createGrowth } from '../input/limits.ts';
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

interface ColumnOf {
  readonly column_name: string;
  readonly column_type: string;
}

/**
 * Rows that are alike cost a Parquet file nothing, so what it grows to is counted before it is written: a byte a cell by
 * its own count of rows, then the texts themselves.
 *
 * @throws SpamcheckError exit 6
 */
async function checkGrowth(
  engine: Engine,
  name: string,
  source: string,
  columns: readonly ColumnOf[],
): Promise<void> {
  const growth = createGrowth(name, (await stat(source)).size);
  const [counted] = await engine.rows<{ rows: number }>(
    `SELECT CAST(coalesce(sum(num_rows), 0) AS BIGINT) AS "rows" FROM parquet_file_metadata(${literal(source)})`,
  );
  growth.add((counted?.rows ?? 0) * columns.length);
  const texts = columns
    .filter(
      ({ column_type }) =>
        !/^(?:U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?|BOOLEAN|DOUBLE|FLOAT|DATE|TIME.*)$/u.test(column_type),
    )
    .map(({ column_name, column_type }) => {
      const column = `"${column_name.replaceAll('"', '""')}"`;
      return `coalesce(sum(strlen(${column_type === 'VARCHAR' ? column : `CAST(${column} AS VARCHAR)`})), 0)`;
    });
  if (texts.length === 0) return;
  const [written] = await engine.rows<{ bytes: number }>(
    `SELECT CAST(${texts.join(' + ')} AS BIGINT) AS bytes FROM read_parquet(${literal(source)})`,
  );
  growth.add(written?.bytes ?? 0);
}

async function copy(engine: Engine, name: string, source: string, spool: string): Promise<readonly string[]> {
  const file = `read_parquet(${literal(source)})`;
  const columns = await engine.rows<ColumnOf & Record<string, string>>(
    `SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM ${file})`,
  );
  checkColumns(name, columns.length);
  await checkGrowth(engine, name, source, columns);
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
