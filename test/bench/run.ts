/** `npm run bench`: spamcheck, DuckDB's bare scan, a csv-parse script and awk on the same generated logs. */
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { prepareLogs, withDataFolder, type LogFile } from './logs.ts';
import { measure, type Sample } from './measure.ts';
import { readOptions, USAGE, type BenchOptions } from './options.ts';
import { choosePrograms, runsOf, spamcheckCommand } from './programs.ts';
import { renderJson, renderMarkdown, type BenchResult, type Machine, type TightRun } from './render.ts';
import { damagedOf, growthOf, noiseOf, summarise, type Measured } from './summary.ts';

async function bench(options: BenchOptions, signal: AbortSignal): Promise<BenchResult> {
  const machine = describeMachine();
  return withDataFolder(options.data, async (folder) => {
    const logs = await prepareLogs(folder, options, signal, progress);
    const rows = summarise(await runRounds(logs, options, signal));
    const tight = await runTight(logs.at(-1), options, signal);
    const noise = noiseOf(rows, machine.loadAtStart, machine.cores);
    const damaged = damagedOf(rows);
    return { machine, seed: options.seed, rows, growth: growthOf(rows), damaged, tight, noise };
  });
}

interface Cell extends Measured {
  readonly runs: number;
  readonly samples: Sample[];
  failure: string | null;
}

/** One run of every program on every log, then the next round, so that a noisy moment hits all of them. */
async function runRounds(
  logs: readonly LogFile[],
  options: BenchOptions,
  signal: AbortSignal,
): Promise<Measured[]> {
  const cells = plan(logs, options);
  const rounds = Math.max(0, ...cells.map(({ runs }) => runs));
  for (let round = 1; round <= rounds; round++) {
    for (const cell of cells) {
      if (cell.failure !== null || round > cell.runs) continue;
      const name = `${cell.log.label} ${cell.program.id} ${round}/${cell.runs}`;
      const outcome = await attempt(name, cell.program.command(cell.log.path), signal);
      if (typeof outcome === 'string') cell.failure = outcome;
      else cell.samples.push(outcome);
    }
  }
  return cells;
}

function plan(logs: readonly LogFile[], options: BenchOptions): Cell[] {
  const programs = choosePrograms(options, process.execPath);
  return logs
    .flatMap((log) => programs.map((program) => ({ log, program, runs: runsOf(program, log, options) })))
    .filter(({ log, program }) => log.damaged === 0 || program.id === 'spamcheck')
    .filter(({ runs }) => runs > 0)
    .map((cell) => ({ ...cell, samples: [], failure: null }));
}

async function runTight(
  log: LogFile | undefined,
  options: BenchOptions,
  signal: AbortSignal,
): Promise<TightRun | null> {
  const memoryLimit = options.tightMemory;
  if (!log || memoryLimit === undefined || !options.only.includes('spamcheck')) return null;
  const command = spamcheckCommand(options, process.execPath, log.path, memoryLimit);
  const outcome = await attempt(`${log.label} spamcheck, ${memoryLimit}`, command, signal);
  const about = { log: log.label, memoryLimit };
  return typeof outcome === 'string'
    ? { ...about, seconds: null, peakBytes: null, failure: outcome }
    : { ...about, ...outcome, failure: null };
}

/** The sample, or why there is none. An interrupted bench throws. */
async function attempt(
  name: string,
  [command, ...args]: readonly [string, ...string[]],
  signal: AbortSignal,
): Promise<Sample | string> {
  try {
    const sample = await measure(command, args, signal);
    progress(`${name}: ${sample.seconds.toFixed(2)} s`);
    return sample;
  } catch (error) {
    signal.throwIfAborted();
    const reason = error instanceof Error ? error.message : String(error);
    progress(`${name}: FAILED, ${reason}`);
    return reason;
  }
}

function describeMachine(): Machine {
  return {
    cpu: cpus()[0]?.model ?? 'unknown processor',
    cores: availableParallelism(),
    memoryBytes: totalmem(),
    platform: `${process.platform} ${process.arch}`,
    node: process.versions.node,
    loadAtStart: loadavg()[0] ?? 0,
  };
}

function progress(text: string): void {
  process.stderr.write(`${text}\n`);
}

function readCommandLine(): BenchOptions | null {
  try {
    const options = readOptions(
      process.argv.slice(2),
      fileURLToPath(new URL('../../bin/spamcheck.js', import.meta.url)),
    );
    if (!options) process.stdout.write(USAGE);
    return options;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    progress(`bench: ${error.message}\n\n${USAGE}`);
    process.exitCode = 2;
    return null;
  }
}

async function main(): Promise<void> {
  const options = readCommandLine();
  if (!options) return;
  const interrupt = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => interrupt.abort());
  try {
    const result = await bench(options, interrupt.signal);
    process.stdout.write(options.format === 'json' ? renderJson(result) : renderMarkdown(result));
    if (result.rows.some(({ failure }) => failure !== null) || (result.tight?.failure ?? null) !== null) {
      process.exitCode = 1;
    }
  } catch (error) {
    if (!interrupt.signal.aborted) throw error;
    progress('bench: interrupted');
    process.exitCode = 130;
  }
}

await main();
