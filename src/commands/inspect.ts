import { Option, type Command } from 'commander';
import type { Need } from '../inspect-needs.ts';
import { exitCodes, SpamcheckError } from '../errors.ts';
import type { Inspection } from '../inspection.ts';
import { shellWord } from '../report/shell-word.ts';
import type { Context } from './context.ts';
import { addInputOptions, readingOptions, runInput, type InputOptions } from './input-options.ts';
import { addRejectOptions, rejectLimit, settleLimit } from './reject-options.ts';

interface InspectFlags extends InputOptions {
  readonly format: 'table' | 'json';
  readonly full?: boolean;
}

/** `spamcheck inspect FILE...`: what was recognised and why, what was lost, what is odd, what to run next. */
export function registerInspect(program: Command, context: Context): void {
  const command = program
    .command('inspect')
    .summary('say how call logs are read, what is odd about them, and what to run next')
    .description(
      'Read call logs as analyze does, score nothing, and say what was recognised and why: format, encoding, columns,\n' +
        'times, what the log can show, lines that were rejected, and what is odd about the calls. Numbers are masked.',
    )
    .argument('<files...>', 'call logs in any form that analyze reads; - is standard input');
  addRejectOptions(addInputOptions(command))
    .option('--full', 'read all of files above 64 MB, not only three parts of them; --rejects does so too')
    .addOption(new Option('-f, --format <format>', 'output').choices(['table', 'json']).default('table'))
    .addHelpText(
      'after',
      `
Examples:
  spamcheck inspect export.csv
  spamcheck inspect --full -f json cdr-*.csv.gz | jq '.files[].findings'

Exit codes: 0 all read, 2 usage, 3 no usable input,
4 some input damaged or unread, 6 a limit was hit.`,
    )
    .action((files: string[], flags: InspectFlags) => runInspect(files, flags, context));
}

async function runInspect(files: readonly string[], flags: InspectFlags, context: Context): Promise<void> {
  const limit = rejectLimit(flags.maxRejects);
  const options = {
    ...(await readingOptions(flags)),
    full: flags.full === true || flags.rejects !== undefined,
    version: context.version,
    command: commandOf(flags),
  };
  const { inspect } = await import('../inspect.ts');
  const { inspection } = await runInput(files, flags, context, async (tools) => {
    const done = await inspect(files, options, tools);
    // What was recognised is the result itself, and needs no --verbose.
    return { inspection: done, files: [], unread: done.unread, skipped: done.skipped };
  });
  await context.out(await render(inspection, flags, context));
  await settleLimit(inspection.files, limit, context);
  settleExit(inspection, context);
}

function settleExit({ files, unread }: Inspection, context: Context): void {
  const refused = files.filter(
    ({ account, rejects }) => account.accepted === 0 && rejects.some(({ loss }) => loss),
  );
  if (refused.length === files.length && files.length > 0)
    throw new SpamcheckError(
      exitCodes.noInput,
      'no row could become a call. Name the columns with --map, and see --timezone, --region and --encoding.',
    );
  if (unread.length > 0 || refused.length > 0 || files.some(({ damage }) => damage !== null))
    context.exit(exitCodes.partial);
}

async function render(inspection: Inspection, { format }: InspectFlags, context: Context): Promise<string> {
  if (format === 'json') return (await import('../report/inspect-json.ts')).inspectJson(inspection);
  const { inspectTable } = await import('../report/inspect-table.ts');
  return inspectTable(inspection, { columns: context.columns, chalk: context.chalk.out });
}

/** For the user to fill in. */
const placeholders = 'caller=COLUMN,callee=COLUMN,start=COLUMN,duration=COLUMN';

/** Pairs for --map: the user's, then those that the inspection asks for. */
function pairsOf(map: string | undefined, needs: readonly Need[]): Map<string, string> {
  const pairs = new Map(map?.split(',').map((pair) => [pair.split('=')[0] ?? '', pair]));
  for (const need of needs) {
    if (need.option !== 'map') continue;
    for (const [name, caption] of Object.entries(need.pairs))
      if (!pairs.has(name)) pairs.set(name, `${name}=${caption}`);
  }
  return pairs;
}

/** The analysis of these paths with the options of this inspection, and what the inspection found it to need. */
function commandOf(flags: InspectFlags) {
  const { dateOrder, encoding, homeArea, map, own, region, timezone, year } = flags;
  return (paths: readonly string[], needs: readonly Need[]): string => {
    const pairs = pairsOf(map, needs);
    const again = needs.some(({ option }) => option === 'look-again');
    const options: (readonly [string, string | undefined])[] = [
      ['--map', pairs.size === 0 ? (again ? placeholders : undefined) : [...pairs.values()].join(',')],
      ['--timezone', timezone],
      ['--year', year],
      ['--date-order', dateOrder],
      ['--own', own],
      ['--region', region === 'CN' ? undefined : region],
      ['--home-area', homeArea],
      ['--encoding', encoding],
    ];
    const words = options.flatMap(([name, value]) => (value === undefined ? [] : [name, value]));
    if (needs.some(({ option }) => option === 'accept-partial') || flags.acceptPartial === true)
      words.push('--accept-partial');
    if (needs.some(({ option }) => option === 'recursive')) words.push('--recursive');
    const guard = paths.some((path) => path.startsWith('-') && path !== '-') ? ['--'] : [];
    return ['spamcheck', again ? 'inspect' : 'analyze', ...words, ...guard, ...paths]
      .map(shellWord)
      .join(' ');
  };
}
