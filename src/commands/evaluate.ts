import { Option, type Command } from 'commander';
import { exitCodes, SpamcheckError } from '../errors.ts';
import type { CaseTruth, LabelSet } from '../evaluate/model.ts';
import type { Context } from './context.ts';
import {
  addFloorOptions,
  addInputOptions,
  analyzeFromOptions,
  canonicaliserFromOptions,
  type InputOptions,
  wholeNumber,
} from './input-options.ts';

interface EvaluateFlags extends InputOptions {
  readonly labels?: string;
  readonly truth?: string;
  readonly format: 'table' | 'json';
  readonly worst: string;
}

/** `spamcheck evaluate`: holds scores and levels against labels. */
export function registerEvaluate(program: Command, context: Context): void {
  const command = program
    .command('evaluate')
    .summary('measure scores and levels against labelled numbers')
    .description(
      'Analyse call logs and hold the scores against labels: ROC-AUC, average precision, recall at few false\n' +
        'alarms with the score that gives it, precision and recall of each level, and the worst false alarms and\n' +
        'misses. Numbers without a label are left out; labelled numbers that were not scored count as score 0.',
    )
    .argument('<files...>', 'call logs; - is standard input')
    .option(
      '--truth <file>',
      'truth.json of spamcheck simulate, instead of --labels: recall by scheme, cases and intervals as well',
    )
    .option('--labels <file>', 'CSV with the header number,label (and kind); label 1 is a dialer, 0 is not')
    .addOption(new Option('-f, --format <format>', 'output').choices(['table', 'json']).default('table'))
    .option('--worst <n>', 'how many false alarms and misses to show, 0 to 10000', '10');
  addFloorOptions(addInputOptions(command));
  command.action((files: string[], flags: EvaluateFlags) => runEvaluate(files, flags, context));
}

async function runEvaluate(files: readonly string[], flags: EvaluateFlags, context: Context): Promise<void> {
  const worst = wholeNumber('--worst', flags.worst, 0, 10_000) ?? 10;
  const { rejectedText } = await import('../evaluate/labels.ts');
  const { evaluate } = await import('../evaluate/evaluate.ts');
  const { renderEvaluation, renderEvaluationJson } = await import('../report/evaluation.ts');
  const { labels, cases } = await answersOf(flags);
  const only = new Set(labels.labels.map(({ number }) => number));
  const report = await analyzeFromOptions(files, { ...flags, minLevel: 'none' }, context, { only });
  const evaluation = evaluate(report, labels, { worst, ...(cases ? { cases } : {}) });
  const render = {
    columns: context.columns,
    chalk: context.chalk.out,
    lang: context.lang,
  };
  await context.out(
    flags.format === 'json' ? renderEvaluationJson(evaluation) : renderEvaluation(evaluation, render),
  );
  if (labels.rejected.length > 0 && flags.format === 'json') {
    context.err(
      `${await context.told(`${flags.labels ?? ''}: labels not used: ${rejectedText(labels.rejected)}.`)}\n`,
    );
  }
  if (labels.rejected.length > 0 || !report.run.complete) context.exit(exitCodes.partial);
}

/** @throws SpamcheckError exit 2 unless one of --labels and --truth is given */
async function answersOf(
  flags: EvaluateFlags,
): Promise<{ readonly labels: LabelSet; readonly cases?: CaseTruth }> {
  if ((flags.labels === undefined) === (flags.truth === undefined)) {
    throw new SpamcheckError(exitCodes.usage, 'evaluate takes either --labels or --truth.');
  }
  const canonicalise = await canonicaliserFromOptions(flags);
  if (flags.truth !== undefined) {
    const { readTruth } = await import('../evaluate/truth-file.ts');
    return readTruth(flags.truth, canonicalise);
  }
  const { readLabelTable } = await import('../evaluate/label-table.ts');
  const { labelsOf } = await import('../evaluate/labels.ts');
  return { labels: labelsOf(await readLabelTable(flags.labels ?? ''), canonicalise) };
}
