import { expect, test } from 'vitest';
import { commands, createProgram } from '../../src/commands/program.ts';
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
