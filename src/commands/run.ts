/** One run of the program: a command line and what the process gives go in, outputs and an exit code come out. */
import type { ChalkInstance } from 'chalk';
import { CommanderError, type Command } from 'commander';
import { exitCodes, isSpamcheckError } from '../errors.ts';
import { colourLevel, colourless, type ColourFlag } from '../report/colour.ts';
import { langOfArguments, langOfEnv } from '../report/lang.ts';
import { outputWidth } from '../report/table-width.ts';
import type { Context } from './context.ts';
import { createProgram } from './program.ts';

/** What a run is given: the process in `cli.ts`. */
export interface Host extends Omit<Context, 'lang' | 'told' | 'say' | 'columns' | 'chalk'> {
  /** The command line, without the program. */
  readonly args: readonly string[];
  readonly ttyColumns: number | undefined;
  /** The exit code of the signal that stopped the run; null while none did. */
  readonly stopped: () => number | null;
}

export interface Run {
  /** Writes a message of the program to stderr. */
  readonly say: Context['say'];
  /** Does what the command line says. Never rejects: what goes wrong is told, and the host given its exit code. */
  readonly start: () => Promise<void>;
}

type Colours = Context['chalk'];

export function createRun(host: Host): Run {
  const lang = langOfArguments(host.args) ?? langOfEnv(host.env);
  let colours: Colours | null = null;
  const context: Context = {
    ...host,
    lang,
    told: async (message) =>
      lang === 'zh' ? (await import('../report/errors-told.ts')).inChinese(message) : message,
    say: async (message) => {
      const { messageText } = await import('./message.ts');
      host.err(messageText(await context.told(message)));
    },
    columns: outputWidth({ isTTY: host.stdoutIsTTY, ttyColumns: host.ttyColumns, env: host.env }),
    get chalk() {
      if (colours === null) throw new Error('colours are decided before a command runs');
      return colours;
    },
  };
  const program = createProgram(context, host.args);
  program.hook('preAction', async () => {
    colours = await coloursOf(program, host);
  });
  const start = async () => {
    try {
      if (lang === 'zh') (await import('./chinese.ts')).speakChinese(program, context);
      await program.parseAsync(host.args, { from: 'user' });
    } catch (error) {
      host.exit(await report(error, host, context.say));
    }
  };
  return { say: context.say, start };
}

/** Decides colour once, for each stream, when a command is about to run; without colour chalk is not loaded. */
async function coloursOf(program: Command, { env, stdoutIsTTY, stderrIsTTY }: Host): Promise<Colours> {
  const flag = program.getOptionValue('color') as ColourFlag;
  const levelOf = (isTTY: boolean) => colourLevel({ flag, env, isTTY });
  const [out, err] = [levelOf(stdoutIsTTY), levelOf(stderrIsTTY)];
  if (out === 0 && err === 0) return { out: colourless, err: colourless };
  const { Chalk } = await import('chalk');
  const chalkOf = (level: typeof out): ChalkInstance => new Chalk({ level });
  return { out: chalkOf(out), err: chalkOf(err) };
}

/** Tells the user what went wrong; the code says what kind of thing it was. */
async function report(error: unknown, host: Host, say: Context['say']): Promise<number> {
  const stopped = host.stopped();
  if (stopped !== null) {
    await say('interrupted.');
    return stopped;
  }
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
  const debug = host.env['SPAMCHECK_DEBUG'] === '1';
  const stack = error instanceof Error && debug ? `${error.stack ?? ''}\n` : '';
  if (isSpamcheckError(error)) {
    await say(error.message);
    host.err(stack);
    return error.exitCode;
  }
  const message = error instanceof Error ? error.message : String(error);
  await say(
    debug
      ? `internal error: ${message}`
      : `internal error: ${message}\n  Set SPAMCHECK_DEBUG=1 to see where it happened.`,
  );
  host.err(stack);
  return exitCodes.internal;
}
