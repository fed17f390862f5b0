/** Stage one of the run: files to the calls table, with an account of every line. */
import { openDuckDB } from '../engine/duckdb.ts';
import type { Engine } from '../engine/engine.ts';
import { exitCodes, SpamcheckError } from '../errors.ts';
import type { FileFacts } from '../model.ts';
import type { Workspace } from '../input/workspace.ts';
import { isLoss } from '../input/rejects.ts';
import { defaultZone, zoneOf } from '../input/zone.ts';
import { filesOf } from './account.ts';
import { settleNumbers } from './canonical.ts';
import { factsOf, type CallFacts } from './facts.ts';
import { dropDuplicates, hasSeconds } from './duplicates.ts';
import { dropOverlaps } from './overlaps.ts';
import { dropRepeatedFiles } from './repeated-files.ts';
import { rejectStrays } from './strays.ts';
import { mergeLegs } from './legs.ts';
import { createCalls, loadSource, type Loaded } from './load.ts';
import { isSubscriber } from './load-plan.ts';
import { optionalOf, type OptionalColumns } from './load-sql.ts';
import { createKeyCodes, type KeyCodes } from './number-code.ts';
import type { Numbers } from './number.ts';
import { openAll } from './open-all.ts';
import type { ReadOptions, ReadTools, TakeRejects } from './read-options.ts';
import { rejectedLines } from './rejected-lines.ts';
import { homeZoneOf, shownBy } from './sources-facts.ts';
import type { Source } from './sources.ts';

export type { ReadOptions } from './read-options.ts';

export type StageName = 'scan' | 'load' | 'measure' | 'score' | 'write';

/** What a run may use of the process that it runs in. */
export interface StageTools {
  readonly stdin: NodeJS.ReadableStream;
  readonly signal: AbortSignal;
  readonly onStage: (stage: StageName, total?: number) => void;
  /** Null when nobody watches. */
  readonly onProgress: ((at: { readonly rows?: number; readonly percent?: number }) => void) | null;
  /** Told the private directory, so that a hard stop can remove it. */
  readonly onWorkspace: (removeNow: () => void) => void;
  /** Given every rejected line, also when no row became a call. */
  readonly onRejects?: TakeRejects | undefined;
}

/** The tools of the reading stages. */
export function readToolsOf(tools: StageTools, workspace: Workspace): ReadTools {
  const { onProgress } = tools;
  return {
    workspace,
    stdin: tools.stdin,
    signal: tools.signal,
    onBytes: (done, size) => onProgress?.({ percent: (100 * done) / size }),
    onLoad: () => tools.onStage('load'),
    onRejects: tools.onRejects,
    onProgress: onProgress && ((share, rows) => onProgress({ percent: 100 * share, rows })),
  };
}

export interface ReadLog {
  readonly engine: Engine;
  readonly loaded: readonly Loaded[];
  /** Inputs that gave nothing, with the reason. */
  readonly unread: readonly { readonly path: string; readonly why: string }[];
  /** What lay beside the logs and is none. */
  readonly skipped: readonly { readonly path: string; readonly why: string }[];
  readonly optional: OptionalColumns;
  /** What is told of each loaded file. */
  readonly files: FileFacts[];
  /** Keys behind the codes of the calls table. */
  readonly codes: KeyCodes;
  readonly facts: CallFacts;
  /** The zone in which days and hours are counted. */
  readonly timezone: string;
}

/**
 * Reads all files into one calls table.
 *
 * @throws SpamcheckError exit 2 for an unknown zone, else that of the first file when none can be used
 */
export async function readCalls(
  files: readonly string[],
  options: ReadOptions,
  numbers: Numbers,
  tools: ReadTools,
): Promise<ReadLog> {
  // A wrong zone is told before a large file is looked at.
  zoneOf(options.timezone ?? defaultZone);
  const { sources, unread, skipped } = await openAll(files, options, tools, (inputs) =>
    openEngine(inputs, options, tools),
  );
  tools.onLoad();
  const optional = sources.map((source) => optionalOf(source.plan, options.detail)).reduce(either, none);
  const loading = loadProgress(sources, tools.onProgress);
  const inputs = sources.map((source) => source.opened.text);
  const engine = await openEngine(inputs, options, tools, loading.statement);
  try {
    const loaded: Loaded[] = [];
    let rows = 0;
    for (const source of sources) {
      loading.next();
      const loadTools = {
        engine,
        workspace: tools.workspace,
        signal: tools.signal,
        optional,
        hasTable: rows > 0,
      };
      const next = await loadSource(source, rows, loadTools);
      loaded.push(next);
      rows += next.rows;
    }
    loading.done();
    if (rows === 0) await createCalls(engine, optional);
    const codes = createKeyCodes(options.region);
    const anonymous = await settleNumbers(engine, numbers, codes);
    await rejectStrays(engine);
    await dropRepeatedFiles(engine, loaded);
    if (await hasSeconds(engine)) await dropDuplicates(engine, rows, optional);
    else await dropOverlaps(engine, loaded, optional);
    if (optional.leg) await mergeLegs(engine, loaded, optional);
    const inputs = await filesOf(engine, loaded);
    await tools.onRejects?.(rejectedLines(engine, loaded));
    if (options.evenEmpty !== true) assertUsable(inputs);
    return {
      engine,
      loaded,
      unread,
      skipped,
      optional,
      codes,
      files: inputs,
      facts: await factsOf(engine, optional, anonymous, shownBy(sources)),
      timezone: options.timezone ?? homeZoneOf(sources),
    };
  } catch (error) {
    engine.close();
    throw error;
  }
}

/** How far the loading is, over all sources by their lines; the statements after it say nothing of it. */
function loadProgress(sources: readonly Source[], tell: ReadTools['onProgress']) {
  const lines = sources.map(({ opened }) => opened.scan.lines);
  const total = Math.max(
    1,
    lines.reduce((sum, n) => sum + n, 0),
  );
  let before = 0;
  let current = -1;
  return {
    next: () => {
      before += lines[current] ?? 0;
      current += 1;
    },
    statement:
      tell &&
      ((share: number) => {
        const rows = before + Math.round(share * (lines[current] ?? 0));
        if (current < lines.length && current >= 0) tell(rows / total, rows);
      }),
    done: () => {
      current = lines.length;
    },
  };
}

/**
 * A quiet day has no rows, and a log of text messages has no calls; but rows that were all refused mean that
 * the file was not understood.
 *
 * @throws SpamcheckError exit 3 when no row became a call and some row should have
 */
function assertUsable(files: readonly FileFacts[]): void {
  if (files.some(({ account }) => account.accepted > 0)) return;
  const refused = files.flatMap(({ path, rejects }) =>
    rejects.filter(({ reason }) => isLoss(reason)).map((reject) => ({ path, ...reject })),
  );
  if (refused.length === 0) return;
  const reasons = refused.map(
    ({ path, reason, rows, firstLines }) => `${reason}: ${rows} (${path} line ${firstLines[0] ?? 0})`,
  );
  throw new SpamcheckError(
    exitCodes.noInput,
    `no row could become a call: ${reasons.slice(0, 5).join('; ')}.\n  Name the columns with --map, and see --timezone, --region and --encoding.`,
  );
}

const none: OptionalColumns = { side: false, ring_s: false, device: false, leg: false, detail: false };

function either(a: OptionalColumns, b: OptionalColumns): OptionalColumns {
  return {
    side: a.side || b.side,
    ring_s: a.ring_s || b.ring_s,
    device: a.device || b.device,
    leg: a.leg || b.leg,
    detail: a.detail || b.detail,
  };
}

/** @param onProgress told the share of the running statement that is done, when somebody watches */
function openEngine(
  inputs: readonly string[],
  options: ReadOptions,
  tools: ReadTools,
  onProgress: ((share: number) => void) | null = null,
): Promise<Engine> {
  return openDuckDB({
    threads: options.threads,
    memoryBytes: options.memoryBytes,
    directory: tools.workspace.directory,
    inputs,
    signal: tools.signal,
    onProgress,
  });
}

/** How the log sees calls: from a switch, or from one or many owners. */
export function perspectiveOf(log: ReadLog): 'switch' | 'subscriber' | null {
  if (log.loaded.length === 0) return null;
  const owners = log.loaded.every(({ source }) => isSubscriber(source.plan.mapping));
  return owners || log.facts.everywhere !== null ? 'subscriber' : 'switch';
}
