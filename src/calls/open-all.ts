/** What the user named, opened and understood: one source an input. */
import type { Engine } from '../engine/engine.ts';
import { exitCodes, NoLogError, SpamcheckError, withoutAdvice } from '../errors.ts';
import { listInputs } from '../input/folder.ts';
import { openInputs } from '../input/open.ts';
import type { OpenTools } from '../input/opened.ts';
import { parquetCopier } from './parquet.ts';
import type { ReadOptions, ReadTools } from './read-options.ts';
import { readSource, type Source } from './sources.ts';

/** An input that gave no source. */
interface Left {
  readonly path: string;
  readonly why: string;
}

interface Failure {
  readonly path: string;
  readonly error: SpamcheckError;
}

/**
 * Opens all files. What cannot be used is listed with the reason: as unread, or as skipped when the user did not
 * name it and it is no log.
 *
 * @param openEngine a hardened engine for one file of its own
 * @throws SpamcheckError of a wrong path, or that of the first file when none can be used
 */
export async function openAll(
  paths: readonly string[],
  options: ReadOptions,
  tools: ReadTools,
  openEngine: (inputs: readonly string[]) => Promise<Engine>,
): Promise<{
  readonly sources: readonly Source[];
  readonly unread: readonly Left[];
  readonly skipped: readonly Left[];
}> {
  const sources: Source[] = [];
  const listed = await listInputs(paths, options.recursive === true);
  const { files } = listed;
  const failures: Failure[] = [...listed.failed];
  const copyParquet = parquetCopier(openEngine);
  for (const [index, path] of files.entries()) {
    const openTools: OpenTools = {
      ...tools,
      encoding: options.encoding,
      digests: options.digests === true,
      copyParquet,
      onBytes: (done, size) => tools.onBytes(index * size + done, files.length * size),
    };
    const { opened, failed } = await openInputs(path, openTools).catch((error: unknown) => ({
      opened: [],
      failed: [{ path, error: expected(error) }],
    }));
    failures.push(...failed);
    for (const input of opened) {
      try {
        sources.push(usable(readSource(input, options), options));
      } catch (error) {
        const { damage, path: inputPath } = input;
        const isCut = error instanceof NoLogError && damage !== null;
        const told = isCut
          ? new SpamcheckError(exitCodes.partial, damage, { cause: error })
          : expected(error);
        failures.push({ path: inputPath, error: told });
      }
    }
  }
  const usage = failures.find(({ error }) => error.exitCode === exitCodes.usage);
  if (usage !== undefined) throw usage.error;
  const skipped = failures.filter(({ path, error }) => error instanceof NoLogError && !paths.includes(path));
  const unread = failures.filter((failure) => !skipped.includes(failure));
  const [first] = [...unread, ...skipped];
  // A damaged archive alone still gives a report, of zero calls, that says so.
  if (sources.length === 0 && first !== undefined && first.error.exitCode !== exitCodes.partial)
    throw first.error;
  return {
    sources,
    unread: unread.map(({ path, error }) => ({ path, why: error.message })),
    skipped: skipped.map(({ path, error }) => ({ path, why: withoutAdvice(error) })),
  };
}

/** Errors with a sentence for the user cost their file; all others are bugs. */
function expected(error: unknown): SpamcheckError {
  if (error instanceof SpamcheckError) return error;
  throw error;
}

function usable(source: Source, { acceptPartial }: ReadOptions): Source {
  const { damage } = source.opened;
  if (damage === null || acceptPartial) return source;
  throw new SpamcheckError(
    exitCodes.partial,
    `${damage} Its rows are left out; --accept-partial counts those before the damage.`,
  );
}
