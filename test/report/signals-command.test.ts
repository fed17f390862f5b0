import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { registerSignals } from '../../src/commands/signals.ts';
import { testContext } from '../commands/context.ts';
import { signalFacts } from '../../src/report/signals-facts.ts';

async function run(...args: string[]): Promise<string> {
  const context = testContext();
  const program = new Command();
  registerSignals(program, context);
  for (const command of program.commands)
    command.exitOverride().configureOutput({ writeErr: () => undefined });
  await program.parseAsync(['signals', ...args], { from: 'user' });
  return context.written.join('');
}

describe('spamcheck signals', () => {
  it('lists all signals', async () => {
    expect(await run()).toMatch(/^ID +FAMILY .*\ndaily-volume /);
  });

  it('explains one', async () => {
    expect(await run('busy-hour')).toMatch(/^busy-hour: busiest hour\n\nMeaning +Most calls/);
  });

  it('prints the same facts as JSON', async () => {
    const facts = signalFacts();
    expect(JSON.parse(await run('--format', 'json'))).toEqual(facts);
    const one = facts.filter(({ id }) => id === 'busy-hour');
    expect(JSON.parse(await run('busy-hour', '--format', 'json'))).toEqual(one);
  });

  it('suggests ids for an unknown one, as a usage error', async () => {
    await expect(run('busy-huor')).rejects.toMatchObject({
      exitCode: 2,
      message: 'There is no signal "busy-huor". Did you mean busy-hour?',
    });
    await expect(run('zzz', '--format', 'json')).rejects.toMatchObject({
      exitCode: 2,
      message: 'There is no signal "zzz". "spamcheck signals" lists them all.',
    });
  });

  it('refuses another format', async () => {
    await expect(run('--format', 'xml')).rejects.toMatchObject({ code: 'commander.invalidArgument' });
  });
});
