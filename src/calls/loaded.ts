/** What loading one source gives: where its rows are in the table, and what became of its other lines. */
import type { Dialect } from '../engine/dialect.ts';
import type { Engine } from '../engine/engine.ts';
import { exitCodes, SpamcheckError } from '../errors.ts';
import type { Refusal, RejectReason } from '../input/rejects.ts';
import type { Workspace } from '../input/workspace.ts';
import type { OptionalColumns } from './load-sql.ts';
import type { Source } from './sources.ts';

/** Where a source's rows are in the table, and the lines that have no row. */
export interface Loaded {
  readonly source: Source;
  readonly road: 'bulk' | 'careful';
  /** Row ids from `firstRow` up to, not including, `firstRow + rows`. */
  readonly firstRow: number;
  readonly rows: number;
  readonly blanks: number;
  /**
   * Line numbers after the header without a row, ascending: blank lines, lines that the reader refused, lines
   * that repeat the head.
   */
  readonly absent: readonly number[];
  readonly refused: ReadonlyMap<RejectReason, Refusal>;
  /** Absent lines that repeat the header, or lines above it. */
  readonly repeated: { readonly header: number; readonly preamble: number };
  /** Lines of headers that begin sections of their own, ascending; they are absent ones. */
  readonly otherHeaders: readonly number[];
}

export interface LoadTools {
  readonly engine: Engine;
  readonly workspace: Workspace;
  readonly signal: AbortSignal;
  readonly optional: OptionalColumns;
  /** False until the calls table exists. */
  readonly hasTable: boolean;
}

/** What a road needs: the tools, and the engine's words for a table of text. */
export interface RoadTools extends LoadTools {
  readonly readText: Dialect['readText'];
}

/**
 * Asked before a load is kept: whether it stands. It does not when a header was found that begins a section of
 * its own; the load is then undone.
 *
 * @param strange lines that the reader refused
 */
export type Accept = (
  loaded: Loaded,
  strange: readonly (readonly [line: number, text: string])[],
) => Promise<boolean>;

/** Blank lines among the absent ones; the others are above the first row. */
export function blanksBelowHead(loaded: Loaded): number {
  const { header, preamble } = loaded.repeated;
  return loaded.absent.length - refusedRows(loaded) - header - preamble;
}

function refusedRows(loaded: Loaded): number {
  return [...loaded.refused.values()].reduce((sum, { rows }) => sum + rows, 0);
}

/** @throws SpamcheckError exit 70 when a line is neither head, blank, row, refused nor a repetition: a bug, never a report */
export function assertAccount(loaded: Loaded): void {
  const { lines } = loaded.source.opened.scan;
  const { skipLines } = loaded.source.dialect;
  const sum = skipLines + loaded.rows + loaded.absent.length;
  const below = blanksBelowHead(loaded);
  if (sum === lines && below >= 0 && below <= loaded.blanks) return;
  throw new SpamcheckError(
    exitCodes.internal,
    `${loaded.source.opened.path}: ${lines} lines were read but ${sum} are accounted for. Please report this.`,
  );
}

/** Line number (1-based) of a row id of this source. */
export function lineOf(loaded: Loaded, row: number): number {
  const line = loaded.source.dialect.skipLines + (row - loaded.firstRow) + 1;
  let low = 0;
  let high = loaded.absent.length;
  // The number of absent lines before the wanted one grows with the line itself: settle by bisection.
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const absentLine = loaded.absent[middle] ?? 0;
    if (absentLine - middle <= line) low = middle + 1;
    else high = middle;
  }
  return line + low;
}
