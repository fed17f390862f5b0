import { Option, type Command } from 'commander';
import type { TableFormat } from '../convert.ts';
import { exitCodes, SpamcheckError } from '../errors.ts';
import type { Context } from './context.ts';
import { addInputOptions, readingOptions, runInput, type InputOptions } from './input-options.ts';
import { addRejectOptions, rejectLimit, settleLimit } from './reject-options.ts';

const formatNames = ['csv', 'ndjson', 'parquet'] as const satisfies readonly TableFormat[];

interface ConvertFlags extends InputOptions {
  readonly format?: TableFormat;
  readonly output?: string;
}

/** `spamcheck convert FILES... -o calls.csv`: any export as one clean table. */
export function registerConvert(program: Command, context: Context): void {
  const command = program
    .command('convert')
    .summary('write the calls of any export as one clean table')
    .description(
      'Read call logs as analyze does and write their calls as one table: canonical numbers, times in UTC, ring and\n' +
        'talk seconds, answered or not, direction, and the file and line of every call.',
    )
    .argument('<files...>', 'call logs in any form that analyze reads; - is standard input');
  addRejectOptions(addInputOptions(command))
    .option('-o, --output <file>', 'write to this file; the format follows its extension')
    .addOption(
      new Option('-f, --format <format>', 'format on standard output, or of the file').choices(formatNames),
    )
    .addHelpText(
      'after',
      `
Examples:
  spamcheck convert cdr-*.csv.gz -o calls.parquet
  spamcheck convert bill.xlsx -f csv | head

Exit codes: 0 all read, 2 usage, 3 no usable input,
4 written but partial, 6 a limit was hit.`,
    )
    .action((files: string[], flags: ConvertFlags) => runConvert(files, flags, context));
}

async function runConvert(files: readonly string[], flags: ConvertFlags, context: Context): Promise<void> {
  const format = flags.format ?? formatOf(flags.output);
  const limit = rejectLimit(flags.maxRejects);
  const { convert } = await import('../convert.ts');
  const { copyWhole } = await import('./write-file.ts');
  const options = { ...(await readingOptions(flags)), format };
  const converted = await runInput(files, flags, context, async (tools) => {
    const done = await convert(files, options, tools, async (path) => {
      if (flags.output === undefined) await context.outFile(path);
      else await copyWhole(path, flags.output, 'the calls');
    });
    if (flags.output !== undefined && flags.quiet !== true)
      context.err(
        `${await context.told(`${done.calls} calls written to ${flags.output}; ${done.account.rejected} of ${done.account.lines} lines rejected, ${done.account.duplicates} duplicates.`)}\n`,
      );
    return done;
  });
  if (converted.unread.length > 0 || converted.files.some(({ complete }) => !complete))
    context.exit(exitCodes.partial);
  await settleLimit(converted.files, limit, context);
}

/** By extension; without a file CSV. */
function formatOf(output: string | undefined): TableFormat {
  if (output === undefined) return 'csv';
  const extension = /\.([a-z]+)$/iu.exec(output)?.[1]?.toLowerCase();
  const format = extension === 'jsonl' ? 'ndjson' : formatNames.find((name) => name === extension);
  if (format !== undefined) return format;
  throw new SpamcheckError(
    exitCodes.usage,
    `the extension of ${output} names no format. Use .csv, .ndjson or .parquet, or give --format.`,
  );
}
