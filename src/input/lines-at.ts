import { open } from 'node:fs/promises';
import { longestLine } from './rejects.ts';

const chunkBytes = 1 << 20;
const LF = 10;
const CR = 13;

/**
 * Reads given lines of a text file again, for evidence and for the rejects file.
 *
 * Lines end with LF, CR LF or CR, as in the row account. Only the wanted lines are held; each is cut at the
 * longest line that is read. Line ends and byte-order marks at a line's start are left out, bytes that are no
 * UTF-8 become U+FFFD.
 *
 * @param path a UTF-8 text, `Opened.text`
 * @param lineNumbers 1-based, in any order
 * @returns line number to text, ascending; numbers beyond the last line are missing
 */
export async function linesAt(path: string, lineNumbers: readonly number[]): Promise<Map<number, string>> {
  const wanted = [...new Set(lineNumbers)].filter((line) => line >= 1).sort((a, b) => a - b);
  const collector = createCollector(wanted);
  if (wanted.length === 0) return collector.finish();
  const handle = await open(path, 'r');
  const buffer = Buffer.allocUnsafe(chunkBytes);
  try {
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, chunkBytes, null);
      if (bytesRead === 0 || collector.push(buffer.subarray(0, bytesRead))) return collector.finish();
    }
  } finally {
    await handle.close();
  }
}

interface Collector {
  /** True when no later line is wanted. */
  readonly push: (chunk: Buffer) => boolean;
  readonly finish: () => Map<number, string>;
}

function createCollector(wanted: readonly number[]): Collector {
  const found = new Map<number, string>();
  let line = 1;
  let next = 0;
  let pieces: Buffer[] = [];
  let held = 0;
  let afterCr = false;
  let begun = false;

  const keep = (piece: Buffer) => {
    begun ||= piece.length > 0;
    if (line !== wanted[next]) return;
    const part = piece.subarray(0, longestLine - held);
    if (part.length === 0) return;
    pieces.push(Buffer.from(part));
    held += part.length;
  };

  const endLine = () => {
    if (line === wanted[next]) {
      found.set(
        line,
        Buffer.concat(pieces)
          .toString('utf8')
          .replace(/^\u{feff}+/u, ''),
      );
      next += 1;
      pieces = [];
      held = 0;
    }
    line += 1;
    begun = false;
  };

  /** Takes the lines of a chunk that end in it. @returns where the rest begins */
  const pushLines = (chunk: Buffer): number => {
    let at = afterCr && chunk[0] === LF ? 1 : 0;
    afterCr = false;
    const lf = createFinder(chunk, LF);
    const cr = createFinder(chunk, CR);
    while (next < wanted.length) {
      const end = Math.min(lf(at), cr(at));
      if (end === Number.POSITIVE_INFINITY) break;
      keep(chunk.subarray(at, end));
      endLine();
      const isPair = chunk[end] === CR && chunk[end + 1] === LF;
      at = isPair ? end + 2 : end + 1;
      afterCr = chunk[end] === CR && at === chunk.length && !isPair;
    }
    return at;
  };

  return {
    push(chunk) {
      const at = pushLines(chunk);
      if (next < wanted.length) keep(chunk.subarray(at));
      return next >= wanted.length;
    },
    finish() {
      if (begun) endLine();
      return found;
    },
  };
}

/** Where a byte next stands at or after a place, asked with growing places; Infinity when nowhere. */
function createFinder(chunk: Buffer, byte: number): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found < from) {
      const at = chunk.indexOf(byte, from);
      found = at < 0 ? Number.POSITIVE_INFINITY : at;
    }
    return found;
  };
}
