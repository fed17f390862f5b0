/**
 * Logs in which a line with a date alone heads the calls of a day, whose rows have a clock only: the date is
 * written before each clock, so that every row stands for itself. All other lines stay as they are.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { OpenTools } from './opened.ts';

/** A date alone in its line, perhaps after an empty cell or the number of the row. */
const dateLine =
  /^(?:\d{0,7}[,;|\t])?[\s"'=]*(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{4}年\d{1,2}月\d{1,2}日|(?:19|20)\d{6}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})(?:\s*[(（]?(?:mon|tue|wed|thu|fri|sat|sun|星期|周)[^\s,;|]{0,8})?["',;|\s]*$/iu;
const clock = String.raw`\d{1,2}:\d{2}(?::\d{2})?`;
const clockCell = new RegExp(`^\\s*"?${clock}"?\\s*$`, 'u');
/** A cell of a clock, perhaps after a month and a day. */
const shortCell = new RegExp(`^(\\s*"?)(?:(\\d{1,2})[-/](\\d{1,2}) )?(${clock}"?\\s*)$`, 'u');

/** Lines of the head that are looked at. */
const lookedAt = 400;
/** Longest line that can be a date, bytes. */
const longestDate = 256;

export interface DayRows {
  readonly delimiter: string;
  /** 0-based. */
  readonly column: number;
}

/**
 * Where the clocks are, when the first lines have that shape: a date alone, and below it at least half of the
 * lines with a clock in one and the same column; else null.
 *
 * @param head the first part of a text
 */
export function dayRowsOf(head: string): DayRows | null {
  const lines = head.split(/\r\n|\n|\r/u, lookedAt).filter((line) => line.trim() !== '');
  const first = lines.findIndex((line) => dateLine.test(line));
  if (first < 0) return null;
  const below = lines.slice(first).filter((line) => !dateLine.test(line));
  for (const delimiter of [',', ';', '\t', '|']) {
    const columns = below.map((line) => line.split(delimiter).findIndex((cell) => clockCell.test(cell)));
    const [column] = columns.filter((found) => found >= 0);
    if (column === undefined || !(below[columns.indexOf(column)] ?? '').includes(delimiter)) continue;
    const fitting = below.filter((line) => shortCell.test(line.split(delimiter, column + 1)[column] ?? ''));
    if (fitting.length * 2 >= below.length) return { delimiter, column };
  }
  return null;
}

/** A reader of one line after the other, which carries the date on. */
export function createCarry({ column, delimiter }: DayRows): (line: string) => string {
  let date: string | null = null;
  return (line) => {
    const found = line.length <= longestDate ? dateLine.exec(utf8(line))?.[1] : undefined;
    if (found !== undefined) {
      date = plainDate(found);
      return line;
    }
    if (date === null) return line;
    const cells = line.split(delimiter, column + 1);
    const cell = cells[column] ?? '';
    const parts = shortCell.exec(cell);
    if (parts === null) return line;
    const [, before = '', month, day, time = ''] = parts;
    const whole = month === undefined || day === undefined ? date : ownDate(date, month, day);
    if (whole === null) return line;
    const start = cells
      .slice(0, column)
      .reduce((length, { length: own }) => length + own + delimiter.length, 0);
    return `${line.slice(0, start)}${before}${whole} ${time}${line.slice(start + cell.length)}`;
  };
}

/** Lines are read byte by byte, so that damaged ones stay what they are. */
function utf8(line: string): string {
  return Buffer.from(line, 'latin1').toString('utf8');
}

function plainDate(text: string): string {
  const digits = /^(\d{4})(\d{2})(\d{2})$/u.exec(text);
  if (digits !== null) return digits.slice(1).join('-');
  const parts = /^(\d{4})\D(\d{1,2})\D(\d{1,2})/u.exec(text);
  return parts === null
    ? text
    : parts
        .slice(1)
        .map((part) => part.padStart(2, '0'))
        .join('-');
}

/** A row's own month and day, in the year of the date above it or the one next to it. */
function ownDate(date: string, month: string, day: string): string | null {
  const parts = /^(\d{4})-(\d{2})/u.exec(date);
  if (parts === null) return null;
  const step = Number(month) - Number(parts[2]);
  const year = Number(parts[1]) + (step < -6 ? 1 : step > 6 ? -1 : 0);
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const batchCharacters = 1 << 20;

/** @returns the path of the text with dates in every row */
export async function carryDates(text: string, found: DayRows, tools: OpenTools): Promise<string> {
  const path = tools.workspace.path('.dated');
  const carry = createCarry(found);
  const lines = async function* () {
    let pending = '';
    const input = createReadStream(text, { encoding: 'latin1', highWaterMark: 1 << 20 });
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      pending += `${carry(line)}\n`;
      if (pending.length < batchCharacters) continue;
      yield Buffer.from(pending, 'latin1');
      pending = '';
    }
    yield Buffer.from(pending, 'latin1');
  };
  await pipeline(Readable.from(lines()), createWriteStream(path, { mode: 0o600 }), { signal: tools.signal });
  return path;
}
