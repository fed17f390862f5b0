import type { ChalkInstance } from 'chalk';
import type { Level, NumberReport } from '../model.ts';
import type { ColumnKey } from './columns.ts';
import type { Lang } from './lang.ts';
import { reasonsOf } from './reasons.ts';
import { terminalText } from './safe-text.ts';
import type { Cell } from './table-layout.ts';
import { listWordsOf } from './words-lists.ts';
import { grouped, type Words } from './words.ts';
import { wrapped } from './wrap.ts';
import { cellsOf } from './text-width.ts';

export type Texts = Readonly<Record<Exclude<ColumnKey, 'reasons'>, string>> & {
  readonly reasons: readonly string[];
};

/** Reasons stop at this many lines a number, unless the first alone is longer. */
const reasonLines = (width: number) => (width < 30 ? 4 : 3);

/** Colour of a level; the level is always written out as well. */
export function levelPaint(level: Level, chalk: ChalkInstance): (text: string) => string {
  if (level === 'critical') return chalk.red.bold;
  if (level === 'high') return chalk.red;
  if (level === 'medium') return chalk.yellow;
  return level === 'low' ? chalk.cyan : chalk.dim;
}

/** The texts of one row, not wrapped yet. `rank` counts from 1. */
export function textsOf(
  number: NumberReport,
  rank: number,
  how: {
    readonly words: Words;
    readonly lang: Lang;
    readonly clock: (epochSeconds: number) => string;
  },
): Texts {
  const { stats } = number;
  const share = stats.answeredShare;
  return {
    rank: String(rank),
    number: terminalText(number.display),
    level: number.allowed === undefined ? how.words.levels[number.level] : listWordsOf(how.lang).allowed,
    score: String(number.score),
    reasons: reasonsOf(number, how.words, how.lang),
    calls: grouped(stats.calls),
    callees: grouped(stats.callees),
    busiestDay: grouped(stats.busiestDay),
    answeredShare: share === null ? how.words.nothing : how.words.percent(Math.round(share * 100)),
    lastSeen: how.clock(stats.lastCall),
  };
}

/** The first reason whole, then as many more as fit into a few lines of `width` cells. */
function fittingReasons(reasons: readonly string[], width: number, words: Words): string[] {
  let text = reasons[0] ?? words.nothing;
  let lines = wrapped(text, width);
  for (const next of reasons.slice(1)) {
    text += words.reasonJoin + next;
    const longer = wrapped(text, width);
    if (longer.length > reasonLines(width)) break;
    lines = longer;
  }
  return lines;
}

const plain = (text: string) => text;

/** One cell of a number's row, wrapped to `width`. */
export function cellOf(
  key: ColumnKey,
  texts: Texts,
  width: number,
  how: { readonly words: Words; readonly paint: (text: string) => string },
): Cell {
  if (key === 'reasons') return { lines: fittingReasons(texts.reasons, width, how.words), paint: plain };
  return { lines: wrapped(texts[key], width), paint: key === 'level' || key === 'score' ? how.paint : plain };
}

function widestLine(text: string): number {
  return Math.max(...text.split('\n').map((line) => cellsOf(line)));
}

/** The width that each column would take if nothing were wrapped, heads included. */
export function naturalWidths(rows: readonly Texts[], words: Words): Record<ColumnKey, number> {
  const widest = (key: ColumnKey) =>
    rows.reduce((most, texts) => {
      const text = key === 'reasons' ? texts.reasons.join(words.reasonJoin) : texts[key];
      return Math.max(most, widestLine(text));
    }, widestLine(words.heads[key]));
  return {
    rank: widest('rank'),
    number: widest('number'),
    level: widest('level'),
    score: widest('score'),
    reasons: widest('reasons'),
    calls: widest('calls'),
    callees: widest('callees'),
    busiestDay: widest('busiestDay'),
    answeredShare: widest('answeredShare'),
    lastSeen: widest('lastSeen'),
  };
}
