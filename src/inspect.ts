/** The run that explains itself: how each file is read, and what is odd about it. Nothing is scored. */
import {
  perspectiveOf,
  readCalls,
  readToolsOf,
  type ReadLog,
  type ReadOptions,
  type StageTools,
} from './calls/read.ts';
import type { Capability } from './calls/capabilities.ts';
import { daysOf } from './calls/facts.ts';
import type { Loaded } from './calls/load.ts';
import { isSubscriber } from './calls/load-plan.ts';
import { createNumbers, type Numbers } from './calls/number.ts';
import { qualityOf } from './calls/quality.ts';
import { toldCalls } from './calls/told-calls.ts';
import { toldColumns, toldDerived } from './calls/told-columns.ts';
import { toldFormat } from './calls/told-format.ts';
import { toldRejects } from './calls/told-rejects.ts';
import { toldEncoding, toldPreamble, toldTime } from './calls/told-source.ts';
import { exitCodes, NoLogError, SpamcheckError, withoutAdvice } from './errors.ts';
import { countCallers } from './features/callers.ts';
import { listInputs } from './input/folder.ts';
import { maskedNumbers } from './input/masked.ts';
import { sampleParts, type SampledFile } from './input/sample-parts.ts';
import { createWorkspace, type Workspace } from './input/workspace.ts';
import { zoneOf } from './input/zone.ts';
import { needsOf, type Need } from './inspect-needs.ts';
import type { Inspected, Inspection } from './inspection.ts';
import type { FileFacts } from './model.ts';
import { signalsLacking } from './score/signals-lacking.ts';

export interface InspectOptions extends Omit<ReadOptions, 'detail' | 'acceptPartial' | 'evenEmpty'> {
  readonly homeArea: string | undefined;
  readonly tempDir: string | undefined;
  readonly version: string;
  /** Reads every line of huge files. */
  readonly full: boolean;
  /** The command that analyses these paths, of which one is in need of more options. */
  readonly command: (paths: readonly string[], needs: readonly Need[]) => string;
}

interface Context {
  readonly options: InspectOptions;
  readonly tools: StageTools;
  readonly numbers: Numbers;
  readonly workspace: Workspace;
}

/**
 * Inspects files one by one. `-` is standard input.
 *
 * @throws SpamcheckError that of the first file when none can be read; exit 2 for wrong options
 */
export async function inspect(
  files: readonly string[],
  options: InspectOptions,
  tools: StageTools,
): Promise<Inspection> {
  const numbers = await createNumbers({ region: options.region, homeArea: options.homeArea });
  const workspace = await createWorkspace(options.tempDir);
  tools.onWorkspace(workspace.removeNow);
  const seen: Seen = { files: [], unread: [], skipped: [], usable: [], failure: null };
  try {
    const listed = await listInputs(files, options.recursive === true);
    for (const { path, error } of listed.failed) noteFailure(seen, path, error);
    for (const path of listed.files)
      await lookAt(path, { options, tools, numbers, workspace }, seen, files.includes(path));
  } finally {
    await workspace.remove();
  }
  const { usable, failure, ...told } = seen;
  if (told.files.length === 0 && failure !== null) throw failure;
  return {
    schemaVersion: 1,
    tool: { name: 'spamcheck', version: options.version },
    region: options.region,
    ...told,
    next: usable.length === 0 ? null : commandForAll(files, usable, told.files, options),
  };
}

/** What was seen of all inputs so far. */
interface Seen extends Pick<Inspection, 'files' | 'unread' | 'skipped'> {
  /** Paths that gave calls. */
  readonly usable: string[];
  /** The first failure. */
  failure: SpamcheckError | null;
}

function noteFailure(seen: Seen, path: string, error: SpamcheckError): void {
  seen.failure ??= error;
  seen.unread.push({ path, why: error.message });
}

/** @param named whether the user named the file himself, which then has to be a log */
async function lookAt(path: string, context: Context, seen: Seen, named: boolean): Promise<void> {
  try {
    const told = await inspectPath(path, context);
    seen.files.push(...told.files);
    seen.unread.push(...told.unread);
    seen.skipped.push(...told.skipped);
    if (told.files.some(({ account }) => account.accepted > 0)) seen.usable.push(path);
  } catch (error) {
    if (!(error instanceof SpamcheckError) || error.exitCode === exitCodes.usage) throw error;
    if (named || !(error instanceof NoLogError)) return noteFailure(seen, path, error);
    seen.failure ??= error;
    seen.skipped.push({ path, why: withoutAdvice(error) });
  }
}

/** Folders are named as they were: what is in them may be too much for one line. */
function commandForAll(
  files: readonly string[],
  usable: readonly string[],
  inspected: readonly Inspected[],
  options: InspectOptions,
): string {
  const needs = inspected.filter(({ account }) => account.accepted > 0).flatMap(needsOf);
  return options.recursive === true
    ? options.command(files, [...needs, { option: 'recursive' }])
    : options.command(usable, needs);
}

async function inspectPath(
  path: string,
  context: Context,
): Promise<Pick<Inspection, 'files' | 'unread' | 'skipped'>> {
  const { numbers, options, tools, workspace } = context;
  tools.onStage('scan');
  const sampled = options.full || path === '-' ? null : await sampleParts(path, workspace);
  const read = { ...options, detail: false, acceptPartial: true, evenEmpty: true, recursive: false };
  const log = await readCalls([sampled?.path ?? path], read, numbers, readToolsOf(tools, workspace)).catch(
    (error: unknown) => {
      throw sampled === null ? error : renamed(error, sampled.path, path);
    },
  );
  try {
    tools.onStage('measure');
    const { bothDirections } = await countCallers(log.engine);
    const told: Inspected[] = [];
    for (const [i, loaded] of log.loaded.entries()) {
      const facts = log.files[i];
      if (facts !== undefined)
        told.push(await inspectLoaded({ path, sampled, log, loaded, facts, bothDirections }, context));
    }
    return { files: told, unread: [...log.unread], skipped: [...log.skipped] };
  } finally {
    log.engine.close();
  }
}

/** A sample has a name of its own, which nobody but us knows. */
function renamed(error: unknown, sample: string, path: string): unknown {
  if (!(error instanceof SpamcheckError)) return error;
  const message = error.message.replaceAll(sample, path);
  return error instanceof NoLogError
    ? new NoLogError(message, { cause: error })
    : new SpamcheckError(error.exitCode, message, { cause: error });
}

interface Told {
  readonly path: string;
  readonly sampled: SampledFile | null;
  readonly log: ReadLog;
  readonly loaded: Loaded;
  readonly facts: FileFacts;
  readonly bothDirections: boolean;
}

async function inspectLoaded(told: Told, { options }: Context): Promise<Inspected> {
  const { bothDirections, facts, loaded, log, path, sampled } = told;
  const { source } = loaded;
  const { dialect, opened } = source;
  const perspective = perspectiveOf(log);
  const can: Record<Capability, boolean> = { ...log.facts.can, bothDirections };
  const calls = await toldCalls(log.engine, loaded);
  const isText = opened.table === null && opened.compression === 'none';
  const raw = path === '-' || !isText ? null : (sampled?.path ?? path);
  const fileless: Inspected = {
    path: sampled === null ? facts.path : path,
    bytes: facts.bytes,
    sampled: sampled === null ? null : sampledFacts(sampled, facts.account.lines),
    damage: opened.damage,
    format: toldFormat(dialect),
    container: opened.table?.container ?? 'text',
    compression: facts.compression,
    encoding: await toldEncoding(source, raw, options.encoding),
    delimiter: dialect.delimiter,
    quote: dialect.quotes.quote,
    headerLine: dialect.headerLine,
    preamble: toldPreamble(source),
    road: facts.road,
    columns: toldColumns(dialect),
    derived: toldDerived(dialect),
    time: toldTime(source, options.timezone),
    timezone: log.timezone,
    owner: ownerOf(told, options.own),
    perspective,
    capabilities: { ...can },
    off: calls.calls === 0 ? [] : signalsLacking(can),
    ...calls,
    days: daysOf(calls, zoneOf(log.timezone)),
    account: facts.account,
    rejects: await toldRejects(facts, opened.text, sampled),
    // Both have a place of their own.
    notes: facts.notes.filter((note) => note !== opened.damage && !note.startsWith('day and month ')),
    findings: [
      ...(await qualityOf(log.engine, loaded, {
        sampled: sampled !== null,
        perspective,
        bothDirections,
        oneOwner: log.facts.everywhere !== null,
      })),
    ],
    next: '',
  };
  return { ...fileless, next: options.command([path], needsOf(fileless)) };
}

function sampledFacts({ bytes, of, parts }: SampledFile, lines: number): Inspected['sampled'] {
  return { parts: parts.length, bytes, of, linesInAll: Math.round((lines * of) / Math.max(1, bytes)) };
}

function ownerOf({ loaded, log }: Told, own: string | undefined): Inspected['owner'] {
  const { mapping } = loaded.source.dialect;
  const { owner } = loaded.source.plan;
  if (owner !== null) return { by: owner === own ? 'option' : 'preamble', number: maskedNumbers(owner) };
  if (mapping.ownNumber !== undefined) return { by: 'column', number: null };
  const { everywhere } = log.facts;
  if (everywhere !== null && everywhere !== undefined) {
    const key = log.codes.keyOf(everywhere);
    if (/\d/u.test(key)) return { by: 'every-call', number: maskedNumbers(key) };
  }
  return { by: isSubscriber(mapping) ? 'unnamed' : 'none', number: null };
}
