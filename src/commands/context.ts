/** What a command may use of the process it runs in. Made once, in cli.ts. */
import type { ChalkInstance } from 'chalk';
import type { Lang } from '../report/lang.ts';

export interface Context {
  /** Writes to stdout; resolves when the text was taken. */
  readonly out: (text: string) => Promise<void>;
  /** Writes a file's bytes to stdout; resolves when they were taken. */
  readonly outFile: (path: string) => Promise<void>;
  /** Writes to stderr. */
  readonly err: (text: string) => void;
  /** A message of the program in the user's language. */
  readonly told: (message: string) => Promise<string>;
  /** Writes a message of the program to stderr, in the user's language and safe for a terminal. */
  readonly say: (message: string) => Promise<void>;
  /** That of `--lang`, else of the environment. */
  readonly lang: Lang;
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdoutIsTTY: boolean;
  readonly stderrIsTTY: boolean;
  /** Width of the terminal in cells, at least 40. */
  readonly columns: number;
  /** Colour for stdout and for stderr, decided once: flag, NO_COLOR, FORCE_COLOR, terminal. */
  readonly chalk: { readonly out: ChalkInstance; readonly err: ChalkInstance };
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Aborted on SIGINT and SIGTERM. */
  readonly signal: AbortSignal;
  readonly version: string;
  /** Takes what removes the run's private directory, for a stop that cannot wait. */
  readonly onWorkspace: (removeNow: () => void) => void;
  /** Sets the exit code; the highest-ranking one wins. */
  readonly exit: (code: number) => void;
}
