/**
 * The careful road: for a file that the engine's strict reader refuses. Every line end is a new start, so a
 * damaged line costs that line and nothing after it. Good rows go to a spool file that the engine can read.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { parse } from 'csv-parse/sync';
import { longestLine, type RejectReason } from './rejects.ts';

export interface CarefulOptions {
  readonly text: string;
  readonly spool: string;
  readonly delimiter: string;
  readonly skipLines: number;
  readonly columns: number;
  /** Columns to keep, in this order. */
  readonly keep: readonly number[];
  readonly signal: AbortSignal;
}

export interface CarefulResult {
  readonly rows: number;
  readonly lines: number;
  readonly blanks: number;
  /** Line numbers that have no row in the spool, after the skipped lines, ascending. */
  readonly absent: readonly number[];
  readonly rejects: ReadonlyMap<RejectReason, { rows: number; firstLines: number[] }>;
}

/** Separates fields in the spool; lines that hold it are rewritten with a blank. */
export const spoolDelimiter = '\u{1f}';

const firstLinesKept = 5;
const flushAt = 1 << 20;

/** Reads the text line by line and writes the rows that fit. */
export async function readCarefully(options: CarefulOptions): Promise<CarefulResult> {
  const sink = createWriteStream(options.spool, { mode: 0o600 });
  const failed = once(sink, 'error').then(([error]) => Promise.reject(error as Error));
  failed.catch(() => undefined);
  const absent: number[] = [];
  const rejects = new Map<RejectReason, { rows: number; firstLines: number[] }>();
  let lines = 0;
  let blanks = 0;
  let rows = 0;
  let pending = '';
  for await (const line of linesOf(options.text, options.signal)) {
    lines += 1;
    if (lines <= options.skipLines) {
      if (line.trim() === '') blanks += 1;
      continue;
    }
    const fields = line.trim() === '' ? null : splitStrictly(line, options.delimiter, options.columns);
    if (fields === null) blanks += 1;
    if (fields === null || typeof fields === 'string') {
      absent.push(lines);
      if (fields !== null) count(rejects, fields, lines);
      continue;
    }
    rows += 1;
    pending += `${options.keep.map((column) => cleanField(fields[column] ?? '')).join(spoolDelimiter)}\n`;
    if (pending.length < flushAt) continue;
    if (!sink.write(pending)) await Promise.race([once(sink, 'drain'), failed]);
    pending = '';
  }
  sink.end(pending);
  await Promise.race([once(sink, 'finish'), failed]);
  return { rows, lines, blanks, absent, rejects };
}

function cleanField(text: string): string {
  // eslint-disable-next-line no-control-regex -- the spool's own delimiter and line ends must not come from a field
  return /[\u{1f}\r\n]/u.test(text) ? text.replace(/[\u{1f}\r\n]/gu, ' ') : text;
}

function count(
  rejects: Map<RejectReason, { rows: number; firstLines: number[] }>,
  reason: RejectReason,
  line: number,
): void {
  const entry = rejects.get(reason) ?? { rows: 0, firstLines: [] };
  entry.rows += 1;
  if (entry.firstLines.length < firstLinesKept) entry.firstLines.push(line);
  rejects.set(reason, entry);
}

/** The fields of one line, or the reason why it has none. */
export function splitStrictly(line: string, delimiter: string, columns: number): string[] | RejectReason {
  if (line.length > longestLine) return 'line-too-long';
  if (line.includes('\0')) return 'nul';
  let fields: string[];
  if (line.includes('"')) {
    try {
      const [row] = parse(line, { delimiter, relax_column_count: true }) as string[][];
      fields = row ?? [];
    } catch {
      return 'quote';
    }
  } else fields = line.split(delimiter);
  while (fields.length > columns && fields[fields.length - 1]?.trim() === '') fields.pop();
  if (fields.length !== columns) return 'columns';
  return fields.some((field) => field.includes('\u{fffd}')) ? 'encoding' : fields;
}

/** Lines of a UTF-8 file; LF, CR LF and CR all end one. A byte-order mark at the start of a line is dropped. */
async function* linesOf(path: string, signal: AbortSignal): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let rest = '';
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20, signal })) {
    const text = rest + decoder.decode(chunk as Buffer, { stream: true });
    // A CR at the very end may be half of a CR LF.
    const held = text.endsWith('\r') ? text.length - 1 : text.length;
    const parts = text.slice(0, held).split(/\r\n|\n|\r/u);
    rest = (parts.pop() ?? '') + text.slice(held);
    if (rest.length > 16 * longestLine) rest = rest.slice(0, longestLine + 1);
    for (const part of parts) yield part.startsWith('\u{feff}') ? part.slice(1) : part;
  }
  rest += decoder.decode();
  if (rest !== '') yield rest.replace(/^\u{feff}/u, '').replace(/\r$/u, '');
}
