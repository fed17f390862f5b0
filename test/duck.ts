import { DuckDBInstance, LIST, listValue, VARCHAR, type DuckDBConnection } from '@duckdb/node-api';

/** A plain DuckDB in memory, in UTC, to ask what an SQL expression gives for texts. */
export interface Duck {
  /** The value of the expression for each text, which the expression names `c0`; whole numbers as numbers. */
  readonly each: (expression: string, texts: readonly string[]) => Promise<unknown[]>;
  readonly close: () => void;
}

export async function openDuck(): Promise<Duck> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  await connection.run(`SET TimeZone = 'UTC'`);
  return {
    each: (expression, texts) => each(connection, expression, texts),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function each(
  connection: DuckDBConnection,
  expression: string,
  texts: readonly string[],
): Promise<unknown[]> {
  const sql = `SELECT ${expression} AS v FROM (SELECT unnest($texts) AS c0, unnest(range(len($texts))) AS place) ORDER BY place`;
  const reader = await connection.runAndReadAll(
    sql,
    { texts: listValue([...texts]) },
    { texts: LIST(VARCHAR) },
  );
  return reader.getRowsJS().map(([value]) => (typeof value === 'bigint' ? Number(value) : value));
}
