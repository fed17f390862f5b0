import type { NumberReport, Report } from '../model.ts';
import { examplesOf, type Judged } from './examples.ts';
import { atLevel, averagePrecision, reaches, recallAt, rocAuc } from './metrics.ts';
import { innocentResults, schemeResults } from './by-kind.ts';
import { matchCases } from './match-cases.ts';
import type {
  CaseTruth,
  Evaluation,
  FlaggingLevel,
  KindResult,
  Label,
  LabelSet,
  RecallAt,
  Truth,
  TruthResult,
} from './model.ts';
import { intervals } from './resample.ts';

export interface EvaluateOptions {
  /** How many false alarms and how many misses are shown. Default 10. */
  readonly worst?: number;
  /** False-alarm rates at which recall is told, 0..1. Default 0.1 %, 0.5 % and 1 %. */
  readonly rates?: readonly number[];
  /** The true cases, where they are known. */
  readonly cases?: CaseTruth;
}

const defaultRates = [0.001, 0.005, 0.01] as const;
const flagging = ['critical', 'high', 'medium', 'low'] as const satisfies readonly FlaggingLevel[];

function judge(label: Label, found: NumberReport | undefined): Judged {
  return { ...label, score: found?.score ?? 0, level: found?.level ?? 'none', found };
}

function count(items: readonly { readonly label: Truth }[]): { dialers: number; normal: number } {
  const dialers = items.filter(({ label }) => label === 1).length;
  return { dialers, normal: items.length - dialers };
}

function kindResult(kind: string | null, label: Truth, all: readonly Judged[]): KindResult {
  const items = all.filter((item) => item.kind === kind && item.label === label);
  const at = (level: FlaggingLevel) => items.filter((item) => reaches(item.level, level)).length;
  const flagged = { critical: at('critical'), high: at('high'), medium: at('medium'), low: at('low') };
  return { kind, label, numbers: items.length, flagged };
}

/** Dialers first, kinds by text, the numbers without a kind last. */
function kindResults(all: readonly Judged[]): KindResult[] {
  const kinds = [...new Set(all.flatMap(({ kind }) => (kind === null ? [] : [kind])))].toSorted();
  if (kinds.length === 0) return [];
  return ([1, 0] as const)
    .flatMap((label) => [...kinds, null].map((kind) => kindResult(kind, label, all)))
    .filter(({ numbers }) => numbers > 0);
}

/**
 * Holds the scores and levels of a report against labels.
 *
 * A labelled number that the report does not list counts with score 0 and level none; a number without a label
 * is left out. So the report must list every scored number that has a label, or scores are lost. The order
 * of the labels does not matter.
 */
export function evaluate(report: Report, labelSet: LabelSet, options: EvaluateOptions = {}): Evaluation {
  const { worst = 10, rates = defaultRates, cases } = options;
  const { labels, duplicates, rejected } = labelSet;
  const listed = new Map(report.numbers.map((number) => [number.number, number]));
  const judged = labels.map((label) => judge(label, listed.get(label.number)));
  const unscored = judged.filter(({ found }) => found === undefined);
  const found = rates.map((rate) => recallAt(judged, rate)).filter((result) => result !== null);
  return {
    schemaVersion: 1,
    labels: { ...count(labels), duplicates, rejected },
    unscored: count(unscored),
    unlabelled: report.summary.scored - (judged.length - unscored.length),
    rocAuc: rocAuc(judged),
    averagePrecision: averagePrecision(judged),
    recallAt: found,
    levels: flagging.map((level) => atLevel(judged, level)),
    kinds: kindResults(judged),
    worst: examplesOf(judged, worst),
    ...(cases ? { truth: truthResult(report, judged, found, cases) } : {}),
  };
}

function truthResult(
  report: Report,
  judged: readonly Judged[],
  found: readonly RecallAt[],
  cases: CaseTruth,
): TruthResult {
  const clusters = [
    ...cases.groups.map(({ members }) => members),
    ...cases.bridges.map(({ systemNumbers, agents }) => [...systemNumbers, ...agents]),
    ...cases.floods.map(({ sources }) => sources),
  ];
  return {
    schemes: schemeResults(judged, found),
    innocents: innocentResults(judged),
    cases: matchCases(report, cases),
    intervals: intervals(judged, { rates: found.map(({ rate }) => rate), clusters }),
  };
}
