import type { Command } from 'commander';
import { exitCodes, SpamcheckError, isSpamcheckError } from '../errors.ts';
import { levels } from '../levels.ts';
import type { Report } from '../model.ts';
import type { Context } from './context.ts';
import { plannedDelivery } from './deliver.ts';
import { levelOption } from './input-options.ts';
import { addOutputOptions, type OutputFlags } from './output-options.ts';

/** `spamcheck report saved.json`: a saved report in another form. */
export function registerReport(program: Command, context: Context): void {
  const command = program
    .command('report')
    .summary('show a saved report in any format')
    .description(
      'Render a report that analyze saved as JSON: in another format or language, masked, cut or sorted.\n' +
        'Nothing is measured again.',
    )
    .argument('<file>', 'report made with --format json; - is standard input');
  addOutputOptions(command)
    .addOption(levelOption('--min-level <level>', 'only numbers of this level and above (all in the file)'))
    .option('-q, --quiet', 'no summary')
    .addHelpText(
      'after',
      `
Examples:
  spamcheck report last.json
  spamcheck report last.json -o findings.md -o findings.csv --lang zh-CN
  spamcheck report last.json -f json --mask pseudonym --mask-key key.txt | jq '.numbers[0]'

Exit codes: 0 shown, 1 --fail-on met, 2 usage, 3 the file is no report.`,
    )
    .action((file: string, flags: OutputFlags) => runReport(file, flags, context));
}

async function runReport(file: string, flags: OutputFlags, context: Context): Promise<void> {
  const delivery = await plannedDelivery(flags, context);
  const { readSaved } = await import('../report/saved.ts');
  const saved = readSaved(await textOf(file, context));
  if ('problem' in saved) throw new SpamcheckError(exitCodes.noInput, `${file} ${saved.problem}`);
  await delivery.deliver(atLeast(saved.report, flags));
}

/** Numbers of the asked level and above. */
function atLeast(report: Report, { minLevel }: OutputFlags): Report {
  if (minLevel === undefined) return report;
  const kept = new Set(levels.slice(levels.indexOf(minLevel)));
  return { ...report, numbers: report.numbers.filter(({ level }) => kept.has(level)) };
}

async function textOf(file: string, { stdin }: Context): Promise<string> {
  try {
    if (file !== '-') {
      const { readFile } = await import('node:fs/promises');
      return await readFile(file, 'utf8');
    }
    if (stdin.isTTY === true)
      throw new SpamcheckError(exitCodes.usage, '- reads standard input, but that is a terminal.');
    const chunks: Buffer[] = [];
    for await (const chunk of stdin) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString();
  } catch (cause) {
    if (isSpamcheckError(cause)) throw cause;
    const why = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unreadable';
    throw new SpamcheckError(exitCodes.noInput, `${file} cannot be read (${why}).`, { cause });
  }
}
