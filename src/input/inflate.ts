/** Deflate data, as gzip files and zip members hold it. */
import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { pipeline, type Readable, type Transform } from 'node:stream';
import { constants, createGunzip, type ZlibOptions } from 'node:zlib';
import { createGrowth, type Growth } from './limits.ts';
import type { OpenTools } from './opened.ts';
import { PackedDataError, unpackTo, type Unpacked } from './unpack.ts';

const piece = 1 << 20;

/** Zlib drops what it has not handed on when it meets an error, so it hands on little pieces, bytes. */
const salvage: ZlibOptions = { chunkSize: 256, finishFlush: constants.Z_SYNC_FLUSH };

/**
 * Unpacks a gzip file, all its members, with checksums and lengths verified.
 *
 * @throws SpamcheckError exit 6 when it grows beyond what logs do
 */
export async function gunzip(name: string, source: string, tools: OpenTools): Promise<Unpacked> {
  const { size } = await stat(source);
  const unpack = (options: ZlibOptions) =>
    through(createReadStream(source, { highWaterMark: piece }), createGunzip(options));
  return unpackTwice(unpack, createGrowth(name, size), tools);
}

/** What comes out of the transform, as it comes; an error of the source comes out too. */
export async function* through(source: Readable, transform: Transform): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of pipeline(source, transform, () => undefined)) yield chunk as Buffer;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!code.startsWith('Z_')) throw error;
    throw new PackedDataError(code === 'Z_BUF_ERROR', { cause: error });
  }
}

/** Unpacks in large pieces; when that meets damage, again in little ones, for all that can be saved. */
export async function unpackTwice(
  unpack: (options: ZlibOptions) => AsyncIterable<Uint8Array>,
  growth: Growth,
  tools: OpenTools,
): Promise<Unpacked> {
  const first = await unpackTo(unpack({ chunkSize: piece }), growth, tools);
  if (first.damage === null) return first;
  await rm(first.path);
  growth.add(-first.bytes);
  const again = await unpackTo(endingIn(first.damage, unpack(salvage)), growth, tools);
  return { ...again, damage: first.damage };
}

/** The second look is more lenient: what it yields still ends in the damage. */
async function* endingIn(
  damage: PackedDataError,
  data: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield* data;
  throw damage;
}
