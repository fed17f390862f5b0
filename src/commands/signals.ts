import type { Command } from 'commander';
import { exitCodes, SpamcheckError } from '../errors.ts';
import type { Context } from './context.ts';

interface SignalsFlags {
  readonly format: 'table' | 'json';
}

/** `spamcheck signals [ID]`: what is looked at, from which limits on, and what it weighs. */
export function registerSignals(program: Command, context: Context): void {
  program
    .command('signals')
    .summary('list the signals, or explain one')
    .description(
      'List the signals: what each measures, from which limits on it counts, and its weight on short and long\n' +
        'logs. With an ID, everything about one. Try: spamcheck signals distinct-ratio',
    )
    .argument('[id]', 'id of a signal')
    .addOption(
      program
        .createOption('-f, --format <format>', 'output format')
        .choices(['table', 'json'])
        .default('table'),
    )
    .action((id: string | undefined, flags: SignalsFlags) => showSignals(id, flags, context));
}

async function showSignals(id: string | undefined, flags: SignalsFlags, context: Context): Promise<void> {
  const { signalFacts, signalPage, signalsTable } = await import('../report/signals-view.ts');
  const all = signalFacts();
  const chosen = id === undefined ? all : all.filter((facts) => facts.id === id);
  const [only] = chosen;
  if (id !== undefined && only === undefined)
    throw await unknownSignal(
      id,
      all.map((facts) => facts.id),
    );
  if (flags.format === 'json') return context.out(`${JSON.stringify(chosen, null, 2)}\n`);

  const options = { columns: context.columns, chalk: context.chalk.out };
  if (id !== undefined && only !== undefined) return context.out(signalPage(only, options));
  return context.out(signalsTable(options));
}

async function unknownSignal(id: string, known: readonly string[]): Promise<SpamcheckError> {
  const { nearest } = await import('../report/signals-nearest.ts');
  const near = nearest(id, known);
  const hint =
    near.length === 0 ? '"spamcheck signals" lists them all.' : `Did you mean ${near.join(' or ')}?`;
  return new SpamcheckError(exitCodes.usage, `There is no signal ${JSON.stringify(id)}. ${hint}`);
}
