/** The program: the one file that touches the process, its streams, its clock and its exit code. */
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { createRun } from './commands/run.ts';
import { exitCodes } from './errors.ts';

/** The version in package.json, put in by the bundler. */
declare const SPAMCHECK_VERSION: string;

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
  void run.say(`cannot write the output (${error.code ?? error.message}).`);
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

const run = createRun({
  args: process.argv.slice(2),
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
  ttyColumns: process.stdout.columns,
  now: () => Date.now(),
  signal: stop.signal,
  version: SPAMCHECK_VERSION,
  onWorkspace: (removeNow) => {
    removeWorkspace = removeNow;
  },
  exit: setExit,
  stopped: () => stopped,
});

void run.start();
