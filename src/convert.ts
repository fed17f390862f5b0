/** The other run: files to one clean table of calls. */
import { cleanTableSql } from './calls/clean-table.ts';
import { createNames } from './calls/names.ts';
import { createNumbers } from './calls/number.ts';
import { sumAccounts } from './calls/account.ts';
import { readCalls, readToolsOf, type ReadOptions, type StageTools } from './calls/read.ts';
import { duckdbDialect } from './engine/duckdb.ts';
import { createWorkspace } from './input/workspace.ts';
import type { FileFacts, RowAccount } from './model.ts';

export const tableFormats = ['csv', 'ndjson', 'parquet'] as const;
export type TableFormat = (typeof tableFormats)[number];

export interface ConvertOptions extends Omit<ReadOptions, 'detail'> {
  readonly homeArea: string | undefined;
  readonly tempDir: string | undefined;
  readonly format: TableFormat;
}

export interface Converted {
  /** Calls written. */
  readonly calls: number;
  readonly files: readonly FileFacts[];
  readonly account: RowAccount;
  readonly unread: readonly { readonly path: string; readonly why: string }[];
  readonly skipped: readonly { readonly path: string; readonly why: string }[];
}

/**
 * Reads call logs and hands over the file that holds their calls, one a row, in order of input and line. The
 * file is gone when `take` has resolved.
 *
 * @throws SpamcheckError with the exit code and a sentence for the user
 */
export async function convert(
  files: readonly string[],
  options: ConvertOptions,
  tools: StageTools,
  take: (path: string) => Promise<void>,
): Promise<Converted> {
  const numbers = await createNumbers({ region: options.region, homeArea: options.homeArea });
  const workspace = await createWorkspace(options.tempDir);
  tools.onWorkspace(workspace.removeNow);
  try {
    tools.onStage('scan');
    const log = await readCalls(files, { ...options, detail: true }, numbers, readToolsOf(tools, workspace));
    try {
      tools.onStage('write');
      await createNames(log, numbers);
      const path = workspace.path(`.${options.format}`);
      await log.engine.run(duckdbDialect.copyTo(await cleanTableSql(log), path, options.format));
      await take(path);
      return {
        calls: log.facts.calls,
        files: log.files,
        account: sumAccounts(log.files.map(({ account }) => account)),
        unread: log.unread,
        skipped: log.skipped,
      };
    } finally {
      log.engine.close();
    }
  } finally {
    await workspace.remove();
  }
}
