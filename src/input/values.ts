/** What a cell looks like. Used to find columns without a header and to settle captions with two meanings. */
import { directionWords, outcomeWords, serviceWords } from './dictionary.ts';
import { timeFormOf } from './times.ts';

export type Look =
  'number' | 'time' | 'date' | 'clock' | 'duration' | 'direction' | 'outcome' | 'service' | 'empty' | 'other';

const sets = {
  direction: new Set<string>(Object.values(directionWords).flat()),
  outcome: new Set<string>(Object.values(outcomeWords).flat()),
  service: new Set<string>(Object.values(serviceWords).flat()),
};

/** Trimmed, lower case, NFKC: the form in which the dictionary holds words. */
export function wordOf(cell: string): string {
  return cell.normalize('NFKC').trim().toLowerCase();
}

export function isWordOf(kind: keyof typeof sets, cell: string): boolean {
  return sets[kind].has(wordOf(cell));
}

/** A telephone number as exports write it: 3 to 20 digits, perhaps with +, blanks, brackets, guards. */
export function looksLikeNumber(cell: string): boolean {
  const bare = cell.replace(/[\s()"'=\u{feff}-]/gu, '');
  return /^\+?\d{3,20}$/u.test(bare) || /^\+?\d{3,7}[*xX＊]{2,8}\d{2,5}$/u.test(bare);
}

/** A duration as seconds, clock or words. */
export function looksLikeDuration(cell: string): boolean {
  return (
    /^\s*(?:\d{1,6}(?:\.\d+)?s?|\d{1,3}:\d{2}(?::\d{2})?|(?:\d+小时)?(?:\d+分钟?)?(?:\d+秒)?)\s*$/u.test(
      cell,
    ) && /\d/u.test(cell)
  );
}

/** The kind of words that a cell is one of. Bare digits are codes of too many things to be words. */
function wordLook(cell: string): Look | null {
  const isDigits = /^\s*\d+\s*$/u.test(cell);
  if (!isDigits && isWordOf('direction', cell)) return 'direction';
  if (isWordOf('service', cell)) return 'service';
  return !isDigits && isWordOf('outcome', cell) ? 'outcome' : null;
}

/** Looks of short cells seen before: headers, mapping and repair look at the same ones again and again. */
const known = new Map<string, Look>();
const mostKnown = 50_000;
const longestKnown = 40;

/** The most telling look of a cell. Long digit runs are numbers, short ones durations. */
export function lookOf(cell: string): Look {
  if (cell.length > longestKnown) return newLookOf(cell);
  const before = known.get(cell);
  if (before !== undefined) return before;
  if (known.size >= mostKnown) known.clear();
  const look = newLookOf(cell);
  known.set(cell, look);
  return look;
}

function newLookOf(cell: string): Look {
  if (cell.trim() === '') return 'empty';
  const word = wordLook(cell);
  if (word !== null) return word;
  if (
    /^\s*(?:\d{4}[-/.]?\d{1,2}[-/.]?\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})\s*$/u.test(cell) &&
    /[-/.]/u.test(cell)
  )
    return 'date';
  if (/^\s*\d{1,2}:\d{2}:\d{2}\s*$/u.test(cell)) return 'clock';
  if (timeFormOf(cell) !== null) return 'time';
  if (looksLikeNumber(cell) && cell.replace(/\D/gu, '').length >= 7) return 'number';
  if (looksLikeDuration(cell)) return 'duration';
  if (looksLikeNumber(cell)) return 'number';
  return 'other';
}

/** How many cells of a column have each look. */
export function looksOf(rows: readonly (readonly string[])[], column: number): ReadonlyMap<Look, number> {
  const looks = new Map<Look, number>();
  for (const row of rows) {
    const look = lookOf(row[column] ?? '');
    looks.set(look, (looks.get(look) ?? 0) + 1);
  }
  return looks;
}

/** The look of at least half of the cells that are not empty, or null. */
export function mainLook(looks: ReadonlyMap<Look, number>): Look | null {
  let best: Look | null = null;
  let most = 0;
  let total = 0;
  for (const [look, n] of looks) {
    if (look === 'empty') continue;
    total += n;
    if (n > most) {
      best = look;
      most = n;
    }
  }
  return most * 2 >= total ? best : null;
}
