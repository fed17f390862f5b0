import { DuckDBInstance, version, type DuckDBConnection } from '@duckdb/node-api';
import { exitCodes, SpamcheckError } from '../errors.ts';
import { literal, type Cell, type Engine } from './engine.ts';
import { appendColumns } from './append.ts';
import type { Dialect } from './dialect.ts';
import { rowsOf } from './rows-of.ts';

export interface DuckDBOptions {
  /** Worker threads. */
  readonly threads: number;
  /** Memory the engine may hold before it spills, bytes. */
  readonly memoryBytes: number;
  /** A private directory (mode 0700) for spill and spooled input. */
  readonly directory: string;
  /** Links to the input files. Nothing but these and the directory can be read. */
  readonly inputs: readonly string[];
  /** Interrupts the running statement when aborted. */
  readonly signal: AbortSignal;
  /**
   * Told the share of the running statement that is done, 0..1, ten times a second. Null when nobody watches: the
   * engine reckons it anew after each piece of work, some 0.4 % of all processor time.
   */
  readonly onProgress: ((share: number) => void) | null;
}

/**
 * Opens an embedded DuckDB that can read the given directory and nothing else: no extension download, no
 * other path, no URL, configuration locked but for the order of rows.
 *
 * @throws SpamcheckError exit 70 when the native library cannot be loaded
 */
export async function openDuckDB(options: DuckDBOptions): Promise<Engine> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: String(options.threads),
    memory_limit: `${Math.floor(options.memoryBytes / 1e6)}MB`,
    temp_directory: `${options.directory}/spill`,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
    preserve_insertion_order: 'true',
  });
  const connection = await instance.connect();
  const setup = [
    `SET TimeZone = 'UTC'`,
    `SET enable_progress_bar = ${options.onProgress !== null}`,
    `SET enable_progress_bar_print = false`,
    `SET allowed_paths = [${options.inputs.map(literal).join(', ')}]`,
    `SET allowed_directories = [${literal(options.directory)}]`,
    `SET enable_external_access = false`,
    `SET allowed_configs = ['preserve_insertion_order']`,
    `SET lock_configuration = true`,
  ];
  for (const statement of setup) await connection.run(statement);
  return engineOf(instance, connection, options);
}

function engineOf(instance: DuckDBInstance, connection: DuckDBConnection, options: DuckDBOptions): Engine {
  let open = true;
  const interrupt = () => connection.interrupt();
  options.signal.addEventListener('abort', interrupt);
  const watched = async <T>(work: () => Promise<T>): Promise<T> => {
    options.signal.throwIfAborted();
    const { onProgress } = options;
    if (onProgress === null) return guarded(work);
    const timer = setInterval(() => {
      const { percentage } = connection.progress;
      if (percentage >= 0) onProgress(percentage / 100);
    }, 100);
    try {
      return await guarded(work);
    } finally {
      clearInterval(timer);
    }
  };
  return {
    name: `duckdb ${version()}`,
    run: async (sql) => (await watched(() => connection.run(sql))).rowsChanged,
    rows: async <T extends Readonly<Record<string, Cell>>>(sql: string) => {
      const result = await watched(() => connection.run(sql));
      return rowsOf<T>(result.deduplicatedColumnNames(), await result.fetchAllChunks());
    },
    anyOrder: async () => {
      await connection.run('SET preserve_insertion_order = false');
    },
    append: (table, columns) => watched(() => appendColumns(connection, table, columns)),
    close: () => {
      if (!open) return;
      open = false;
      options.signal.removeEventListener('abort', interrupt);
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** Names the two engine failures that are the machine's limits, not bugs. */
async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    if (/out of memory|failed to offload|failed to allocate/i.test(text)) {
      throw new SpamcheckError(
        exitCodes.limit,
        `the memory or disk limit was reached: ${text.split('\n')[0] ?? ''}. Raise --memory-limit, or point --temp-dir at a disk with more room.`,
        { cause: error },
      );
    }
    throw error;
  }
}

export const duckdbDialect = {
  quotient: (a, b) => `((${a}) // (${b}))`,
  readText: (file) => {
    const columns = Array.from({ length: file.columns }, (_, i) => `'c${i}': 'VARCHAR'`).join(', ');
    const mark = file.quoted ? literal(file.quote ?? '"') : `''`;
    const quote = `quote = ${mark}, escape = ${mark}`;
    const longest = Math.max(2_097_152, file.longestLine + 2);
    return `read_csv(${literal(file.path)}, auto_detect = false, header = false, skip = ${file.skipLines}, delim = ${literal(file.delimiter)}, ${quote}, strict_mode = true, compression = 'none', max_line_size = ${longest}, columns = {${columns}})`;
  },
  copyTo: (select, path, format) => {
    const options = {
      csv: 'FORMAT csv, HEADER true',
      ndjson: 'FORMAT json',
      parquet: 'FORMAT parquet, COMPRESSION zstd',
    }[format];
    return `COPY (${select}) TO ${literal(path)} (${options})`;
  },
} satisfies Dialect;
