/** How to read, and what reading may use. */
import type { Workspace } from '../input/workspace.ts';
import type { RejectedLine } from './rejected-lines.ts';
import type { SourceOptions } from './sources.ts';

/** Takes every rejected line, in portions. */
export type TakeRejects = (portions: AsyncIterable<readonly RejectedLine[]>) => Promise<void>;

export interface ReadOptions extends SourceOptions {
  readonly encoding: string | undefined;
  readonly acceptPartial: boolean;
  /** Reads the files in folders that are named. */
  readonly recursive?: boolean;
  readonly threads: number;
  readonly memoryBytes: number;
  /** Also loads what only a conversion shows: see `detail-sql.ts`. */
  readonly detail: boolean;
  /** Also takes the SHA-256 of each file. */
  readonly digests?: boolean;
  /** Gives the log also when every row was refused, for those who ask why. */
  readonly evenEmpty?: boolean;
}

export interface ReadTools {
  readonly workspace: Workspace;
  readonly stdin: NodeJS.ReadableStream;
  readonly signal: AbortSignal;
  /** Told how many bytes of a text were looked at, and how many it has. */
  readonly onBytes: (done: number, size: number) => void;
  /** Told how much of the loading is done: share and rows. Null when nobody watches. */
  readonly onProgress: ((share: number, rows: number) => void) | null;
  /** Called when the look at the bytes is over and the engine starts to load. */
  readonly onLoad: () => void;
  /** Given every rejected line, also when no row became a call. */
  readonly onRejects?: TakeRejects | undefined;
}
