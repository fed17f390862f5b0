import { Option, type Command } from 'commander';
import { exitCodes } from '../errors.ts';
import { levels } from '../levels.ts';
import type { Level, NumberReport, Report } from '../model.ts';
import { langs, type Lang } from '../report/lang.ts';
import type { Context } from './context.ts';
import {
  addFloorOptions,
  addInputOptions,
  analyzeFromOptions,
  levelOption,
  wholeNumber,
  type InputOptions,
} from './input-options.ts';
import { addListOptions, listOptions, listsHelp, type ListFlags } from './list-options.ts';
import { addRejectOptions, rejectLimit, settleLimit } from './reject-options.ts';

type SortKey = keyof typeof orders;

/** Orders of the listed numbers; equal ones keep the order by score, then number. */
const orders = {
  score: (a, b) => b.score - a.score,
  calls: (a, b) => b.stats.calls - a.stats.calls,
  callees: (a, b) => b.stats.callees - a.stats.callees,
  'busiest-day': (a, b) => b.stats.busiestDay - a.stats.busiestDay,
  'last-seen': (a, b) => b.stats.lastCall - a.stats.lastCall,
  number: (a, b) => (a.number < b.number ? -1 : 1),
} as const satisfies Record<string, (a: NumberReport, b: NumberReport) => number>;

interface AnalyzeFlags extends InputOptions, ListFlags {
  readonly format: 'table' | 'json';
  readonly top?: string;
  readonly minLevel: Level;
  readonly sort: SortKey;
  readonly failOn: Level | 'never';
  readonly lang: Lang;
}

const defaultTop = 20;

/** `spamcheck analyze`: call logs in, a ranked report out. */
export function registerAnalyze(program: Command, context: Context): void {
  const command = program
    .command('analyze')
    .summary('rank the numbers of call logs by how surely they are dialled by a system')
    .description(
      'Read call logs, measure every caller, and print the numbers most likely to be outbound dialers, with the reasons.',
    )
    .argument('<files...>', 'call logs, plain or packed; - is standard input');
  addListOptions(addRejectOptions(addFloorOptions(addInputOptions(command))))
    .addOption(new Option('-f, --format <format>', 'output').choices(['table', 'json']).default('table'))
    .option('--top <n>', 'how many numbers to show; 0 is all (20 in the table, all in JSON)')
    .addOption(levelOption('--min-level <level>', 'list numbers of this level and above').default('low'))
    .addOption(new Option('--sort <key>', 'order of the list').choices(Object.keys(orders)).default('score'))
    .addOption(
      new Option('--fail-on <level>', 'exit 1 when a number reaches this level')
        .choices([...levels.slice(1), 'never'])
        .default('never'),
    )
    .addOption(new Option('--lang <lang>', 'language of the report').choices(langs).default('en'))
    .addHelpText(
      'after',
      `
Examples:
  spamcheck analyze calls.csv
  spamcheck analyze --format json calls-*.csv.gz | jq '.numbers[0]'
  zcat calls.csv.gz | spamcheck analyze --timezone Asia/Shanghai -
  spamcheck analyze --allow couriers.csv --complaints 12321.csv --dnd register.csv calls.csv
${listsHelp}

Exit codes: 0 report complete, 1 --fail-on met, 2 usage, 3 no usable input, 4 report partial, 6 a limit was hit.`,
    )
    .action((files: string[], flags: AnalyzeFlags) => runAnalyze(files, flags, context));
}

async function runAnalyze(files: readonly string[], flags: AnalyzeFlags, context: Context): Promise<void> {
  const top = wholeNumber('--top', flags.top, 0, 1e9) ?? (flags.format === 'table' ? defaultTop : 0);
  const limit = rejectLimit(flags.maxRejects);
  const report = await analyzeFromOptions(files, flags, context, listOptions(flags));
  const listed = report.numbers.toSorted(orders[flags.sort]);
  await context.out(await render({ ...report, numbers: listed }, top, flags, context));
  if (reaches(report, flags.failOn)) context.exit(exitCodes.failOn);
  if (!report.run.complete) context.exit(exitCodes.partial);
  settleLimit(report.run.files, limit, context);
}

async function render(report: Report, top: number, flags: AnalyzeFlags, context: Context): Promise<string> {
  if (flags.format === 'json') {
    const { renderJson } = await import('../report/json.ts');
    return renderJson(top > 0 ? { ...report, numbers: report.numbers.slice(0, top) } : report);
  }
  const { renderTable } = await import('../report/table.ts');
  return renderTable(report, {
    lang: flags.lang,
    columns: context.columns,
    chalk: context.chalk.out,
    top,
    unicode: true,
    rules: context.stdoutIsTTY,
    minLevel: flags.minLevel,
    summary: flags.quiet !== true,
  });
}

function reaches(report: Report, failOn: Level | 'never'): boolean {
  if (failOn === 'never') return false;
  return levels.slice(levels.indexOf(failOn)).some((level) => report.summary.levels[level] > 0);
}
