import type { LogFile } from './logs.ts';
import type { Sample } from './measure.ts';
import type { ProgramId } from './options.ts';
import type { Program } from './programs.ts';

/** All runs of one program on one log. */
export interface Measured {
  readonly program: Program;
  readonly log: LogFile;
  readonly samples: readonly Sample[];
  /** Why a run failed; the program was not run again on this log. */
  readonly failure: string | null;
}

export interface Row {
  readonly log: string;
  readonly calls: number;
  /** Damaged lines of the log. */
  readonly damaged: number;
  readonly program: ProgramId;
  readonly task: string;
  readonly runs: number;
  /** Seconds of the whole process; null without a successful run. */
  readonly median: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly timesScan: number | null;
  readonly megabytesPerSecond: number | null;
  /** The greatest of all runs. */
  readonly peakBytes: number | null;
  readonly failure: string | null;
}

/** The time of spamcheck on a damaged log against that on the clean one, in the same rounds. */
export interface Damaged {
  readonly log: string;
  readonly lines: number;
  readonly time: number;
}

export interface Growth {
  readonly program: ProgramId;
  readonly from: string;
  readonly to: string;
  readonly calls: number;
  readonly time: number;
  readonly peak: number | null;
}

/** Above this spread, (max - min) / median, the runs of one program say that the machine was noisy. */
const NOISY_SPREAD = 0.25;

export function summarise(measured: readonly Measured[]): Row[] {
  return measured.map((one) => {
    const scan = measured.find(({ program, log }) => program.id === 'duckdb' && log === one.log);
    const median = medianOf(seconds(one));
    return {
      log: one.log.label,
      calls: one.log.calls,
      damaged: one.log.damaged,
      program: one.program.id,
      task: one.program.task,
      runs: one.samples.length,
      median,
      min: least(seconds(one)),
      max: greatest(seconds(one)),
      timesScan: ratio(median, scan ? medianOf(seconds(scan)) : null),
      megabytesPerSecond: ratio(one.log.bytes / 1e6, median),
      peakBytes: greatest(one.samples.map(({ peakBytes }) => peakBytes).filter((peak) => peak !== null)),
      failure: one.failure,
    };
  });
}

export function damagedOf(rows: readonly Row[]): Damaged | null {
  const row = rows.find(({ damaged }) => damaged > 0);
  const clean = rows.find(
    ({ calls, damaged, program }) => damaged === 0 && program === 'spamcheck' && calls === row?.calls,
  );
  const time = ratio(row?.median ?? null, clean?.median ?? null);
  return row === undefined || time === null ? null : { log: row.log, lines: row.damaged, time };
}

/** Time and memory of each program on each log against the next smaller one. */
export function growthOf(rows: readonly Row[]): Growth[] {
  const clean = rows.filter(({ damaged }) => damaged === 0);
  return clean.flatMap((to) => {
    const from = clean.findLast((row) => row.program === to.program && row.calls < to.calls);
    const time = from ? ratio(to.median, from.median) : null;
    if (!from || time === null) return [];
    const peak = ratio(to.peakBytes, from.peakBytes);
    return [{ program: to.program, from: from.log, to: to.log, calls: to.calls / from.calls, time, peak }];
  });
}

/** Reasons to distrust the figures; empty on a quiet machine. */
export function noiseOf(rows: readonly Row[], loadAtStart: number, cores: number): string[] {
  const notes: string[] = [];
  if (loadAtStart > cores) {
    notes.push(`load average ${loadAtStart.toFixed(2)} at start, above the ${cores} cores`);
  }
  for (const { program, log, median, min, max } of rows) {
    if (median === null || min === null || max === null) continue;
    const spread = (max - min) / median;
    if (spread > NOISY_SPREAD) {
      notes.push(`${program} on ${log}: runs spread over ${Math.round(spread * 100)} % of the median`);
    }
  }
  return notes;
}

function seconds({ samples }: Measured): number[] {
  return samples.map((sample) => sample.seconds);
}

function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.floor(sorted.length / 2)];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

function least(values: readonly number[]): number | null {
  return values.length === 0 ? null : Math.min(...values);
}

function greatest(values: readonly number[]): number | null {
  return values.length === 0 ? null : Math.max(...values);
}

function ratio(above: number | null, below: number | null): number | null {
  return above === null || below === null ? null : above / below;
}
