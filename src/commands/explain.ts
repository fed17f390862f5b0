import { Option, type Command } from 'commander';
import { exitCodes, SpamcheckError } from '../errors.ts';
import type { Explanation } from '../explanation.ts';
import type { Report } from '../model.ts';
import { explainFormatNames } from '../report/explain-formats.ts';
import type { Context } from './context.ts';
import { plannedExplanation, type ExplainOutputFlags } from './explain-output.ts';
import {
  addFloorOptions,
  addInputOptions,
  analyzeFromOptions,
  canonicaliserFromOptions,
  type InputOptions,
} from './input-options.ts';
import { addListOptions, listOptions, type ListFlags } from './list-options.ts';
import { maskKeyOption, maskOption, outputOption } from './output-options.ts';
import { savedReport } from './saved-report.ts';

interface ExplainFlags extends InputOptions, ListFlags, ExplainOutputFlags {
  readonly from?: string;
}

/** Digits changed, left out or added from which on another number is no slip of the hand. */
const mostSlips = 2;
const likeTold = 3;

/** `spamcheck explain NUMBER LOGS...`: all that is known of one number, flagged or not. */
export function registerExplain(program: Command, context: Context): void {
  const command = program
    .command('explain')
    .summary('tell everything about one number, flagged or not')
    .description(
      'Read call logs as analyze does and explain the score of one number: every signal with its value, thresholds,\n' +
        'points and share of the others, its place, its group or cases, calls that show the reasons with file and line,\n' +
        'its hours and days, and what would have to change for it to fall below its level.',
    )
    .argument('<number>', 'in any written form: 138 0000 1001, +86138…, 0086138…')
    .argument('[logs...]', 'call logs, plain or packed; - is standard input')
    .option(
      '--sheet',
      'the evidence sheet, one page for a complaint or a review: Markdown, or a page to print with -f html',
    )
    .option('--from <report>', 'tell what a report holds that analyze saved as JSON, instead of logs');
  addListOptions(addFloorOptions(addInputOptions(command)))
    .addOption(
      new Option('-f, --format <format>', 'output; markdown and html are the evidence sheet').choices(
        explainFormatNames,
      ),
    )
    .addOption(outputOption())
    .addOption(maskOption())
    .addOption(maskKeyOption())
    .option('--ascii', 'pictures made of ASCII')
    .addHelpText(
      'after',
      `
Examples:
  spamcheck explain 13800001001 calls.csv
  spamcheck explain "+86 138-0000-1001" calls-*.csv.gz --lang zh-CN
  spamcheck explain 021-55500123 calls.csv -f json | jq .change
  spamcheck explain 13800001001 --from night.json
  spamcheck explain 13800001001 calls.csv --sheet -f html -o sheet.html

The number itself is always shown; others are hidden in part, but in JSON, unless --mask says otherwise.

Exit codes: 0 explained, 2 usage, 3 the number or usable input is not there, 4 some input was not read, 6 a limit was hit.`,
    )
    .action((number: string, files: string[], flags: ExplainFlags) =>
      runExplain(number, files, flags, context),
    );
}

async function runExplain(
  number: string,
  files: readonly string[],
  flags: ExplainFlags,
  context: Context,
): Promise<void> {
  if ((files.length === 0) === (flags.from === undefined))
    throw new SpamcheckError(
      exitCodes.usage,
      'explain takes either call logs or --from REPORT.\n  For example: spamcheck explain 13800001001 calls.csv',
    );
  const output = await plannedExplanation(flags, context);
  const canonical = await canonicalNumber(number, flags);
  if (flags.from === undefined) {
    const more = { lists: listOptions(flags), explain: number };
    const report = await analyzeFromOptions(files, flags, context, more);
    await output.deliver(report, canonical, { basis: 'log' });
    if (!report.run.complete) context.exit(exitCodes.partial);
    return;
  }
  const { report, sha256 } = await savedReport(flags.from, context);
  const { region, homeArea } = report.log;
  const own = await canonicalNumber(number, { ...flags, region, ...(homeArea === null ? {} : { homeArea }) });
  if (!report.numbers.some((one) => one.number === own)) throw await notListed(own, report, flags.from);
  const from: Pick<Explanation, 'basis' | 'saved'> = {
    basis: 'report',
    saved: { path: flags.from, sha256 },
  };
  await output.deliver(report, own, from);
}

/** @throws SpamcheckError exit 2 for a text that is no number */
async function canonicalNumber(written: string, options: InputOptions): Promise<string> {
  const read = await canonicaliserFromOptions(options);
  const number = read(written);
  if (number !== null) return number;
  throw new SpamcheckError(exitCodes.usage, `"${written}" is no telephone number.`);
}

async function notListed(number: string, { numbers }: Report, file: string): Promise<SpamcheckError> {
  const { editDistance } = await import('../report/signals-nearest.ts');
  const like = numbers.map((one) => one.number).filter((other) => editDistance(number, other) <= mostSlips);
  const hint = like.length === 0 ? '' : `It lists numbers like it: ${like.slice(0, likeTold).join(', ')}.`;
  const advice = `The logs tell of every number: spamcheck explain ${number} LOGS...`;
  return new SpamcheckError(
    exitCodes.noInput,
    [`${number} is not among the ${numbers.length} numbers that ${file} lists.`, hint, advice]
      .filter((text) => text !== '')
      .join('\n  '),
  );
}
