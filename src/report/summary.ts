import type { ChalkInstance } from 'chalk';
import type { Level, Report } from '../model.ts';
import { levelPaint } from './cells.ts';
import type { Lang } from './lang.ts';
import { terminalText } from './safe-text.ts';
import { told } from './phrases.ts';
import { title } from './sentences.ts';
import {
  filesText,
  linesText,
  noteTexts,
  rejectedTexts,
  spanText,
  unidentifiedText,
  skippedText,
  unreadTexts,
} from './summary-log.ts';
import { allowedTexts, listTexts, violationTexts } from './summary-lists.ts';
import { grouped, type SummaryLabel, type Words } from './words.ts';
import { wordsOf } from './words-of.ts';
import { wrapped } from './wrap.ts';
import { cellsOf } from './text-width.ts';

interface SummaryOptions {
  readonly lang: Lang;
  readonly columns: number;
  readonly chalk: ChalkInstance;
}

export type SummaryEntry = readonly [SummaryLabel, readonly string[]];

const levelOrder: readonly Level[] = ['critical', 'high', 'medium', 'low', 'none'];

function callersTexts({ summary, log }: Report, words: Words): string[] {
  const { callersBelow, callsBelow } = log.floor;
  const scored = [words.callers(summary.callers), words.scored(grouped(summary.scored))].join(
    words.clauseJoin,
  );
  return callersBelow > 0 ? [scored, words.floor(callersBelow, callsBelow)] : [scored];
}

function readText({ log }: Report, words: Words): string {
  const perspective = log.perspective === null ? null : words.perspectives[log.perspective];
  return words.readAs(perspective, words.profiles[log.profile]);
}

function levelsText({ summary }: Report, words: Words): string {
  return levelOrder
    .map((level) => `${words.levels[level]} ${grouped(summary.levels[level])}`)
    .join(words.listJoin);
}

/** Signals that were off, one line per cause, in the order in which the causes first appear. */
function offTexts({ log }: Report, words: Words, lang: Lang): string[] {
  const byWhy = new Map<string, string[]>();
  for (const { signal, why } of log.off) {
    byWhy.set(why, [...(byWhy.get(why) ?? []), terminalText(title(signal, lang))]);
  }
  return [...byWhy].map(
    ([why, titles]) => `${terminalText(told(why, lang))}${words.colon}${titles.join(words.listJoin)}`,
  );
}

/** Milliseconds as seconds with one decimal, or minutes and seconds. */
function elapsedText(durationMs: number, words: Words): string {
  const seconds = Math.round(durationMs / 1000);
  if (seconds >= 60) return words.minutes(Math.floor(seconds / 60), seconds % 60);
  return words.seconds((durationMs / 1000).toFixed(1));
}

/** What the summary tells, label by label, safe for a terminal; nothing is wrapped yet. */
export function summaryEntries(report: Report, lang: Lang): SummaryEntry[] {
  const words = wordsOf(lang);
  const some = (text: string | undefined) => (text === undefined ? [] : [text]);
  const all: SummaryEntry[] = [
    ['files', [filesText(report, words)]],
    ['unread', unreadTexts(report, words, lang)],
    ['skipped', some(skippedText(report, words))],
    ['notes', noteTexts(report, words, lang)],
    ['lines', [linesText(report, words)]],
    ['rejected', rejectedTexts(report, words)],
    ['calls', [grouped(report.log.calls)]],
    ['unidentified', some(unidentifiedText(report, words))],
    ['callers', callersTexts(report, words)],
    ['span', [spanText(report, words)]],
    ['read', [readText(report, words)]],
    ['levels', [levelsText(report, words)]],
    ['allowed', allowedTexts(report, words, lang)],
    ['violations', violationTexts(report, words, lang)],
    ['lists', listTexts(report, words, lang)],
    ['off', offTexts(report, words, lang)],
    ['warnings', report.warnings.map((warning) => terminalText(told(warning.message, lang)))],
    ['partial', report.run.complete ? [] : [words.partial]],
    ['elapsed', [elapsedText(report.run.durationMs, words)]],
  ];
  return all.filter(([, texts]) => texts.length > 0);
}

/**
 * The lines under the table: what was read, what was refused, what was switched off and why. Labels in one
 * column, texts wrapped beside them, no line wider than `columns`.
 */
export function renderSummary(report: Report, options: SummaryOptions): string[] {
  const words = wordsOf(options.lang);
  const entries = summaryEntries(report, options.lang);
  const indent = Math.max(...entries.map(([label]) => cellsOf(words.labels[label]))) + 2;
  return entries.flatMap(([key, texts]) => {
    const label = words.labels[key];
    const first = options.chalk.dim(label) + ' '.repeat(indent - cellsOf(label));
    const lines = texts.flatMap((text) => wrapped(text, options.columns - indent));
    return lines.map(
      (line, index) => (index === 0 ? first : ' '.repeat(indent)) + painted(key, line, words, options.chalk),
    );
  });
}

/** A wrapped line in its colours. */
function painted(label: SummaryLabel, line: string, words: Words, chalk: ChalkInstance): string {
  if (label === 'warnings' || label === 'partial') return chalk.yellow(line);
  if (label !== 'levels') return line;
  // The longest first: 高 is a part of 极高.
  const names = levelOrder.toSorted((a, b) => words.levels[b].length - words.levels[a].length);
  const told = new RegExp(`(${names.map((level) => words.levels[level]).join('|')}) [1-9][\\d,]*`, 'gu');
  return line.replace(told, (text, name: string) => {
    const level = names.find((one) => words.levels[one] === name);
    return level === undefined ? text : levelPaint(level, chalk)(text);
  });
}
