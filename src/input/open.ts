import { constants, createReadStream, createWriteStream } from 'node:fs';
import { open, symlink, realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { constants as zlibConstants, createGunzip } from 'node:zlib';
import { exitCodes, SpamcheckError } from '../errors.ts';
import { createScanner, type Scan } from './scan.ts';
import { sniffEncoding } from './encoding.ts';
import type { Workspace } from './workspace.ts';

/** An input file as plain UTF-8 text that the engine may read, with what the look at its bytes told. */
export interface Opened {
  /** As the user named it; `-` for standard input. */
  readonly path: string;
  /** Where the text is: a link in the workspace, or a spooled copy. */
  readonly text: string;
  readonly compression: 'none' | 'gzip';
  readonly encoding: string;
  /** Null when complete, else what is damaged, as a sentence. */
  readonly damage: string | null;
  readonly scan: Scan;
  /** The first part of the text. */
  readonly head: string;
}

const chunkBytes = 4 << 20;
const headBytes = 256 << 10;

export interface OpenTools {
  readonly workspace: Workspace;
  readonly stdin: NodeJS.ReadableStream;
  readonly signal: AbortSignal;
  readonly encoding: string | undefined;
  /** Told how many bytes of a text were looked at, and how many it has. */
  readonly onBytes: (done: number, size: number) => void;
}

/**
 * Opens one file: checks that it is a file, unpacks gzip (checksum verified), turns other encodings into
 * UTF-8, and looks at every byte once.
 *
 * @throws SpamcheckError exit 2 for a directory or device, exit 3 for a missing, unreadable, empty or unknown file
 */
export async function openInput(path: string, tools: OpenTools): Promise<Opened> {
  const source = path === '-' ? await spoolStdin(tools) : await checkFile(path, tools.workspace);
  const magic = await readHead(source, 8);
  if (magic.length === 0) throw noInput(path, 'is empty (0 bytes). Check that the export finished.');
  const archive = archiveName(magic);
  if (archive !== null) throw noInput(path, `is ${archive}. Unpack it, or export the log as CSV.`);
  const compressed = magic[0] === 0x1f && magic[1] === 0x8b;
  const plain = compressed ? await gunzip(source, path, tools) : { path: source, damage: null };
  const raw = await readHead(plain.path, headBytes);
  if (raw.length === 0) {
    const content = plain.damage ?? 'holds nothing';
    throw new SpamcheckError(
      compressed && plain.damage !== null ? exitCodes.partial : exitCodes.noInput,
      `${path}: ${content}`,
    );
  }
  const encoding = sniffEncoding(raw, tools.encoding);
  const text = encoding === 'utf-8' ? plain.path : await transcode(plain.path, encoding, tools);
  const scan = await scanFile(text, tools);
  const head = (await readHead(text, headBytes)).toString('utf8').replace(/^\u{feff}/u, '');
  return {
    path,
    text,
    compression: compressed ? 'gzip' : 'none',
    encoding,
    damage: plain.damage,
    scan,
    head,
  };
}

function noInput(path: string, problem: string): SpamcheckError {
  return new SpamcheckError(exitCodes.noInput, `${path} ${problem}`);
}

async function checkFile(path: string, workspace: Workspace): Promise<string> {
  const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK).catch((error: unknown) => {
    throw openError(path, error);
  });
  try {
    const stat = await handle.stat();
    if (stat.isDirectory()) {
      throw new SpamcheckError(
        exitCodes.usage,
        `${path} is a directory. Name the files in it, for example ${path.replace(/\/+$/u, '')}/*.csv.`,
      );
    }
    if (stat.isFIFO()) return await spool(createReadStream(path), workspace);
    if (!stat.isFile()) throw new SpamcheckError(exitCodes.usage, `${path} is not a regular file.`);
  } finally {
    await handle.close();
  }
  const link = workspace.path('.in');
  await symlink(await realpath(resolve(path)), link);
  return link;
}

function openError(path: string, error: unknown): SpamcheckError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const problems: Record<string, string> = {
    ENOENT: 'does not exist. Check the name; file names are taken literally.',
    EACCES: 'cannot be read: permission denied. Check its owner and mode.',
    EPERM: 'cannot be read: permission denied. Check its owner and mode.',
    ELOOP: 'is a symbolic link that leads back to itself.',
    ENOTDIR: 'does not exist: part of the path is not a directory.',
    EISDIR: 'is a directory. Name the files in it.',
  };
  return new SpamcheckError(exitCodes.noInput, `${path} ${problems[code] ?? `cannot be opened (${code}).`}`, {
    cause: error,
  });
}

function archiveName(magic: Buffer): string | null {
  const hex = magic.toString('hex');
  if (hex.startsWith('504b0304')) return 'a zip archive or an Excel workbook';
  if (hex.startsWith('d0cf11e0')) return 'an old Excel workbook (.xls)';
  if (hex.startsWith('28b52ffd')) return 'compressed with zstd';
  if (hex.startsWith('fd377a58')) return 'compressed with xz';
  if (hex.startsWith('425a68')) return 'compressed with bzip2';
  if (hex.startsWith('377abcaf')) return 'a 7z archive';
  if (hex.startsWith('50415231')) return 'a Parquet file';
  if (hex.startsWith('25504446')) return 'a PDF';
  return null;
}

async function spoolStdin(tools: OpenTools): Promise<string> {
  return spool(tools.stdin, tools.workspace, tools.signal);
}

async function spool(
  input: NodeJS.ReadableStream,
  workspace: Workspace,
  signal?: AbortSignal,
): Promise<string> {
  const path = workspace.path('.spool');
  await pipeline(input, createWriteStream(path, { mode: 0o600 }), signal === undefined ? {} : { signal });
  return path;
}

async function gunzip(
  source: string,
  name: string,
  tools: OpenTools,
): Promise<{ path: string; damage: string | null }> {
  const path = tools.workspace.path('.text');
  const sink = createWriteStream(path, { mode: 0o600 });
  const unpack = createGunzip({ chunkSize: 1 << 20 });
  try {
    await pipeline(createReadStream(source, { highWaterMark: 1 << 20 }), unpack, sink, {
      signal: tools.signal,
    });
    return { path, damage: null };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!code.startsWith('Z_')) throw error;
    const cut = code === 'Z_BUF_ERROR';
    return {
      path: await salvage(source, tools),
      damage: cut
        ? `${name} is a gzip file that ends too early: the copy or the export was cut off. Fetch it again.`
        : `${name} is a damaged gzip file (checksum or data error). Fetch it again.`,
    };
  }
}

/** Zlib drops what it has not handed on when it meets an error, so it hands on little pieces, bytes. */
const salvagePiece = 256;

/** What can still be unpacked of a damaged gzip file, up to its last whole line: a cut line must not pass for a row. */
async function salvage(source: string, tools: OpenTools): Promise<string> {
  const path = tools.workspace.path('.text');
  const unpack = createReadStream(source).pipe(
    createGunzip({ chunkSize: salvagePiece, finishFlush: zlibConstants.Z_SYNC_FLUSH }),
  );
  const readable = async function* () {
    try {
      let rest: Buffer = Buffer.alloc(0);
      for await (const chunk of unpack) {
        const whole = Buffer.concat([rest, chunk as Buffer]);
        const end = whole.lastIndexOf(10) + 1;
        if (end > 0) yield whole.subarray(0, end);
        rest = whole.subarray(end);
      }
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))) throw error;
    }
  };
  await pipeline(Readable.from(readable()), createWriteStream(path, { mode: 0o600 }), {
    signal: tools.signal,
  });
  return path;
}

async function transcode(source: string, encoding: string, tools: OpenTools): Promise<string> {
  const path = tools.workspace.path('.text');
  const decoder = new TextDecoder(encoding);
  const decode = async function* () {
    for await (const chunk of createReadStream(source, { highWaterMark: chunkBytes })) {
      yield Buffer.from(decoder.decode(chunk as Buffer, { stream: true }), 'utf8');
    }
    yield Buffer.from(decoder.decode(), 'utf8');
  };
  await pipeline(Readable.from(decode()), createWriteStream(path, { mode: 0o600 }), { signal: tools.signal });
  return path;
}

async function scanFile(path: string, tools: OpenTools): Promise<Scan> {
  const scanner = createScanner();
  const handle = await open(path, 'r');
  const buffer = Buffer.allocUnsafe(chunkBytes);
  let done = 0;
  try {
    const { size } = await handle.stat();
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, chunkBytes, null);
      if (bytesRead === 0) return scanner.finish();
      scanner.push(buffer.subarray(0, bytesRead));
      done += bytesRead;
      tools.onBytes(done, Math.max(size, done));
      tools.signal.throwIfAborted();
    }
  } finally {
    await handle.close();
  }
}

async function readHead(path: string, bytes: number): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const buffer = Buffer.alloc(bytes);
    const { bytesRead } = await handle.read(buffer, 0, bytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
