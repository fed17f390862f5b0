import { parseArgs } from 'node:util';

export type ProgramId = 'spamcheck' | 'duckdb' | 'csv-parse' | 'csv-parse-arrays' | 'awk';

export interface SizeOption {
  /** As it was written: `10m`. */
  readonly label: string;
  readonly calls: number;
}

export interface BenchOptions {
  readonly sizes: readonly SizeOption[];
  readonly only: readonly ProgramId[];
  readonly runs: number;
  /** Runs of the slow programs on logs of more than `SLOW_ABOVE` calls. */
  readonly slowRuns: number;
  readonly seed: number;
  /** Lines to damage in a copy of the largest log, which spamcheck reads in turn with it; 0 for no copy. */
  readonly damaged: number;
  /** Where the logs are kept; undefined for a temporary folder that is removed at the end. */
  readonly data: string | undefined;
  /** The program's entry, run with this Node. */
  readonly spamcheck: string;
  /** Passed to every spamcheck run. */
  readonly memoryLimit: string | undefined;
  /** The limit of one more run on the largest log; undefined for none. */
  readonly tightMemory: string | undefined;
  readonly format: 'markdown' | 'json';
}

export const PROGRAM_IDS: readonly ProgramId[] = [
  'spamcheck',
  'duckdb',
  'csv-parse',
  'csv-parse-arrays',
  'awk',
];
export const SLOW_ABOVE = 5_000_000;

export const USAGE = `Usage: npm run bench -- [options]

  --sizes <list>         logs to make and read (default 1m,10m)
  --only <list>          of ${PROGRAM_IDS.join(', ')} (default all)
  --runs <n>             runs of each program on each log (default 3)
  --slow-runs <n>        runs of csv-parse and awk on logs of more than 5m calls, 0 for none (default 1)
  --seed <n>             seed of the logs (default 1)
  --damaged [n]          read a copy of the largest log with so many damaged lines too (default none; 5000 without n)
  --data <dir>           keep the logs there and use them again (default a temporary folder)
  --spamcheck <file>     entry of the build to measure (default bin/spamcheck.js)
  --memory-limit <size>  give this limit to every spamcheck run
  --tight-memory <size>  limit of one more run on the largest log, or none (default 1GB)
  --format <name>        markdown or json (default markdown)
  --help
`;

/** Reads the command line; null when help is asked for. Throws with a message for the user. */
export function readOptions(args: readonly string[], defaultSpamcheck: string): BenchOptions | null {
  const { values } = parseArgs({
    args: args.map((arg, i) => (isBareDamaged(arg, args[i + 1]) ? '--damaged=5000' : arg)),
    options: {
      sizes: { type: 'string', default: '1m,10m' },
      only: { type: 'string', default: PROGRAM_IDS.join(',') },
      runs: { type: 'string', default: '3' },
      'slow-runs': { type: 'string', default: '1' },
      seed: { type: 'string', default: '1' },
      damaged: { type: 'string', default: '0' },
      data: { type: 'string' },
      spamcheck: { type: 'string', default: defaultSpamcheck },
      'memory-limit': { type: 'string' },
      'tight-memory': { type: 'string', default: '1GB' },
      format: { type: 'string', default: 'markdown' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  return {
    sizes: values.sizes.split(',').map(readSize),
    only: values.only.split(',').map(readProgram),
    runs: readCount('--runs', values.runs, 1),
    slowRuns: readCount('--slow-runs', values['slow-runs'], 0),
    seed: readCount('--seed', values.seed, 0),
    damaged: readCount('--damaged', values.damaged, 0),
    data: values.data,
    spamcheck: values.spamcheck,
    memoryLimit: values['memory-limit'],
    tightMemory: values['tight-memory'] === 'none' ? undefined : values['tight-memory'],
    format: readFormat(values.format),
  };
}

function isBareDamaged(arg: string, next: string | undefined): boolean {
  return arg === '--damaged' && (next === undefined || next.startsWith('--'));
}

function readSize(label: string): SizeOption {
  const [, digits, unit] = /^([1-9]\d*)([km]?)$/.exec(label) ?? [];
  if (digits === undefined) throw new Error(`--sizes: ${label} is not a number of calls such as 500k or 10m`);
  return { label, calls: Number(digits) * (unit === 'm' ? 1_000_000 : unit === 'k' ? 1000 : 1) };
}

function readProgram(name: string): ProgramId {
  const id = PROGRAM_IDS.find((known) => known === name);
  if (!id) throw new Error(`--only: ${name} is none of ${PROGRAM_IDS.join(', ')}`);
  return id;
}

function readCount(option: string, text: string, least: number): number {
  if (!/^\d+$/.test(text) || Number(text) < least)
    throw new Error(`${option}: ${text} is not a number from ${least}`);
  return Number(text);
}

function readFormat(name: string): BenchOptions['format'] {
  if (name !== 'markdown' && name !== 'json')
    throw new Error(`--format: ${name} is neither markdown nor json`);
  return name;
}
