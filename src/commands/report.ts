import type { Command } from 'commander';
import { levels } from '../levels.ts';
import type { Report } from '../model.ts';
import type { Context } from './context.ts';
import { plannedDelivery } from './deliver.ts';
import { levelOption } from './input-options.ts';
import { addOutputOptions, type OutputFlags } from './output-options.ts';
import { savedReport } from './saved-report.ts';

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
  const { report } = await savedReport(file, context);
  await delivery.deliver(atLeast(report, flags));
}

/** Numbers of the asked level and above. */
function atLeast(report: Report, { minLevel }: OutputFlags): Report {
  if (minLevel === undefined) return report;
  const kept = new Set(levels.slice(levels.indexOf(minLevel)));
  return { ...report, numbers: report.numbers.filter(({ level }) => kept.has(level)) };
}
