import { fileURLToPath } from 'node:url';
import { SLOW_ABOVE, type BenchOptions, type ProgramId, type SizeOption } from './options.ts';

export interface Program {
  readonly id: ProgramId;
  /** What one run does. */
  readonly task: string;
  /** Takes more than a minute on 10 M calls. */
  readonly slow: boolean;
  readonly command: (file: string) => readonly [string, ...string[]];
}

/** The chosen programs, in the order of a round. */
export function choosePrograms(options: BenchOptions, node: string): readonly Program[] {
  const all: readonly Program[] = [
    {
      id: 'spamcheck',
      task: 'the whole analysis, `--format json`',
      slow: false,
      command: (file) => spamcheckCommand(options, node, file, options.memoryLimit),
    },
    {
      id: 'duckdb',
      task: 'bare typed scan, 2 threads',
      slow: false,
      command: (file) => [node, rival('duckdb-scan.mjs'), file, '2'],
    },
    {
      id: 'csv-parse',
      task: 'cheap aggregates per caller, columns by name',
      slow: true,
      command: (file) => [node, rival('csv-parse-aggregates.mjs'), file],
    },
    {
      id: 'csv-parse-arrays',
      task: 'the same, rows as arrays in a loop without promises',
      slow: true,
      command: (file) => [node, rival('csv-parse-aggregates.mjs'), file, 'arrays'],
    },
    {
      id: 'awk',
      task: 'cheap aggregates per caller',
      slow: true,
      command: (file) => ['awk', '-F,', '-f', rival('aggregates.awk'), file],
    },
  ];
  return all.filter(({ id }) => options.only.includes(id));
}

export function spamcheckCommand(
  options: BenchOptions,
  node: string,
  file: string,
  memoryLimit: string | undefined,
): readonly [string, ...string[]] {
  const limit = memoryLimit === undefined ? [] : ['--memory-limit', memoryLimit];
  return [node, options.spamcheck, 'analyze', file, '--format', 'json', ...limit];
}

export function runsOf(program: Program, size: SizeOption, options: BenchOptions): number {
  return program.slow && size.calls > SLOW_ABOVE ? options.slowRuns : options.runs;
}

function rival(name: string): string {
  return fileURLToPath(new URL(`rivals/${name}`, import.meta.url));
}
