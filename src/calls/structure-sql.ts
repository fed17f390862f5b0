/**
 * SQL that tells rows which are part of a file's structure from damaged calls. None of them has a start time,
 * so good rows never come here.
 */
import { literal } from '../engine/engine.ts';
import type { Mapping } from '../input/mapping.ts';
import { rejectCode, type RejectReason } from '../input/rejects.ts';
import { structurePatterns } from '../input/structure.ts';
import { headerCode } from './row-states.ts';

interface Columns {
  readonly mapping: Mapping;
  /** Caption of a column, or '' without a header. */
  readonly caption: (column: number) => string;
}

/** The columns that are looked at: those of the parties and the start, which are read anyway, and the first. */
function lookedAt({ mapping }: Columns): number[] {
  const { caller, callee, ownNumber, peerNumber, startedAt, startDate, startTime } = mapping;
  const used = [0, caller, callee, ownNumber, peerNumber, startedAt, startDate, startTime];
  return [...new Set(used.filter((column) => column !== undefined))].sort((a, b) => a - b);
}

/** WHEN branches for rows without a readable start `t`, to be asked before all other reasons. */
export function structureWhens(plan: Columns): string[] {
  const columns = lookedAt(plan);
  const cells = columns.map((column) => `trim(c${column}, ' \t\u{a0}\u{3000}')`);
  const when = (condition: string, code: number) => `WHEN t IS NULL AND ${condition} THEN ${code}`;
  const is = (condition: string, reason: RejectReason) => when(condition, rejectCode(reason));
  const header = headerSql(plan, columns);
  const all = `concat_ws('', ${cells.join(', ')})`;
  const some = (pattern: string) =>
    `(${cells.map((cell) => `coalesce(regexp_matches(${cell}, ${literal(pattern)}, 'i'), false)`).join(' OR ')})`;
  const parties = cells.map(
    (cell) => `CAST(coalesce(regexp_full_match(${cell}, '[+]?[0-9]{7,15}'), false) AS INTEGER)`,
  );
  const noCall = `${parties.join(' + ')} < 2`;
  return [
    ...(header === null ? [] : [when(header, headerCode)]),
    is(`regexp_matches(${all}, ${literal(structurePatterns.date)}, 'i')`, 'separator'),
    is(`regexp_matches(${all}, ${literal(structurePatterns.rule)})`, 'separator'),
    is(`${some(structurePatterns.total)} AND ${noCall}`, 'total-row'),
    is(`${some(structurePatterns.footer)} AND ${noCall}`, 'footer'),
  ];
}

/** A row that has the captions of two or more of these columns in their places repeats the header. */
function headerSql(plan: Columns, columns: readonly number[]): string | null {
  const captioned = columns.filter((column) => plan.caption(column).trim() !== '');
  if (captioned.length < 2) return null;
  const bare = (column: number) => `trim(c${column}, ' \t\u{a0}\u{3000}\u{feff}')`;
  return captioned.map((column) => `${bare(column)} = ${literal(plan.caption(column).trim())}`).join(' AND ');
}
