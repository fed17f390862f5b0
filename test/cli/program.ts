import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { createRun } from '../../src/commands/run.ts';
import { reportSchema, type Report } from '../../src/model.ts';

export const programPath = fileURLToPath(new URL('../../bin/spamcheck.js', import.meta.url));
export const fixture = (name: string) => fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url));
export const demo = fixture('demo/calls.csv');

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly stdin?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/**
 * Runs the program in this process, on the sources: all of it but `src/cli.ts`, at a fifth of the cost. What a
 * process of its own is needed for (the bundles, cwd, umask, signals, pipes) is asked of `spawned`.
 */
export async function run(
  args: readonly string[],
  { stdin = '', env = {} }: Omit<RunOptions, 'cwd'> = {},
): Promise<Run> {
  const stdout: Buffer[] = [];
  let stderr = '';
  let code = 0;
  const write = (bytes: Buffer) => {
    stdout.push(bytes);
    return Promise.resolve();
  };
  await createRun({
    args,
    out: (text) => write(Buffer.from(text)),
    outFile: async (path) => write(await readFile(path)),
    err: (text) => {
      stderr += text;
    },
    stdin: Readable.from([Buffer.from(stdin)]),
    env,
    stdoutIsTTY: false,
    stderrIsTTY: false,
    ttyColumns: undefined,
    now: () => Date.now(),
    signal: new AbortController().signal,
    version: '0.0.0',
    onWorkspace: () => undefined,
    exit: (next) => {
      code = Math.max(code, next);
    },
    stopped: () => null,
  }).start();
  return { code, stdout: Buffer.concat(stdout).toString(), stderr };
}

/** Runs the built program as a user would, away from a terminal, without the caller's colour variables. */
export async function spawned(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const { PATH = '', HOME = '', TMPDIR } = process.env;
  const env = { PATH, HOME, ...(TMPDIR === undefined ? {} : { TMPDIR }), ...options.env };
  const child = spawn(process.execPath, [programPath, ...args], { env, cwd: options.cwd, stdio: 'pipe' });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.stdin ?? '');
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() };
}

/** `analyze --format json`, with the report checked against its schema. */
export async function runJson(
  args: readonly string[],
  options: RunOptions = {},
): Promise<Run & { readonly report: Report }> {
  const runs = options.cwd === undefined ? run : spawned;
  const result = await runs(['analyze', '--format', 'json', '--min-level', 'none', ...args], options);
  if (result.stdout === '') throw new Error(`no report: ${result.stderr}`);
  return { ...result, report: reportSchema.parse(JSON.parse(result.stdout)) };
}

export const firstLine = (text: string) => text.split('\n')[0] ?? '';
