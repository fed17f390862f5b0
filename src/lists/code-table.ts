/** Small tables of whole numbers for the engine, by way of a file: a million rows take half a second. */
import { writeFile } from 'node:fs/promises';
import type { Dialect } from '../engine/dialect.ts';
import type { Engine } from '../engine/engine.ts';
import type { Workspace } from '../input/workspace.ts';

export interface TableTools {
  readonly engine: Engine;
  readonly workspace: Pick<Workspace, 'path'>;
  readonly readText: Dialect['readText'];
}

/** Creates a table of BIGINT columns; null stays null. */
export async function codeTable(
  { engine, workspace, readText }: TableTools,
  name: string,
  columns: readonly string[],
  rows: readonly (readonly (number | null)[])[],
): Promise<void> {
  const typed = columns
    .map((column, place) => `CAST(nullif(c${place}, '') AS BIGINT) AS ${column}`)
    .join(', ');
  if (rows.length === 0) {
    await engine.run(`CREATE TABLE ${name} (${columns.map((column) => `${column} BIGINT`).join(', ')})`);
    return;
  }
  const path = workspace.path('.codes');
  await writeFile(path, `${rows.map((row) => row.map((cell) => cell ?? '').join(',')).join('\n')}\n`, {
    mode: 0o600,
  });
  const file = {
    path,
    delimiter: ',',
    quoted: false,
    skipLines: 0,
    columns: columns.length,
    longestLine: 400,
  };
  await engine.run(`CREATE TABLE ${name} AS SELECT ${typed} FROM ${readText(file)}`);
}
