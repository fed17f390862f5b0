/** How a report is rendered, whatever the format; each takes what concerns it. */
import type { ChalkInstance } from 'chalk';
import type { Level } from '../model.ts';
import type { Lang } from './lang.ts';

export interface RenderOptions {
  readonly lang: Lang;
  /** Width in cells that no line of the table exceeds, at least 40. */
  readonly columns: number;
  readonly chalk: ChalkInstance;
  /** How many numbers to show; 0 = all. */
  readonly top: number;
  /** Rules drawn with box characters; otherwise with hyphens. */
  readonly unicode: boolean;
  /** Rules around the table: on a terminal. */
  readonly rules: boolean;
  /** The level from which numbers are listed, for the sentence that says there are none. Default `low`. */
  readonly minLevel?: Level;
  /** False leaves out the summary of the run. Default true. */
  readonly summary?: boolean;
  /** A byte order mark before CSV. Default false. */
  readonly bom?: boolean;
}
