import type { Command } from 'commander';
import { exitCodes } from '../errors.ts';
import type { Level } from '../model.ts';
import type { Context } from './context.ts';
import { plannedDelivery } from './deliver.ts';
import {
  addFloorOptions,
  addInputOptions,
  analyzeFromOptions,
  levelOption,
  wholeNumber,
  type InputOptions,
} from './input-options.ts';
import { addListOptions, listOptions, listsHelp, type ListFlags } from './list-options.ts';
import { addOutputOptions, type OutputFlags } from './output-options.ts';
import { addRejectOptions, rejectLimit, settleLimit } from './reject-options.ts';

/** Numbers and groups with counts for pictures, where an output shows them: so many sections make a page of 2 MB. */
const pictured = 500;

type AnalyzeFlags = InputOptions &
  ListFlags &
  OutputFlags & { readonly minLevel: Level; readonly details?: string };

/** `spamcheck analyze`: call logs in, a ranked report out. */
export function registerAnalyze(program: Command, context: Context): void {
  const command = program
    .command('analyze')
    .summary('rank the numbers of call logs by how surely they are dialled by a system')
    .description(
      'Read call logs, measure every caller, and print the numbers most likely to be outbound dialers, with the reasons.',
    )
    .argument('<files...>', 'call logs, plain or packed; - is standard input');
  addOutputOptions(addListOptions(addRejectOptions(addFloorOptions(addInputOptions(command)))))
    .addOption(levelOption('--min-level <level>', 'list numbers of this level and above').default('low'))
    .option(
      '--details <n>',
      `numbers with counts by hour, day and length, for pictures, in JSON, NDJSON and HTML (${pictured})`,
    )
    .addHelpText(
      'after',
      `
Examples:
  spamcheck analyze calls.csv
  spamcheck analyze --format json calls-*.csv.gz | jq '.numbers[0]'
  zcat calls.csv.gz | spamcheck analyze --timezone Asia/Shanghai -
  spamcheck analyze calls.csv -o night.json -o night.md -o night.csv
  spamcheck analyze --allow couriers.csv --complaints 12321.csv --dnd register.csv calls.csv
${listsHelp}

Exit codes: 0 report complete, 1 --fail-on met, 2 usage, 3 no usable input,
4 report partial, 6 a limit was hit.`,
    )
    .action((files: string[], flags: AnalyzeFlags) => runAnalyze(files, flags, context));
}

async function runAnalyze(files: readonly string[], flags: AnalyzeFlags, context: Context): Promise<void> {
  const delivery = await plannedDelivery(flags, context);
  const limit = rejectLimit(flags.maxRejects);
  const details = wholeNumber('--details', flags.details, 0, 1e6) ?? pictured;
  const report = await analyzeFromOptions(files, flags, context, {
    lists: listOptions(flags),
    details: delivery.details ? details : 0,
  });
  await delivery.deliver(report);
  if (!report.run.complete) context.exit(exitCodes.partial);
  await settleLimit(report.run.files, limit, context);
}
