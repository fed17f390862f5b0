/** Three parts of a huge text in place of the whole: enough to see how it is written, quick to read. */
import { open, type FileHandle } from 'node:fs/promises';
import { createSpool } from './spool.ts';
import type { Workspace } from './workspace.ts';

export interface SampleSizes {
  /** Files above this size are sampled, bytes; at least three parts. */
  readonly sampledFrom: number;
  readonly partBytes: number;
}

/** Small enough for an answer in two seconds also on a busy machine, large enough for 200,000 calls. */
const usualSizes: SampleSizes = { sampledFrom: 64 << 20, partBytes: 4 << 20 };
const LF = 10;
const CR = 13;

/** Whole lines of one part: where they begin in the file and in the sample. */
export interface Part {
  readonly inFile: number;
  readonly inSample: number;
}

export interface SampledFile {
  /** Where the sample is. */
  readonly path: string;
  readonly parts: readonly Part[];
  /** Bytes of the sample, and of the file. */
  readonly bytes: number;
  readonly of: number;
}

/**
 * Copies the first, the middle and the last part of a text, whole lines of each, to the workspace.
 *
 * @returns null for a file that is to be read whole: small, no regular file, or no plain lines of text (packed,
 *   UTF-16, JSON, XML)
 */
export async function sampleParts(
  path: string,
  workspace: Workspace,
  { sampledFrom, partBytes }: SampleSizes = usualSizes,
): Promise<SampledFile | null> {
  const handle = await open(path, 'r').catch(() => null);
  if (handle === null) return null;
  try {
    const stat = await handle.stat();
    if (!stat.isFile() || stat.size <= sampledFrom || !isLines(await read(handle, 0, 4096))) return null;
    const sample = workspace.path('.sample');
    const spool = createSpool(sample);
    const parts: Part[] = [];
    let bytes = 0;
    const last = stat.size - partBytes;
    for (const at of [0, Math.floor(last / 2), last]) {
      const part = await read(handle, at, partBytes);
      const from = at === 0 ? 0 : afterFirstEnd(part);
      const to = at === last ? part.length : afterLastEnd(part);
      if (to <= from) continue;
      parts.push({ inFile: at + from, inSample: bytes });
      spool.bytes(part.subarray(from, to));
      bytes += to - from;
    }
    spool.close();
    return { path: sample, parts, bytes, of: stat.size };
  } finally {
    await handle.close();
  }
}

/** Where the wanted lines of a text begin, bytes. */
export async function placesOf(path: string, lines: readonly number[]): Promise<ReadonlyMap<number, number>> {
  const wanted = new Set(lines);
  const places = new Map<number, number>();
  const last = Math.max(0, ...wanted);
  const handle = await open(path, 'r');
  try {
    let line = 1;
    let before = 0;
    let afterCr = false;
    if (wanted.has(1)) places.set(1, 0);
    while (line <= last) {
      const piece = await read(handle, before, 4 << 20);
      if (piece.length === 0) break;
      for (let at = 0; at < piece.length && line <= last; at++) {
        const byte = piece[at];
        if (byte === LF || byte === CR) {
          if (byte === CR || !afterCr) line += 1;
          if (wanted.has(line)) places.set(line, before + at + 1);
        }
        afterCr = byte === CR;
      }
      before += piece.length;
    }
    return places;
  } finally {
    await handle.close();
  }
}

async function read(handle: FileHandle, at: number, bytes: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(bytes);
  let filled = 0;
  while (filled < bytes) {
    const { bytesRead } = await handle.read(buffer, filled, bytes - filled, at + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}

const packed = [
  '1f8b',
  '504b',
  '28b52ffd',
  'fd377a58',
  '425a68',
  '377abcaf',
  '50415231',
  'd0cf11e0',
  '25504446',
];

function isLines(head: Buffer): boolean {
  const hex = head.subarray(0, 8).toString('hex');
  if (head.includes(0) || hex.startsWith('fffe') || hex.startsWith('feff')) return false;
  if (packed.some((magic) => hex.startsWith(magic))) return false;
  return !/^[\u{feff}\s]*[[{<]/u.test(head.toString('utf8'));
}

function afterFirstEnd(part: Buffer): number {
  const lf = part.indexOf(LF);
  return lf >= 0 ? lf + 1 : part.indexOf(CR) + 1;
}

function afterLastEnd(part: Buffer): number {
  const lf = part.lastIndexOf(LF);
  return lf >= 0 ? lf + 1 : part.lastIndexOf(CR) + 1;
}
