import { Chalk } from 'chalk';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { canonicaliserFromOptions } from '../../src/commands/input-options.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { labelTable } from '../../src/evaluate/label-table.ts';
import { labelsOf } from '../../src/evaluate/labels.ts';
import type { Label, LabelSet } from '../../src/evaluate/model.ts';
import { renderEvaluation, renderEvaluationJson } from '../../src/report/evaluation.ts';
import { reportOf, scored } from './report.ts';

const number = (n: number) => `+861380000${String(n).padStart(4, '0')}`;
const dialer = (n: number, kind: string | null = null): Label => ({ number: number(n), label: 1, kind });
const normal = (n: number, kind: string | null = null): Label => ({ number: number(n), label: 0, kind });
const setOf = (labels: readonly Label[]): LabelSet => ({ labels, duplicates: 0, rejected: [] });

const report = reportOf([
  scored(number(1), 92, 'critical', {
    'brief-contacts': 16,
    'new-callees': 16,
    'daily-volume': 6,
    'few-repeats': 0,
  }),
  scored(number(2), 71, 'high', { 'paced-gaps': 14, 'new-callees': 16, 'distinct-ratio': 12 }),
  scored(number(3), 71, 'high', { 'busiest-day': 8, 'distinct-ratio': 12, 'low-reciprocity': 8 }),
  scored(number(4), 44, 'low', { 'busiest-day': 8, 'outgoing-share': 10, 'short-calls': 4 }, -9),
  scored(number(5), 44, 'low', { 'busiest-day': 8, 'outgoing-share': 10, 'repeat-contacts': -20 }, -1),
  scored(number(6), 3, 'none', { 'outgoing-share': 10, 'long-life': -10, 'number-class': 3 }),
  scored(number(7), 0, 'none'),
  scored(number(8), 0, 'none'),
]);

const labels = [
  dialer(1, 'robot'),
  dialer(2, 'robot'),
  normal(3, 'courier'),
  dialer(4, 'slow-dialer'),
  normal(5, 'courier'),
  normal(6),
  normal(7, 'person'),
  dialer(9, 'slow-dialer'),
  normal(10, 'person'),
  normal(11, 'person'),
];

describe('evaluate', () => {
  const evaluation = evaluate(report, setOf(labels));

  test('counts labelled numbers that are not listed as score 0, and leaves out numbers without a label', () => {
    expect(evaluation.labels).toMatchObject({ dialers: 4, normal: 6 });
    expect(evaluation.unscored).toEqual({ dialers: 1, normal: 2 });
    expect(evaluation.unlabelled).toBe(1);
    // Of 4 x 6 pairs: 92 wins 6; 71 wins 5, ties 1; 44 wins 4, ties 1; 0 ties 3.
    expect(evaluation.rocAuc).toBe((6 + 5.5 + 4.5 + 1.5) / 24);
    // Recall gained at 92, at 71 (2 of 3), at 44 (3 of 5), at 0 (4 of 10).
    expect(evaluation.averagePrecision).toBeCloseTo((1 + 2 / 3 + 3 / 5 + 4 / 10) / 4, 14);
  });

  test('tells recall at the rates that are asked for', () => {
    expect(evaluation.recallAt.map(({ rate, threshold, hits }) => [rate, threshold, hits])).toEqual([
      [0.001, 92, 1],
      [0.005, 92, 1],
      [0.01, 92, 1],
    ]);
    const [result] = evaluate(report, setOf(labels), { rates: [0.2] }).recallAt;
    expect(result).toMatchObject({ rate: 0.2, threshold: 71, hits: 2, falseAlarms: 1 });
  });

  test('takes levels from the report, each with those above it', () => {
    expect(evaluation.levels.map(({ level, hits, falseAlarms }) => [level, hits, falseAlarms])).toEqual([
      ['critical', 1, 0],
      ['high', 2, 1],
      ['medium', 2, 1],
      ['low', 3, 2],
    ]);
  });

  test('tells what is flagged of each kind', () => {
    expect(evaluation.kinds).toEqual([
      { kind: 'robot', label: 1, numbers: 2, flagged: { critical: 1, high: 2, medium: 2, low: 2 } },
      { kind: 'slow-dialer', label: 1, numbers: 2, flagged: { critical: 0, high: 0, medium: 0, low: 1 } },
      { kind: 'courier', label: 0, numbers: 2, flagged: { critical: 0, high: 1, medium: 1, low: 2 } },
      { kind: 'person', label: 0, numbers: 3, flagged: { critical: 0, high: 0, medium: 0, low: 0 } },
      { kind: null, label: 0, numbers: 1, flagged: { critical: 0, high: 0, medium: 0, low: 0 } },
    ]);
    expect(evaluate(report, setOf([dialer(1), normal(3)])).kinds).toEqual([]);
  });

  test('shows the worst false alarms and misses with what made their scores', () => {
    const { falseAlarms, misses } = evaluation.worst;
    expect(falseAlarms.map((example) => [example.number, example.score])).toEqual([
      [number(3), 71],
      [number(5), 44],
      [number(6), 3],
    ]);
    expect(falseAlarms[1]).toEqual({
      number: number(5),
      display: '13800000005',
      kind: 'courier',
      score: 44,
      level: 'low',
      scored: true,
      signals: [
        { id: 'repeat-contacts', points: -20 },
        { id: 'outgoing-share', points: 10 },
        { id: 'busiest-day', points: 8 },
      ],
      adjustments: [{ id: 'one-family', points: -1 }],
    });
    expect(misses.map((example) => [example.number, example.scored])).toEqual([
      [number(9), false],
      [number(4), true],
      [number(2), true],
      [number(1), true],
    ]);
    // Equal points by id; signals without points are not shown.
    expect(misses[3]?.signals.map(({ id }) => id)).toEqual(['brief-contacts', 'new-callees', 'daily-volume']);
  });

  test('shows as many as asked for; of equal scores listed numbers come first, then by number', () => {
    const all = setOf([dialer(11), dialer(8), dialer(10), dialer(7), dialer(1)]);
    const { misses, falseAlarms } = evaluate(report, all, { worst: 4 }).worst;
    expect(misses.map((example) => example.number)).toEqual([7, 8, 10, 11].map(number));
    expect(falseAlarms).toEqual([]);
  });

  test('shows no certain dialer as a miss', () => {
    const sure = reportOf([scored(number(1), 100, 'critical')]);
    expect(evaluate(sure, setOf([dialer(1), normal(2)])).worst).toEqual({ falseAlarms: [], misses: [] });
  });

  test('does not depend on the order of labels or of the report', () => {
    const turned = reportOf(report.numbers.toReversed());
    expect(evaluate(turned, setOf(labels.toReversed()))).toEqual(evaluation);
  });

  test('without normal numbers there is no ranking, but recall of levels', () => {
    const { rocAuc, averagePrecision, recallAt, levels } = evaluate(report, setOf([dialer(1), dialer(4)]));
    expect([rocAuc, averagePrecision, recallAt]).toEqual([null, null, []]);
    expect(levels[0]).toMatchObject({ recall: 0.5, precision: 1, falseAlarmRate: null });
  });
});

test('labels in another form than the log match', async () => {
  const canonicalise = await canonicaliserFromOptions({
    timezone: 'Asia/Shanghai',
    region: 'CN',
    homeArea: '021',
  });
  const text = 'number,label\n138-0000-0001,1\n008613800000003,0\n5550 1234,0\n95588,0\n';
  const { labels: read } = labelsOf(labelTable(text, 'labels.csv'), canonicalise);
  expect(read.map((label) => label.number)).toEqual([number(1), number(3), '+862155501234', '95588']);
  expect(evaluate(report, setOf(read)).unscored).toEqual({ dialers: 0, normal: 2 });
});

describe('rendering', () => {
  const plain = new Chalk({ level: 0 });
  const rejected = [{ reason: 'number', rows: 2, firstLines: [4, 9] }];
  const evaluation = evaluate(report, { labels, duplicates: 1, rejected });
  const at = (columns: number) => renderEvaluation(evaluation, { columns, chalk: plain });

  test('table', async () => {
    await expect(at(80)).toMatchFileSnapshot('../../fixtures/evaluate/table.txt');
  });

  test.each([40, 60, 80, 200])('no line is wider than %d cells', (columns) => {
    for (const line of at(columns).split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
    expect(at(columns)).toContain('13800000003');
  });

  test('colour changes nothing but colour', () => {
    const coloured = renderEvaluation(evaluation, { columns: 80, chalk: new Chalk({ level: 1 }) });
    expect(coloured).toContain('\u{1b}[1m');
    expect(coloured.replace(/\u{1b}\[\d+m/gu, '')).toBe(at(80));
  });

  test('kinds cannot act on a terminal', () => {
    const hostile = evaluate(report, setOf([dialer(1, '\u{1b}[2J\u{202e}evil'), normal(3, '\u{9b}x')]));
    const text = renderEvaluation(hostile, { columns: 120, chalk: plain });
    expect(text).not.toMatch(/[\u{1b}\u{9b}\u{202e}]/u);
    expect(text).toContain('evil');
    const json = renderEvaluationJson(hostile);
    expect(json).not.toMatch(/[\u{1b}\u{9b}\u{202e}]/u);
    expect(JSON.parse(json)).toEqual(hostile);
  });

  test('says when no label matches, and when there is nothing to rank', () => {
    const lost = renderEvaluation(evaluate(report, setOf([dialer(90), dialer(91)])), {
      columns: 80,
      chalk: plain,
    });
    expect(lost).toContain('None of the labelled numbers is in the report.');
    expect(lost).toContain('Ranking cannot be measured');
    expect(lost).not.toMatch(/NaN|null|undefined/);
  });

  test('says when no threshold is cheap enough', () => {
    const top = reportOf([scored(number(1), 90, 'critical'), scored(number(2), 80, 'critical')]);
    const text = renderEvaluation(evaluate(top, setOf([normal(1), dialer(2)])), {
      columns: 80,
      chalk: plain,
    });
    expect(text).toMatch(/at most 0\.1% +- +0\.0% +0\.00% +- +0 +0\n/);
  });

  test('JSON holds the whole evaluation', () => {
    const json = renderEvaluationJson(evaluation);
    expect(JSON.parse(json)).toEqual(evaluation);
    expect(json.endsWith('}\n')).toBe(true);
  });
});
