/** The run: files to calls, calls to features, features to verdicts, verdicts to one Report. */
import type { Capability } from './calls/capabilities.ts';
import { daysOf } from './calls/facts.ts';
import { keepFrequent } from './calls/frequent.ts';
import { createNumbers } from './calls/number.ts';
import { partiesOf } from './calls/party.ts';
import { readCalls, readToolsOf, type ReadLog, type ReadOptions, type StageTools } from './calls/read.ts';
import { duckdbDialect } from './engine/duckdb.ts';
import type { CaseLog } from './cases/define.ts';
import { bridgedBy, findCases, type Cases } from './cases/find.ts';
import { listedPools, scoredPools, toldGroups, type MemberFacts } from './cases/groups.ts';
import { findPools, type Pool } from './cases/pools.ts';
import { explainedIn, keepCallsOf, placingOf, wantedCode } from './explaining.ts';
import { chooseCandidates, countCallers, type Callers, type Floor } from './features/callers.ts';
import type { LogShape } from './features/define.ts';
import { candidateRows, groupRows, measureCandidates } from './features/measure.ts';
import { examinedSql } from './examined.ts';
import { createWorkspace, type Workspace } from './input/workspace.ts';
import { zoneOf, type Zone } from './input/zone.ts';
import { shapeOf } from './log-shape.ts';
import { meetLists, type MetLists } from './lists/meet.ts';
import { listFilesOf, readLists, type ListOptions, type Lists } from './lists/read-lists.ts';
import type { Group, Level, Report } from './model.ts';
import type { Place } from './model-place.ts';
import { listing, quietCalls } from './listing.ts';
import { pictured, type Listed } from './pictured.ts';
import { assemble } from './report/assemble.ts';
import { judgeGroups, judgeNumbers, type Named, type Verdicts } from './score/judge.ts';
import { knownOf, type KnownOfNumbers } from './cases/known.ts';
import { policy } from './score/policy.ts';
import type { Scale } from './score/score.ts';

export interface AnalyzeOptions extends Omit<ReadOptions, 'detail'> {
  readonly homeArea: string | undefined;
  readonly floor: Partial<Floor>;
  /** Numbers below this level are counted, not listed. */
  readonly minLevel: Level;
  /** The numbers, as the report shows them, that are listed beside those of groups and cases. Default all. */
  readonly only?: ReadonlySet<string>;
  readonly tempDir: string | undefined;
  readonly version: string;
  readonly lists?: ListOptions;
  /** How many numbers and groups, from the first, are given counts for pictures. Default 0. */
  readonly details?: number;
  /** A number, as it may be written, that is listed with its place and examples of its calls. */
  readonly explain?: string | undefined;
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
    const lists = await readLists(options.lists ?? {}, { ...options, numbers, dateOrder: options.dateOrder });
    tools.onStage('scan');
    const reading = { ...options, detail: false, digests: options.explain !== undefined };
    const log = await readCalls(files, reading, numbers, readToolsOf(tools, workspace));
    try {
      const zone = zoneOf(log.timezone);
      tools.onStage('measure');
      await log.engine.anyOrder();
      const named = { ...numbers, keyOf: log.codes.keyOf };
      const explain = options.explain === undefined ? null : wantedCode(options.explain, named, log.codes);
      const run = { options, named, zone, lists, workspace, explain };
      const measured = await measureLog(log, run, tools);
      tools.onStage('score', measured.callers.candidates);
      const { known, place, ...judged } = await judgeLog(log, measured, run, tools);
      const verdicts = { ...judged, ...(await picturedLog(log, measured, judged, options.details ?? 0)) };
      return assemble({
        options,
        log,
        ...measured,
        verdicts: { ...verdicts, numbers: await explainedIn(verdicts, explain, place, log, measured, named) },
        ruled: await measured.met.report(verdicts, known),
        listFiles: listFilesOf(lists),
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

interface Measured {
  readonly callers: Callers;
  readonly scale: Scale;
  readonly cases: Cases;
  readonly pools: readonly Pool[];
  readonly met: MetLists;
  readonly shape: LogShape;
}

interface Run {
  readonly options: AnalyzeOptions;
  readonly named: Named;
  readonly zone: Zone;
  readonly lists: Lists;
  readonly workspace: Workspace;
  /** Code of the number that is to be explained. */
  readonly explain: number | null;
}

async function measureLog(log: ReadLog, run: Run, tools: AnalyzeTools): Promise<Measured> {
  const { options, named, zone, explain } = run;
  const counted = await countCallers(log.engine);
  const scale = scaleOf(log, counted, zone);
  const shape = shapeOf(log, options, zone);
  await keepFrequent(log.engine, shape);
  if (explain !== null) await keepCallsOf(explain, log, shape, named);
  const caseLog: CaseLog = {
    ...shape,
    can: scale.can,
    policy,
    partyOf: partiesOf(named),
    classOf: (code) => named.classify(named.keyOf(code)),
  };
  const cases = await findCases(log.engine, caseLog);
  const pools = await findPools(log.engine, caseLog, log.facts.calls, bridgedBy(cases));
  const groups = pools.map(({ members }) => members);
  const met = await meetLists({
    ...run,
    numbers: named,
    codes: log.codes,
    policy,
    log: shape,
    groups,
    engine: log.engine,
    readText: duckdbDialect.readText,
  });
  const chosen = await chooseCandidates(log.engine, {
    calls: log.facts.calls,
    floor: options.floor,
    always: examinedSql(log, met.alwaysSql, [
      ...cases.accused.keys(),
      ...groups.flat(),
      ...(explain === null ? [] : [explain]),
    ]),
    // Places among all numbers need all of them.
    quietCalls: explain === null ? quietCalls(scale, options.minLevel, met) : 0,
    local: shape.local,
    quotient: shape.quotient,
  });
  await measureCandidates(log.engine, shape, groups, (share) => tools.onProgress?.({ percent: 100 * share }));
  return { callers: { ...counted, ...chosen }, scale, cases, pools, met, shape };
}

function scaleOf(log: ReadLog, callers: Pick<Callers, 'bothDirections'>, zone: Zone): Scale {
  const can: Record<Capability, boolean> = { ...log.facts.can, bothDirections: callers.bothDirections };
  return { policy, profile: daysOf(log.facts, zone) <= policy.dayProfileMaxDays ? 'day' : 'history', can };
}

interface JudgedLog extends Verdicts {
  readonly groups: Group[];
  readonly places: number[];
  readonly known: KnownOfNumbers;
  /** Of the number that is to be explained. */
  readonly place: Place | undefined;
}

/** Scores the groups first, since they raise their members, then every number. */
async function judgeLog(
  log: ReadLog,
  { callers, scale, cases, pools, met }: Measured,
  { options: { minLevel, only }, named, explain }: Run,
  tools: AnalyzeTools,
): Promise<JudgedLog> {
  const alone = judgeGroups(await groupRows(log.engine), scale);
  const scored = scoredPools(
    pools,
    alone.map((verdict, place) => met.raised(verdict, pools[place]?.members ?? [])),
  );
  const known = met.knownWith(knownOf(scored, cases, scale.policy));
  const all = { ...known, allowanceOf: met.allowanceOf };
  const standing = explain === null ? null : await placingOf(explain, log, named, scale, all);
  const members = new Map<number, MemberFacts | null>();
  for (const code of scored.flatMap((pool) => pool.members)) members.set(code, null);
  const verdicts = await judgeNumbers(
    candidateRows(log.engine),
    named,
    scale,
    minLevel,
    {
      ...all,
      always: explain,
      ...listing(only),
      quiet: callers.quiet,
      onJudged: (judged) => {
        const { code, row, own } = judged;
        if (members.has(code)) members.set(code, { row, ownScore: own.score });
        standing?.take(judged);
      },
    },
    (rows) => {
      tools.onProgress?.({ rows });
    },
  );
  const factsOf = (code: number) => {
    const facts = members.get(code);
    if (facts) return facts;
    throw new Error(`member ${code} of a group was not measured`);
  };
  const listed = listedPools(scored, minLevel);
  return {
    ...verdicts,
    known,
    place: standing?.place(),
    groups: toldGroups(listed, partiesOf(named), factsOf),
    places: listed.map(({ place }) => place),
  };
}

/** The first numbers and groups with what their pictures are drawn from. */
function picturedLog(
  { engine, facts, timezone }: ReadLog,
  { pools, scale }: Measured,
  judged: Omit<Listed, 'pools'>,
  most: number,
) {
  const log = {
    first: facts.firstCall ?? 0,
    last: facts.lastCall ?? 0,
    quotient: duckdbDialect.quotient,
    can: scale.can,
    zone: zoneOf(timezone),
  };
  return pictured(engine, { ...judged, pools: pools.map(({ members }) => members) }, { most, log });
}
