import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, open, rm, stat, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { writeDamaged } from './damage.ts';
import { generateCalls, writeCalls, type LogSize } from './generate.ts';
import type { BenchOptions, SizeOption } from './options.ts';

export interface LogFile extends SizeOption {
  readonly path: string;
  readonly bytes: number;
  /** Damaged lines; 0 for a clean log. */
  readonly damaged: number;
}

/** Calls `use` with the folder for the logs; a temporary one is removed when `use` ends, well or not. */
export async function withDataFolder<T>(
  data: string | undefined,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  if (data !== undefined) {
    await mkdir(data, { recursive: true });
    return use(data);
  }
  const folder = await mkdtemp(join(tmpdir(), 'spamcheck-bench-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The logs of the wanted sizes, smallest first: those of the folder, made anew where missing or from another generator. */
export async function prepareLogs(
  folder: string,
  options: BenchOptions,
  signal: AbortSignal,
  progress: (text: string) => void,
): Promise<LogFile[]> {
  const logs: LogFile[] = [];
  for (const size of options.sizes.toSorted((a, b) => a.calls - b.calls)) {
    const path = join(folder, `calls-${size.calls}-seed${options.seed}.csv`);
    const wanted = { calls: size.calls, seed: options.seed };
    if (await isLog(path, wanted)) {
      progress(`${size.label}: ${path} is there`);
    } else {
      const start = performance.now();
      await writeCalls(path, wanted, signal);
      progress(`${size.label}: written in ${((performance.now() - start) / 1000).toFixed(1)} s`);
    }
    await readThrough(path, signal);
    logs.push({ ...size, path, bytes: (await stat(path)).size, damaged: 0 });
  }
  const largest = logs.at(-1);
  if (options.damaged === 0 || largest === undefined) return logs;
  return [...logs.slice(0, -1), await damagedCopy(largest, options, signal), largest];
}

async function damagedCopy(
  log: LogFile,
  { damaged, seed }: BenchOptions,
  signal: AbortSignal,
): Promise<LogFile> {
  const path = log.path.replace(/\.csv$/u, `-damaged${damaged}.csv`);
  await writeDamaged(log.path, path, { lines: log.calls, damaged, seed }, signal);
  await readThrough(path, signal);
  return { ...log, label: `${log.label}, ${damaged} damaged`, path, bytes: (await stat(path)).size, damaged };
}

/** Whether the file begins as today's generator begins it. A file under its name is complete (see `writeCalls`). */
async function isLog(path: string, wanted: LogSize): Promise<boolean> {
  const [head] = generateCalls(wanted);
  if (!head) return false;
  const file = await openIfThere(path);
  if (!file) return false;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(head.length), 0, head.length, 0);
    return bytesRead === head.length && head.equals(buffer);
  } finally {
    await file.close();
  }
}

async function openIfThere(path: string): Promise<FileHandle | null> {
  try {
    return await open(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Fills the page cache, so that the first run reads as warm as the others. */
async function readThrough(path: string, signal: AbortSignal): Promise<void> {
  await finished(createReadStream(path, { highWaterMark: 1 << 20, signal }).resume());
}
