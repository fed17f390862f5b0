import type { Report } from '../../src/model.ts';
import { sampleReport } from './sample.ts';

const at = { firstCall: 1_715_565_600, lastCall: 1_716_084_000 };
const party = (number: string) => ({ number: `+86${number}`, display: number });
const [number] = sampleReport.numbers;
if (number === undefined) throw new Error('the sample has no number');

/** A report with each kind of case; every number in it is fictional. */
export const casesReport: Report = {
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

/** The whole of a report: all numbers, cases, a violation of each scope, lists. */
export const wholeReport: Report = {
  ...casesReport,
  numbers: [
    ...casesReport.numbers,
    ...sampleReport.numbers.slice(1, 3),
    ...sampleReport.numbers.slice(3).map((one) => ({
      ...one,
      score: 0,
      level: 'none' as const,
      allowed: {
        entry: '95588',
        reason: '开户行 =1+1',
        line: 3,
        expires: null,
        wouldScore: one.score,
        wouldLevel: one.level,
      },
    })),
  ],
  violations: [
    {
      id: 'V1',
      rule: 'do-not-call',
      scope: 'number',
      ...party('13800001001'),
      calls: 31,
      callees: 30,
      amount: 3100.5,
      ...at,
    },
    {
      id: 'V2',
      rule: 'quiet-hours',
      hours: '21-08',
      scope: 'group',
      groupId: 'G1',
      calls: 9,
      callees: 9,
      amount: null,
      ...at,
    },
  ],
  lists: [
    {
      list: 'allow',
      lines: 4,
      entries: 3,
      used: { count: 1, first: [{ line: 3, entry: '95588', reason: '开户行 =1+1', expires: null }] },
      unused: { count: 2, first: [{ line: 4, entry: '0571*', reason: null, expires: null }] },
      expired: { count: 0, first: [] },
      rejected: { count: 1, first: [{ line: 5, reason: 'no number' }] },
    },
  ],
};
