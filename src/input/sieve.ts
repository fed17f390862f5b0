/**
 * The careful road: one pass over a text that the engine's strict reader refuses. Every line end is a new start,
 * so a damaged line costs that line and nothing after it. Runs of good lines are copied as they stand to a spool
 * file that the engine reads in bulk; odd lines are mended or refused one by one.
 */
import { open } from 'node:fs/promises';
import {
  createSection,
  hasMark,
  type LineEnding,
  type Section,
  type SectionPlan,
  type SectionResult,
} from './sieve-section.ts';
import { createLineScan, type LineShape } from './line-scan.ts';
import { longestLine } from './rejects.ts';

export interface Sieved {
  /** Lines of the whole text. */
  readonly lines: number;
  readonly sections: readonly SectionResult[];
}

const LF = 10;
const CR = 13;
/** Lines copied at once; the encoding of so many is checked in one go. */
const runBytes = 64 << 10;

/**
 * Sieves a text.
 *
 * @param plans the sections in order, the first from line 1; most texts have one
 * @param chunkBytes read at once
 * @throws the system's error when the spool cannot be written, the signal's reason when it is aborted
 */
export async function sieve(
  text: string,
  plans: readonly SectionPlan[],
  signal: AbortSignal,
  chunkBytes = 4 << 20,
): Promise<Sieved> {
  const sections = plans.map((plan) => createSection(plan));
  const handle = await open(text, 'r');
  const buffer = Buffer.allocUnsafe(chunkBytes + 2 * longestLine);
  const pass = createPass(sections);
  let filled = 0;
  try {
    for (;;) {
      const { bytesRead } = await handle.read(buffer, filled, chunkBytes, null);
      signal.throwIfAborted();
      filled += bytesRead;
      const used = pass.push(buffer.subarray(0, filled), bytesRead === 0);
      if (bytesRead === 0) break;
      buffer.copyWithin(0, used, filled);
      filled -= used;
    }
  } finally {
    await handle.close();
    for (const section of sections) section.close();
  }
  return { lines: pass.lines(), sections: sections.map((section) => section.result()) };
}

interface Pass {
  /** Takes whole lines off the front of the bytes. @returns how many bytes were taken */
  readonly push: (bytes: Buffer, last: boolean) => number;
  readonly lines: () => number;
}

function createPass(sections: readonly Section[]): Pass {
  const shape: LineShape = { fields: 0 };
  let lines = 0;
  /** True inside a line whose beginning was too long to hold. */
  let overlong = false;
  let index = 0;
  let section = at(sections, 0);
  let scan = createLineScan(section.plan.style, shape);

  const boundaryAfter = (i: number) => sections[i + 1]?.plan.firstLine ?? Number.POSITIVE_INFINITY;
  let boundary = boundaryAfter(0);

  const enterSection = () => {
    index += 1;
    section = at(sections, index);
    scan = createLineScan(section.plan.style, shape);
    boundary = boundaryAfter(index);
  };

  const pushLines = (bytes: Buffer, from: number, last: boolean): number => {
    let start = from;
    let runStart = from;
    let runRows = 0;
    const endRun = (before: number) => {
      if (runRows > 0) section.run(bytes.subarray(runStart, before), runRows, lines - runRows + 1);
      runRows = 0;
    };
    while (start < bytes.length) {
      const end = scan(bytes, start, bytes.length);
      const next = afterEnd(bytes, end);
      if (!last && isOpenEnd(bytes, end, next)) break;
      const ending = settleEnd(bytes, end, next);
      if (lines + 1 === boundary) {
        endRun(start);
        enterSection();
        continue;
      }
      const isGood = section.isGood(shape.fields, ending, end - start, lines + 1) && !hasMark(bytes, start);
      if (!isGood || next - runStart > runBytes) endRun(start);
      lines += 1;
      if (isGood) {
        if (runRows === 0) runStart = start;
        runRows += 1;
      } else section.single(bytes.subarray(start, end), shape.fields, ending !== 'none', lines);
      start = next;
    }
    endRun(start);
    return start;
  };

  /** @returns where the line after the overlong one begins, or -1 when its end is not here yet */
  const endOverlong = (bytes: Buffer, last: boolean): number => {
    const end = firstEnd(bytes);
    const next = afterEnd(bytes, end);
    if (!last && isOpenEnd(bytes, end, next)) return -1;
    overlong = false;
    lines += 1;
    section.tooLong(lines);
    return next;
  };

  return {
    push(bytes, last) {
      const from = overlong ? endOverlong(bytes, last) : 0;
      const used = from < 0 ? 0 : pushLines(bytes, from, last);
      if (last || bytes.length - used <= longestLine + 1) return used;
      overlong = true;
      // A CR may be half of this line's end.
      return bytes[bytes.length - 1] === CR ? bytes.length - 1 : bytes.length;
    },
    lines: () => lines,
  };
}

function at(sections: readonly Section[], index: number): Section {
  const section = sections[index];
  if (section === undefined) throw new RangeError('a text has at least one section');
  return section;
}

/** The place after a line end at `end`, or the end of the bytes. */
function afterEnd(bytes: Buffer, end: number): number {
  if (end >= bytes.length) return bytes.length;
  return bytes[end] === CR && bytes[end + 1] === LF ? end + 2 : end + 1;
}

/** Whether bytes to come may still belong to the line or to its end. */
function isOpenEnd(bytes: Buffer, end: number, next: number): boolean {
  return end === bytes.length || (bytes[end] === CR && next === bytes.length && next === end + 1);
}

/** How the line ends. A lone CR becomes LF where it stands, so that runs of lines can be copied. */
function settleEnd(bytes: Buffer, end: number, next: number): LineEnding {
  if (end === bytes.length) return 'none';
  if (next > end + 1) return 'crlf';
  bytes[end] = LF;
  return 'lf';
}

function firstEnd(bytes: Buffer): number {
  const lf = bytes.indexOf(LF);
  const cr = bytes.indexOf(CR);
  if (lf < 0 && cr < 0) return bytes.length;
  return lf < 0 ? cr : cr < 0 ? lf : Math.min(lf, cr);
}
