import { isUtf8 } from 'node:buffer';
import { furthestStart, lineEndsOf, mostAtOnce } from './line-ends.ts';

/** What one look at every byte of a text file tells. */
export interface Scan {
  readonly bytes: number;
  /** Lines, the last one with or without its line end. */
  readonly lines: number;
  /** Line numbers (1-based) of blank lines, at most `blankLimit`; `blanks` counts them all. */
  readonly blankLines: readonly number[];
  readonly blanks: number;
  readonly longestLine: number;
  readonly quotes: boolean;
  readonly nul: boolean;
  readonly utf8: boolean;
  /** True when every line ends the same way, LF or CR LF; false for CR alone and for mixtures. */
  readonly evenLineEnds: boolean;
}

const LF = 10;
const CR = 13;
const blankLimit = 10_000;
/** In fewer bytes than these a look at each line costs nothing. */
const leastAtOnce = 65_536;

/** A scanner that is fed chunks in order. */
export interface Scanner {
  readonly push: (chunk: Buffer) => void;
  readonly finish: () => Scan;
}

export function createScanner(): Scanner {
  let bytes = 0;
  let lines = 0;
  let lineStart = 0;
  let longestLine = 0;
  let blanks = 0;
  let crlf = 0;
  let cr = 0;
  let previous = -1;
  let quotes = false;
  let nul = false;
  let utf8 = true;
  let tail: Buffer = Buffer.alloc(0);
  const blankLines: number[] = [];

  const noteBlank = (length: number, byteBefore: number) => {
    if (length === 1 && byteBefore !== CR) return;
    blanks += 1;
    if (blankLines.length < blankLimit) blankLines.push(lines);
  };

  /** Lines of one chunk at once. Whether it could: not where a line is blank. */
  const countAtOnce = (chunk: Buffer): boolean => {
    const start = lineStart - bytes;
    if (chunk.length > mostAtOnce || start < furthestStart) return false;
    const ends = lineEndsOf(chunk, start);
    if (ends === null || ends.shortest < 2) return false;
    lines += ends.lines;
    longestLine = Math.max(longestLine, ends.longest);
    lineStart = bytes + ends.next;
    return true;
  };

  /** Lines of one chunk. The loop runs once a line of the whole input: locals only, nothing it can do without. */
  const countLines = (chunk: Buffer, hasCr: boolean) => {
    let start = lineStart - bytes;
    let longest = longestLine;
    for (let at = chunk.indexOf(LF); at >= 0; at = chunk.indexOf(LF, at + 1)) {
      lines += 1;
      const length = at - start;
      if (length > longest) longest = length;
      if (length < 2 || hasCr) {
        const before = at > 0 ? (chunk[at - 1] ?? -1) : previous;
        if (before === CR) crlf += 1;
        if (length < 2) noteBlank(length, before);
      }
      start = at + 1;
    }
    lineStart = start + bytes;
    longestLine = longest;
  };

  const checkUtf8 = (chunk: Buffer) => {
    if (!utf8) return;
    const whole = tail.length > 0 ? Buffer.concat([tail, chunk]) : chunk;
    const cut = whole.length - incompleteTail(whole);
    utf8 = isUtf8(whole.subarray(0, cut));
    // A copy: the caller may use the chunk's memory again.
    tail = Buffer.from(whole.subarray(cut));
  };

  return {
    push(chunk) {
      checkUtf8(chunk);
      quotes ||= chunk.includes(34);
      nul ||= chunk.includes(0);
      const crBefore = cr;
      for (let at = chunk.indexOf(CR); at >= 0; at = chunk.indexOf(CR, at + 1)) cr += 1;
      const hasCr = cr > crBefore || previous === CR;
      if (hasCr || chunk.length < leastAtOnce || !countAtOnce(chunk)) countLines(chunk, hasCr);
      bytes += chunk.length;
      previous = chunk[chunk.length - 1] ?? previous;
    },
    finish() {
      const ends = lines;
      if (bytes > lineStart) {
        lines += 1;
        const length = bytes - lineStart;
        if (length > longestLine) longestLine = length;
        if (length === 1) noteBlank(length, previous);
      }
      return {
        bytes,
        lines,
        blankLines,
        blanks,
        longestLine,
        quotes,
        nul,
        utf8: utf8 && tail.length === 0,
        evenLineEnds: cr === 0 || (cr === crlf && crlf === ends),
      };
    },
  };
}

/** How many bytes at the end of the buffer begin a UTF-8 character that is not complete yet, 0..3. */
function incompleteTail(buffer: Buffer): number {
  for (let back = 1; back <= Math.min(3, buffer.length); back++) {
    const byte = buffer[buffer.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const size = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return size > back ? back : 0;
    }
  }
  return 0;
}
