/** The figures of `bench:detect` as Markdown. */
import type { Evaluation, Interval } from '../../src/evaluate/model.ts';
import type { Baseline } from './detect-baselines.ts';
import { paces, type Curve, type CurvePoint } from './detect-curve.ts';

export interface MixedResult {
  readonly seed: number;
  readonly calls: number;
  readonly callers: number;
  readonly evaluation: Evaluation;
  readonly baselines: readonly Baseline[];
}

const share = (value: number | null | undefined) =>
  value === null || value === undefined ? '-' : (value * 100).toFixed(1) + ' %';
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
const table = (heads: readonly string[], rows: readonly (readonly string[])[]) =>
  row(heads) + row(heads.map(() => '---')) + rows.map(row).join('');

function figure({ evaluation }: MixedResult, id: Interval['id'], rate: number | null): string {
  const found = evaluation.truth?.intervals.find((one) => one.id === id && one.rate === rate);
  if (found === undefined) return '-';
  const text = (value: number) => (id === 'auc' ? value.toFixed(3) : share(value));
  return `${text(found.value)} [${text(found.low)}, ${text(found.high)}]`;
}

const recallOf = (one: MixedResult, rate: number) =>
  one.evaluation.truth?.schemes.map(({ kind, numbers, atRates }) => ({
    kind,
    recall: (atRates.find((at) => at.rate === rate)?.hits ?? 0) / numbers,
  })) ?? [];

function weakest(one: MixedResult): string {
  const [least] = recallOf(one, 0.005).toSorted((a, b) => a.recall - b.recall);
  return least ? `${share(least.recall)} (${least.kind})` : '-';
}

/** The headline figures beside their aims, recall by scheme, innocents, cases and the simplest rules. */
export function renderMixed(results: readonly MixedResult[]): string {
  const heads = results.map(({ seed, calls, callers }) => `seed ${seed}: ${calls} calls, ${callers} callers`);
  const line = (name: string, aim: string, of: (one: MixedResult) => string) => [
    name,
    aim,
    ...results.map(of),
  ];
  const headline = table(
    ['figure [95 %]', 'aim', ...heads],
    [
      line('recall at 0.5 % false alarms', '>= 85 %', (one) => figure(one, 'recall', 0.005)),
      line('recall at 0.1 % false alarms', '>= 70 %', (one) => figure(one, 'recall', 0.001)),
      line('ROC-AUC', '>= 0.98', (one) => figure(one, 'auc', null)),
      line('least recall of a scheme at 0.5 %', '>= 60 %', weakest),
      line('recall at medium', '', (one) => figure(one, 'recall-medium', null)),
      line('false alarms at medium', '<= 0.5 %', (one) => figure(one, 'false-alarms-medium', null)),
    ],
  );
  return [
    headline,
    schemeTable(results),
    caseTable(results),
    innocentTable(results),
    ruleTable(results),
  ].join('\n');
}

function schemeTable(results: readonly MixedResult[]): string {
  const kinds = [...new Set(results.flatMap((one) => recallOf(one, 0.005).map(({ kind }) => kind)))];
  return table(
    ['recall at 0.5 % / 0.1 %', ...results.map(({ seed }) => `seed ${seed}`)],
    kinds.map((kind) => [
      kind,
      ...results.map((one) =>
        [0.005, 0.001]
          .map((rate) => share(recallOf(one, rate).find((found) => found.kind === kind)?.recall))
          .join(' / '),
      ),
    ]),
  );
}

function caseTable(results: readonly MixedResult[]): string {
  const names = results[0]?.evaluation.truth?.cases.map(({ part, kind }) => [part, kind] as const) ?? [];
  return table(
    ['recall / precision of cases', ...results.map(({ seed }) => `seed ${seed}`)],
    names.map(([part, kind]) => [
      kind === null ? part : `${part} of ${kind}`,
      ...results.map((one) => {
        const found = one.evaluation.truth?.cases.find((item) => item.part === part && item.kind === kind);
        return `${share(found?.recall)} / ${share(found?.precision)}`;
      }),
    ]),
  );
}

function innocentTable(results: readonly MixedResult[]): string {
  const kinds = results[0]?.evaluation.truth?.innocents.map(({ kind }) => kind) ?? [];
  return table(
    ['false alarms at medium', ...results.map(({ seed }) => `seed ${seed}`)],
    kinds.map((kind) => [
      kind,
      ...results.map((one) => {
        const found = one.evaluation.truth?.innocents.find((item) => item.kind === kind);
        return found ? `${found.medium} of ${found.numbers}, up to ${share(found.upperBound)}` : '-';
      }),
    ]),
  );
}

function ruleTable(results: readonly MixedResult[]): string {
  const names = results[0]?.baselines.map(({ name }) => name) ?? [];
  return table(
    ['simplest rules: recall at 0.5 % / 0.1 %, ROC-AUC', ...results.map(({ seed }) => `seed ${seed}`)],
    names.map((name) => [
      name,
      ...results.map((one) => {
        const found = one.baselines.find((item) => item.name === name);
        return found ? `${found.recall.map(share).join(' / ')}, ${found.auc.toFixed(3)}` : '-';
      }),
    ]),
  );
}

/** The pace at which half of a scheme's numbers are under medium, between two points, or what is known of it. */
export function hidesAt(points: readonly CurvePoint[]): string {
  const place = points.findIndex(({ flagged }) => flagged < 0.5);
  const [before, after] = [points[place - 1], points[place]];
  if (after === undefined) return `under ${(points.at(-1)?.callsPerDay ?? 0).toFixed(1)} a day`;
  if (before === undefined) return 'at full pace';
  return `between ${before.callsPerDay.toFixed(1)} and ${after.callsPerDay.toFixed(1)} a day`;
}

/** The detection curve: share at medium and above by pace, and where half of the numbers hide. */
export function renderCurves(curves: readonly Curve[]): string {
  return table(
    ['scheme', 'calls a day', ...paces.map((pace) => `${pace * 100} %`), 'half are under medium'],
    curves.map(({ scheme, points }) => [
      scheme,
      (points[0]?.callsPerDay ?? 0).toFixed(1),
      ...points.map(({ flagged }) => share(flagged)),
      hidesAt(points),
    ]),
  );
}
