/** What the program knows about one export format, beyond what the dictionary of captions can tell. */
import type { Field } from '../dictionary.ts';
import type { TimeForm } from '../times.ts';

/** Fields that only formats fill. */
export type DerivedField = Field | 'legKey' | 'legRank';

/** What rows of a format show. What is false is off in the report, with that reason. */
export interface Shown {
  /** Attempts that nobody answered have rows. */
  readonly unanswered: boolean;
  readonly ringTime: boolean;
  /** Which party placed the call is stated or follows from the columns. */
  readonly direction: boolean;
  /** Start times have seconds. */
  readonly seconds: boolean;
  readonly device: boolean;
  readonly cell: boolean;
}

/**
 * How rows that are legs of one call become that call. Rows with one `legKey` belong together; they are
 * ordered by `legRank` (0 without one), start and line, and the first gives caller, start and direction.
 */
export interface LegRule {
  /** Whose callee counts: the first leg's, or that of the longest answered leg where there is one. */
  readonly callee: 'first' | 'answered';
  /**
   * Talk time: of the longest answered leg, the sum over legs of the lowest rank (partial records), or from the start of the
   * first answered leg of rank 0 to that of the first leg above (a record at the answer and one at the end).
   */
  readonly talk: 'longest' | 'sum' | 'span';
  /** Legs of a rank above 0 that have no leg of rank 0 are no call (a goodbye without its greeting). */
  readonly needsFirst?: boolean;
  /**
   * An outbound leg and one that came in, be it sent on, make an internal call; either of them goes before
   * transit.
   */
  readonly joinsDirections?: boolean;
}

export interface DeriveContext {
  /** Home country, two letters. */
  readonly region: string;
  /** Year of the first call where times are written without one. */
  readonly year?: number | undefined;
}

/** SQL text of a column of the source, trimmed; NULL where this variant lacks it. */
export type ColumnSql = (name: string) => string;

export interface Format {
  readonly id: string;
  /** Product and export, for people. */
  readonly product: string;
  readonly perspective: 'switch' | 'subscriber';
  /** confirmed: read in vendor documentation, the writing program or two public parsers; else partly or memory. */
  readonly status: 'confirmed' | 'partly' | 'memory';
  /** Where the layout was read. */
  readonly source: string;
  /**
   * How a file is recognised. Captions: one of the lists is wholly in one row of the first lines, compared
   * as the dictionary compares them. Cells: the file has no header, rows have one of these lengths, and most
   * rows match every pattern; `columns` then names the columns.
   */
  readonly signature:
    | { readonly captions: readonly (readonly string[])[] }
    | { readonly lengths: readonly number[]; readonly cells: Readonly<Record<number, RegExp>> };
  /** True when a backslash takes the meaning from a delimiter after it, also where the first lines show none. */
  readonly backslash?: boolean;
  /** Names of the columns of a file without header, in order. */
  readonly columns?: readonly string[];
  /** Field to caption, or to several of which the first that the file has counts. The dictionary has no say. */
  readonly fields: Partial<Record<Field, string | readonly string[]>>;
  /** Fields that take more than one column or a translation, as SQL giving text or NULL. */
  readonly derive?: (column: ColumnSql, context: DeriveContext) => Partial<Record<DerivedField, string>>;
  /** Forms of derived instants, before those of the start, and of a start that the samples may not show. */
  readonly startForms?: readonly TimeForm[];
  /** Captions of the columns that a derived start takes its text from as it stands, for forms that `startForms` lacks. */
  readonly startFrom?: readonly string[];
  /** Zone of written times: `always` beats --timezone (the vendor writes UTC), else it is the default. */
  readonly zone?: { readonly name: string; readonly always: boolean };
  /** A lone duration is in this unit whatever its caption says. */
  readonly durationUnit?: 's' | 'ms' | 'min';
  /** Times are written without a year, which the user must say. */
  readonly needsYear?: boolean;
  /** What zero seconds of a received call say; `unanswered` when absent. */
  readonly zeroTalk?: 'unanswered' | 'unknown';
  readonly legs?: LegRule;
  readonly shows: Shown;
  /** What the format cannot show or what is odd about it, in sentences for `inspect`. */
  readonly notes: readonly string[];
}
