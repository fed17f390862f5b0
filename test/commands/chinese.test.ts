import type { Command } from 'commander';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { speakChinese } from '../../src/commands/chinese.ts';
import { helpTable } from '../../src/commands/help-table.ts';
import { createProgram } from '../../src/commands/program.ts';
import { testContext } from './context.ts';

const tree = (command: Command): Command[] => [command, ...command.commands.flatMap(tree)];
const names = tree(createProgram(testContext())).map((command) => command.name());
const han = /\p{Script=Han}/u;

/** Paragraphs under the help proper that are no commands to type. */
function paragraphs(command: Command): string[] {
  const texts: string[] = [];
  command.configureOutput({ writeOut: (text) => void texts.push(text) });
  command.outputHelp();
  const found =
    texts
      .slice(1)
      .join('')
      .match(/^\S.*(?:\n\S.*)*$/gmu) ?? [];
  return found.map((text) => text.replaceAll('\n', ' '));
}

function textsOf(command: Command): string[] {
  return [
    command.description(),
    command.summary(),
    ...command.options.flatMap(({ description, helpGroupHeading }) => [description, helpGroupHeading ?? '']),
    ...command.registeredArguments.map(({ description }) => description),
    ...paragraphs(command),
  ].filter((text) => text !== '');
}

/** The help of a command as it is printed. */
function help(name: string, lang: 'en' | 'zh', columns: number): string {
  const context = testContext({ lang, columns });
  const program = createProgram(context);
  if (lang === 'zh') speakChinese(program, context);
  const command = tree(program).find((one) => one.name() === name);
  command?.outputHelp();
  return context.written.join('');
}

test('every text of the help is in the table, and the table has no other', () => {
  const told = new Set(tree(createProgram(testContext())).flatMap(textsOf));
  const missing = [...told].filter((text) => !Object.hasOwn(helpTable, text));
  expect(missing, 'add these to src/commands/help-table.ts').toEqual([]);
  const added = /^(?:Usage|Arguments|Options|Global Options|Commands):$|^display help for command$/u;
  expect(Object.keys(helpTable).filter((text) => !told.has(text) && !added.test(text))).toEqual([]);
  for (const chinese of Object.values(helpTable)) expect(chinese).toMatch(han);
});

describe.each(names)('help of %s', (name) => {
  test('speaks Chinese in every line but commands and lists of words', () => {
    const lines = help(name, 'zh', 100).split('\n');
    const english = lines.filter(
      (line) => !han.test(line) && !/^ +(?:spamcheck|zcat|"|[^ ]*$)/u.test(line) && line.trim() !== '',
    );
    expect(
      english.filter((line) => !/^ +[A-Z]\w+(?: [A-Z]\w+)*$|^ {10,}[\w:"',.…=*()/-]/u.test(line)),
    ).toEqual([]);
  });

  test.each([60, 80, 100, 160])('fits %d columns in both languages', (columns) => {
    for (const lang of ['en', 'zh'] as const) {
      const lines = help(name, lang, columns).split('\n');
      // Commands to type are not broken.
      const text = lines.filter((line) => !/^ {2}(?:spamcheck|zcat) /u.test(line));
      expect(text.filter((line) => stringWidth(line) > columns)).toEqual([]);
    }
  });
});
