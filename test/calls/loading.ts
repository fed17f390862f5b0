import { Readable } from 'node:stream';
import { filesOf } from '../../src/calls/account.ts';
import { settleNumbers } from '../../src/calls/canonical.ts';
import { loadSource, type Loaded } from '../../src/calls/load.ts';
import { optionalOf } from '../../src/calls/load-sql.ts';
import { createKeyCodes } from '../../src/calls/number-code.ts';
import { createNumbers } from '../../src/calls/number.ts';
import { readSource, type Source } from '../../src/calls/sources.ts';
import { openDuckDB } from '../../src/engine/duckdb.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { openInputs } from '../../src/input/open.ts';
import type { OpenTools } from '../../src/input/opened.ts';
import { createWorkspace } from '../../src/input/workspace.ts';
import type { FileFacts } from '../../src/model.ts';
import { defaults } from '../analysis.ts';

/** Files loaded into one calls table as a run does it, but kept apart: no duplicates are dropped. */
export interface LoadedFiles {
  readonly engine: Engine;
  readonly loaded: readonly Loaded[];
  readonly files: readonly FileFacts[];
  readonly close: () => Promise<void>;
}

export async function loadFiles(paths: readonly string[]): Promise<LoadedFiles> {
  const workspace = await createWorkspace();
  const { signal } = new AbortController();
  const sources: Source[] = [];
  const opening: OpenTools = {
    workspace,
    stdin: Readable.from([]),
    signal,
    encoding: undefined,
    onBytes: () => undefined,
    copyParquet: () => Promise.reject(new Error('a Parquet file among delimited texts')),
  };
  for (const path of paths) {
    const { opened } = await openInputs(path, opening);
    sources.push(...opened.map((input) => readSource(input, defaults)));
  }
  const [first] = sources;
  if (first === undefined) throw new Error('no file');
  const engine = await openDuckDB({
    threads: 1,
    memoryBytes: 512e6,
    directory: workspace.directory,
    inputs: sources.map((source) => source.opened.text),
    signal,
    onProgress: () => undefined,
  });
  const optional = optionalOf(first.plan, false);
  const loaded: Loaded[] = [];
  let rows = 0;
  for (const source of sources) {
    const next = await loadSource(source, rows, { engine, workspace, signal, optional, hasTable: rows > 0 });
    loaded.push(next);
    rows += next.rows;
  }
  await settleNumbers(
    engine,
    await createNumbers({ region: 'CN', homeArea: undefined }),
    createKeyCodes('CN'),
  );
  const close = async () => {
    engine.close();
    await workspace.remove();
  };
  return { engine, loaded, files: await filesOf(engine, loaded), close };
}

/** Condition: the row is of this file. */
export function rowsOfSql({ firstRow, rows }: Loaded): string {
  return `rowid >= ${firstRow} AND rowid < ${firstRow + rows}`;
}
