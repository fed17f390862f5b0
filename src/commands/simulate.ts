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
  readonly dirt?: true;
}

/** `spamcheck simulate`: a labelled synthetic log with every scheme and its innocent twins. */
export function registerSimulate(program: Command, context: Pick<Context, 'err' | 'told'>): void {
  program
    .command('simulate')
    .summary('write a labelled synthetic log of dialling schemes among innocent callers')
    .description(
      'Write a synthetic call log with fictional numbers and the truth about it: calls.csv, labels.csv for\n' +
        'evaluate --labels, truth.json for evaluate --truth. The same options write the same bytes.',
    )
    .option(
      '--scenario <name>',
      'mixed, innocents, or one scheme by its name; a wrong name lists them',
      'mixed',
    )
    .option('--days <n>', 'days of the log, 1 to 366', '14')
    .option('--scale <x>', 'factor on the number of callers, 0.001 to 8; 1 is about a million calls', '1')
    .option('--seed <s>', 'seed of the random numbers, a whole number', '1')
    .option('--dirt', 'damage 2 % of the rows: duplicates, odd times, blanks, withheld and rewritten numbers')
    .requiredOption('--out <folder>', 'where the three files go; made when it is not there')
    .action((flags: SimulateFlags) => runSimulate(flags, context));
}

async function runSimulate(flags: SimulateFlags, context: Pick<Context, 'err' | 'told'>): Promise<void> {
  const days = wholeNumber('--days', flags.days, 1, 366) ?? 14;
  const seed = wholeNumber('--seed', flags.seed, 0, 4_294_967_295) ?? 1;
  const scale = scaleOf(flags.scale);
  const { simulate } = await import('../simulate/scenario.ts');
  const { csvPieces, scenarioRows } = await import('../simulate/scenario-csv.ts');
  const { dirtied } = await import('../simulate/dirt.ts');
  const { createRandom } = await import('../simulate/random.ts');
  const { labelsCsv } = await import('../simulate/csv.ts');
  const { writeWhole } = await import('./write-file.ts');
  const log = simulate({ scenario: flags.scenario, days, scale, seed });
  const rows = scenarioRows(log);
  const tally = new Map<string, number>();
  const written = flags.dirt ? dirtied(rows, createRandom(seed).fork('dirt'), tally) : rows;
  await makeFolder(flags.out);
  await writePieces(join(flags.out, 'calls.csv'), csvPieces(written));
  const truth = { ...log.truth, dirt: Object.fromEntries(tally) };
  await writeWhole(join(flags.out, 'labels.csv'), labelsCsv(truth.numbers), 'the labels');
  await writeWhole(join(flags.out, 'truth.json'), `${JSON.stringify(truth, null, 1)}\n`, 'the truth');
  context.err(
    `${await context.told(`${flags.out}: ${truth.calls} calls, ${truth.numbers.length} labelled numbers.`)}\n`,
  );
}

async function writePieces(path: string, texts: Iterable<string>): Promise<void> {
  const { openWhole } = await import('./write-file.ts');
  const file = await openWhole(path, 'the calls');
  try {
    for (const text of texts) await file.append(text);
    await file.finish();
  } finally {
    await file.discard();
  }
}

async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true }).catch((cause: unknown) => {
    throw new SpamcheckError(exitCodes.usage, `Cannot make the folder "${path}".`, { cause });
  });
}

function scaleOf(text: string): number {
  const value = /^\d(\.\d{1,4})?$/u.test(text) ? Number(text) : Number.NaN;
  if (value >= 0.001 && value <= 8) return value;
  throw new SpamcheckError(exitCodes.usage, `--scale takes a number from 0.001 to 8, not "${text}".`);
}
