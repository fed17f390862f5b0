/**
 * What a file may ask of the machine. A hostile file of 10 MB costs at most 1 GB and 10 s; real logs stay far
 * below every limit: they pack 5 to 30 times smaller, and call records have tens of columns.
 */
import { exitCodes, SpamcheckError } from '../errors.ts';

/** Longest line that is read, bytes. */
export const longestLine = 65_536;

/** Most columns of a table: as many as a sheet has. */
const mostColumns = 16_384;

/** Most members of one archive. */
export const mostMembers = 10_000;

/** Most sheets of one workbook. */
export const mostSheets = 256;

/** Longest JSON object or XML element that can be a call, bytes. */
export const longestObject = 4 * 2 ** 20;

/** Deepest nesting of JSON and XML. */
export const deepestNesting = 64;

/** Most texts in the shared list of a workbook, and their bytes. */
export const mostSharedTexts = 4_000_000;
export const mostSharedBytes = 256 * 2 ** 20;

/** Most cells of one sheet: a full sheet of a million rows with fifty columns. */
export const mostCells = 50_000_000;

/** @throws SpamcheckError exit 6 */
export function limitHit(name: string, problem: string): SpamcheckError {
  return new SpamcheckError(exitCodes.limit, `${name} ${problem}`);
}

/** @throws SpamcheckError exit 6 for more columns, fields or attributes than a table has */
export function checkColumns(name: string, columns: number): void {
  if (columns > mostColumns)
    throw limitHit(name, `has more than ${mostColumns} columns, which no call log has.`);
}

/** So many cells of rows may be empty in any case, and so many for each that is not. */
const emptyFree = 16e6;
const emptyTimes = 64;

/** @throws SpamcheckError exit 6 for rows that are as good as empty: a few bytes would fill the disk */
export function checkFilled(name: string, cells: number, filled: number): void {
  if (cells > emptyFree && cells > emptyTimes * filled)
    throw limitHit(name, 'spreads few values over very many columns, which no call log does.');
}

/** How much may come out of a packed file: so many bytes in any case, and so many times its size. */
export interface Expansion {
  readonly free: number;
  readonly times: number;
}

/** A million equal rows, which pack to nothing, stay below a gigabyte of memory. */
export const textExpansion: Expansion = { free: 48 * 2 ** 20, times: 64 };

/** Markup is read at a tenth of the speed of text, and workbooks pack 6 to 12 times smaller (measured). */
export const markupExpansion: Expansion = { free: 128 * 2 ** 20, times: 30 };

/** Counts what comes out of a packed file. */
export interface Growth {
  /** @throws SpamcheckError exit 6 when more came out than any log gives */
  readonly add: (bytes: number) => void;
}

/** @param packed size of the packed file, bytes */
export function createGrowth(
  name: string,
  packed: number,
  { free, times }: Expansion = textExpansion,
): Growth {
  const most = Math.max(free, packed * times);
  let unpacked = 0;
  return {
    add: (bytes) => {
      unpacked += bytes;
      if (unpacked <= most) return;
      throw limitHit(
        name,
        `grows to more than ${Math.floor(most / packed)} times its size when it is unpacked, which no call log does. Unpack it yourself if you trust it.`,
      );
    },
  };
}
