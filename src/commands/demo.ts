import type { Command } from 'commander';
import { exitCodes, SpamcheckError } from '../errors.ts';
import type { Context } from './context.ts';

interface DemoFlags {
  readonly calls: string;
  readonly seed: string;
  readonly days: string;
  readonly labels?: string;
}

/** `spamcheck demo`: a synthetic log with fictional numbers on stdout. */
export function registerDemo(program: Command, context: Pick<Context, 'out'>): void {
  program
    .command('demo')
    .summary('print a small synthetic call log with fictional numbers')
    .description(
      'Print a small synthetic call log as CSV: ordinary people, a courier, a clinic, a dialer and a pool of five\n' +
        'numbers, all fictional. The same options print the same bytes. Try: spamcheck demo | spamcheck analyze -',
    )
    .option('--calls <n>', 'about how many calls, 500 to 1000000', '3000')
    .option('--seed <s>', 'seed of the random numbers, a whole number', '1')
    .option('--days <n>', 'days of the log, 1 to 366', '7')
    .option('--labels <file>', 'also write the truth (number,label,kind) to this file; label 1 is a dialer')
    .action((flags: DemoFlags) => demo(flags, context));
}

async function demo(flags: DemoFlags, context: Pick<Context, 'out'>): Promise<void> {
  const days = wholeNumber('--days', flags.days, 1, 366);
  const seed = wholeNumber('--seed', flags.seed, 0, 4_294_967_295);
  const calls = wholeNumber('--calls', flags.calls, 500, 1_000_000);
  const { demoLog } = await import('../simulate/demo.ts');
  const { callsCsv, labelsCsv } = await import('../simulate/csv.ts');
  const log = demoLog({ calls, seed, days });
  if (flags.labels !== undefined) {
    const { writeWhole } = await import('./write-file.ts');
    await writeWhole(flags.labels, labelsCsv(log.labels), 'the labels');
  }
  await context.out(callsCsv(log.calls));
}

function wholeNumber(option: string, text: string, least: number, most: number): number {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new SpamcheckError(
    exitCodes.usage,
    `${option} takes a whole number from ${least} to ${most}, not "${text}".`,
  );
}
