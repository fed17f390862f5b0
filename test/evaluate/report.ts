import { emptyAccount as account } from '../../src/calls/account.ts';
import type { Level, NumberReport, Report } from '../../src/model.ts';

/** A scored number; `points` are its signals, `cap` an adjustment. */
export function scored(
  number: string,
  score: number,
  level: Level,
  points: Readonly<Record<string, number>> = {},
  cap = 0,
): NumberReport {
  return {
    number,
    display: number.replace(/^\+86/, ''),
    class: 'mobile',
    score,
    level,
    kind: level === 'none' ? 'ordinary' : 'dialer',
    stats: {
      calls: 40,
      callees: 30,
      activeDays: 3,
      busiestDay: 20,
      answered: null,
      answeredShare: null,
      talkSeconds: null,
      received: 0,
      firstCall: 1_700_000_000,
      lastCall: 1_700_100_000,
    },
    signals: Object.entries(points).map(([id, value]) => ({
      id,
      outcome: 'fired' as const,
      value: 1,
      unit: 'share',
      warn: null,
      critical: null,
      points: value,
      evidence: {},
    })),
    adjustments: cap === 0 ? [] : [{ id: 'one-family', points: cap, why: 'One family is one reason.' }],
  };
}

/** A report that lists `numbers`; everything else is empty. */
export function reportOf(numbers: readonly NumberReport[]): Report {
  return {
    schemaVersion: 1,
    tool: { name: 'spamcheck', version: '0.0.0', engine: 'none' },
    run: {
      startedAt: '2024-01-01T00:00:00Z',
      durationMs: 0,
      complete: true,
      files: [],
      unread: [],
      lists: [],
      skipped: [],
      account,
    },
    log: {
      perspective: 'switch',
      profile: 'history',
      timezone: 'Asia/Shanghai',
      region: 'CN',
      homeArea: null,
      firstCall: null,
      lastCall: null,
      days: 0,
      calls: 0,
      duplicates: 0,
      rejected: {},
      unidentified: {},
      unidentifiedCallees: {},
      capabilities: {},
      off: [],
      floor: { calls: 0, busiestDay: 0, total: 0, callersBelow: 0, callsBelow: 0 },
    },
    summary: {
      callers: numbers.length,
      scored: numbers.length,
      levels: { none: 0, low: 0, medium: 0, high: 0, critical: 0 },
      allowed: { none: 0, low: 0, medium: 0, high: 0, critical: 0 },
    },
    numbers: [...numbers],
    groups: [],
    bridges: [],
    floods: [],
    ringOnce: [],
    violations: [],
    lists: [],
    warnings: [],
  };
}
