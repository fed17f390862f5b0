import { emptyAccount } from '../../src/calls/account.ts';
import type { FileFacts, NumberReport, Report, RowAccount, SignalResult } from '../../src/model.ts';

/** 2024-03-04 09:00:00 in Shanghai. */
const monday = 1_709_514_000;
const day = 86_400;

/** File names as an attacker may choose them: colours, title, clipboard, bidi, and a spreadsheet formula. */
export const hostilePath = "=cmd|' /C calc'!A0\u{1B}[31m\u{1B}]52;c;Zm9v\u{7}\u{202E}gpj.csv";
export const chinesePath = '话单/三月 通话记录.csv';

function signal(id: string, points: number, value: number, evidence: SignalResult['evidence']): SignalResult {
  const outcome = points === 0 ? 'clear' : 'fired';
  return { id, outcome, value, unit: 'share', warn: 0.5, critical: 0.9, points, evidence };
}

const noData: SignalResult = {
  id: 'short-calls',
  outcome: 'no-data',
  value: null,
  unit: 'share',
  warn: 0.3,
  critical: 0.6,
  points: 0,
  evidence: {},
  missing: '20 answered calls',
};

function number(
  id: Pick<NumberReport, 'number' | 'display' | 'class' | 'score' | 'level' | 'kind'>,
  stats: Pick<NumberReport['stats'], 'calls' | 'callees' | 'busiestDay' | 'answered'>,
  signals: SignalResult[],
  adjustments: NumberReport['adjustments'] = [],
): NumberReport {
  const { calls, answered } = stats;
  return {
    ...id,
    stats: {
      ...stats,
      activeDays: 5,
      answeredShare: answered === null ? null : answered / calls,
      talkSeconds: answered === null ? null : answered * 21,
      received: 3,
      firstCall: monday,
      lastCall: monday + 4 * day + calls,
    },
    signals,
    adjustments,
  };
}

const mobile = { class: 'mobile', kind: 'dialer' } as const;

const numbers: NumberReport[] = [
  number(
    {
      ...mobile,
      number: '+8613800001001',
      display: '138 0000 1001',
      score: 97,
      level: 'critical',
      kind: 'robot',
    },
    { calls: 2415, callees: 2398, busiestDay: 512, answered: 1569 },
    [
      signal('distinct-ratio', 34, 0.99, { callees: 2398, calls: 2415 }),
      signal('daily-volume', 25, 483, { calls: 2415, activeDays: 5 }),
      signal('outgoing-share', 22, 0.999, { placed: 2415, received: 3 }),
      signal('few-repeats', 20, 1.01, { calls: 2415, callees: 2398 }),
      signal('long-life', -4, 0.7, { activeDays: 5, logDays: 7 }),
      noData,
    ],
  ),
  number(
    {
      number: '+862155500123',
      display: '021-5550 0123',
      class: 'fixed',
      kind: 'dialer',
      score: 78,
      level: 'high',
    },
    { calls: 846, callees: 790, busiestDay: 211, answered: null },
    [
      signal('daily-volume', 30, 169, { calls: 846, activeDays: 5 }),
      signal('distinct-ratio', 28, 0.93, { callees: 790, calls: 846 }),
      signal('busy-hour', 20, 64, { calls: 64 }),
    ],
  ),
  number(
    { ...mobile, number: '+8613800001002', display: '138 0000 1002', score: 52, level: 'medium' },
    { calls: 320, callees: 251, busiestDay: 88, answered: 96 },
    [
      signal('low-answer-rate', 27, 0.3, { answered: 96, calls: 320 }),
      signal('distinct-ratio', 25, 0.77, { callees: 251, calls: 320 }),
      signal('repeat-contacts', 0, 0.02, { regular: 5, callees: 251 }),
    ],
  ),
  number(
    {
      number: '95588',
      display: '95588',
      class: 'enterprise-service',
      kind: 'ordinary',
      score: 24,
      level: 'low',
    },
    { calls: 1204, callees: 960, busiestDay: 260, answered: 1003 },
    [
      signal('daily-volume', 30, 241, { calls: 1204, activeDays: 5 }),
      signal('busiest-day', 14, 260, { calls: 260 }),
    ],
    [{ id: 'volume-alone', points: -20, why: 'volume alone never reaches medium' }],
  ),
  number(
    {
      ...mobile,
      number: '+8613800001003',
      display: '138 0000 1003',
      score: 21,
      level: 'low',
      kind: 'ordinary',
    },
    { calls: 64, callees: 60, busiestDay: 64, answered: 60 },
    [signal('busy-minute', 21, 5, { calls: 5 })],
  ),
];

function account(parts: Partial<Omit<RowAccount, 'lines'>>): RowAccount {
  const { lines: _, ...none } = emptyAccount;
  const all = { ...none, ...parts };
  return { lines: Object.values(all).reduce((sum, n) => sum + n, 0), ...all };
}

function file(path: string, rows: RowAccount, rejects: FileFacts['rejects'], complete = true): FileFacts {
  return {
    path,
    bytes: rows.lines * 58,
    complete,
    format: 'generic-csv',
    road: rejects.length > 0 ? 'careful' : 'bulk',
    compression: 'none',
    encoding: 'gb18030',
    delimiter: ',',
    headerLine: 1,
    mapping: { caller: '主叫号码', callee: '被叫号码', started_at: '呼叫时间' },
    timeForm: 'YYYY-MM-DD HH:mm:ss',
    account: rows,
    rejects,
    notes: complete ? [] : ['the last line is cut off'],
  };
}

/** A report as a run over a week of a small exchange would return it; every number in it is fictional. */
export const sampleReport: Report = {
  schemaVersion: 1,
  tool: { name: 'spamcheck', version: '0.1.0', engine: 'duckdb 1.5.6' },
  run: {
    startedAt: '2024-03-11T01:00:00.000Z',
    durationMs: 1834,
    complete: false,
    files: [
      file(chinesePath, account({ header: 1, accepted: 31_402, duplicates: 12, rejected: 30, blank: 2 }), [
        { reason: 'columns', rows: 18, firstLines: [12, 1048, 31_020] },
        { reason: 'time-unreadable', rows: 12, firstLines: [77, 78] },
      ]),
      file(
        hostilePath,
        account({ header: 1, accepted: 9016, rejected: 3 }),
        [{ reason: 'time-unreadable', rows: 3, firstLines: [5001] }],
        false,
      ),
    ],
    unread: [{ path: 'old/2023.xls', why: 'an Excel 97 workbook; save it as CSV' }],
    lists: [],
    skipped: [{ path: 'old/README.txt', why: 'no table of calls' }],
    account: account({ header: 2, accepted: 40_418, duplicates: 12, rejected: 33, blank: 2 }),
  },
  log: {
    perspective: 'switch',
    profile: 'history',
    timezone: 'Asia/Shanghai',
    region: 'CN',
    homeArea: '021',
    firstCall: monday - 3600,
    lastCall: monday + 6 * day + 45_296,
    days: 7,
    calls: 40_418,
    duplicates: 12,
    rejected: { columns: 18, 'time-unreadable': 15 },
    unidentified: { withheld: 204, masked: 96 },
    unidentifiedCallees: {},
    capabilities: {
      unanswered: true,
      bothDirections: true,
      seconds: false,
      talkTime: true,
      ringTime: false,
      direction: false,
      devices: false,
      cells: false,
    },
    off: [
      { signal: 'paced-gaps', why: 'start times are whole minutes' },
      { signal: 'many-devices', why: 'the log names no devices' },
      { signal: 'concurrency', why: 'start times are whole minutes' },
    ],
    floor: { calls: 20, busiestDay: 10, total: 30, callersBelow: 6150, callsBelow: 18_902 },
  },
  summary: {
    callers: 6214,
    scored: 64,
    levels: { none: 59, low: 2, medium: 1, high: 1, critical: 1 },
    allowed: { none: 0, low: 0, medium: 0, high: 0, critical: 0 },
  },
  numbers,
  groups: [],
  bridges: [],
  floods: [],
  ringOnce: [],
  violations: [],
  lists: [],
  warnings: [
    { code: 'truncated', message: `${hostilePath} ended in the middle of a line.` },
    { code: 'minute-times', message: 'Call times have no seconds.' },
  ],
};
