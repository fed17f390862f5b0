/**
 * The engine's whole-number code of a key: grouping, joining and sorting 10 M calls by whole numbers takes
 * about half the time and memory that texts take.
 *
 * A code is a name, never the telephone number as a number: `keyOfCode` gives back the exact key. Chinese
 * mobiles, fixed lines and the commoner service codes are coded by arithmetic, in SQL; every other key gets
 * the next negative whole number from a list. Codes stay below 2^53, so JavaScript holds them exactly.
 */
import { areaPattern, linePattern, mobilePattern } from './class-table.ts';

/** Added to the digits of a fixed line, whose leading 0 the digits alone would lose. */
const fixedTag = 1_000_000_000_000;
/** Added to the digits of a service code. */
const serviceTag = 2_000_000_000_000;

const servicePattern = '1[0-2][0-9]{3}|9[56][0-9]{3}|[48]00[0-9]{7}';
const fixedPattern = `0${areaPattern}${linePattern}`;

/** Codes of parties that identify nobody; they are counted, never measured. */
export const anonymousCodes = { withheld: -1, masked: -2, lossy: -3 } as const;

/** Codes from here downwards are places in the list of other keys. */
const firstListed = -10;

/** Code of the n-th group of numbers, from 0: below all places in that list, and exact in JavaScript. */
export const groupCode = (place: number): number => -(2 ** 50) - place;

/** Whether a code is that of a Chinese mobile. */
export const isMobile = (code: number): boolean => code >= 0 && code < fixedTag;

/** SQL condition: the code is that of a Chinese fixed line, whose key begins with 0 and its area. */
export function fixedLineSql(column: string): string {
  return `(${column} >= ${fixedTag} AND ${column} < ${serviceTag})`;
}

/** SQL condition: the code is that of an identified party that is no service: a person, a shop, an office. */
export function subscriberSql(column: string): string {
  return `(${column} >= 0 AND ${column} < ${serviceTag} OR ${column} <= ${firstListed})`;
}

/** SQL condition: the code is that of an identified party. */
export function identifiedSql(column: string): string {
  return `(${column} >= 0 OR ${column} <= ${firstListed})`;
}

/**
 * A DuckDB expression for the code of a raw number (BIGINT), or NULL for every text that takes a thought,
 * which JavaScript then reads once per distinct text. Outside China that is every text.
 *
 * `column` and `whole`, which is `try_cast(column AS BIGINT)`, are repeated, so they should be plain columns.
 * Eleven characters that read as a whole number of eleven digits are those digits, or begin with 0x, or have an exponent,
 * hence at most nine digits of their own and two zeros at the end; asking that is faster than a regular expression.
 */
export function fastCodeSql(column: string, whole: string, region: string): string {
  if (region !== 'CN') return 'CAST(NULL AS BIGINT)';
  const x = column;
  const digits = (text: string) => `CAST(${text} AS BIGINT)`;
  const matches = (pattern: string) => `regexp_full_match(${x}, '${pattern}')`;
  return `CASE
    WHEN ${whole} BETWEEN 13000000000 AND 19999999999 AND strlen(${x}) = 11 AND ${x} >= '1' AND ${whole} % 100 <> 0 THEN ${whole}
    WHEN ${matches(mobilePattern)} THEN ${whole}
    WHEN ${matches(fixedPattern)} THEN ${fixedTag} + ${digits(x)}
    WHEN ${matches(servicePattern)} THEN ${serviceTag} + ${digits(x)}
    WHEN ${matches(`\\+86${mobilePattern}`)} THEN ${digits(`substring(${x}, 4)`)}
    WHEN ${matches(`(?:(?:00)?86|0)${mobilePattern}`)} THEN ${digits(`right(${x}, 11)`)}
    WHEN ${matches(`\\+86${areaPattern}${linePattern}`)} THEN ${fixedTag} + ${digits(`substring(${x}, 4)`)}
    END`;
}

/** SQL: the key's text behind a code that is not in the list, NULL for one that is. */
export function keySql(code: string): string {
  return `CASE WHEN ${code} >= ${serviceTag} THEN CAST(${code} - ${serviceTag} AS VARCHAR)
    WHEN ${code} >= ${fixedTag} THEN '0' || CAST(${code} - ${fixedTag} AS VARCHAR) WHEN ${code} >= 0 THEN CAST(${code} AS VARCHAR) END`;
}

/** Larger than the digits of any key. */
export const ordinalStep = 1_000_000_000_000_000;

/**
 * SQL: width in characters x 10^15 + digits of a key that is a number, else NULL; `listed` is joined for the
 * code. Keys of one width sort by it as numbers, and its differences are theirs.
 */
export function ordinalSql(code: string): string {
  const width = (tag: number) => `length(CAST(${code} - ${tag} AS VARCHAR))`;
  return `CASE WHEN ${code} >= ${serviceTag} THEN ${ordinalStep} * ${width(serviceTag)} + ${code} - ${serviceTag}
    WHEN ${code} >= ${fixedTag} THEN ${ordinalStep} * (1 + ${width(fixedTag)}) + ${code} - ${fixedTag}
    WHEN ${code} >= 0 THEN ${11 * ordinalStep} + ${code} ELSE ${ordinalStep} * listed.width + listed.digits END`;
}

/** Both ways between keys and codes for one run. */
export interface KeyCodes {
  readonly codeOf: (key: string) => number;
  readonly keyOf: (code: number) => string;
  /** The keys that are not coded by arithmetic. */
  readonly listed: () => { readonly code: number; readonly key: string }[];
}

const mobile = new RegExp(`^${mobilePattern}$`, 'u');
const fixed = new RegExp(`^${fixedPattern}$`, 'u');
const service = new RegExp(`^(?:${servicePattern})$`, 'u');

/** An empty list of other keys. Outside China no key is coded by arithmetic, since SQL codes none. */
export function createKeyCodes(region: string): KeyCodes {
  const listed: string[] = [];
  const codes = new Map<string, number>();
  const list = (key: string) => {
    const known = codes.get(key);
    if (known !== undefined) return known;
    const code = firstListed - listed.length;
    listed.push(key);
    codes.set(key, code);
    return code;
  };
  return {
    listed: () => listed.map((key, place) => ({ code: firstListed - place, key })),
    codeOf: (key) => {
      if (region !== 'CN') return list(key);
      if (mobile.test(key)) return Number(key);
      if (fixed.test(key)) return fixedTag + Number(key);
      return service.test(key) ? serviceTag + Number(key) : list(key);
    },
    keyOf: (code) => {
      if (code >= serviceTag) return String(code - serviceTag);
      if (code >= fixedTag) return `0${code - fixedTag}`;
      if (code >= 0) return String(code);
      const key = listed[firstListed - code];
      if (key === undefined) throw new RangeError(`no key has the code ${code}`);
      return key;
    },
  };
}
