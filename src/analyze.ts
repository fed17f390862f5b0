/** The run: files to calls, calls to features, features to verdicts, verdicts to one Report. */
import type { Capability } from './calls/capabilities.ts';
import { daysOf } from './calls/facts.ts';
import { sides } from './calls/direction-sql.ts';
import { identifiedSql } from './calls/number-code.ts';
import { createNumbers } from './calls/number.ts';
import { readCalls, readToolsOf, type ReadLog, type ReadOptions, type StageTools } from './calls/read.ts';
import { duckdbDialect } from './engine/duckdb.ts';
import { measureCallers, type Callers, type Floor } from './features/callers.ts';
import type { LogShape } from './features/define.ts';
import { candidateRows, measureCandidates } from './features/measure.ts';
import { createWorkspace } from './input/workspace.ts';
import { zoneOf, type Zone } from './input/zone.ts';
import type { Level, Report } from './model.ts';
import { assemble } from './report/assemble.ts';
import { judgeNumbers } from './score/judge.ts';
import { policy } from './score/policy.ts';
import type { Scale } from './score/score.ts';

export interface AnalyzeOptions extends Omit<ReadOptions, 'detail'> {
  readonly homeArea: string | undefined;
  readonly floor: Partial<Floor>;
  /** Numbers below this level are counted, not listed. */
  readonly minLevel: Level;
  readonly tempDir: string | undefined;
  readonly version: string;
}

export interface AnalyzeTools extends StageTools {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/**
 * Analyses call logs. `-` among the files is standard input.
 *
 * @throws SpamcheckError with the exit code and a sentence for the user
 */
export async function analyze(
  files: readonly string[],
  options: AnalyzeOptions,
  tools: AnalyzeTools,
): Promise<Report> {
  const startedAt = tools.now();
  const numbers = await createNumbers({ region: options.region, homeArea: options.homeArea });
  const workspace = await createWorkspace(options.tempDir);
  tools.onWorkspace(workspace.removeNow);
  try {
    tools.onStage('scan');
    const log = await readCalls(files, { ...options, detail: false }, numbers, readToolsOf(tools, workspace));
    try {
      const zone = zoneOf(log.timezone);
      tools.onStage('measure');
      const callers = await measureLog(log, options, zone, tools);
      tools.onStage('score', callers.candidates);
      const scale = scaleOf(log, callers, zone);
      const verdicts = await judgeNumbers(
        candidateRows(log.engine),
        { ...numbers, keyOf: log.codes.keyOf },
        scale,
        options.minLevel,
        (rows) => {
          tools.onProgress({ rows });
        },
      );
      return assemble({
        options,
        log,
        callers,
        scale,
        verdicts,
        inputs: log.files,
        startedAt,
        endedAt: tools.now(),
      });
    } finally {
      log.engine.close();
    }
  } finally {
    await workspace.remove();
  }
}

async function measureLog(
  log: ReadLog,
  options: AnalyzeOptions,
  zone: Zone,
  tools: AnalyzeTools,
): Promise<Callers> {
  const { quotient } = duckdbDialect;
  const local = zone.toLocalSql;
  const callers = await measureCallers(log.engine, {
    calls: log.facts.calls,
    floor: options.floor,
    always: ownersSql(log),
    local,
    quotient,
  });
  const shape: LogShape = {
    first: log.facts.firstCall ?? 0,
    last: log.facts.lastCall ?? 0,
    hasRing: log.optional.ring_s,
    hasDevice: log.optional.device,
    homeArea: options.homeArea ?? null,
    region: options.region,
    local,
    quotient,
  };
  await measureCandidates(log.engine, shape, (share) => tools.onProgress({ percent: 100 * share }));
  return callers;
}

/** The owners of subscribers' logs are examined even when they place no call: the log is theirs. */
function ownersSql({ optional }: ReadLog): string | null {
  if (!optional.side) return null;
  const owner = `CASE WHEN side = ${sides.placed} THEN caller ELSE callee END`;
  return `SELECT ${owner} AS caller FROM calls WHERE side IN (${sides.placed}, ${sides.received}) AND ${identifiedSql(owner)}`;
}

function scaleOf(log: ReadLog, callers: Callers, zone: Zone): Scale {
  const can: Record<Capability, boolean> = { ...log.facts.can, bothDirections: callers.bothDirections };
  return { policy, profile: daysOf(log.facts, zone) <= policy.dayProfileMaxDays ? 'day' : 'history', can };
}
