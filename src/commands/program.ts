import { Command, Help, InvalidArgumentError, Option } from 'commander';
import { langFrom } from '../report/lang.ts';
import { visible } from '../report/visible.ts';
import { registerAnalyze } from './analyze.ts';
import type { Context } from './context.ts';
import { registerConvert } from './convert.ts';
import { registerDemo } from './demo.ts';
import { registerEvaluate } from './evaluate.ts';
import { registerExplain } from './explain.ts';
import { registerInspect } from './inspect.ts';
import { registerReport } from './report.ts';
import { registerSchema } from './schema.ts';
import { registerSignals } from './signals.ts';
import { registerSimulate } from './simulate.ts';

type Register = (program: Command, context: Context) => void;

/** All commands by name, in the order of the help. To add one: its file, its test and a line here. */
export const commands: Readonly<Record<string, Register>> = {
  analyze: registerAnalyze,
  report: registerReport,
  explain: registerExplain,
  inspect: registerInspect,
  convert: registerConvert,
  evaluate: registerEvaluate,
  signals: registerSignals,
  demo: registerDemo,
  simulate: registerSimulate,
  schema: registerSchema,
};

/** The commands that a command line needs: the options of all of them take longer to set up than the rest. */
function needed(first: string | undefined): Register[] {
  const register = commands[first ?? ''];
  if (register !== undefined && Object.hasOwn(commands, first ?? '')) return [register];
  return first === '--version' || first === '-V' ? [] : Object.values(commands);
}

const plainHelp = new Help();

/**
 * The program with the commands that the command line needs, in English; errors of usage are thrown as
 * CommanderErrors.
 */
export function createProgram(context: Context, args: readonly string[] = []): Command {
  const program = new Command('spamcheck')
    .description(
      'Reads phone call logs and says which numbers are being dialled by an outbound-calling system, how sure it is, and why.',
    )
    .version(context.version)
    .addOption(new Option('--color <when>', 'colour').choices(['auto', 'always', 'never']).default('auto'))
    .addOption(
      new Option('--lang <lang>', 'language: en, zh-CN (that of the environment)').argParser(checkedLang),
    )
    .exitOverride()
    .configureHelp(helpStyle)
    .configureOutput({
      getOutHelpWidth: () => context.columns,
      getErrHelpWidth: () => context.columns,
      writeOut: (text) => void context.out(underHelp(text, context.columns)),
      writeErr: context.err,
      // Arguments may hold what a terminal would act on.
      outputError: (text, write) => write(shown(text)),
    });
  for (const register of needed(args[0])) register(program, context);
  for (const command of program.commands) command.exitOverride();
  return program;
}

/** Descriptions are wrapped beside the options from this width on, whatever the terminal's. */
export const helpStyle = { showGlobalOptions: true, minWidthToWrap: 20 } as const;

/** Commands to type stand indented under the help; what stands between them is paragraphs. */
export const paragraph = /^\S.*(?:\n\S.*)*$/gmu;

/** Lines of a message with what is not plainly visible spelt out. */
export const shown = (text: string): string => text.split('\n').map(visible).join('\n');

function underHelp(text: string, columns: number): string {
  return text.replace(paragraph, (lines) => plainHelp.boxWrap(lines.replaceAll('\n', ' '), columns));
}

/** The name as it was given; the program has decided before its options are read. */
function checkedLang(name: string): string {
  if (langFrom(name) === undefined) throw new InvalidArgumentError('Allowed choices are en, zh-CN.');
  return name;
}
