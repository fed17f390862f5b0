import type { AtLevel, Example, Flagged, KindResult, PointsOf, RecallAt } from '../evaluate/model.ts';
import type { GridColumn } from './evaluation-grid.ts';
import type { EvaluationWords } from './evaluation-words.ts';
import { terminalText } from './safe-text.ts';
import { grouped } from './words.ts';

export interface GridParts {
  readonly columns: readonly GridColumn[];
  readonly rows: readonly (readonly string[])[];
}

export const nothing = '-';
export const widestName = 24;

/** A share as a percentage; a false-alarm rate wants two decimals. */
export function percent(share: number | null, decimals = 1): string {
  return share === null ? nothing : `${(share * 100).toFixed(decimals)}%`;
}

/** A false-alarm rate as a percentage without trailing zeros. */
export function ratePercent(rate: number): string {
  return `${String(Number((rate * 100).toPrecision(6)))}%`;
}

export const right = (head: string): GridColumn => ({ head, align: 'right' });
export const left = (head: string, most: number): GridColumn => ({ head, align: 'left', most });

function flaggedColumns({ heads }: EvaluationWords): GridColumn[] {
  const { recall, falseAlarms, precision, dialersFlagged, normalFlagged } = heads;
  return [recall, falseAlarms, precision, dialersFlagged, normalFlagged].map(right);
}

function flaggedTexts(flagged: Flagged): string[] {
  const { recall, falseAlarmRate, precision, hits, falseAlarms } = flagged;
  return [
    percent(recall),
    percent(falseAlarmRate, 2),
    percent(precision),
    grouped(hits),
    grouped(falseAlarms),
  ];
}

/** Recall for each allowed false-alarm rate. */
export function recallGrid(results: readonly RecallAt[], words: EvaluationWords): GridParts {
  const rows = results.map((result) => [
    words.atMost(ratePercent(result.rate)),
    result.threshold === null ? nothing : String(result.threshold),
    ...flaggedTexts(result),
  ]);
  return {
    columns: [right(words.heads.allowed), right(words.heads.scoreFrom), ...flaggedColumns(words)],
    rows,
  };
}

/** What each level finds and costs. */
export function levelGrid(results: readonly AtLevel[], words: EvaluationWords): GridParts {
  return {
    columns: [left(words.heads.level, widestName), ...flaggedColumns(words)],
    rows: results.map((result) => [words.levels[result.level], ...flaggedTexts(result)]),
  };
}

/** How many numbers of each kind are flagged. */
export function kindGrid(kinds: readonly KindResult[], words: EvaluationWords): GridParts {
  const { heads } = words;
  const levels = ['critical', 'high', 'medium', 'low'] as const;
  return {
    columns: [
      left(heads.kind, widestName),
      left(heads.label, widestName),
      right(heads.numbers),
      ...levels.map((level) => right(words.levels[level])),
    ],
    rows: kinds.map(({ kind, label, numbers, flagged }) => [
      kind === null ? nothing : terminalText(kind),
      label === 1 ? words.dialer : words.normal,
      grouped(numbers),
      ...levels.map((level) => grouped(flagged[level])),
    ]),
  };
}

function pointsText({ id, points }: PointsOf): string {
  return `${terminalText(id)}\u{A0}${points > 0 ? '+' : ''}${points}`;
}

function whyText({ scored, signals, adjustments }: Example, words: EvaluationWords): string {
  if (!scored) return words.notListed;
  const texts = [...signals, ...adjustments].map(pointsText);
  return texts.length === 0 ? words.noPoints : texts.join(', ');
}

/** Labelled numbers with their score and what made it. */
export function exampleGrid(examples: readonly Example[], words: EvaluationWords): GridParts {
  const { heads } = words;
  const kinds = examples.some(({ kind }) => kind !== null);
  const kindColumn: GridColumn[] = kinds ? [{ ...left(heads.kind, widestName), spare: true }] : [];
  const rows = examples.map((example) => [
    terminalText(example.display),
    String(example.score),
    words.levels[example.level],
    ...(kinds ? [example.kind === null ? nothing : terminalText(example.kind)] : []),
    whyText(example, words),
  ]);
  return {
    columns: [
      left(heads.number, widestName),
      right(heads.score),
      { ...left(heads.level, widestName), spare: true },
      ...kindColumn,
      { head: heads.signals, align: 'left', rest: true },
    ],
    rows,
  };
}
