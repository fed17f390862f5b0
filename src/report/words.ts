/** The words of the table, its summary and the progress line, in the languages of the report. */
import type { RejectReason } from '../input/rejects.ts';
import type { Level, Perspective, Profile } from '../model.ts';
import type { ColumnKey } from './columns.ts';

export const summaryLabels = [
  'files',
  'unread',
  'skipped',
  'notes',
  'lines',
  'rejected',
  'unidentified',
  'calls',
  'callers',
  'span',
  'read',
  'levels',
  'allowed',
  'violations',
  'lists',
  'off',
  'warnings',
  'partial',
  'elapsed',
] as const;

export type SummaryLabel = (typeof summaryLabels)[number];

/** Parts of the row account, in the order in which they are told. */
export type LinePart = 'header' | 'preamble' | 'blank' | 'accepted' | 'duplicates' | 'rejected';

/** Arguments are texts with thousands separators already in place unless they are numbers. */
export interface Words {
  /** A line feed asks for a second line in the head. */
  readonly heads: Readonly<Record<ColumnKey, string>>;
  readonly firstSeen: string;
  readonly levels: Readonly<Record<Level, string>>;
  readonly labels: Readonly<Record<SummaryLabel, string>>;
  readonly lineParts: Readonly<Record<LinePart, string>>;
  readonly rejectReasons: Readonly<Record<RejectReason, string>>;
  readonly unidentified: Readonly<Record<'withheld' | 'masked' | 'lossy', string>>;
  readonly perspectives: Readonly<Record<Perspective, string>>;
  readonly profiles: Readonly<Record<Profile, string>>;
  /** Between two reasons, two list items, two clauses, a list's name and the list. */
  readonly reasonJoin: string;
  readonly listJoin: string;
  readonly clauseJoin: string;
  readonly colon: string;
  readonly nothing: string;
  readonly noNumber: (level: Level) => string;
  readonly shown: (shown: string, all: string) => string;
  readonly incomplete: string;
  readonly partial: string;
  readonly percent: (whole: number) => string;
  readonly rows: (rows: number) => string;
  readonly firstAt: (places: string) => string;
  readonly lineOf: (path: string, lines: readonly number[]) => string;
  readonly more: (count: string) => string;
  readonly calls: (calls: number) => string;
  readonly callers: (callers: number) => string;
  readonly scored: (scored: string) => string;
  readonly floor: (callers: number, calls: number) => string;
  readonly span: (from: string, to: string) => string;
  readonly noCalls: string;
  readonly days: (days: number) => string;
  readonly readAs: (perspective: string | null, profile: string) => string;
  /** Units of signals by their ids. */
  readonly units: Readonly<Record<string, string>>;
  /** Stages of a run by their ids. */
  readonly stages: Readonly<Record<string, string>>;
  readonly seconds: (seconds: string) => string;
  readonly minutes: (minutes: number, seconds: number) => string;
  readonly rate: (rows: string) => string;
  readonly left: (time: string) => string;
}

/** The word for an id; the id itself when a later version added it. */
export function wordFor(id: string, known: Readonly<Record<string, string>>): string {
  return Object.hasOwn(known, id) ? (known[id] ?? id) : id;
}

/** A whole number with commas between thousands, the same in every language. */
export function grouped(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',');
}
