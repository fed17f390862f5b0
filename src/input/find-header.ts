/** Which of the first lines of a file is its header. */
import { fieldOf } from './field-of.ts';
import { lookOf } from './values.ts';

/** Lines among which a header is looked for. */
export const headerSearch = 60;

const coreFields = new Set([
  'caller',
  'callee',
  'ownNumber',
  'peerNumber',
  'startedAt',
  'startDate',
  'startTime',
  'talkSeconds',
  'totalSeconds',
  'direction',
  'disposition',
]);

/**
 * Index of the header row among the first lines, or null: the first one that can be nothing else, so that what
 * stands under it is not passed over for a header further down; else the row with the best score of
 * 3 x core fields + other known captions - 4 x cells that look like data, if it has two core fields or more.
 */
export function findHeader(rows: readonly (readonly string[])[]): number | null {
  const first = rows
    .slice(0, headerSearch)
    .findIndex((row, index) => isHeader(row) && isFollowed(rows, index));
  if (first >= 0) return first;
  let best: number | null = null;
  let bestScore = 0;
  rows.slice(0, headerSearch).forEach((row, index) => {
    const { core, data, score } = scoreOf(row);
    if (score > bestScore && (core >= 2 || (core === 1 && row.length > 1 && index === 0 && data === 0))) {
      best = index;
      bestScore = score;
    }
  });
  return best ?? captionsOnly(rows);
}

/** Whether the next line that is not blank has as many cells or looks like data. */
function isFollowed(rows: readonly (readonly string[])[], index: number): boolean {
  const width = rows[index]?.length;
  const next = rows.slice(index + 1).find((row) => row.join('').trim() !== '');
  return next === undefined || next.length === width || next.some((cell) => lookOf(cell) === 'time');
}

/** Whether a row far below the first lines can only be a header: captions of three core fields, and no data. */
export function isHeader(row: readonly string[]): boolean {
  const { core, data, score } = scoreOf(row);
  return core >= 3 && data === 0 && score > 0;
}

/** The rows up to a header of another kind, without those that repeat this one. */
export function rowsUnder(
  header: readonly string[] | null,
  rows: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  // Numbers and times are the commonest cells of rows, and not found in headers.
  const headers = rows.filter((row) => !/\d{4}/u.test(row.join(' ')) && isHeader(row));
  const same = new Set(headers.filter((row) => isSame(row, header)));
  const other = headers.find((row) => !same.has(row));
  const until = other === undefined ? rows : rows.slice(0, rows.indexOf(other));
  return until.filter((row) => !same.has(row));
}

function isSame(row: readonly string[], header: readonly string[] | null): boolean {
  return (
    header !== null &&
    row.map((cell) => cell.trim()).join('\n') === header.map((cell) => cell.trim()).join('\n')
  );
}

function scoreOf(row: readonly string[]): { core: number; data: number; score: number } {
  const fields = new Set(row.map((cell) => fieldOf(cell)).filter((field) => field !== null));
  const core = [...fields].filter((field) => coreFields.has(field)).length;
  const data = row.filter((cell) =>
    ['number', 'time', 'date', 'clock', 'duration'].includes(lookOf(cell)),
  ).length;
  return { core, data, score: 3 * core + (fields.size - core) - 4 * data };
}

/** A first row without any data-looking cell above rows that have some is a header with unknown captions. */
function captionsOnly(rows: readonly (readonly string[])[]): number | null {
  const isData = (row: readonly string[] | undefined) =>
    row !== undefined && row.some((cell) => ['number', 'time', 'date', 'clock'].includes(lookOf(cell)));
  const [first, second] = rows;
  if (first === undefined || first.length < 2 || isData(first)) return null;
  return isData(second) || second === undefined || second.join('').trim() === '' ? 0 : null;
}
