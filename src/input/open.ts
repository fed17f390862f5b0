/** Opens what the user named: unpacks it, turns it into UTF-8 text or rows, and looks at every byte once. */
import { exitCodes, NoLogError, SpamcheckError } from '../errors.ts';
import { digestOf } from './digest.ts';
import { sniffEncoding } from './encoding.ts';
import { fetchFile, readHead } from './files.ts';
import { gunzip } from './inflate.ts';
import { kindOf } from './magic.ts';
import type { Blob, OpenedPath, Opened, OpenTools } from './opened.ts';
import { openArchive } from './open-archive.ts';
import { carryDates, dayRowsOf } from './day-rows.ts';
import { tableReader } from './open-table.ts';
import { openRead } from './open-read.ts';
import { scanFile, transcode } from './text.ts';
import type { Unpacked } from './unpack.ts';
import { unzstd } from './zstd.ts';

const headBytes = 256 << 10;

/**
 * Opens one path: gzip and zstd are unpacked (checksums verified), every text in a zip archive and every sheet
 * of a workbook becomes an input, JSON, XML, web pages and Parquet become rows.
 *
 * @throws SpamcheckError exit 2 for a directory or device, exit 3 for a missing, unreadable, empty or unknown
 *   file, exit 4 for an archive of which nothing can be saved, exit 6 beyond the limits
 */
export async function openInputs(path: string, tools: OpenTools): Promise<OpenedPath> {
  const source = await fetchFile(path, tools);
  const found = await openBlob({ name: path, path: source, compression: 'none', damage: null }, tools);
  if (tools.digests !== true) return found;
  const sha256 = await digestOf(source);
  return { ...found, opened: found.opened.map((opened) => ({ ...opened, sha256 })) };
}

/** What is left of something damaged may look like no log; it was one perhaps. */
async function openBlob(blob: Blob, tools: OpenTools): Promise<OpenedPath> {
  try {
    return await openKind(blob, tools);
  } catch (error) {
    if (error instanceof NoLogError && blob.damage !== null) throw partial(blob.damage, error);
    throw error;
  }
}

async function openKind(blob: Blob, tools: OpenTools): Promise<OpenedPath> {
  const head = await readHead(blob.path, 512);
  if (head.length === 0) throw emptyInput(blob);
  const kind = kindOf(head);
  if (typeof kind === 'object')
    throw 'noLog' in kind ? new NoLogError(`${blob.name} ${kind.noLog}`) : noInput(blob.name, kind.unread);
  switch (kind) {
    case 'gzip':
    case 'zstd':
      return openBlob(await unpackBlob(blob, kind, tools), tools);
    case 'zip':
      return openArchive(blob, tools, (member) => openBlob(member, tools));
    case 'parquet': {
      const spool = tools.workspace.path('.table');
      const header = await tools.copyParquet(blob.name, blob.path, spool);
      const table = { container: 'parquet', header, refused: new Map() } as const;
      return only(await openRead(blob, spool, 'utf-8', table, tools));
    }
    case 'text':
      return only(await openText(blob, tools));
  }
}

function only(opened: Opened): OpenedPath {
  return { opened: [opened], failed: [] };
}

function partial(damage: string, cause?: unknown): SpamcheckError {
  return new SpamcheckError(exitCodes.partial, damage, { cause });
}

function noInput(name: string, problem: string): SpamcheckError {
  return new SpamcheckError(exitCodes.noInput, `${name} ${problem}`);
}

function emptyInput({ name, compression, damage }: Blob): SpamcheckError {
  if (damage !== null) return partial(damage);
  return noInput(
    name,
    compression === 'none'
      ? 'is empty (0 bytes). Check that the export finished.'
      : 'holds nothing. Check that the export finished.',
  );
}

async function unpackBlob(blob: Blob, kind: 'gzip' | 'zstd', tools: OpenTools): Promise<Blob> {
  const { name, path, compression } = blob;
  if (compression !== 'none')
    throw noInput(name, 'is packed more than once. Unpack it, or export the log as CSV.');
  const unpack: Record<typeof kind, (name: string, source: string, tools: OpenTools) => Promise<Unpacked>> = {
    gzip: gunzip,
    zstd: unzstd,
  };
  const { path: text, damage } = await unpack[kind](name, path, tools);
  const problem =
    damage === null
      ? null
      : damage.cut
        ? `${name} is a ${kind} file that ends too early: the copy or the export was cut off. Fetch it again.`
        : `${name} is a damaged ${kind} file (checksum or data error). Fetch it again.`;
  return { name, path: text, compression: kind, damage: problem };
}

async function openText(blob: Blob, tools: OpenTools): Promise<Opened> {
  const raw = await readHead(blob.path, headBytes);
  const encoding = sniffEncoding(raw, tools.encoding);
  const text = encoding === 'utf-8' ? blob.path : await transcode(blob.path, encoding, tools);
  const head = (await readHead(text, headBytes)).toString('utf8').replace(/^\u{feff}/u, '');
  const read = tableReader(head);
  if (read !== null) {
    const { spooled, table } = await read(blob.name, text, tools);
    return openRead(blob, spooled.path, encoding, table, tools);
  }
  const { name: path, compression, damage } = blob;
  const days = dayRowsOf(head);
  if (days === null) {
    const scan = await scanFile(text, tools);
    return { path, text, compression, encoding, damage, scan, head, table: null };
  }
  const dated = await carryDates(text, days, tools);
  const scan = await scanFile(dated, tools);
  const below = (await readHead(dated, headBytes)).toString('utf8').replace(/^\u{feff}/u, '');
  return { path, text: dated, compression, encoding, damage, scan, head: below, table: null };
}
