/** The options that say what to read and how, shared by every command that analyses logs. */
import { Option, type Command } from 'commander';
import type { AnalyzeOptions } from '../analyze.ts';
import type { StageTools } from '../calls/read.ts';
import type { ConvertOptions } from '../convert.ts';
import { exitCodes, SpamcheckError } from '../errors.ts';
import { levels } from '../levels.ts';
import { dateOrders, type DateOrder } from '../input/date-order.ts';
import type { FileFacts, Level, Report } from '../model.ts';
import type { Context } from './context.ts';
import { withRejectsFile, type RejectFlags } from './reject-options.ts';
import { machineThreads, memoryBytes } from './resources.ts';

export interface InputOptions extends RejectFlags {
  readonly map?: string;
  readonly timezone?: string;
  readonly region: string;
  readonly year?: string;
  readonly dateOrder?: DateOrder;
  readonly own?: string;
  readonly homeArea?: string;
  readonly encoding?: string;
  readonly acceptPartial?: boolean;
  readonly recursive?: boolean;
  readonly floorCalls?: string;
  readonly floorBusiestDay?: string;
  readonly floorTotal?: string;
  readonly threads?: string;
  readonly memoryLimit?: string;
  readonly tempDir?: string;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly minLevel?: Level;
}

/** Adds the shared options to a command. */
export function addInputOptions(command: Command): Command {
  return command
    .optionsGroup('Input:')
    .option('--map <pairs>', 'columns by caption or #N, such as caller=From,start=#3')
    .option('--timezone <zone>', "IANA zone of times written without one (the format's, else Asia/Shanghai)")
    .option('--year <yyyy>', 'year of the first call, where times are written without one')
    .addOption(
      new Option('--date-order <order>', 'order of dates such as 03/04/2024 (told by all of them)').choices(
        dateOrders,
      ),
    )
    .option('--own <number>', "owner of a subscriber's log that does not name it")
    .option('--region <country>', 'home country, two letters', 'CN')
    .option('--home-area <code>', 'home area code, completes local numbers (021)')
    .option('--encoding <name>', 'text encoding, when it is not recognised')
    .option('--accept-partial', 'count the rows before the damage in a damaged gzip, zstd or zip file')
    .option('-r, --recursive', 'read all files in the folders that are named')
    .optionsGroup('Limits:')
    .option('--threads <n>', 'worker threads (all cores)')
    .option('--memory-limit <size>', 'memory that the run may use, such as 2GB (half of the machine)')
    .option('--temp-dir <dir>', "directory for the run's private files (the system's)")
    .optionsGroup('Output:')
    .option('-q, --quiet', 'no progress, no summary')
    .option('-v, --verbose', 'say on stderr what was recognised and how long each stage took');
}

/** Adds the options of what analyses, beside those of `addInputOptions`. */
export function addFloorOptions(command: Command): Command {
  return command
    .optionsGroup('Limits:')
    .option('--floor-calls <n>', 'measure callers with at least n calls (1; on logs above 2 M calls 20)')
    .option('--floor-busiest-day <n>', 'and n calls on one day … (no; on logs above 2 M calls 20)')
    .option('--floor-total <n>', '… or n calls in all (no; on logs above 2 M calls 300)')
    .optionsGroup('Output:');
}

/** Runs the analysis that the options describe, with progress on a terminal; says what could not be read. */
export async function analyzeFromOptions(
  files: readonly string[],
  options: InputOptions,
  context: Context,
  more: Pick<AnalyzeOptions, 'lists' | 'details' | 'explain' | 'only'> = {},
): Promise<Report> {
  // Wrong options are told before the engine is loaded.
  const analyzeOptions = { ...(await analysisOptions(options)), ...more, version: context.version };
  const { analyze } = await import('../analyze.ts');
  const { report } = await runInput(files, options, context, async (tools) => {
    const report = await analyze(files, analyzeOptions, { ...tools, now: context.now });
    const { files: read, unread, skipped } = report.run;
    return { report, files: read, unread, skipped };
  });
  return report;
}

interface Told {
  readonly files: readonly FileFacts[];
  readonly unread: readonly { readonly why: string }[];
  readonly skipped: readonly { readonly why: string }[];
}

/** Runs something over the input, with progress on a terminal; says what was recognised and what not. */
export async function runInput<T extends Told>(
  files: readonly string[],
  options: InputOptions,
  context: Context,
  run: (tools: StageTools) => Promise<T>,
): Promise<T> {
  if (files.includes('-') && context.stdin.isTTY === true) {
    throw new SpamcheckError(
      exitCodes.usage,
      '- reads standard input, but that is a terminal. Pipe a call log in, or name a file.',
    );
  }
  if (files.filter((file) => file === '-').length > 1)
    throw new SpamcheckError(
      exitCodes.usage,
      '- is standard input, which can be read only once; name it once.',
    );
  const { runProgress } = await import('./run-progress.ts');
  const progress = await runProgress(context, options);
  try {
    const done = await withRejectsFile(options, (onRejects) =>
      run({
        stdin: context.stdin,
        signal: context.signal,
        onStage: progress.stage,
        onProgress: progress.update,
        onWorkspace: context.onWorkspace,
        onRejects,
      }),
    );
    progress.done();
    if (options.verbose === true) for (const file of done.files) await context.say(recognised(file));
    for (const { why } of done.unread) await context.say(why);
    if (options.quiet !== true) for (const { why } of done.skipped) await context.say(`skipped: ${why}`);
    return done;
  } finally {
    progress.done();
  }
}

/** What was recognised of a file, for --verbose. */
function recognised(file: FileFacts): string {
  const header = file.headerLine === null ? 'no header' : `header in line ${file.headerLine}`;
  const columns = Object.entries(file.mapping).map(([field, caption]) => `${field}=${caption}`);
  return `${file.path}: ${file.encoding}, delimiter ${JSON.stringify(file.delimiter)}, ${header}, ${file.road} road, times ${file.timeForm ?? 'none'}; ${columns.join(', ')}`;
}

/** How to read, from the options. */
export async function readingOptions(options: InputOptions): Promise<Omit<ConvertOptions, 'format'>> {
  const { mappingFrom } = await import('./map-option.ts');
  return {
    timezone: options.timezone,
    year: wholeNumber('--year', options.year, 2000, 2099),
    dateOrder: options.dateOrder,
    own: await ownFrom(options),
    region: options.region.toUpperCase(),
    homeArea: options.homeArea,
    mapping: mappingFrom(options.map),
    encoding: encodingFrom(options.encoding),
    acceptPartial: options.acceptPartial === true,
    recursive: options.recursive === true,
    threads: wholeNumber('--threads', options.threads, 1, 256) ?? machineThreads(),
    memoryBytes: memoryBytes(options.memoryLimit),
    tempDir: options.tempDir,
  };
}

async function analysisOptions(options: InputOptions): Promise<Omit<AnalyzeOptions, 'version'>> {
  return {
    ...(await readingOptions(options)),
    minLevel: options.minLevel ?? 'low',
    floor: {
      ...numbered('calls', wholeNumber('--floor-calls', options.floorCalls, 1, 1e9)),
      ...numbered('busiestDay', wholeNumber('--floor-busiest-day', options.floorBusiestDay, 0, 1e9)),
      ...numbered('total', wholeNumber('--floor-total', options.floorTotal, 0, 1e9)),
    },
  };
}

/** Reads any written number into its canonical form, or null, as the analysis would. */
export async function canonicaliserFromOptions(
  options: InputOptions,
): Promise<(raw: string) => string | null> {
  const { createNumbers } = await import('../calls/number.ts');
  const numbers = await createNumbers({ region: options.region.toUpperCase(), homeArea: options.homeArea });
  return (raw) => {
    const canonical = numbers.canonicalise(raw);
    return canonical.kind === 'number' ? numbers.show(canonical.key) : null;
  };
}

/** @throws SpamcheckError exit 2 when --own is no number */
async function ownFrom(options: InputOptions): Promise<string | undefined> {
  if (options.own === undefined) return undefined;
  const read = await canonicaliserFromOptions(options);
  const own = read(options.own);
  if (own !== null) return own;
  throw new SpamcheckError(exitCodes.usage, `--own takes a telephone number, not "${options.own}".`);
}

/** An option that takes one of the levels. */
export function levelOption(flags: string, description: string): Option {
  return new Option(flags, description).choices(levels);
}

/** @throws SpamcheckError exit 2 when the text is not a whole number from `least` to `most` */
export function wholeNumber(
  name: string,
  text: string | undefined,
  least: number,
  most: number,
): number | undefined {
  if (text === undefined) return undefined;
  const value = /^\d{1,12}$/u.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new SpamcheckError(
    exitCodes.usage,
    `${name} takes a whole number from ${least} to ${most}, not "${text}".`,
  );
}

function numbered<K extends string>(key: K, value: number | undefined): Partial<Record<K, number>> {
  return value === undefined ? {} : ({ [key]: value } as Partial<Record<K, number>>);
}

function encodingFrom(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  try {
    return new TextDecoder(name).encoding;
  } catch (error) {
    throw new SpamcheckError(
      exitCodes.usage,
      `unknown encoding "${name}". Use a name such as gb18030, big5 or utf-16le.`,
      { cause: error },
    );
  }
}
