import type { ChalkInstance } from 'chalk';
import { rejectedText } from '../evaluate/labels.ts';
import type { Evaluation } from '../evaluate/model.ts';
import { wrapped } from './wrap.ts';
import { grid } from './evaluation-grid.ts';
import {
  exampleGrid,
  kindGrid,
  levelGrid,
  percent,
  recallGrid,
  type GridParts,
} from './evaluation-tables.ts';
import { caseGrid, innocentGrid, intervalGrid, schemeGrid } from './evaluation-truth.ts';
import { evaluationWords, type EvaluationWords } from './evaluation-words.ts';
import type { Lang } from './lang.ts';
import { grouped } from './words.ts';

export interface EvaluationOptions {
  /** Width in cells that no line exceeds, at least 40. */
  readonly columns: number;
  readonly chalk: ChalkInstance;
  /** English by default. */
  readonly lang?: Lang;
}

function unscoredText({ labels, unscored }: Evaluation, words: EvaluationWords): string[] {
  const missing = unscored.dialers + unscored.normal;
  if (missing === 0) return [];
  if (missing === labels.dialers + labels.normal) return [words.noneListed];
  return [words.unscored(words.dialersAndNormal(unscored.dialers, unscored.normal, grouped))];
}

function labelsTexts(evaluation: Evaluation, words: EvaluationWords): string[] {
  const { labels, unlabelled } = evaluation;
  return [
    words.labelsName(words.dialersAndNormal(labels.dialers, labels.normal, grouped)),
    ...unscoredText(evaluation, words),
    ...(unlabelled > 0 ? [words.unlabelled(unlabelled, grouped(unlabelled))] : []),
    ...(labels.rejected.length > 0 ? [words.rejected(rejectedText(labels.rejected))] : []),
  ];
}

function rankTexts({ rocAuc, averagePrecision }: Evaluation, words: EvaluationWords): string[] {
  if (rocAuc === null || averagePrecision === null) return [words.noRanking];
  return [words.auc(rocAuc.toFixed(3), percent(rocAuc)), words.averagePrecision(averagePrecision.toFixed(3))];
}

type Section = readonly [intro: string, parts: GridParts];

function truthSections({ truth }: Evaluation, words: EvaluationWords): Section[] {
  if (truth === undefined) return [];
  return [
    [words.intervalIntro, intervalGrid(truth.intervals, words)],
    [words.schemeIntro, schemeGrid(truth.schemes, words)],
    [words.innocentIntro, innocentGrid(truth.innocents, words)],
    [words.caseIntro, caseGrid(truth.cases, words)],
  ];
}

function sections(evaluation: Evaluation, words: EvaluationWords): Section[] {
  const { recallAt, levels, kinds, worst } = evaluation;
  return [
    [words.recallIntro, recallGrid(recallAt, words)],
    [words.levelIntro, levelGrid(levels, words)],
    [words.kindIntro, kindGrid(kinds, words)],
    ...truthSections(evaluation, words),
    [words.falseAlarmIntro, exampleGrid(worst.falseAlarms, words)],
    [words.missIntro, exampleGrid(worst.misses, words)],
  ];
}

/**
 * The evaluation for people: what the labels name, how well scores rank, what thresholds and levels find and
 * cost, what is known of the cases, and the worst numbers. Ends in a line feed. Deterministic for an
 * evaluation and options.
 */
export function renderEvaluation(evaluation: Evaluation, options: EvaluationOptions): string {
  const { columns: width, chalk, lang = 'en' } = options;
  const words = evaluationWords[lang];
  const prose = (texts: readonly string[]) => texts.flatMap((text) => wrapped(text, width));
  const lines = [
    ...prose(labelsTexts(evaluation, words)),
    '',
    ...prose(rankTexts(evaluation, words)),
    ...sections(evaluation, words)
      .filter(([, parts]) => parts.rows.length > 0)
      .flatMap(([intro, parts]) => [
        '',
        ...prose([intro]),
        ...grid(parts.columns, parts.rows, { width, headPaint: chalk.bold }),
      ]),
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
