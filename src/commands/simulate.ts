import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { exitCodes, SpamcheckError } from '../errors.ts';
import type { Context } from './context.ts';
import { wholeNumber } from './input-options.ts';

interface SimulateFlags {
  readonly scenario: string;
  readonly days: string;
  readonly scale: string;
  readonly seed: string;
  readonly out: string;
}

/** `spamcheck simulate`: a labelled synthetic log with every scheme and its innocent twins. */
export function registerSimulate(program: Command, context: Pick<Context, 'err'>): void {
  program
    .command('simulate')
    .summary('write a labelled synthetic log of dialling schemes among innocent callers')
    .description(
      'Write a synthetic call log with fictional numbers and the truth about it: calls.csv, labels.csv for\n' +
        'evaluate --labels, truth.json for evaluate --truth. The same options write the same bytes.',
    )
    .option('--scenario <name>', 'mixed, innocents, or one scheme by its name', 'mixed')
    .option('--days <n>', 'days of the log, 1 to 366', '14')
    .option('--scale <x>', 'factor on the number of callers, 0.001 to 10; 1 is about a million calls', '1')
    .option('--seed <s>', 'seed of the random numbers, a whole number', '1')
    .requiredOption('--out <folder>', 'where the three files go; made when it is not there')
    .action((flags: SimulateFlags) => runSimulate(flags, context));
}

async function runSimulate(flags: SimulateFlags, context: Pick<Context, 'err'>): Promise<void> {
  const days = wholeNumber('--days', flags.days, 1, 366) ?? 14;
  const seed = wholeNumber('--seed', flags.seed, 0, 4_294_967_295) ?? 1;
  const scale = scaleOf(flags.scale);
  const { simulate } = await import('../simulate/scenario.ts');
  const { pieces, scenarioLines } = await import('../simulate/scenario-csv.ts');
  const { labelsCsv } = await import('../simulate/csv.ts');
  const { openWhole, writeWhole } = await import('./write-file.ts');
  const log = simulate({ scenario: flags.scenario, days, scale, seed });
  await makeFolder(flags.out);
  const file = await openWhole(join(flags.out, 'calls.csv'), 'the calls');
  try {
    for (const piece of pieces(scenarioLines(log))) await file.append(piece);
    await file.finish();
  } finally {
    await file.discard();
  }
  await writeWhole(join(flags.out, 'labels.csv'), labelsCsv(log.truth.numbers), 'the labels');
  await writeWhole(join(flags.out, 'truth.json'), `${JSON.stringify(log.truth, null, 1)}\n`, 'the truth');
  context.err(`${flags.out}: ${log.truth.calls} calls, ${log.truth.numbers.length} labelled numbers.\n`);
}

async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true }).catch((cause: unknown) => {
    throw new SpamcheckError(exitCodes.usage, `Cannot make the folder "${path}".`, { cause });
  });
}

function scaleOf(text: string): number {
  const value = /^\d{1,2}(\.\d{1,4})?$/u.test(text) ? Number(text) : Number.NaN;
  if (value >= 0.001 && value <= 10) return value;
  throw new SpamcheckError(exitCodes.usage, `--scale takes a number from 0.001 to 10, not "${text}".`);
}
