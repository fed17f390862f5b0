/** The explanation of one number for a terminal. */
import type { Explanation } from '../explanation.ts';
import type { Adjustment, SignalResult } from '../model.ts';
import { adjustmentTitle } from './adjustment-titles.ts';
import { levelPaint } from './cells.ts';
import { grid, type GridColumn } from './evaluation-grid.ts';
import {
  callCells,
  caseLines,
  exampleBlocks,
  explainFacts,
  legLines,
  othersText,
  signalText,
  valueText,
  weighed,
  type FactsHow,
} from './explain-facts.ts';
import { daysSpark, heatmap, histogramSpark, type Spark } from './explain-pictures.ts';
import { told } from './phrases.ts';
import type { RenderOptions } from './render-options.ts';
import { terminalText } from './safe-text.ts';
import { title } from './sentences.ts';
import { points } from './signals-facts.ts';
import { localSeconds } from './table-time.ts';
import { cellsOf } from './text-width.ts';
import { explainWordsOf } from './words-explain-of.ts';
import { htmlWordsOf } from './words-html-of.ts';
import { wordsOf } from './words-of.ts';
import { wrapped } from './wrap.ts';

export interface ExplainOptions extends Pick<RenderOptions, 'lang' | 'columns' | 'chalk' | 'unicode'> {
  /** The command that shows what a saved report does not hold. */
  readonly command: string;
}

/** Reasons of a case; all of them are in JSON. */
const caseReasons = 6;

/** Joined calls of a bridge. */
const legsTold = 3;

interface How extends ExplainOptions, FactsHow {}

/**
 * Who it is and where it stands, each signal with its points that add up to the score, its cases, calls that show
 * the reasons, its hours, days and lengths. No line is wider than the options say.
 */
export function renderExplanation(found: Explanation, options: ExplainOptions): string {
  const { lang, chalk } = options;
  const clock = localSeconds(found.log.timezone);
  const how: How = { ...options, words: wordsOf(lang), own: explainWordsOf(lang), clock };
  const { number } = found;
  const verdict = how.own.scored(number.score, how.words.levels[number.level]);
  const parts = [
    ...headLines(terminalText(number.display), verdict, how, levelPaint(number.level, chalk)),
    labelled(explainFacts(found, how), how),
    headed(how.own.sections.signals, sumLines(found, how), how),
    headed(how.own.sections.clear, clearLines(found, weighed(number.signals).clear, how), how),
    headed(how.own.sections.offsets, clearLines(found, weighed(number.signals).offsets, how), how),
    headed(how.own.sections.missing, missingLines(found, how), how),
    headed(
      how.own.sections.cases,
      [
        ...indented(caseLines(found, how, caseReasons), how),
        ...indented(legLines(found, how, legsTold), how),
      ],
      how,
    ),
    headed(how.own.sections.examples, exampleLines(found, how), how),
    headed(how.own.sections.hours, hourLines(found, how), how),
    labelled(sparks(found, how), how),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** The number and the verdict, in one line where they fit. */
function headLines(
  display: string,
  verdict: string,
  { columns, chalk }: How,
  paint: (text: string) => string,
): string[][] {
  if (cellsOf(display) + 2 + cellsOf(verdict) <= columns)
    return [[`${chalk.bold(display)}  ${paint(verdict)}`]];
  return [
    [...wrapped(display, columns).map((line) => chalk.bold(line)), ...wrapped(verdict, columns).map(paint)],
  ];
}

function headed(heading: string, lines: readonly string[], { chalk }: How): string[] {
  return lines.length === 0 ? [] : [chalk.bold(heading), ...lines];
}

/** Each text wrapped, its second line on further in. */
function indented(texts: readonly string[], { columns }: How): string[] {
  return texts.flatMap((text) =>
    wrapped(text, columns - 4).map((line, at) => (at === 0 ? '  ' : '    ') + line),
  );
}

function labelled(
  facts: readonly (readonly [string, readonly string[]])[],
  { columns, chalk }: How,
): string[] {
  const indent = Math.max(0, ...facts.map(([label]) => cellsOf(label))) + 2;
  return facts.flatMap(([label, texts]) => {
    const first = chalk.dim(label) + ' '.repeat(indent - cellsOf(label));
    const lines = texts.flatMap((text) =>
      cellsOf(text) <= columns - indent ? [text] : wrapped(text, columns - indent),
    );
    return lines.map((line, at) => (at === 0 ? first : ' '.repeat(indent)) + line);
  });
}

function columnsOf({ heads }: How['own'], withPoints: boolean): GridColumn[] {
  const all: GridColumn[] = [
    { head: heads.signal, align: 'left', most: 26 },
    { head: heads.value, align: 'right' },
    { head: heads.warn, align: 'right', spare: true },
    { head: heads.critical, align: 'right', spare: true },
    { head: heads.others, align: 'right', spare: true },
  ];
  const last: GridColumn = { head: heads.words, align: 'left', rest: true };
  return withPoints ? [...all, { head: heads.points, align: 'right' }, last] : [...all, last];
}

function cellsOfSignal(found: Explanation, signal: SignalResult, how: How): string[] {
  const { id, value, unit, warn, critical } = signal;
  const { words, lang } = how;
  return [
    terminalText(title(id, lang)),
    valueText(value, unit, words),
    valueText(warn, unit, words),
    valueText(critical, unit, words),
    othersText(found, signal, how),
  ];
}

function sumLines(found: Explanation, how: How): string[] {
  const { number } = found;
  const rows = [
    ...weighed(number.signals).counted.map((signal) => [
      ...cellsOfSignal(found, signal, how),
      points(signal.points),
      signalText(signal, how.lang),
    ]),
    ...number.adjustments.map((adjustment) => adjustmentRow(adjustment, how)),
    [how.own.total, '', '', '', '', String(number.score), ''],
  ];
  return grid(columnsOf(how.own, true), rows, { width: how.columns, headPaint: how.chalk.dim });
}

function adjustmentRow({ id, points: added, why }: Adjustment, { lang }: How): string[] {
  const text = adjustmentTitle(id, lang) ?? told(why, lang);
  return [terminalText(id), '', '', '', '', points(added), terminalText(text)];
}

function clearLines(found: Explanation, signals: readonly SignalResult[], how: How): string[] {
  const rows = signals.map((signal) => [...cellsOfSignal(found, signal, how), signalText(signal, how.lang)]);
  if (rows.length === 0) return [];
  return grid(columnsOf(how.own, false), rows, { width: how.columns, headPaint: how.chalk.dim });
}

/** Signals that could not speak, by what they lacked. */
function missingLines({ number }: Explanation, how: How): string[] {
  const { words, lang } = how;
  const byLack = new Map<string, string[]>();
  for (const { id, missing, error } of weighed(number.signals).missing) {
    const lack = missing ?? error ?? '';
    byLack.set(lack, [...(byLack.get(lack) ?? []), terminalText(title(id, lang))]);
  }
  return indented(
    [...byLack].map(
      ([lack, titles]) => terminalText(told(lack, lang)) + words.colon + titles.join(words.listJoin),
    ),
    how,
  );
}

function exampleLines(found: Explanation, how: How): string[] {
  if (found.basis === 'report') return indented([how.own.noExamples, terminalText(how.command)], how);
  const blocks = exampleBlocks(found).map(({ signals, calls }) => ({
    title: signals.map((id) => terminalText(title(id, how.lang))).join(how.words.listJoin),
    rows: calls.map((call) => callCells(call, found, how)),
  }));
  const rows = blocks.flatMap((block) => block.rows);
  const widths = [0, 1, 2, 3].map((at) => Math.max(0, ...rows.map((row) => cellsOf(row[at] ?? ''))));
  const fits = widths.reduce((sum, width) => sum + width + 2, 2) <= how.columns;
  const rowLines = (row: readonly string[]) =>
    fits
      ? [
          `    ${row.map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - cellsOf(cell))).join('  ')}`.trimEnd(),
        ]
      : wrapped(row.join(how.words.clauseJoin), how.columns - 6).map(
          (line, at) => (at === 0 ? '    ' : '      ') + line,
        );
  return blocks.flatMap((block) => [...indented([block.title], how), ...block.rows.flatMap(rowLines)]);
}

function hourLines({ number: { detail } }: Explanation, how: How): string[] {
  if (detail === undefined) return [];
  return heatmap(detail.hours, htmlWordsOf(how.lang).weekdays, { ...how, columns: how.columns - 2 }).map(
    (line) => `  ${line}`,
  );
}

/** Cells of the longest row of bars. */
const mostBars = 60;

function sparks({ number: { detail }, log }: Explanation, how: How): [string, string[]][] {
  if (detail === undefined || log.firstCall === null || log.lastCall === null) return [];
  const { own, columns, clock } = how;
  const names = own.pictures;
  const indent = Math.max(...Object.values(names).map(cellsOf)) + 2;
  const span = { first: clock(log.firstCall).slice(0, 10), last: clock(log.lastCall).slice(0, 10) };
  const found: readonly (readonly [string, Spark | null])[] = [
    [names.days, daysSpark(detail.days, span, Math.min(mostBars, columns - indent), how)],
    [names.talk, detail.talk && histogramSpark(detail.talk, how)],
    [names.gaps, detail.gaps && histogramSpark(detail.gaps, how)],
  ];
  return found.flatMap(([name, spark]) => {
    if (spark === null) return [];
    const facts = spark.facts.join(how.words.reasonJoin);
    const one = `${spark.line}  ${facts}`;
    const fits = cellsOf(one) <= columns - indent;
    return [[name, fits ? [one] : [spark.line, facts]] as [string, string[]]];
  });
}
