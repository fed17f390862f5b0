/** One row per candidate number: every measured column, by name. The SQL and the meanings are in the sibling files. */
import type { NumberClass } from '../calls/classes.ts';
import { callbacks, contacts } from './contacts.ts';
import { days } from './days.ts';
import type { Relation } from './define.ts';
import { gaps, lines, pace, peaks, script } from './pace.ts';
import { relays } from './relays.ts';
import { volume } from './volume.ts';

/** All relations of stage two, in the order in which they are measured. */
export const relations = [
  volume,
  days,
  peaks,
  pace,
  gaps,
  script,
  lines,
  contacts,
  callbacks,
  relays,
] as const;

type Measured = (typeof relations)[number] extends infer R
  ? R extends Relation<infer C>
    ? C
    : never
  : never;
type Merge<U> = (U extends unknown ? (u: U) => void : never) extends (i: infer I) => void ? I : never;
type AllColumns = Merge<Measured>;

type MeasuredRow = {
  readonly [K in keyof AllColumns]: AllColumns[K] extends { readonly absent: null } ? number | null : number;
};

/**
 * Counts are whole numbers over the whole log; seconds are whole seconds. A column is null when the log
 * cannot show it. "Local" is in the run's time zone.
 */
export interface FeatureRow extends MeasuredRow {
  /** First and last call of the whole log, epoch s. */
  readonly logFirst: number;
  readonly logLast: number;
  /** Class of the number itself. */
  readonly numberClass: NumberClass;
}

export type FeatureName = keyof FeatureRow;
