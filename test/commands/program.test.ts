import { expect, test } from 'vitest';
import { commands, createProgram } from '../../src/commands/program.ts';
import { speakChinese } from '../../src/commands/chinese.ts';
import { testContext } from './context.ts';

const namesFor = (...args: string[]) =>
  createProgram(testContext(), args).commands.map((command) => command.name());

test('the commands are called as they are listed', () => {
  expect(namesFor()).toEqual(Object.keys(commands));
});

test.each(Object.keys(commands))('a command line that begins with %s needs that command alone', (name) => {
  expect(namesFor(name, 'a.csv', '--help')).toEqual([name]);
});

test('the version needs none, help, options and whatever is no command need all', () => {
  expect(namesFor('--version')).toEqual([]);
  expect(namesFor('-V')).toEqual([]);
  for (const args of [
    ['--help'],
    ['help', 'analyze'],
    ['--color', 'never', 'analyze'],
    ['analyse'],
    ['toString'],
  ])
    expect(namesFor(...args)).toEqual(Object.keys(commands));
});

test.each(['en', 'zh'] as const)(
  'a wrong argument is shown without what a terminal would act on: %s',
  async (lang) => {
    for (const wrong of ['\u{1B}[31mfoo\u{202E}', '--\u{1B}]0;x\u{7}\u{200B}']) {
      const context = testContext({ lang });
      const program = createProgram(context);
      if (lang === 'zh') speakChinese(program, context);
      await expect(program.parseAsync([wrong], { from: 'user' })).rejects.toThrow();
      const text = context.written.join('');
      expect(text).toContain(String.raw`\u{001B}`);
      expect(text).not.toMatch(/[\0-\x09\x0B-\x1F\x7F-\x9F\p{Cf}]/u);
    }
  },
);
