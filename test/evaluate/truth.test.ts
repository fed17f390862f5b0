import { Chalk } from 'chalk';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { upperBound } from '../../src/evaluate/by-kind.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { matchCases } from '../../src/evaluate/match-cases.ts';
import { curveFrom, recallAt, recallOf, rocAuc, aucOf } from '../../src/evaluate/metrics.ts';
import type { CaseTruth, Label } from '../../src/evaluate/model.ts';
import { intervals } from '../../src/evaluate/resample.ts';
import { truthFrom } from '../../src/evaluate/truth-file.ts';
import type { Level, Report } from '../../src/model.ts';
import { renderEvaluation } from '../../src/report/evaluation.ts';
import { langs } from '../../src/report/lang.ts';
import { reportOf, scored } from './report.ts';

const parties = (numbers: readonly string[]) => numbers.map((number) => ({ number }));

/** A report with these cases and nothing else that matters here. */
function withCases(cases: {
  readonly groups?: readonly (readonly string[])[];
  readonly bridges?: readonly (readonly [systems: readonly string[], agents: readonly string[]])[];
  readonly floods?: readonly (readonly [victim: string, sources: readonly string[]])[];
  readonly ringOnce?: readonly string[];
  readonly level?: Level;
}): Report {
  const { groups = [], bridges = [], floods = [], ringOnce = [], level = 'high' } = cases;
  return {
    ...reportOf([]),
    groups: groups.map((members) => ({ level, members: parties(members) })),
    bridges: bridges.map(([systems, agents]) => ({
      level,
      systemNumbers: parties(systems),
      agents: parties(agents),
    })),
    floods: floods.map(([victim, sources], place) => ({
      id: `F${place + 1}`,
      level,
      victim: { number: victim },
      sources: parties(sources),
    })),
    ringOnce: ringOnce.map((number) => ({ level, number })),
  } as unknown as Report;
}

const none: CaseTruth = { groups: [], bridges: [], floods: [], ringOnce: [] };
const partOf = (report: Report, truth: Partial<CaseTruth>, part: string, kind: string | null = null) =>
  matchCases(report, { ...none, ...truth }).find((one) => one.part === part && one.kind === kind);

describe('groups', () => {
  const truth = {
    groups: [
      { kind: 'pool', members: ['1', '2', '3', '4'] },
      { kind: 'hand-over', members: ['5', '6'] },
    ],
  };

  test('a true group counts with the one found group that holds most of it', () => {
    const report = withCases({
      groups: [
        ['1', '2', '3'],
        ['4', '9'],
      ],
    });
    const all = partOf(report, truth, 'group-members');
    expect(all).toMatchObject({ truth: 6, hit: 3, found: 5, right: 4, recall: 0.5, precision: 0.8 });
    expect(partOf(report, truth, 'group-members', 'pool')).toMatchObject({ truth: 4, hit: 3, recall: 0.75 });
    expect(partOf(report, truth, 'group-members', 'hand-over')).toMatchObject({ hit: 0, recall: 0 });
  });

  test('one member alone is not grouped; whoever is in a group of strangers is one', () => {
    const report = withCases({
      groups: [
        ['5', '7', '8'],
        ['10', '11'],
      ],
    });
    expect(partOf(report, truth, 'group-members')).toMatchObject({ hit: 0, found: 5, right: 1 });
  });

  test('two pools in one group are half strangers', () => {
    const report = withCases({ groups: [['1', '2', '3', '4', '5', '6']] });
    expect(partOf(report, truth, 'group-members')).toMatchObject({ hit: 6, found: 6, right: 4 });
  });
});

test('bridges, floods and ring-once are sets of numbers', () => {
  const truth = {
    bridges: [{ systemNumbers: ['1', '2'], agents: ['3', '4'] }],
    floods: [{ victim: '5', sources: ['6'] }],
    ringOnce: ['7', '8'],
  };
  const report = withCases({
    bridges: [
      [['1'], ['3', '4']],
      [['9'], ['3']],
    ],
    floods: [['5', ['6', '10']]],
    ringOnce: ['8', '11', '12'],
  });
  expect(partOf(report, truth, 'bridge-systems')).toMatchObject({ hit: 1, recall: 0.5, precision: 0.5 });
  expect(partOf(report, truth, 'bridge-agents')).toMatchObject({ hit: 2, recall: 1, precision: 1 });
  expect(partOf(report, truth, 'flood-victims')).toMatchObject({ recall: 1, precision: 1 });
  expect(partOf(report, truth, 'flood-sources')).toMatchObject({ recall: 1, precision: 0.5 });
  expect(partOf(report, truth, 'ring-once')).toMatchObject({ recall: 0.5, precision: 1 / 3 });
});

test('sources that a flood does not list are found where their numbers name it; its victim is none', () => {
  const truth = { floods: [{ victim: '5', sources: ['6', '7'] }] };
  const report = {
    ...withCases({ floods: [['5', ['6']]] }),
    numbers: [
      { ...scored('7', 50, 'medium'), cases: ['F1'] },
      { ...scored('5', 0, 'none'), cases: ['F1'] },
      { ...scored('8', 50, 'medium'), cases: ['F2'] },
    ],
  };
  expect(partOf(report, truth, 'flood-sources')).toMatchObject({ hit: 2, found: 2 });
});

test('cases below medium are not found', () => {
  const truth = { ringOnce: ['7'] };
  expect(partOf(withCases({ ringOnce: ['7'], level: 'low' }), truth, 'ring-once')?.hit).toBe(0);
  expect(partOf(withCases({ ringOnce: ['7'], level: 'medium' }), truth, 'ring-once')?.hit).toBe(1);
});

test.each([
  [0, 500, 0.00762],
  [0, 10, 0.27753],
  [5, 10, 0.7634],
  [10, 10, 1],
])('of %d in %d the share is at most %d (Wilson, 95 %%)', (hits, all, expected) => {
  expect(upperBound(hits, all)).toBeCloseTo(expected, 4);
});

const items = Array.from({ length: 400 }, (_, place) => ({
  number: String(1000 + place),
  label: (place < 60 ? 1 : 0) as 0 | 1,
  kind: null,
  score: place < 60 ? 30 + (place % 60) : (place * 7) % 50,
  level: (place < 40 ? 'high' : 'none') as Level,
  found: undefined,
}));

test('a curve from counts is the curve of the items', () => {
  const counts = ([1, 0] as const).map((label) =>
    Array.from(
      { length: 101 },
      (_, score) => items.filter((item) => item.label === label && item.score === score).length,
    ),
  );
  const curve = curveFrom(counts[0] ?? [], counts[1] ?? []);
  expect(aucOf(curve)).toBe(rocAuc(items));
  for (const rate of [0, 0.01, 0.1, 0.5]) expect(recallOf(curve, rate)).toEqual(recallAt(items, rate));
});

describe('bootstrap', () => {
  const options = { rates: [0.01], clusters: [], resamples: 400 };
  const found = intervals(items, options);
  const figure = (id: string, all = found) => all.find((one) => one.id === id);

  test('the same items in any order give the same intervals', () => {
    expect(intervals(items.toReversed(), options)).toEqual(found);
  });

  test('values are those of the items, within their intervals', () => {
    expect(figure('auc')?.value).toBe(rocAuc(items));
    expect(figure('recall')?.value).toBe(recallAt(items, 0.01)?.recall);
    expect(figure('recall-medium')?.value).toBe(40 / 60);
    for (const { value, low, high } of found) {
      expect(low).toBeLessThanOrEqual(value);
      expect(high).toBeGreaterThanOrEqual(value);
    }
  });

  test('a share of 40 in 60 has the interval of the binomial law', () => {
    const { low = 0, high = 0 } = figure('recall-medium') ?? {};
    expect(low).toBeCloseTo(40 / 60 - 0.119, 1);
    expect(high).toBeCloseTo(40 / 60 + 0.119, 1);
  });

  test('numbers that stand together widen it', () => {
    const clusters = Array.from({ length: 6 }, (_, part) =>
      items.slice(part * 10, part * 10 + 10).map(({ number }) => number),
    );
    const wide = figure('recall-medium', intervals(items, { ...options, clusters }));
    const narrow = figure('recall-medium');
    const width = (one: typeof wide) => (one?.high ?? 0) - (one?.low ?? 0);
    expect(width(wide)).toBeGreaterThan(1.8 * width(narrow));
  });

  test('no false alarm in 340 is not proof of none', () => {
    expect(figure('false-alarms-medium')).toMatchObject({ value: 0, low: 0, high: 3 / 340 });
  });
});

const report = reportOf([
  scored('+8613800000001', 90, 'critical'),
  scored('+8613800000002', 45, 'medium'),
  scored('+8613800000003', 60, 'high'),
  scored('+8613800000004', 10, 'none'),
]);
const labels: Label[] = [
  { number: '+8613800000001', label: 1, kind: 'pool' },
  { number: '+8613800000002', label: 1, kind: 'slow-dialer' },
  { number: '+8613800000003', label: 0, kind: 'courier' },
  { number: '+8613800000004', label: 0, kind: 'person' },
];
const labelSet = { labels, duplicates: 0, rejected: [] };
const cases: CaseTruth = {
  ...none,
  groups: [{ kind: 'pool', members: ['+8613800000001', '+8613800000002'] }],
};

test('schemes at each rate and at medium, innocents at medium', () => {
  const { truth } = evaluate(report, labelSet, { rates: [0, 0.5], cases });
  expect(truth?.schemes).toEqual([
    {
      kind: 'pool',
      numbers: 1,
      medium: 1,
      atRates: [
        { rate: 0, hits: 1 },
        { rate: 0.5, hits: 1 },
      ],
    },
    {
      kind: 'slow-dialer',
      numbers: 1,
      medium: 1,
      atRates: [
        { rate: 0, hits: 0 },
        { rate: 0.5, hits: 1 },
      ],
    },
  ]);
  expect(truth?.innocents.map(({ kind, medium }) => [kind, medium])).toEqual([
    ['courier', 1],
    ['person', 0],
  ]);
  expect(evaluate(report, labelSet).truth).toBeUndefined();
});

test.each(langs)('the table in %s names the schemes and cases, within its width', (lang) => {
  const evaluation = evaluate(report, labelSet, { cases });
  for (const columns of [40, 80, 120]) {
    const text = renderEvaluation(evaluation, { columns, chalk: new Chalk({ level: 0 }), lang });
    for (const line of text.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
    expect(text).toContain('slow-dialer');
    expect(text).toMatch(lang === 'zh' ? /号码组成员：pool/ : /group members: pool/);
  }
});

describe('truth.json', () => {
  const canonicalise = (raw: string) => (/^1\d{10}$/.test(raw) ? `+86${raw}` : null);
  const text = JSON.stringify({
    schemaVersion: 1,
    numbers: [{ number: '13800000001', label: 1, kind: 'pool' }],
    groups: [{ id: 'group-1', kind: 'pool', members: ['13800000001'] }],
    bridges: [],
    floods: [{ id: 'flood-1', victim: '13800000002', sources: [] }],
    ringOnce: ['13800000003'],
  });

  test('is read with its numbers in the report’s form', () => {
    const { labels: read, cases: found } = truthFrom(text, 'truth.json', canonicalise);
    expect(read.labels).toEqual([{ number: '+8613800000001', label: 1, kind: 'pool' }]);
    expect(found.groups).toEqual([{ kind: 'pool', members: ['+8613800000001'] }]);
    expect(found.floods[0]?.victim).toBe('+8613800000002');
    expect(found.ringOnce).toEqual(['+8613800000003']);
  });

  test.each([
    ['not JSON', 'it is not JSON'],
    ['{}', 'schemaVersion'],
    [text.replace('13800000002', 'x'), '"x" is not a number'],
    [text.replace('"label":1', '"label":2'), 'numbers.0.label'],
  ])('%# is refused with what is wrong', (bad, why) => {
    expect(() => truthFrom(bad, 'truth.json', canonicalise)).toThrow(
      expect.objectContaining({ exitCode: 3, message: expect.stringContaining(why) }),
    );
  });
});
