/** Help and errors of usage in Chinese: the program speaks English until it is told to. */
import { Help, Option, type Command } from 'commander';
import { inChinese } from '../report/errors-told.ts';
import { cellsOf } from '../report/text-width.ts';
import { wrapped } from '../report/wrap.ts';
import type { Context } from './context.ts';
import { helpTable } from './help-table.ts';
import { helpStyle, paragraph, shown } from './program.ts';

const table: ReadonlyMap<string, string> = new Map(Object.entries(helpTable));

/** A text of the help in Chinese; one that the table lacks as it is. */
const told = (text: string): string => table.get(text) ?? text;

const plain = new Help();
/** What commander adds to a description. */
const extras = [
  ['(choices: ', '（可选：'],
  ['(default: ', '（默认：'],
  [', default: ', '，默认：'],
] as const;

function description(option: Option): string {
  const text = plain.optionDescription(option);
  const added = text.slice(option.description.length);
  if (added === '') return text;
  const chinese = extras.reduce((whole, [en, zh]) => whole.replace(en, zh), added.trimStart());
  return option.description + chinese.replace(/\)$/u, '）');
}

/** What is printed under the help proper; the help proper has been told already. */
function underHelp(text: string, columns: number): string {
  return text.replace(paragraph, (found) => {
    const chinese = table.get(found.replaceAll('\n', ' '));
    return chinese === undefined ? found : wrapped(chinese, columns).join('\n');
  });
}

function retell(command: Command): void {
  command.description(told(command.description()));
  if (command.summary() !== '') command.summary(told(command.summary()));
  for (const option of command.options) {
    option.description = told(option.description);
    if (option.helpGroupHeading !== undefined) option.helpGroupHeading = told(option.helpGroupHeading);
  }
  for (const argument of command.registeredArguments) argument.description = told(argument.description);
  const help = new Option('-h, --help', told('display help for command'));
  command.addHelpOption(help.helpGroup('Options:'));
  for (const inner of command.commands) retell(inner);
}

/** Turns a whole program to Chinese, before it reads its arguments. */
export function speakChinese(program: Command, { columns, out }: Pick<Context, 'columns' | 'out'>): void {
  program.helpCommand('help [command]', told('display help for command'));
  retell(program);
  for (const command of [program, ...program.commands]) {
    command.configureHelp({
      ...helpStyle,
      styleTitle: told,
      optionDescription: description,
      displayWidth: cellsOf,
      boxWrap: (text, width) =>
        text
          .split('\n')
          .flatMap((line) => wrapped(line, Math.max(width, 20)))
          .join('\n'),
    });
    command.configureOutput({
      writeOut: (text) => void out(underHelp(text, columns)),
      outputError: (text, write) => write(inChinese(shown(text.trimEnd())) + '\n'),
    });
  }
}
