/** The run: files to calls, calls to features, features to verdicts, verdicts to one Report. */
import { filesOf, sumAccounts } from './calls/account.ts';
import { sides } from './calls/load-sql.ts';
import { anonymousMark } from './calls/marks.ts';
import { createNumbers, type Numbers } from './calls/number.ts';
import { perspectiveOf, readCalls, type ReadLog, type ReadOptions, type ReadTools } from './calls/read.ts';
import type { Capability } from './calls/capabilities.ts';
import { duckdbDialect } from './engine/duckdb.ts';
import { measureCallers, type Callers, type Floor } from './features/callers.ts';
import type { LogShape } from './features/define.ts';
import { candidateRows, measureCandidates } from './features/measure.ts';
import type { FeatureRow } from './features/row.ts';
import { createWorkspace } from './input/workspace.ts';
import { zoneOf, type Zone } from './input/zone.ts';
import { levels } from './levels.ts';
import type { FileFacts, Level, LogFacts, NumberReport, Report } from './model.ts';
import { policy } from './score/policy.ts';
import { scoreNumber, signalsOff, type Scale, type Verdict } from './score/score.ts';

export interface AnalyzeOptions extends ReadOptions {
  readonly homeArea: string | undefined;
  readonly floor: Partial<Floor>;
  /** Numbers below this level are counted, not listed. */
  readonly minLevel: Level;
  readonly tempDir: string | undefined;
  readonly version: string;
}

export type StageName = 'scan' | 'load' | 'measure' | 'score';

export interface AnalyzeTools {
  readonly stdin: NodeJS.ReadableStream;
  readonly signal: AbortSignal;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly onStage: (stage: StageName, total?: number) => void;
  readonly onProgress: (at: { readonly rows?: number; readonly percent?: number }) => void;
  /** Told the private directory, so that a hard stop can remove it. */
  readonly onWorkspace: (removeNow: () => void) => void;
}

/**
 * Analyses call logs. `-` among the files is standard input.
 *
 * @throws SpamcheckError with the exit code and a sentence for the user
 */
export async function analyze(files: readonly string[], options: AnalyzeOptions, tools: AnalyzeTools): Promise<Report> {
  const startedAt = tools.now();
  const numbers = await createNumbers({ region: options.region, homeArea: options.homeArea });
  const workspace = await createWorkspace(options.tempDir);
  tools.onWorkspace(workspace.removeNow);
  try {
    tools.onStage('scan');
    const log = await readCalls(files, options, numbers, readTools(tools, workspace));
    try {
      const zone = zoneOf(options.timezone);
      tools.onStage('measure');
      const callers = await measureLog(log, options, zone, tools);
      tools.onStage('score', callers.candidates);
      const scale = scaleOf(log, callers, zone);
      const verdicts = await judgeNumbers(log, numbers, scale, options, tools);
      const inputs = await filesOf(log.engine, log.loaded);
      return assemble({ options, log, callers, scale, zone, verdicts, inputs, startedAt, endedAt: tools.now() });
    } finally {
      log.engine.close();
    }
  } finally {
    await workspace.remove();
  }
}

function readTools(tools: AnalyzeTools, workspace: ReadTools['workspace']): ReadTools {
  let bytes = 0;
  return {
    workspace,
    stdin: tools.stdin,
    signal: tools.signal,
    onBytes: (more) => {
      bytes += more;
      tools.onProgress({});
    },
    onLoad: () => tools.onStage('load'),
    onProgress: (share) => tools.onProgress({ percent: 100 * share }),
  };
}

async function measureLog(log: ReadLog, options: AnalyzeOptions, zone: Zone, tools: AnalyzeTools): Promise<Callers> {
  const { quotient, digits } = duckdbDialect;
  const local = zone.toLocalSql;
  const callers = await measureCallers(log.engine, { calls: log.facts.calls, floor: options.floor, always: ownersSql(log), local, quotient });
  const shape: LogShape = {
    first: log.facts.firstCall ?? 0,
    last: log.facts.lastCall ?? 0,
    hasRing: log.optional.ring_s,
    hasDevice: log.optional.device,
    homeArea: options.homeArea ?? null,
    region: options.region,
    local,
    quotient,
    digits,
  };
  await measureCandidates(log.engine, shape, (share) => tools.onProgress({ percent: 100 * share }));
  return callers;
}

/** The owners of subscribers' logs are examined even when they place no call: the log is theirs. */
function ownersSql({ optional }: ReadLog): string | null {
  if (!optional.side) return null;
  const owner = `CASE WHEN side = ${sides.placed} THEN caller ELSE callee END`;
  return `SELECT ${owner} AS caller FROM calls WHERE side IN (${sides.placed}, ${sides.received}) AND NOT starts_with(${owner}, '${anonymousMark}')`;
}

function scaleOf(log: ReadLog, callers: Callers, zone: Zone): Scale {
  const can: Record<Capability, boolean> = { ...log.facts.can, bothDirections: callers.bothDirections };
  return { policy, profile: daysOf(log, zone) <= policy.dayProfileMaxDays ? 'day' : 'history', can };
}

/** Calendar days of the zone from the first to the last call; 0 without calls. */
function daysOf({ facts }: ReadLog, zone: Zone): number {
  if (facts.firstCall === null || facts.lastCall === null) return 0;
  const day = (utc: number) => Math.floor((utc + zone.offsetAt(utc)) / 86_400);
  return day(facts.lastCall) - day(facts.firstCall) + 1;
}

interface Verdicts {
  readonly numbers: NumberReport[];
  readonly levels: Record<Level, number>;
}

async function judgeNumbers(log: ReadLog, numbers: Numbers, scale: Scale, options: AnalyzeOptions, tools: AnalyzeTools): Promise<Verdicts> {
  const counts: Record<Level, number> = { none: 0, low: 0, medium: 0, high: 0, critical: 0 };
  const listed: NumberReport[] = [];
  const least = levels.indexOf(options.minLevel);
  let rows = 0;
  for await (const candidates of candidateRows(log.engine)) {
    tools.signal.throwIfAborted();
    for (const candidate of candidates) {
      const row: FeatureRow = Object.assign(candidate, { numberClass: numbers.classify(candidate.key) });
      const verdict = scoreNumber(row, scale);
      counts[verdict.level] += 1;
      if (levels.indexOf(verdict.level) >= least) listed.push(reportOf(candidate.key, row, verdict, numbers, scale));
    }
    rows += candidates.length;
    tools.onProgress({ rows });
  }
  listed.sort((a, b) => b.score - a.score || (a.number < b.number ? -1 : 1));
  return { numbers: listed, levels: counts };
}

function reportOf(key: string, row: FeatureRow, verdict: Verdict, numbers: Numbers, scale: Scale): NumberReport {
  const known = row.answerKnown > 0;
  return {
    number: numbers.show(key),
    display: numbers.display(key),
    class: row.numberClass,
    score: verdict.score,
    level: verdict.level,
    kind: verdict.kind,
    stats: {
      calls: row.attempts,
      callees: row.callees,
      activeDays: row.activeDays,
      busiestDay: row.busiestDay,
      answered: known ? row.answered : null,
      answeredShare: known ? Math.round((1e4 * row.answered) / row.answerKnown) / 1e4 : null,
      talkSeconds: scale.can.talkTime ? row.talkSeconds : null,
      received: row.received,
      firstCall: row.firstSeen,
      lastCall: row.lastSeen,
    },
    signals: verdict.explain(),
    adjustments: [...verdict.adjustments],
  };
}

interface Parts {
  readonly options: AnalyzeOptions;
  readonly log: ReadLog;
  readonly callers: Callers;
  readonly scale: Scale;
  readonly zone: Zone;
  readonly verdicts: Verdicts;
  readonly inputs: FileFacts[];
  readonly startedAt: number;
  readonly endedAt: number;
}

function assemble(parts: Parts): Report {
  const { options, log, callers, verdicts, inputs } = parts;
  const unread = log.unread.map(({ path, why }) => ({ path, why }));
  return {
    schemaVersion: 1,
    tool: { name: 'spamcheck', version: options.version, engine: log.engine.name },
    run: {
      startedAt: new Date(parts.startedAt).toISOString(),
      durationMs: Math.max(0, Math.round(parts.endedAt - parts.startedAt)),
      complete: unread.length === 0 && inputs.every((file) => file.complete),
      files: inputs,
      unread,
      account: sumAccounts(inputs.map((file) => file.account)),
    },
    log: logFacts(parts),
    summary: { callers: callers.callers, scored: callers.candidates, levels: verdicts.levels },
    numbers: verdicts.numbers,
    groups: [],
    bridges: [],
    floods: [],
    ringOnce: [],
    violations: [],
    warnings: warningsOf(parts),
  };
}

function logFacts({ options, log, callers, scale, zone, inputs }: Parts): LogFacts {
  const rejected = new Map<string, number>();
  for (const { rejects } of inputs) for (const { reason, rows } of rejects) rejected.set(reason, (rejected.get(reason) ?? 0) + rows);
  return {
    perspective: perspectiveOf(log),
    profile: scale.profile,
    timezone: options.timezone,
    region: options.region,
    homeArea: options.homeArea ?? null,
    firstCall: log.facts.firstCall,
    lastCall: log.facts.lastCall,
    days: daysOf(log, zone),
    calls: log.facts.calls,
    duplicates: 0,
    rejected: Object.fromEntries([...rejected].sort(([a], [b]) => (a < b ? -1 : 1))),
    unidentified: { ...log.facts.unidentified },
    capabilities: { ...scale.can },
    off: signalsOff(scale),
    floor: { ...callers.floor, callersBelow: callers.callersBelow, callsBelow: callers.callsBelow },
  };
}

function warningsOf({ log }: Parts): Report['warnings'] {
  const unidentified = Object.values(log.facts.unidentified).reduce((sum, n) => sum + n, 0);
  if (log.facts.calls === 0) return [{ code: 'no-calls', message: 'The log holds no calls.' }];
  if (unidentified * 2 < log.facts.calls) return [];
  return [
    {
      code: 'mostly-unidentified',
      message: 'Most callers in this log are withheld or masked and cannot be ranked. Export the log with full numbers.',
    },
  ];
}
