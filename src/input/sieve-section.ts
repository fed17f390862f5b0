/** One section of a text in the sieve: lines under one header, in one dialect, on their way to one spool file. */
import { isUtf8 } from 'node:buffer';
import type { Mend } from './mend.ts';
import { firstLinesKept, longestLine, type Refusal, type RejectReason } from './rejects.ts';
import type { LineStyle } from './split.ts';
import { createSpool } from './spool.ts';

export interface SectionPlan {
  /** 1-based. */
  readonly firstLine: number;
  /** Lines above the first row, header included, counted from the section's first line. */
  readonly skipLines: number;
  /** The header's line number, or null. */
  readonly headerLine: number | null;
  readonly style: LineStyle;
  readonly columns: number;
  readonly mend: Mend;
  readonly spool: string;
}

export interface SectionResult {
  /** Rows in the spool. */
  readonly rows: number;
  readonly blanks: number;
  /** Blank lines within the skipped ones. */
  readonly blanksInHead: number;
  /** Lines without a row in the spool, after the skipped lines, ascending. */
  readonly absent: readonly number[];
  readonly refused: ReadonlyMap<RejectReason, Refusal>;
  /** Lines of other widths that repeat the head word for word. */
  readonly repeated: { readonly header: number; readonly preamble: number };
  /** The first lines that do not have the section's number of fields: one may be a header of another kind. */
  readonly strange: readonly (readonly [line: number, text: string])[];
  /** True when fields of the spool may be enclosed in quotes. */
  readonly quoted: boolean;
}

export type LineEnding = 'lf' | 'crlf' | 'none';

export interface Section {
  readonly plan: SectionPlan;
  /** Whether the line may be copied as it stands, together with those around it. */
  readonly isGood: (fields: number, ending: LineEnding, length: number, line: number) => boolean;
  /** Takes good lines with their ends, the first of which is `firstLine`. */
  readonly run: (bytes: Buffer, rows: number, firstLine: number) => void;
  /** Takes one line without its end. */
  readonly single: (bytes: Buffer, fields: number, ended: boolean, line: number) => void;
  readonly tooLong: (line: number) => void;
  readonly close: () => void;
  readonly result: () => SectionResult;
}

const replacement = Buffer.from('\u{fffd}');
const strangeKept = 1_000;
const longestHeadLine = 4_096;

export function createSection(plan: SectionPlan): Section {
  const { columns, mend, style } = plan;
  const spool = createSpool(plan.spool);
  const skipTo = plan.firstLine + plan.skipLines;
  const absent: number[] = [];
  const refused = new Map<RejectReason, Refusal>();
  const head = new Map<string, 'header' | 'preamble'>();
  const repeated = { header: 0, preamble: 0 };
  const strange: (readonly [number, string])[] = [];
  let rows = 0;
  let blanks = 0;
  let blanksInHead = 0;
  let quoted = false;
  /** True below a line whose quote did not close, until a row fits: its field may go on in these lines. */
  let open = false;
  /** How lines of the spool end: as the first good line does. */
  let ending: LineEnding = 'none';

  const row = (bytes: Uint8Array) => {
    rows += 1;
    open = false;
    if (ending === 'none') ending = 'lf';
    spool.bytes(bytes);
    spool.text(ending === 'lf' ? '\n' : '\r\n');
  };
  const refuse = (reason: RejectReason, line: number) => {
    absent.push(line);
    open ||= reason === 'quote';
    const entry = refused.get(reason) ?? { rows: 0, firstLines: [], lines: [] };
    entry.rows += 1;
    entry.lines?.push(line);
    if (entry.firstLines.length < firstLinesKept) entry.firstLines.push(line);
    refused.set(reason, entry);
  };
  const blank = (line: number) => {
    blanks += 1;
    if (line < skipTo) blanksInHead += 1;
    else absent.push(line);
  };
  const noteHead = (text: string, line: number) => {
    if (text.trim() === '') blank(line);
    else if (text.length <= longestHeadLine) head.set(text, line === plan.headerLine ? 'header' : 'preamble');
  };
  const odd = (text: string, ended: boolean, line: number) => {
    if (text.trim() === '') {
      blank(line);
      return;
    }
    const mended = mend(text, ended);
    const closes = open && typeof mended !== 'string' && mended.some((field) => field.endsWith(style.quote));
    const fields = closes ? 'quote' : mended;
    if (typeof fields !== 'string') {
      const texts = fields.map((field) => written(field, style));
      quoted ||= texts.some((field, i) => field !== fields[i]);
      row(Buffer.from(texts.join(style.delimiter)));
      return;
    }
    const kind = head.get(text);
    if (kind === undefined) {
      if (strange.length < strangeKept && text.length <= longestHeadLine) strange.push([line, text]);
      refuse(fields, line);
    } else {
      repeated[kind] += 1;
      absent.push(line);
    }
  };

  const single = (bytes: Buffer, fields: number, ended: boolean, line: number) => {
    if (bytes.length > longestLine) {
      if (line >= skipTo) refuse('line-too-long', line);
      return;
    }
    if (line >= skipTo && fields === columns && !hasMark(bytes, 0) && isClean(bytes)) {
      row(bytes);
      return;
    }
    const text = bytes.toString('utf8').replace(/^\u{feff}+/u, '');
    if (line < skipTo) noteHead(text, line);
    else odd(text, ended, line);
  };

  return {
    plan,
    isGood(fields, lineEnding, length, line) {
      if (fields !== columns || line < skipTo || length > longestLine || lineEnding === 'none') return false;
      if (ending === 'none') ending = lineEnding;
      return ending === lineEnding;
    },
    run(bytes, count, firstLine) {
      if (isClean(bytes)) {
        spool.bytes(bytes);
        rows += count;
        open = false;
        return;
      }
      let line = firstLine;
      for (let start = 0; start < bytes.length; line++) {
        const end = bytes.indexOf(10, start);
        single(bytes.subarray(start, ending === 'crlf' ? end - 1 : end), columns, true, line);
        start = end + 1;
      }
    },
    single,
    tooLong(line) {
      if (line >= skipTo) refuse('line-too-long', line);
    },
    close: () => spool.close(),
    result: () => ({ rows, blanks, blanksInHead, absent, refused, repeated, strange, quoted }),
  };
}

/** Whether a byte-order mark stands at this place. */
export function hasMark(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf;
}

/** Neither broken characters nor those that stand for broken ones. */
function isClean(bytes: Buffer): boolean {
  return isUtf8(bytes) && !bytes.includes(replacement);
}

function written(field: string, { delimiter, quote }: LineStyle): string {
  if (!field.includes(delimiter) && !field.includes(quote)) return field;
  return `${quote}${field.replaceAll(quote, quote + quote)}${quote}`;
}
