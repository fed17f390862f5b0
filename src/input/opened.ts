/** What opening gives, and what it needs. */
import type { SpamcheckError } from '../errors.ts';
import type { Refusal, RejectReason } from './rejects.ts';
import type { Scan } from './scan.ts';
import type { Workspace } from './workspace.ts';

export type Compression = 'none' | 'gzip' | 'zstd' | 'zip';

/** Rows that were read from something else than delimited text; the spool of them is the input's text. */
export interface Table {
  readonly container: 'xlsx' | 'parquet' | 'json' | 'xml' | 'html' | 'fixed';
  /** Column names; null when one of the first rows may be a header, as in a workbook. */
  readonly header: readonly string[] | null;
  /** Objects of the source that are damaged; their lines are blank in the text. */
  readonly refused: ReadonlyMap<RejectReason, Refusal>;
}

/** An input as plain UTF-8 text that the engine may read, with what the look at its bytes told. */
export interface Opened {
  /** As the user named it, with the member of an archive or workbook; `-` for standard input. */
  readonly path: string;
  /** Where the text is: a link in the workspace, or a spooled copy. */
  readonly text: string;
  readonly compression: Compression;
  /** Of the file that the user named; there when it was asked for. */
  readonly sha256?: string;
  readonly encoding: string;
  /** Null when complete, else what is damaged, as a sentence. */
  readonly damage: string | null;
  readonly scan: Scan;
  /** The first part of the text. */
  readonly head: string;
  /** Null for delimited text. */
  readonly table: Table | null;
}

export interface OpenTools {
  readonly workspace: Workspace;
  readonly stdin: NodeJS.ReadableStream;
  readonly signal: AbortSignal;
  readonly encoding: string | undefined;
  /** Also takes the SHA-256 of each file. */
  readonly digests?: boolean;
  /** Told how many bytes of a text were looked at, and how many it has. */
  readonly onBytes: (done: number, size: number) => void;
  /** Copies a Parquet file to a spool of rows; resolves to the column names. */
  readonly copyParquet: (name: string, source: string, spool: string) => Promise<readonly string[]>;
}

/** What opening one path gives: a file can hold several inputs, and some of them may be no logs. */
export interface OpenedPath {
  readonly opened: readonly Opened[];
  readonly failed: readonly { readonly path: string; readonly error: SpamcheckError }[];
}

/** Bytes on their way to text. */
export interface Blob {
  /** For the user. */
  readonly name: string;
  /** In the workspace. */
  readonly path: string;
  readonly compression: Compression;
  readonly damage: string | null;
}
