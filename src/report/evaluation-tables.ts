import type { AtLevel, Example, Flagged, KindResult, PointsOf, RecallAt } from '../evaluate/model.ts';
import type { GridColumn } from './evaluation-grid.ts';
import { terminalText } from './safe-text.ts';
import { grouped } from './words.ts';

interface GridParts {
  readonly columns: readonly GridColumn[];
  readonly rows: readonly (readonly string[])[];
}

const nothing = '-';
const widestName = 24;

/** A share as a percentage; a false-alarm rate wants two decimals. */
export function percent(share: number | null, decimals = 1): string {
  return share === null ? nothing : `${(share * 100).toFixed(decimals)}%`;
}

const right = (head: string): GridColumn => ({ head, align: 'right' });
const left = (head: string, most: number): GridColumn => ({ head, align: 'left', most });

const flaggedColumns = [
  right('recall'),
  right('false\nalarms'),
  right('precision'),
  right('dialers\nflagged'),
  right('normal\nflagged'),
];

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
export function recallGrid(results: readonly RecallAt[]): GridParts {
  const rows = results.map((result) => [
    `at most ${String(Number((result.rate * 100).toPrecision(6)))}%`,
    result.threshold === null ? nothing : String(result.threshold),
    ...flaggedTexts(result),
  ]);
  return { columns: [right('false alarms\nallowed'), right('score\nfrom'), ...flaggedColumns], rows };
}

/** What each level finds and costs. */
export function levelGrid(results: readonly AtLevel[]): GridParts {
  return {
    columns: [left('level', widestName), ...flaggedColumns],
    rows: results.map((result) => [result.level, ...flaggedTexts(result)]),
  };
}

/** How many numbers of each kind are flagged. */
export function kindGrid(kinds: readonly KindResult[]): GridParts {
  const levels = ['critical', 'high', 'medium', 'low'] as const;
  return {
    columns: [left('kind', widestName), left('label', widestName), ...['numbers', ...levels].map(right)],
    rows: kinds.map(({ kind, label, numbers, flagged }) => [
      kind === null ? nothing : terminalText(kind),
      label === 1 ? 'dialer' : 'normal',
      grouped(numbers),
      ...levels.map((level) => grouped(flagged[level])),
    ]),
  };
}

function pointsText({ id, points }: PointsOf): string {
  return `${terminalText(id)}\u{A0}${points > 0 ? '+' : ''}${points}`;
}

function whyText({ scored, signals, adjustments }: Example): string {
  if (!scored) return 'not in the report';
  const texts = [...signals, ...adjustments].map(pointsText);
  return texts.length === 0 ? 'no points' : texts.join(', ');
}

/** Labelled numbers with their score and what made it. */
export function exampleGrid(examples: readonly Example[]): GridParts {
  const kinds = examples.some(({ kind }) => kind !== null);
  const kindColumn: GridColumn[] = kinds ? [{ ...left('kind', widestName), spare: true }] : [];
  const rows = examples.map((example) => [
    terminalText(example.display),
    String(example.score),
    example.level,
    ...(kinds ? [example.kind === null ? nothing : terminalText(example.kind)] : []),
    whyText(example),
  ]);
  return {
    columns: [
      left('number', widestName),
      right('score'),
      { ...left('level', widestName), spare: true },
      ...kindColumn,
      { head: 'strongest signals', align: 'left', rest: true },
    ],
    rows,
  };
}
