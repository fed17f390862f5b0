import type { ChalkInstance } from 'chalk';
import { rejectedText } from '../evaluate/labels.ts';
import type { Evaluation } from '../evaluate/model.ts';
import { wrapped } from './cells.ts';
import { grid } from './evaluation-grid.ts';
import { exampleGrid, kindGrid, levelGrid, percent, recallGrid } from './evaluation-tables.ts';
import { grouped } from './words.ts';

export interface EvaluationOptions {
  /** Width in cells that no line exceeds, at least 40. */
  readonly columns: number;
  readonly chalk: ChalkInstance;
}

type Parts = ReturnType<typeof recallGrid>;

const counted = (n: number, one: string, many: string) => `${grouped(n)} ${n === 1 ? one : many}`;
const dialersAndNormal = ({ dialers, normal }: { readonly dialers: number; readonly normal: number }) =>
  `${counted(dialers, 'dialer', 'dialers')} and ${counted(normal, 'normal number', 'normal numbers')}`;

function unscoredText({ labels, unscored }: Evaluation): string[] {
  const missing = unscored.dialers + unscored.normal;
  if (missing === 0) return [];
  if (missing === labels.dialers + labels.normal) {
    return [
      'None of the labelled numbers is in the report. Check how both files write numbers, and --region.',
    ];
  }
  return [
    `Of these, ${dialersAndNormal(unscored)} are not in the report (too few calls, or none) and count with score 0.`,
  ];
}

function labelsTexts(evaluation: Evaluation): string[] {
  const { labels, unlabelled } = evaluation;
  const left = `${counted(unlabelled, 'number of the report has no label and is', 'numbers of the report have no label and are')} left out.`;
  return [
    `The labels name ${dialersAndNormal(labels)}.`,
    ...unscoredText(evaluation),
    ...(unlabelled > 0 ? [left] : []),
    ...(labels.rejected.length > 0 ? [`Labels not used: ${rejectedText(labels.rejected)}.`] : []),
  ];
}

function rankTexts({ rocAuc, averagePrecision }: Evaluation): string[] {
  if (rocAuc === null || averagePrecision === null) {
    return ['Ranking cannot be measured: it takes labels of both dialers and normal numbers.'];
  }
  return [
    `ROC-AUC ${rocAuc.toFixed(3)}: a dialer scores above a normal number in ${percent(rocAuc)} of all pairs, ties counting half.`,
    `Average precision ${averagePrecision.toFixed(3)}.`,
  ];
}

/**
 * The evaluation for people: what the labels name, how well scores rank, what thresholds and levels find and
 * cost, and the worst cases. Ends in a line feed. Deterministic for an evaluation and options.
 */
export function renderEvaluation(evaluation: Evaluation, options: EvaluationOptions): string {
  const { columns: width, chalk } = options;
  const { recallAt, levels, kinds, worst } = evaluation;
  const words = (texts: readonly string[]) => texts.flatMap((text) => wrapped(text, width));
  const table = (texts: readonly string[], parts: Parts) =>
    parts.rows.length === 0
      ? []
      : ['', ...words(texts), ...grid(parts.columns, parts.rows, { width, headPaint: chalk.bold })];
  const lines = [
    ...words(labelsTexts(evaluation)),
    '',
    ...words(rankTexts(evaluation)),
    ...table(
      [
        'Flagging every number with at least the score of a line keeps false alarms, the share of normal numbers that are flagged, within what the line allows; recall is the share of dialers that are flagged.',
      ],
      recallGrid(recallAt),
    ),
    ...table(['Flagging every number at a level and above:'], levelGrid(levels)),
    ...table(['Numbers of each kind that are flagged at a level and above:'], kindGrid(kinds)),
    ...table(['False alarms: normal numbers with the highest scores.'], exampleGrid(worst.falseAlarms)),
    ...table(['Misses: dialers with the lowest scores.'], exampleGrid(worst.misses)),
  ];
  return `${lines.join('\n')}\n`;
}

const unsafe = /[\u{7F}-\u{9F}\u{2028}-\u{202E}\u{2066}-\u{2069}]/gu;

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/**
 * The evaluation as JSON: two spaces of indentation, a line feed at the end; controls, line separators and bidi
 * controls are written as escapes.
 */
export function renderEvaluationJson(evaluation: Evaluation): string {
  return `${JSON.stringify(evaluation, null, 2).replace(unsafe, escaped)}\n`;
}
