import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
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

/** Runs the built program as a user would, away from a terminal, without the caller's colour variables. */
export async function run(args: readonly string[], options: RunOptions = {}): Promise<Run> {
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
  const result = await run(['analyze', '--format', 'json', '--min-level', 'none', ...args], options);
  if (result.stdout === '') throw new Error(`no report: ${result.stderr}`);
  return { ...result, report: reportSchema.parse(JSON.parse(result.stdout)) };
}

export const firstLine = (text: string) => text.split('\n')[0] ?? '';
