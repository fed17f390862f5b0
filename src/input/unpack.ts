/** Unpacking into the workspace, within the limits; what can be saved of a damaged archive is saved. */
import { createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Growth } from './limits.ts';
import type { OpenTools } from './opened.ts';

/** Thrown by the readers of packed data: `cut` when the data ends too early, else it is wrong. */
export class PackedDataError extends Error {
  readonly cut: boolean;
  constructor(cut: boolean, options?: ErrorOptions) {
    super(cut ? 'ends too early' : 'damaged data', options);
    this.name = 'PackedDataError';
    this.cut = cut;
  }
}

export interface Unpacked {
  readonly path: string;
  /** Bytes that came out, before the cut to whole lines. */
  readonly bytes: number;
  readonly damage: PackedDataError | null;
}

/**
 * Writes what a reader of packed data yields. Of damaged data the text up to its last whole line stays: a cut
 * line must not pass for a row.
 *
 * @throws SpamcheckError exit 6 when the data grows beyond what logs do
 */
export async function unpackTo(
  data: AsyncIterable<Uint8Array>,
  growth: Growth,
  tools: OpenTools,
): Promise<Unpacked> {
  const path = tools.workspace.path('.text');
  let damage: PackedDataError | null = null;
  let bytes = 0;
  const guarded = async function* () {
    try {
      for await (const chunk of data) {
        bytes += chunk.length;
        growth.add(chunk.length);
        yield chunk;
      }
    } catch (error) {
      if (!(error instanceof PackedDataError)) throw error;
      damage = error;
    }
  };
  await pipeline(Readable.from(guarded(), { objectMode: false }), createWriteStream(path, { mode: 0o600 }), {
    signal: tools.signal,
  });
  if (damage !== null) await cutToWholeLines(path);
  return { path, bytes, damage };
}

const window = 1 << 16;

async function cutToWholeLines(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    const { size } = await handle.stat();
    const buffer = Buffer.alloc(window);
    for (let end = size; end > 0; end -= window) {
      const start = Math.max(0, end - window);
      const { bytesRead } = await handle.read(buffer, 0, end - start, start);
      const at = Math.max(
        buffer.subarray(0, bytesRead).lastIndexOf(10),
        buffer.subarray(0, bytesRead).lastIndexOf(13),
      );
      if (at >= 0) {
        await handle.truncate(start + at + 1);
        return;
      }
    }
    await handle.truncate(0);
  } finally {
    await handle.close();
  }
}
