/** What loading a file needs to know about its columns. */
import type { Mapping } from '../input/mapping.ts';
import type { TimeForm } from '../input/times.ts';
import type { Zone } from '../input/zone.ts';

export interface LoadPlan {
  /** Field to column of the source, whose columns are named c0, c1, ... */
  readonly mapping: Mapping;
  /** Columns of the file. */
  readonly columns: number;
  /** SQL of columns made from the file's own, which they follow. */
  readonly derived: readonly string[];
  /** Columns that hold the key and the rank of a leg, of formats that write one row a leg. */
  readonly leg: { readonly key: number; readonly rank: number | null } | null;
  /** Caption of a column, or '' without a header. */
  readonly caption: (column: number) => string;
  /** Sample cells of a column; none of a derived one. */
  readonly samples: (column: number) => readonly string[];
  /** The unit of durations, when captions don't decide it. */
  readonly durationUnit: 's' | 'ms' | 'min' | null;
  /** Whether zero seconds of a call that came in mean that nobody answered. */
  readonly zeroTalk: 'unanswered' | 'unknown';
  /** The forms of the start column, the commonest first. */
  readonly timeForms: readonly TimeForm[];
  /** The forms of the columns of the answer and the end; none when the file lacks the column. */
  readonly answeredForms: readonly TimeForm[];
  readonly endedForms: readonly TimeForm[];
  /** Whether talk time is known: from a column, or from the answer and the end. */
  readonly hasTalk: boolean;
  /** Zone of naive times. */
  readonly zone: Zone;
  readonly region: string;
  /** The owner of a subscriber's log that names it above its header; null when columns or nothing do. */
  readonly owner: string | null;
}

/** Whether rows name an owner's counterpart and a direction instead of caller and callee. */
export function isSubscriber(mapping: Mapping): boolean {
  return (
    mapping.peerNumber !== undefined &&
    mapping.direction !== undefined &&
    (mapping.caller === undefined || mapping.callee === undefined)
  );
}

/** A column's text, without surrounding blanks when the samples have any. Derived columns have none. */
export function cellSql(plan: LoadPlan, index: number): string {
  const blanks = plan.samples(index).some((cell) => cell !== cell.trim());
  return blanks ? `trim(c${index}, ' \t\u{a0}\u{3000}')` : `c${index}`;
}

/** SQL: the text of the start, of one column or of a date and a time. */
export function startText(plan: LoadPlan): string {
  const { startedAt, startDate, startTime } = plan.mapping;
  if (startedAt !== undefined) return cellSql(plan, startedAt);
  if (startDate === undefined || startTime === undefined) return 'NULL';
  return `concat(${cellSql(plan, startDate)}, ' ', ${cellSql(plan, startTime)})`;
}
