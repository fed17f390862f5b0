/** The members of a zip archive. Names in it are for people only; members are spooled under names of our own. */
import { stat } from 'node:fs/promises';
import { crc32, createInflateRaw, type ZlibOptions } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { exitCodes, SpamcheckError } from '../errors.ts';
import { through, unpackTwice } from './inflate.ts';
import { createGrowth, limitHit, mostMembers, type Growth } from './limits.ts';
import type { OpenTools } from './opened.ts';
import { PackedDataError, type Unpacked } from './unpack.ts';

const stored = 0;
const deflated = 8;

/** Where two members lie over each other, a little archive could give much. All members share one growth. */
export interface Zip {
  /** In the order of the archive; folders left out. */
  readonly entries: readonly Entry[];
  readonly close: () => void;
  /**
   * What a member holds, in pieces. Throws PackedDataError at its end when checksum or size are wrong.
   *
   * @throws SpamcheckError exit 3 when it is encrypted or packed in an unknown way
   */
  readonly contentOf: (entry: Entry, name: string, options: ZlibOptions) => AsyncIterable<Buffer>;
  readonly growth: Growth;
}

/** @throws SpamcheckError exit 4 when the archive is cut or its list of members is damaged */
export async function openZip(name: string, path: string): Promise<Zip> {
  const yauzl = await import('yauzl');
  const broken = (error: unknown) =>
    new SpamcheckError(
      exitCodes.partial,
      `${name} is a damaged or cut zip archive (${error instanceof Error ? error.message : String(error)}). Fetch it again.`,
      { cause: error },
    );
  const { size } = await stat(path);
  const file = await yauzl.openPromise(path, { autoClose: false }).catch((error: unknown) => {
    throw broken(error);
  });
  try {
    if (file.entryCount > mostMembers) throw limitHit(name, `has more than ${mostMembers} members.`);
    const entries: Entry[] = [];
    for await (const entry of file.eachEntry()) if (!entry.fileName.endsWith('/')) entries.push(entry);
    return {
      entries,
      close: () => file.close(),
      contentOf: (entry, member, options) => contentOf(file, entry, member, options),
      growth: createGrowth(name, size),
    };
  } catch (error) {
    file.close();
    throw error instanceof SpamcheckError ? error : broken(error);
  }
}

/** Unpacks a member into the workspace. */
export function unpackMember(zip: Zip, entry: Entry, name: string, tools: OpenTools): Promise<Unpacked> {
  return unpackTwice((options) => zip.contentOf(entry, name, options), zip.growth, tools);
}

async function* contentOf(
  file: ZipFile,
  entry: Entry,
  name: string,
  options: ZlibOptions,
): AsyncGenerator<Buffer> {
  const refuse = (problem: string) => new SpamcheckError(exitCodes.noInput, `${name} ${problem}`);
  if (entry.isEncrypted()) throw refuse('is encrypted. Unpack it with its password first.');
  const { compressionMethod, uncompressedSize } = entry;
  if (compressionMethod !== stored && compressionMethod !== deflated)
    throw refuse(`is packed by method ${compressionMethod}, which is not read. Unpack the archive first.`);
  const raw = await file.openReadStreamPromise(entry, { decodeFileData: false }).catch((error: unknown) => {
    throw new PackedDataError(true, { cause: error });
  });
  let crc = 0;
  let size = 0;
  for await (const chunk of compressionMethod === stored ? raw : through(raw, createInflateRaw(options))) {
    crc = crc32(chunk as Buffer, crc);
    size += (chunk as Buffer).length;
    if (size > uncompressedSize) throw new PackedDataError(false);
    yield chunk as Buffer;
  }
  if (crc !== entry.crc32 || size !== uncompressedSize) throw new PackedDataError(false);
}
