import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Sample {
  /** Spawn to exit. */
  readonly seconds: number;
  /** Peak resident memory of the process; null where there is no /proc. */
  readonly peakBytes: number | null;
}

/** The one method for every program, ours or not, on every awk and Node. */
export const MEMORY_METHOD =
  'VmHWM of /proc/PID/status, read every 50 ms (a rise in the last 50 ms is missed)';

const POLL_MS = 50;
const STDERR_KEPT = 2000;

/**
 * Runs a program with its output to the null device and measures the whole process.
 * Throws if it does not start, is killed, or ends with another exit code than 0.
 */
export async function measure(
  command: string,
  args: readonly string[],
  signal: AbortSignal,
): Promise<Sample> {
  signal.throwIfAborted();
  const start = performance.now();
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], signal });
  const stderr = keepTail(child);
  let peakBytes: number | null = null;
  const timer = setInterval(() => {
    peakBytes = readPeak(child.pid) ?? peakBytes;
  }, POLL_MS);
  try {
    const { ending, end } = await ended(child);
    if (ending !== 0) throw new Error(`${command} ended with ${ending}: ${stderr().trim()}`);
    return { seconds: (end - start) / 1000, peakBytes };
  } finally {
    clearInterval(timer);
  }
}

/** Resolves when the process is gone and its stderr is read; `end` is the moment of its exit. */
function ended(child: ChildProcess): Promise<{ ending: number | NodeJS.Signals | null; end: number }> {
  return new Promise((resolve, reject) => {
    let end = 0;
    child.once('error', reject);
    child.once('exit', () => (end = performance.now()));
    child.once('close', (code, killedBy) => resolve({ ending: code ?? killedBy, end }));
  });
}

function keepTail(child: ChildProcess): () => string {
  let text = '';
  child.stderr?.setEncoding('utf8').on('data', (part: string) => {
    text = (text + part).slice(-STDERR_KEPT);
  });
  return () => text;
}

function readPeak(pid: number | undefined): number | null {
  if (pid === undefined) return null;
  try {
    const kib = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1];
    return kib === undefined ? null : Number(kib) * 1024;
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
}

/** The process has ended between two readings, or the system has no /proc. */
function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH');
}
