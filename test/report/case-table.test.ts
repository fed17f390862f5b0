import { Chalk } from 'chalk';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model.ts';
import { langs } from '../../src/report/lang.ts';
import { renderTable, type TableOptions } from '../../src/report/table.ts';
import { sampleReport } from './sample.ts';

const at = { firstCall: 1_715_565_600, lastCall: 1_716_084_000 };
const party = (number: string) => ({ number: `+86${number}`, display: number });
const [number] = sampleReport.numbers;
if (number === undefined) throw new Error('the sample has no number');

const report: Report = {
  ...sampleReport,
  numbers: [{ ...number, groupId: 'G1', cases: ['B1'] }],
  groups: [
    {
      id: 'G1',
      score: 74,
      level: 'critical',
      members: ['17000000017', '17000002310', '17000004622'].map((one) => ({
        ...party(one),
        class: 'mobile-virtual',
        ownScore: 58,
        calls: 240,
        callees: 221,
        ...at,
      })),
      stats: { ...number.stats, calls: 720, callees: 600, busiestDay: 121, answeredShare: 0.42, ...at },
      signals: number.signals,
      adjustments: [],
      ties: {
        sharedCallees: 97,
        expectedShared: 6.52,
        log10P: -81.4,
        redials: 110,
        handOvers: 2,
        sharedDevices: 1,
        neighbours: 3,
      },
      links: [],
      ...at,
    },
  ],
  bridges: [
    {
      id: 'B1',
      score: 80,
      level: 'critical',
      systemNumbers: [{ ...party('95200003140'), calls: 767, agents: 2, pairs: 369 }],
      agents: [
        { ...party('15600001829'), received: 829, pairs: 771, customers: 760, orphans: 4 },
        { ...party('19500001266'), received: 395, pairs: 373, customers: 371, orphans: 1 },
      ],
      pairs: 1144,
      expectedPairs: 8.06,
      log10P: -1970.2,
      customers: 1131,
      orphans: 5,
      medianDelaySeconds: 4,
      ...at,
    },
  ],
  floods: [
    {
      id: 'F1',
      score: 61,
      level: 'high',
      victim: party('13800000007'),
      sources: [{ ...party('15200001082'), calls: 80, shareOfItsCalls: 1 }],
      sourceCount: 3,
      calls: 140,
      peakTenMinutes: 31,
      peakHour: 96,
      answered: 12,
      talkSeconds: 40,
      ...at,
    },
  ],
  ringOnce: [
    {
      id: 'R1',
      score: 55,
      level: 'high',
      ...party('16500002257'),
      calls: 324,
      shortRings: 301,
      callees: 300,
      medianRingSeconds: 2,
      callbackCallees: 21,
      callbackShare: 0.07,
      callbackTalkSeconds: 900,
      ...at,
    },
  ],
};

const plain: Omit<TableOptions, 'lang' | 'columns'> = {
  chalk: new Chalk({ level: 0 }),
  top: 20,
  unicode: true,
  rules: false,
  summary: false,
};

describe.each(langs)('groups and cases in %s', (lang) => {
  it.each([60, 80, 120])('golden at %i columns', (columns) => {
    expect(`\n${renderTable(report, { ...plain, lang, columns })}`).toMatchSnapshot();
  });

  it('are never wider than they may be', () => {
    for (let columns = 40; columns <= 200; columns += 1)
      for (const line of renderTable(report, { ...plain, lang, columns }).split('\n'))
        expect(stringWidth(line)).toBeLessThanOrEqual(columns);
  });
});

it('the worst case comes first, and --top cuts cases as well', () => {
  const text = renderTable(report, { ...plain, lang: 'en', columns: 120, top: 2 });
  expect([...text.matchAll(/^ *([GBFR]\d) /gmu)].map(([, id]) => id)).toEqual(['B1', 'G1']);
  expect(text).toContain('The first 2 of 4');
});

it('a number says to which group and case it belongs', () => {
  expect(renderTable(report, { ...plain, lang: 'en', columns: 200 })).toMatch(/in pool G1; in case B1/u);
  expect(renderTable(report, { ...plain, lang: 'zh', columns: 200 })).toContain('属号池 G1');
});

it('hostile parties stay text', () => {
  const [flood] = report.floods;
  if (flood === undefined) throw new Error('no flood');
  const floods = [{ ...flood, victim: { number: 'x', display: 'x\u{1b}[2J\u{202e}y' } }];
  const text = renderTable({ ...report, floods }, { ...plain, lang: 'en', columns: 120 });
  expect(text).not.toMatch(/\u{1b}|\u{202e}/u);
});
