/**
 * Zstandard files (RFC 8878): frames one after another, skippable ones between. Frames are walked here, so
 * that a cut is seen wherever it is and checksums are verified; fzstd decodes the blocks.
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ZstdStreamHandler } from 'fzstd';
import type { XXHashAPI } from 'xxhash-wasm';
import { createByteReader, type ByteReader } from './byte-reader.ts';
import { createGrowth, limitHit } from './limits.ts';
import type { OpenTools } from './opened.ts';
import { PackedDataError, unpackTo, type Unpacked } from './unpack.ts';

const frameMagic = 0xfd2fb528;
const skippableMagic = 0x184d2a50;
const largestBlock = 128 * 1024;

/** Largest window that is decoded, bytes: that of `zstd --long`, the most that zstd itself decodes unasked. */
const largestWindow = 128 * 2 ** 20;

/**
 * The decoder moves its window for each block. So many bytes may be moved, and so many more for each packed
 * byte: twice what logs at the highest ordinary level (window 8 MB, 30 times smaller) need.
 */
const movedFree = 16e9;
const movedPerByte = 4_000;

interface Frame {
  readonly bytes: Buffer;
  readonly window: number;
  readonly contentSize: number | null;
  readonly checksum: boolean;
}

interface Codec {
  readonly hashes: XXHashAPI;
  readonly createDecoder: (onData: ZstdStreamHandler) => {
    push: (chunk: Uint8Array, final?: boolean) => unknown;
  };
}

interface Budget {
  readonly name: string;
  moved: number;
  readonly most: number;
}

/**
 * Unpacks a zstd file, all its frames, with checksums and sizes verified.
 *
 * @throws SpamcheckError exit 6 when it needs more memory or work than logs do
 */
export async function unzstd(name: string, source: string, tools: OpenTools): Promise<Unpacked> {
  const [{ Decompress }, { default: xxhash }] = await Promise.all([import('fzstd'), import('xxhash-wasm')]);
  const codec: Codec = { hashes: await xxhash(), createDecoder: (onData) => new Decompress(onData) };
  const { size } = await stat(source);
  const reader = createByteReader(createReadStream(source, { highWaterMark: 1 << 20 }));
  const budget: Budget = { name, moved: 0, most: movedFree + size * movedPerByte };
  return unpackTo(framesOf(reader, codec, budget), createGrowth(name, size), tools);
}

async function* framesOf(reader: ByteReader, codec: Codec, budget: Budget): AsyncGenerator<Uint8Array> {
  for (;;) {
    const magic = await reader.take(4);
    if (magic.length === 0) return;
    const number = whole(magic, 4).readUInt32LE();
    if (number >>> 4 === skippableMagic >>> 4) await skipFrame(reader);
    else if (number === frameMagic)
      yield* contentOf(await readFrame(reader, magic, budget), reader, codec, budget);
    else throw new PackedDataError(false);
  }
}

async function skipFrame(reader: ByteReader): Promise<void> {
  let left = (await exactly(reader, 4)).readUInt32LE();
  while (left > 0) left -= (await exactly(reader, Math.min(left, largestBlock))).length;
}

async function readFrame(reader: ByteReader, magic: Buffer, { name }: Budget): Promise<Frame> {
  const [flags = 0] = await exactly(reader, 1);
  const single = (flags & 0x20) !== 0;
  const windowBytes = single ? Buffer.alloc(0) : await exactly(reader, 1);
  const dictionary = await exactly(reader, [0, 1, 2, 4][flags & 3] ?? 0);
  const sizeBytes = await exactly(reader, [single ? 1 : 0, 2, 4, 8][flags >>> 6] ?? 0);
  if ((flags & 8) !== 0) throw new PackedDataError(false);
  if (dictionary.some((byte) => byte !== 0))
    throw limitHit(
      name,
      'was packed with a zstd dictionary, which is not in the file. Unpack it with zstd -d -D.',
    );
  const contentSize = sizeOf(sizeBytes);
  const window = single ? (contentSize ?? 0) : windowOf(windowBytes[0] ?? 0);
  if (window > largestWindow)
    throw limitHit(
      name,
      `needs a window of ${Math.round(window / 1e6)} MB to unpack. Unpack it with zstd -d --long=31.`,
    );
  // The decoder would only skip the checksum; without the flag it expects none.
  const bytes = Buffer.concat([magic, Buffer.of(flags & ~4), windowBytes, dictionary, sizeBytes]);
  return { bytes, window, contentSize, checksum: (flags & 4) !== 0 };
}

function sizeOf(bytes: Buffer): number | null {
  if (bytes.length === 0) return null;
  if (bytes.length === 2) return bytes.readUInt16LE() + 256;
  return bytes.length === 8 ? Number(bytes.readBigUInt64LE()) : bytes.readUIntLE(0, bytes.length);
}

function windowOf(descriptor: number): number {
  const base = 2 ** (10 + (descriptor >>> 3));
  return base + (base / 8) * (descriptor & 7);
}

async function* contentOf(
  frame: Frame,
  reader: ByteReader,
  codec: Codec,
  budget: Budget,
): AsyncGenerator<Uint8Array> {
  let decoded: Uint8Array[] = [];
  const decoder = codec.createDecoder((data) => decoded.push(data));
  const hash = codec.hashes.create64();
  let size = 0;
  let header = frame.bytes;
  for (let last = false; !last;) {
    const block = await readBlock(reader);
    last = block.last;
    budget.moved += frame.window;
    if (budget.moved > budget.most)
      throw limitHit(budget.name, 'takes more work to unpack than a call log does. Unpack it with zstd -d.');
    decode(() => decoder.push(Buffer.concat([header, block.bytes]), last));
    header = Buffer.alloc(0);
    for (const data of decoded) {
      size += data.length;
      hash.update(data);
      yield data;
    }
    decoded = [];
  }
  if (frame.contentSize !== null && frame.contentSize !== size) throw new PackedDataError(false);
  if (!frame.checksum) return;
  const stated = (await exactly(reader, 4)).readUInt32LE();
  if (BigInt(stated) !== (hash.digest() & 0xffff_ffffn)) throw new PackedDataError(false);
}

async function readBlock(reader: ByteReader): Promise<{ bytes: Buffer; last: boolean }> {
  const header = await exactly(reader, 3);
  const bits = header.readUIntLE(0, 3);
  const type = (bits >>> 1) & 3;
  const size = bits >>> 3;
  if (type === 3 || size > largestBlock) throw new PackedDataError(false);
  const body = await exactly(reader, type === 1 ? 1 : size);
  return { bytes: Buffer.concat([header, body]), last: (bits & 1) === 1 };
}

/** The decoder throws errors of several kinds at data that is wrong. */
function decode(push: () => void): void {
  try {
    push();
  } catch (error) {
    throw new PackedDataError(false, { cause: error });
  }
}

async function exactly(reader: ByteReader, count: number): Promise<Buffer> {
  return whole(await reader.take(count), count);
}

function whole(bytes: Buffer, count: number): Buffer {
  if (bytes.length < count) throw new PackedDataError(true);
  return bytes;
}
