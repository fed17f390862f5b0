import type { Level, Report } from '../model.ts';
import { cellOf, levelPaint, naturalWidths, textsOf, type Texts } from './cells.ts';
import { caseRows } from './case-texts.ts';
import { chooseColumns, gap, type ColumnKey } from './columns.ts';
import type { RenderOptions } from './render-options.ts';
import { renderSummary } from './summary.ts';
import { layOut, type Cell } from './table-layout.ts';
import { localClock } from './table-time.ts';
import { caseWordsOf } from './words-cases.ts';
import { grouped, type Words } from './words.ts';
import { wordsOf } from './words-of.ts';
import { wrapped } from './wrap.ts';

export type TableOptions = RenderOptions;

const leftAligned: ReadonlySet<ColumnKey> = new Set(['number', 'level', 'reasons', 'lastSeen']);

function ruled(lines: readonly string[], headHeight: number, rule: string): string[] {
  return [rule, ...lines.slice(0, headHeight), rule, ...lines.slice(headHeight), rule];
}

/** The lines of the ranked table, all equally wide. `numbers` must not be empty. */
export function tableLines(report: Report, options: TableOptions): string[] {
  const { lang } = options;
  const words = wordsOf(lang);
  const numbers = options.top > 0 ? report.numbers.slice(0, options.top) : report.numbers;
  const how = { words, lang, clock: localClock(report.log.timezone) };
  const texts = numbers.map((number, index): [Level, Texts] => [
    number.level,
    textsOf(number, index + 1, how),
  ]);
  return linesOf(texts, words, options);
}

/** The lines of the table of groups and cases. */
function caseLines(report: Report, options: TableOptions): string[] {
  const { lang, top } = options;
  const words = wordsOf(lang);
  const all = caseRows(report, { words, lang, clock: localClock(report.log.timezone) });
  if (all.length === 0) return [];
  const own = caseWordsOf(lang);
  const heads = { ...words.heads, rank: own.id, number: own.who };
  const lines = linesOf(top > 0 ? all.slice(0, top) : all, { ...words, heads }, options, idKept);
  const cut = top > 0 && top < all.length;
  return [
    ...lines,
    ...(cut ? wrapped(own.shown(grouped(top), grouped(all.length)), options.columns) : []),
    '',
  ];
}

/** The row of a number names its cases by their ids. */
const idKept: ReadonlySet<ColumnKey> = new Set(['rank']);

function linesOf(
  texts: readonly [Level, Texts][],
  words: Words,
  options: TableOptions,
  kept?: ReadonlySet<ColumnKey>,
): string[] {
  const { chalk } = options;
  const natural = naturalWidths(
    texts.map(([, row]) => row),
    words,
  );
  const chosen = chooseColumns(natural, options.columns, kept);
  const rows = texts.map(([level, row]) =>
    chosen.map(({ key, width }) => cellOf(key, row, width, { words, paint: levelPaint(level, chalk) })),
  );
  const head = chosen.map(({ key, width }): Cell => ({
    lines: wrapped(words.heads[key], width),
    paint: chalk.bold,
  }));
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
 * The report for people: groups and cases, a ranked table of numbers (or a sentence when there are none), then the summary of
 * the run. Ends in a line feed. Deterministic for a report and options.
 */
export function renderTable(report: Report, options: TableOptions): string {
  const summary = options.summary === false ? [] : ['', ...renderSummary(report, options)];
  const lines = [...caseLines(report, options), ...numbersPart(report, options), ...summary];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}
