/** The byte state machine that tells good lines from odd ones. */
import type { LineStyle } from './split.ts';

/** What the scan of one line found; the scanner fills it anew for each line. */
export interface LineShape {
  /** Fields of a line that strict RFC 4180 reads as it stands; 0 for an odd line. */
  fields: number;
}

/** @returns where the line that begins at `from` ends: the place of its LF or CR, or `to` when neither is there */
export type LineScan = (bytes: Uint8Array, from: number, to: number) => number;

const plain = 0;
const separates = 1;
const quotes = 2;
const ends = 3;
const odd = 4;

const LF = 10;
const CR = 13;
const NUL = 0;
const backslash = 92;

/**
 * A scan for one style of line. Odd is a line with a NUL, a quote that does not enclose a whole field, or a
 * backslash where that escapes; where the delimiter is not one byte, every line is.
 */
export function createLineScan(style: LineStyle, shape: LineShape): LineScan {
  const kinds = kindsOf(style);
  const quote = style.quote.charCodeAt(0);
  const delimiter = style.delimiter.charCodeAt(0);
  const closing = createClosing(quote, style.backslash);
  const closesField = (bytes: Uint8Array, close: number, to: number) => {
    if (close < 0) return false;
    const next = close + 1 < to ? bytes[close + 1] : LF;
    return next === delimiter || next === LF || next === CR;
  };
  const alwaysOdd = Buffer.byteLength(style.delimiter) !== 1;
  return (bytes, from, to) => {
    let fields = 1;
    let isOdd = alwaysOdd;
    let fieldStart = from;
    let at = from;
    for (; at < to; at++) {
      const kind = kinds[bytes[at] ?? 0] ?? plain;
      if (kind === plain) continue;
      if (kind === separates) {
        fields += 1;
        fieldStart = at + 1;
      } else if (kind === ends) break;
      else if (kind === quotes && at === fieldStart) {
        const close = closing(bytes, at + 1, to);
        if (closesField(bytes, close, to)) at = close;
        else isOdd = true;
      } else isOdd = true;
    }
    shape.fields = isOdd ? 0 : fields;
    return at;
  };
}

function kindsOf(style: LineStyle): Uint8Array {
  const kinds = new Uint8Array(256);
  kinds[style.delimiter.charCodeAt(0) & 255] = separates;
  kinds[style.quote.charCodeAt(0)] = quotes;
  kinds[LF] = ends;
  kinds[CR] = ends;
  kinds[NUL] = odd;
  if (style.backslash) kinds[backslash] = odd;
  return kinds;
}

/** The place of the quote that closes a field, or -1 when the line ends first or holds what makes it odd. */
function createClosing(
  quote: number,
  escapes: boolean,
): (bytes: Uint8Array, from: number, to: number) => number {
  return (bytes, from, to) => {
    for (let at = from; at < to; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === quote) {
        if (bytes[at + 1] !== quote || at + 1 >= to) return at;
        at += 1;
      } else if (byte === LF || byte === CR || byte === NUL || (escapes && byte === backslash)) return -1;
    }
    return -1;
  };
}
