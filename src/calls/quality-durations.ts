/** Whether a duration holds the ringing too, from the first rows of a file as they are written. */
import { outcomeWords } from '../input/dictionary.ts';
import { durationUnit } from '../input/durations.ts';
import type { Dialect } from '../input/sniff.ts';
import { wordOf } from '../input/values.ts';
import type { Finding } from '../inspection.ts';
import { finding } from './quality-finding.ts';

/** Fewer rows than this prove nothing. */
const leastRows = 10;
const nearlyAll = 0.9;

const unansweredWords = new Set<string>(
  Object.entries(outcomeWords).flatMap(([name, words]) =>
    name === 'answered' || name === 'voicemail' ? [] : words,
  ),
);

export function durationFindings(dialect: Dialect): Finding[] {
  const { columns, derived, mapping } = dialect;
  const { talkSeconds, totalSeconds } = mapping;
  const measured = talkSeconds ?? totalSeconds;
  if (measured === undefined || measured >= columns || derived.length > columns) return [];
  const sum = sumOf(dialect, measured) ?? (totalSeconds === undefined ? null : sumOf(dialect, totalSeconds));
  if (sum !== null) {
    const isTalk = sum.whole === talkSeconds;
    const captions = [sum.whole, sum.ring, sum.talk].map((column) => captionOf(dialect, column));
    return [finding('duration-is-sum', isTalk, { equal: sum.equal, rows: sum.rows }, captions)];
  }
  return ringInDuration(dialect);
}

/** Unanswered rows whose duration is above 0: it holds the ringing. */
function ringInDuration(dialect: Dialect): Finding[] {
  const { columns, mapping, samples } = dialect;
  const { disposition, talkSeconds } = mapping;
  if (talkSeconds === undefined || disposition === undefined || disposition >= columns) return [];
  const unanswered = samples.filter((row) => unansweredWords.has(wordOf(row[disposition] ?? '')));
  const positive = unanswered.filter((row) => (secondsOf(row[talkSeconds]) ?? 0) > 0).length;
  if (unanswered.length < leastRows || positive * 2 < unanswered.length) return [];
  const evidence = { positive, unanswered: unanswered.length };
  return [finding('ring-in-duration', true, evidence, [captionOf(dialect, talkSeconds)])];
}

interface Sum {
  readonly whole: number;
  readonly ring: number;
  readonly talk: number;
  readonly equal: number;
  readonly rows: number;
}

/** Two other columns of seconds whose sum a column is: the ringing and the talk. */
function sumOf({ columns, header, samples }: Dialect, whole: number): Sum | null {
  if (header !== null && durationUnit(header[whole] ?? '') !== 's') return null;
  const others = Array.from({ length: columns }, (_, column) => column).filter(
    (column) => column !== whole && isSeconds(samples, column),
  );
  for (const [i, first] of others.entries()) {
    for (const second of others.slice(i + 1)) {
      const cells = samples.map((row) => [whole, first, second].map((column) => secondsOf(row[column])));
      const both = cells.filter((row) => row.every((seconds) => seconds !== null && seconds > 0));
      const equal = both.filter(([sum, a, b]) => sum === (a ?? 0) + (b ?? 0)).length;
      if (both.length < leastRows || equal < nearlyAll * both.length) continue;
      // Calls that nobody answered have ringing and no talk.
      const zeros = (column: number) => samples.filter((row) => secondsOf(row[column]) === 0).length;
      const [ring, talk] = zeros(first) < zeros(second) ? [first, second] : [second, first];
      return { whole, ring, talk, equal, rows: both.length };
    }
  }
  return null;
}

/** Wide files would make too many pairs. */
const mostPairs = 12;

function isSeconds(samples: Dialect['samples'], column: number): boolean {
  if (column > mostPairs * 4) return false;
  const filled = samples.slice(0, 50).filter((row) => (row[column] ?? '').trim() !== '');
  return filled.length >= leastRows && filled.every((row) => secondsOf(row[column]) !== null);
}

function secondsOf(cell: string | undefined): number | null {
  const text = (cell ?? '').trim();
  if (/^\d{1,5}$/u.test(text)) return Number(text);
  const clock = /^(\d{1,3}):([0-5]\d)(?::([0-5]\d))?$/u.exec(text);
  if (clock === null) return null;
  const [a, b, c] = [Number(clock[1]), Number(clock[2]), Number(clock[3] ?? 0)];
  return clock[3] === undefined ? a * 60 + b : a * 3600 + b * 60 + c;
}

function captionOf({ format, header }: Dialect, column: number): string {
  return (header ?? format?.columns)?.[column] ?? `#${column + 1}`;
}
