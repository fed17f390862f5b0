import { MEMORY_METHOD } from './measure.ts';
import type { Damaged, Growth, Row } from './summary.ts';

export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryBytes: number;
  readonly platform: string;
  readonly node: string;
  readonly loadAtStart: number;
}

export interface TightRun {
  readonly log: string;
  readonly memoryLimit: string;
  readonly seconds: number | null;
  readonly peakBytes: number | null;
  readonly failure: string | null;
}

export interface BenchResult {
  readonly machine: Machine;
  readonly seed: number;
  readonly rows: readonly Row[];
  readonly growth: readonly Growth[];
  readonly damaged: Damaged | null;
  readonly tight: TightRun | null;
  readonly noise: readonly string[];
}

export function renderJson(result: BenchResult): string {
  return `${JSON.stringify({ ...result, memoryMethod: MEMORY_METHOD }, null, 2)}\n`;
}

export function renderMarkdown(result: BenchResult): string {
  const parts = [
    renderRows(result.rows),
    result.growth.length > 0 ? renderGrowth(result.growth) : '',
    result.damaged ? renderDamaged(result.damaged) : '',
    result.tight ? renderTight(result.tight) : '',
    renderFailures(result.rows),
    renderConditions(result),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function renderRows(rows: readonly Row[]): string {
  const head = ['log', 'program', 'task', 'runs', 'wall s, median [min-max]', 'x scan', 'MB/s', 'peak MB'];
  const cells = rows.map((row) => [
    row.log,
    row.program,
    row.task,
    String(row.runs),
    wallTime(row),
    fixed(row.timesScan, 1),
    fixed(row.megabytesPerSecond, 0),
    megabytes(row.peakBytes),
  ]);
  return table(head, cells);
}

function renderDamaged({ lines, log, time }: Damaged): string {
  return `spamcheck on ${log}: ${lines} damaged lines take ${time.toFixed(2)} times the clean log's time.`;
}

function renderGrowth(growth: readonly Growth[]): string {
  const head = ['growth', 'program', 'calls', 'time', 'peak memory'];
  const cells = growth.map(({ program, from, to, calls, time, peak }) => [
    `${from} -> ${to}`,
    program,
    `x ${fixed(calls, 1)}`,
    `x ${fixed(time, 1)}`,
    peak === null ? '-' : `x ${fixed(peak, 1)}`,
  ]);
  return table(head, cells);
}

function renderTight({ log, memoryLimit, seconds, peakBytes, failure }: TightRun): string {
  const run = `spamcheck on ${log} with \`--memory-limit ${memoryLimit}\``;
  if (failure !== null) return `${run}: did not finish. ${failure}`;
  return `${run}: finished in ${fixed(seconds, 2)} s, peak ${megabytes(peakBytes)} MB.`;
}

function renderFailures(rows: readonly Row[]): string {
  return rows
    .filter(({ failure }) => failure !== null)
    .map(({ log, program, failure }) => `- FAILED ${program} on ${log}: ${failure}`)
    .join('\n');
}

function renderConditions({ machine, seed, noise }: BenchResult): string {
  const { cpu, cores, memoryBytes, platform, node, loadAtStart } = machine;
  const lines = [
    `- ${cores} cores, ${cpu}, ${megabytes(memoryBytes)} MB, ${platform}, Node ${node}; seed ${seed}; page cache warm`,
    `- time: whole process, spawn to exit, programs in turn within a round; x scan: against DuckDB's bare typed scan`,
    `- memory: ${MEMORY_METHOD}; the greatest of all runs; 1 MB = 1,000,000 bytes`,
    `- load average at start ${loadAtStart.toFixed(2)}`,
    ...noise.map((note) => `- NOISY: ${note}`),
  ];
  if (cores !== 2)
    lines.push('- the scan has 2 threads whatever the cores: compare ratios of 2-core machines only');
  return lines.join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function wallTime({ runs, median, min, max }: Row): string {
  if (median === null) return 'failed';
  return runs === 1 ? fixed(median, 2) : `${fixed(median, 2)} [${fixed(min, 2)}-${fixed(max, 2)}]`;
}

function fixed(value: number | null, digits: number): string {
  return value === null ? '-' : value.toFixed(digits);
}

function megabytes(bytes: number | null): string {
  return bytes === null ? '-' : String(Math.round(bytes / 1e6));
}
