import type { ChalkInstance } from 'chalk';
import type { Level, Report } from '../model.ts';
import { cellOf, levelPaint, naturalWidths, textsOf, wrapped, type Texts } from './cells.ts';
import { chooseColumns, gap, type ChosenColumn, type ColumnKey } from './columns.ts';
import type { Lang } from './lang.ts';
import { renderSummary } from './summary.ts';
import { layOut, type Cell } from './table-layout.ts';
import { localClock } from './table-time.ts';
import { grouped, type Words } from './words.ts';
import { wordsOf } from './words-of.ts';

export interface TableOptions {
  readonly lang: Lang;
  /** Width in cells that no line of the table exceeds, at least 40. */
  readonly columns: number;
  readonly chalk: ChalkInstance;
  /** How many numbers to show; 0 = all. */
  readonly top: number;
  /** Rules drawn with box characters; otherwise with hyphens. */
  readonly unicode: boolean;
  /** Rules around the table: on a terminal. */
  readonly rules: boolean;
  /** The level from which numbers are listed, for the sentence that says there are none. Default `low`. */
  readonly minLevel?: Level;
  /** False leaves out the summary of the run. Default true. */
  readonly summary?: boolean;
}

const leftAligned: ReadonlySet<ColumnKey> = new Set(['number', 'level', 'reasons', 'lastSeen']);

function headCells(chosen: readonly ChosenColumn[], words: Words, chalk: ChalkInstance): Cell[] {
  return chosen.map(({ key, width }) => ({ lines: wrapped(words.heads[key], width), paint: chalk.bold }));
}

function ruled(lines: readonly string[], headHeight: number, rule: string): string[] {
  return [rule, ...lines.slice(0, headHeight), rule, ...lines.slice(headHeight), rule];
}

/** The lines of the ranked table, all equally wide. `numbers` must not be empty. */
export function tableLines(report: Report, options: TableOptions): string[] {
  const { chalk, lang } = options;
  const words = wordsOf(lang);
  const numbers = options.top > 0 ? report.numbers.slice(0, options.top) : report.numbers;
  const how = { words, lang, clock: localClock(report.log.timezone) };
  const texts = numbers.map((number, index): [Level, Texts] => [
    number.level,
    textsOf(number, index + 1, how),
  ]);
  const natural = naturalWidths(
    texts.map(([, row]) => row),
    words,
  );
  const chosen = chooseColumns(natural, options.columns);
  const rows = texts.map(([level, row]) =>
    chosen.map(({ key, width }) => cellOf(key, row, width, { words, paint: levelPaint(level, chalk) })),
  );
  const head = headCells(chosen, words, chalk);
  const lanes = chosen.map(({ key, width }) => ({
    width,
    align: leftAligned.has(key) ? ('left' as const) : ('right' as const),
  }));
  const lines = layOut([head, ...rows], lanes);
  if (!options.rules) return lines;
  const width = lanes.reduce((sum, lane) => sum + lane.width, gap * (lanes.length - 1));
  const headHeight = Math.max(...head.map((cell) => cell.lines.length));
  return ruled(lines, headHeight, chalk.dim((options.unicode ? '─' : '-').repeat(width)));
}

function numbersPart(report: Report, options: TableOptions): string[] {
  const words = wordsOf(options.lang);
  const all = report.numbers.length;
  if (all === 0) return wrapped(words.noNumber(options.minLevel ?? 'low'), options.columns);
  const lines = tableLines(report, options);
  const cut = options.top > 0 && options.top < all;
  if (!cut) return lines;
  return [...lines, ...wrapped(words.shown(grouped(options.top), grouped(all)), options.columns)];
}

/**
 * The report for people: a ranked table of numbers (or a sentence when there are none), then the summary of
 * the run. Ends in a line feed. Deterministic for a report and options.
 */
export function renderTable(report: Report, options: TableOptions): string {
  const summary = options.summary === false ? [] : ['', ...renderSummary(report, options)];
  const lines = [...numbersPart(report, options), ...summary];
  return `${lines.join('\n')}\n`;
}
