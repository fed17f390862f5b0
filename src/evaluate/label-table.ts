import { readFile } from 'node:fs/promises';
import { exitCodes, SpamcheckError } from '../errors.ts';
import { sniffEncoding } from '../input/encoding.ts';
import { listRows, type ListRow } from '../input/list-rows.ts';

export interface Columns {
  readonly width: number;
  readonly number: number;
  readonly label: number;
  /** -1 when there is none. */
  readonly kind: number;
}

/** A label file whose header was understood. */
export interface LabelTable {
  /** For messages. */
  readonly path: string;
  readonly columns: Columns;
  /** Without the header. */
  readonly rows: readonly ListRow[];
}

function noInput(message: string, cause?: unknown): SpamcheckError {
  return new SpamcheckError(exitCodes.noInput, message, cause === undefined ? undefined : { cause });
}

function columnsOf(first: ListRow | undefined, path: string): Columns {
  if (first === undefined) throw noInput(`${path} holds no labels. Its first line names number,label.`);
  const names = (first.fields ?? []).map((name) => name.toLowerCase());
  const columns = {
    width: names.length,
    number: names.indexOf('number'),
    label: names.indexOf('label'),
    kind: names.indexOf('kind'),
  };
  if (columns.number >= 0 && columns.label >= 0) return columns;
  throw noInput(
    `${path} line ${first.line} is not the header of a label file. Name its columns number,label (and kind, if there are kinds).`,
  );
}

/**
 * CSV text with the columns `number` and `label`, and optionally `kind`, in any order; other columns are
 * ignored. Fields are parted as `listRows` says.
 *
 * @throws SpamcheckError exit 3 when there is no such header or no row below it
 */
export function labelTable(text: string, path: string): LabelTable {
  const [first, ...rows] = [...listRows(text.replace(/^\u{feff}/u, ''))];
  const columns = columnsOf(first, path);
  if (rows.length === 0) throw noInput(`${path} holds no labels: there are no rows below the header.`);
  return { path, columns, rows };
}

function readError(path: string, cause: unknown): SpamcheckError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown error';
  const problems: Readonly<Record<string, string>> = {
    ENOENT: 'does not exist. Check the name.',
    EACCES: 'cannot be read: permission denied.',
    EISDIR: 'is a directory. Name a file.',
  };
  return noInput(`${path} ${problems[code] ?? `cannot be read (${code}).`}`, cause);
}

/**
 * Reads a label file: UTF-8 with or without a byte-order mark, UTF-16 or GB18030. See `labelTable`.
 *
 * @throws SpamcheckError exit 3 when the file is missing or unreadable, and as `labelTable` does
 */
export async function readLabelTable(path: string): Promise<LabelTable> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw readError(path, error);
  });
  return labelTable(new TextDecoder(sniffEncoding(bytes, undefined)).decode(bytes), path);
}
