/** What the machine offers a run. */
import { availableParallelism, totalmem } from 'node:os';
import { exitCodes, SpamcheckError } from '../errors.ts';

export function machineThreads(): number {
  return availableParallelism();
}

const units: Readonly<Record<string, number>> = { '': 1, K: 1e3, M: 1e6, G: 1e9, T: 1e12 };

/** What a run holds beside the engine's own memory: Node, buffers, the candidates in hand. */
const besideEngine = 350e6;
const leastEngine = 128e6;

/**
 * Engine memory from `--memory-limit`, which is the memory of the whole run; half of the machine without it.
 *
 * @throws SpamcheckError exit 2 for a text that is no size, or a size below 500 MB
 */
export function memoryBytes(text: string | undefined): number {
  if (text === undefined) return Math.max(leastEngine, totalmem() / 2 - besideEngine);
  const match = /^(\d{1,7}(?:\.\d{1,3})?) ?([KMGT]?)i?B?$/iu.exec(text.trim());
  const size = match === null ? Number.NaN : Number(match[1]) * (units[(match[2] ?? '').toUpperCase()] ?? 1);
  if (!(size >= besideEngine + leastEngine)) {
    throw new SpamcheckError(
      exitCodes.usage,
      `--memory-limit takes a size of at least 500MB, such as 1GB, not "${text}".`,
    );
  }
  return size - besideEngine;
}
