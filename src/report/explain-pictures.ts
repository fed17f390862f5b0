/** Pictures of one number's calls made of characters. */
import type { Detail, Histogram } from '../model-details.ts';
import type { ExplainWords } from './words-explain.ts';
import { cellsOf } from './text-width.ts';
import { grouped } from './words.ts';

const shades = { unicode: ['.', '░', '▒', '▓', '█'], ascii: ['.', '-', '+', '*', '#'] } as const;
const bars = {
  unicode: ['.', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'],
  ascii: ['.', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
} as const;

export interface PictureOptions {
  readonly own: ExplainWords;
  readonly columns: number;
  /** False for ASCII alone. */
  readonly unicode: boolean;
}

/** The sign of a count: the first for none, the last for the greatest. */
function signs(counts: readonly number[], scale: readonly string[]): string[] {
  const most = Math.max(1, ...counts);
  return counts.map((n) => scale[n === 0 ? 0 : Math.ceil((n / most) * (scale.length - 1))] ?? '');
}

/** Weekdays, by their names, by hours, the darker the more calls, with the sum of each weekday; two cells an hour where they fit. */
export function heatmap(
  hours: Detail['hours'],
  names: readonly string[],
  { columns, unicode }: Omit<PictureOptions, 'own'>,
): string[] {
  const label = Math.max(...names.map(cellsOf)) + 2;
  const sums = names.map((_, day) =>
    grouped(hours.slice(day * 24, day * 24 + 24).reduce((a, b) => a + b, 0)),
  );
  const sumWidth = Math.max(...sums.map(({ length }) => length)) + 2;
  const cells = label + 48 + sumWidth <= columns ? 2 : 1;
  const step = cells === 2 ? 3 : 6;
  const scale = Array.from({ length: 24 / step }, (_, at) => String(at * step).padEnd(step * cells));
  const all = signs(hours, unicode ? shades.unicode : shades.ascii);
  const rows = names.map((name, day) => {
    const row = all.slice(day * 24, day * 24 + 24).map((sign) => sign.repeat(cells));
    return name + ' '.repeat(label - cellsOf(name)) + row.join('') + (sums[day] ?? '').padStart(sumWidth);
  });
  return [(' '.repeat(label) + scale.join('')).trimEnd(), ...rows];
}

/** A row of bars, one a count. */
export function sparkline(counts: readonly number[], unicode: boolean): string {
  return signs(counts, unicode ? bars.unicode : bars.ascii).join('');
}

export interface Spark {
  readonly line: string;
  readonly facts: readonly string[];
}

const dayNumber = (day: string) => Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);

/** Calls a day from the first to the last day of the log, several days a bar where there are more than `most`. */
export function daysSpark(
  days: Detail['days'],
  span: { readonly first: string; readonly last: string },
  most: number,
  { own, unicode }: PictureOptions,
): Spark {
  const [from, to] = [dayNumber(span.first), dayNumber(span.last)];
  const each = Math.max(1, Math.ceil((to - from + 1) / most));
  const counts = Array.from({ length: Math.floor((to - from) / each) + 1 }, () => 0);
  for (const { day, calls } of days) {
    const at = Math.floor((dayNumber(day) - from) / each);
    if (at in counts) counts[at] = (counts[at] ?? 0) + calls;
  }
  const busiest = days.reduce((best, day) => (day.calls > best.calls ? day : best), { calls: 0, day: '' });
  const facts = [
    own.bin(span.first, span.last),
    ...(each === 1 ? [] : [own.perCell(each)]),
    own.mostOn(busiest.calls, busiest.day),
  ];
  return { line: sparkline(counts, unicode), facts };
}

/** A histogram from its first to its last filled bin; null when all are empty. */
export function histogramSpark({ from, counts }: Histogram, { own, unicode }: PictureOptions): Spark | null {
  const first = counts.findIndex((n) => n > 0);
  if (first < 0) return null;
  const last = counts.findLastIndex((n) => n > 0);
  const edge = (at: number) => {
    const seconds = from[at];
    return seconds === undefined ? null : own.duration(seconds);
  };
  const bin = (start: number, end: number) => own.bin(edge(start) ?? '', edge(end + 1));
  const most = counts.indexOf(Math.max(...counts));
  return {
    line: sparkline(counts.slice(first, last + 1), unicode),
    facts: [bin(first, last), own.mostOf(counts[most] ?? 0, bin(most, most))],
  };
}
