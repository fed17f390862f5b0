/** The program: the one file that touches the process, its streams, its clock and its exit code. */
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import type { ChalkInstance } from 'chalk';
import { CommanderError } from 'commander';
import type { Context } from './commands/context.ts';
import { createProgram } from './commands/program.ts';
import { exitCodes, isSpamcheckError } from './errors.ts';
import { colourLevel, colourless, type ColourFlag } from './report/colour.ts';
import { langOfArguments, langOfEnv } from './report/lang.ts';
import { outputWidth } from './report/table-width.ts';

/** The version in package.json, put in by the bundler. */
declare const SPAMCHECK_VERSION: string;
const version = SPAMCHECK_VERSION;

const stop = new AbortController();
let stopped: number | null = null;
let removeWorkspace: () => void = () => undefined;
let outputClosed = false;
let noteClosed: () => void = () => undefined;
const closed = new Promise<void>((resolve) => {
  noteClosed = resolve;
});

process.umask(0o077);

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  outputClosed = true;
  noteClosed();
  if (error.code === 'EPIPE') return;
  setExit(exitCodes.limit);
  void context.say(`cannot write the output (${error.code ?? error.message}).`);
});

for (const [name, code] of [
  ['SIGINT', exitCodes.interrupted],
  ['SIGTERM', exitCodes.terminated],
] as const) {
  process.on(name, () => {
    if (stopped !== null) {
      removeWorkspace();
      process.exit(code);
    }
    stopped = code;
    stop.abort();
  });
}

function setExit(code: number): void {
  process.exitCode = Math.max(Number(process.exitCode ?? 0), code);
}

let colours: { readonly out: ChalkInstance; readonly err: ChalkInstance } | null = null;

/** Decides colour once, for each stream, when a command is about to run; without colour chalk is not loaded. */
async function decideColours(): Promise<void> {
  const flag = program.getOptionValue('color') as ColourFlag;
  const levelOf = ({ isTTY }: NodeJS.WriteStream) => colourLevel({ flag, env: process.env, isTTY });
  const [out, err] = [levelOf(process.stdout), levelOf(process.stderr)];
  if (out === 0 && err === 0) {
    colours = { out: colourless, err: colourless };
    return;
  }
  const { Chalk } = await import('chalk');
  colours = { out: new Chalk({ level: out }), err: new Chalk({ level: err }) };
}

const lang = langOfArguments(process.argv.slice(2)) ?? langOfEnv(process.env);

const context: Context = {
  lang,
  out: (text) =>
    new Promise((resolve) => {
      if (outputClosed) resolve();
      else process.stdout.write(text, () => resolve());
    }),
  outFile: async (path) => {
    for await (const chunk of createReadStream(path)) {
      if (outputClosed) return;
      if (!process.stdout.write(chunk as Buffer)) await Promise.race([once(process.stdout, 'drain'), closed]);
    }
  },
  err: (text) => void process.stderr.write(text),
  told: async (message) =>
    lang === 'zh' ? (await import('./report/errors-told.ts')).inChinese(message) : message,
  say: async (message) => {
    const { messageText } = await import('./commands/message.ts');
    process.stderr.write(messageText(await context.told(message)));
  },
  stdin: process.stdin,
  env: process.env,
  stdoutIsTTY: process.stdout.isTTY,
  stderrIsTTY: process.stderr.isTTY,
  columns: outputWidth({ isTTY: process.stdout.isTTY, ttyColumns: process.stdout.columns, env: process.env }),
  get chalk() {
    if (colours === null) throw new Error('colours are decided before a command runs');
    return colours;
  },
  now: () => Date.now(),
  signal: stop.signal,
  version,
  onWorkspace: (removeNow) => {
    removeWorkspace = removeNow;
  },
  exit: setExit,
};

const program = createProgram(context);

program.hook('preAction', decideColours);
run().catch(async (error: unknown) => setExit(await report(error)));

async function run(): Promise<void> {
  if (lang === 'zh') (await import('./commands/chinese.ts')).speakChinese(program, context);
  await program.parseAsync(process.argv);
}

/** Tells the user what went wrong; the code says what kind of thing it was. */
async function report(error: unknown): Promise<number> {
  if (stopped !== null) {
    await context.say('interrupted.');
    return stopped;
  }
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
  const stack =
    error instanceof Error && process.env['SPAMCHECK_DEBUG'] === '1' ? `${error.stack ?? ''}\n` : '';
  if (isSpamcheckError(error)) {
    await context.say(error.message);
    process.stderr.write(stack);
    return error.exitCode;
  }
  const message = error instanceof Error ? error.message : String(error);
  const hint = stack === '' ? '\n  Set SPAMCHECK_DEBUG=1 to see where it happened.' : '';
  await context.say(`internal error: ${message}${hint}`);
  process.stderr.write(stack);
  return exitCodes.internal;
}
