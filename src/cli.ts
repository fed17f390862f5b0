/** The program: the one file that touches the process, its streams, its clock and its exit code. */
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import type { ChalkInstance } from 'chalk';
import { Command, CommanderError, Option } from 'commander';
import { registerAnalyze } from './commands/analyze.ts';
import { registerConvert } from './commands/convert.ts';
import type { Context } from './commands/context.ts';
import { registerDemo } from './commands/demo.ts';
import { registerEvaluate } from './commands/evaluate.ts';
import { registerInspect } from './commands/inspect.ts';
import { registerReport } from './commands/report.ts';
import { registerSchema } from './commands/schema.ts';
import { registerSignals } from './commands/signals.ts';
import { registerSimulate } from './commands/simulate.ts';
import { exitCodes, isSpamcheckError } from './errors.ts';
import { colourLevel, colourless, type ColourFlag } from './report/colour.ts';
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
  process.stderr.write(`spamcheck: cannot write the output (${error.code ?? error.message}).\n`);
  setExit(exitCodes.limit);
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

const program = new Command('spamcheck');

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

const context: Context = {
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

program
  .description(
    'Reads phone call logs and says which numbers are being dialled by an outbound-calling system, how sure it is, and why.',
  )
  .version(version)
  .addOption(new Option('--color <when>', 'colour').choices(['auto', 'always', 'never']).default('auto'))
  .exitOverride()
  .configureHelp({ showGlobalOptions: true });

program.hook('preAction', decideColours);
registerAnalyze(program, context);
registerReport(program, context);
registerInspect(program, context);
registerConvert(program, context);
registerEvaluate(program, context);
registerSignals(program, context);
registerDemo(program, context);
registerSimulate(program, context);
registerSchema(program, context);
for (const command of program.commands) command.exitOverride();

program.parseAsync(process.argv).catch(async (error: unknown) => setExit(await report(error)));

/** Tells the user what went wrong; the code says what kind of thing it was. */
async function report(error: unknown): Promise<number> {
  if (stopped !== null) {
    process.stderr.write('spamcheck: interrupted.\n');
    return stopped;
  }
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
  const { messageText } = await import('./commands/message.ts');
  const debug = process.env['SPAMCHECK_DEBUG'] === '1';
  if (isSpamcheckError(error)) {
    process.stderr.write(messageText(error.message));
    if (debug) process.stderr.write(`${error.stack ?? ''}\n`);
    return error.exitCode;
  }
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(messageText(`internal error: ${message}`));
  process.stderr.write(
    debug && error instanceof Error
      ? `${error.stack ?? ''}\n`
      : 'Set SPAMCHECK_DEBUG=1 to see where it happened.\n',
  );
  return exitCodes.internal;
}
