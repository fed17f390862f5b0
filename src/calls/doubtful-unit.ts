/** Talk times whose unit nothing states, where seconds are hardly what they are. */
import { durationUnit } from '../input/durations.ts';
import type { Dialect } from '../input/sniff.ts';

/** Fewer talk times than this prove nothing. */
const leastRows = 30;
/** Half of all talk times above an hour: no switch has them, milliseconds are so. */
const longTalk = 3_600;
/** Minutes are rounded up, so that most calls have one; no log has so many talks of a second. */
const oneShare = 0.3;
const mostMinutes = 180;

/** From the first rows of a file of no known format; null where the caption states a unit, or seconds may be right. */
export function doubtfulUnit(dialect: Dialect): 'ms' | 'min' | null {
  const talks = dialect.format === null ? talksOf(dialect) : [];
  if (talks.length < leastRows) return null;
  const share = (is: (talk: number) => boolean) => talks.filter(is).length / talks.length;
  if (share((talk) => talk > longTalk) >= 0.5) return 'ms';
  return share((talk) => talk === 1) >= oneShare && Math.max(...talks) <= mostMinutes ? 'min' : null;
}

/** Talk times above 0 of the first rows; none where a caption or a cell states a unit. */
function talksOf({ columns, header, mapping, samples }: Dialect): number[] {
  const column = mapping.talkSeconds;
  if (header === null || column === undefined || column >= columns) return [];
  const caption = header[column] ?? '';
  if (durationUnit(caption) !== 's' || /[^a-z]s\)?\s*$|sec|秒/iu.test(caption)) return [];
  const cells = samples.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
  return cells.every((cell) => /^\d{1,9}$/u.test(cell)) ? cells.map(Number).filter((talk) => talk > 0) : [];
}
