/** Cells of a workbook as the text that they stand for. */
import { numberText } from './flatten.ts';

/** What a number format shows of a number: a date, a time of day, a length of time, or the number itself. */
export type Shows = 'number' | 'date' | 'date-time' | 'time' | 'elapsed';

/** Formats that every workbook has (ECMA-376 part 1, 18.8.30); 27 to 36 and 50 to 58 are East Asian dates. */
const builtIn: Readonly<Record<number, Shows>> = {
  14: 'date',
  15: 'date',
  16: 'date',
  17: 'date',
  18: 'time',
  19: 'time',
  20: 'time',
  21: 'time',
  22: 'date-time',
  45: 'time',
  46: 'elapsed',
  47: 'time',
};

/** @param code the format's text, undefined for a built-in one */
export function showsOf(id: number, code: string | undefined): Shows {
  if (code !== undefined) return showsOfCode(code);
  const eastAsian = (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return builtIn[id] ?? (eastAsian ? 'date' : 'number');
}

function showsOfCode(code: string): Shows {
  // Quoted and escaped characters are text, the first section is that of positive numbers.
  const letters = code.replace(/"[^"]*"|\\.|_.|\*./gu, '').split(';')[0] ?? '';
  if (/\[(?:h+|m+|s+)\]/iu.test(letters)) return 'elapsed';
  const bare = letters.replace(/\[[^\]]*\]/gu, '');
  if (/general/iu.test(bare)) return 'number';
  const hasTime = /[hs]/iu.test(bare);
  if (/[yde]/iu.test(bare)) return hasTime ? 'date-time' : 'date';
  if (hasTime) return 'time';
  return /m/iu.test(bare) ? 'date' : 'number';
}

const daySeconds = 86_400;
/** 1970-01-01 as a serial number of the workbook's calendar. */
const epochDay1900 = 25_569;
const epochDay1904 = 24_107;

/**
 * A number cell as text: dates as wall clock `YYYY-MM-DD HH:MM:SS`, times and lengths of time as `H:MM:SS`,
 * whole days of a date format as `YYYY-MM-DD`, numbers without exponent.
 */
export function numberCell(raw: string, shows: Shows, from1904: boolean): string {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return raw;
  if (shows === 'number' || value < 0) return /e/iu.test(raw) ? numberText(value) : raw;
  return timeCell(raw, value, shows, from1904);
}

function timeCell(raw: string, value: number, shows: Shows, from1904: boolean): string {
  const seconds = Math.round(value * daySeconds);
  if (shows === 'elapsed' || value < 1) return clock(seconds);
  if (shows === 'time') return clock(seconds % daySeconds);
  const epochDay = from1904 ? epochDay1904 : epochDay1900;
  const text = wallClock(seconds - epochDay * daySeconds) ?? raw;
  return shows === 'date' && seconds % daySeconds === 0 ? text.slice(0, 10) : text;
}

/** Null for an instant that no calendar has. */
function wallClock(epoch: number): string | null {
  const date = new Date(epoch * 1000);
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 19).replace('T', ' ');
}

function clock(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** Characters that XML cannot hold are written as _x000D_ and the like. */
export function textCell(raw: string): string {
  return raw.includes('_x')
    ? raw.replace(/_x([0-9a-f]{4})_/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : raw;
}
