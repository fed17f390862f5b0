import type { NumberClass } from './classes.ts';
import {
  areaPattern,
  chinaClasses,
  linePattern,
  localPattern,
  machinePattern,
  mobilePattern,
} from './class-table.ts';

const whole = (pattern: string) => new RegExp(`^(?:${pattern})$`);

const mobile = whole(`${mobilePattern}|${machinePattern}`);
const trunkMobile = whole(`0${mobilePattern}`);
const fixed = whole(`0${areaPattern}${linePattern}`);
const local = whole(localPattern);
/** Shared-cost and toll-free numbers, which are dialled alike everywhere in the country. */
const national = whole('[48]00[0-9]{7}');
const foreign = whole('(?:\\+|00)[1-9][0-9]{5,14}');
const area = new RegExp(`^0${areaPattern}`);
const carrier = /^(?:17951|17911|17901|17909|12593|10193)(?=\d{8})/;
const rows = chinaClasses.rows.map((row) => ({ ...row, whole: whole(row.pattern) }));

/**
 * The home area in the form that keys use: `021` from `021` or `21`; null if China has no such area code.
 */
export function chinaArea(text: string): string | null {
  const digits = text.startsWith('0') ? text : `0${text}`;
  return whole(`0${areaPattern}`).test(digits) ? digits : null;
}

/**
 * The compact national key of a number that is digits, perhaps after `+`: `13800001234`, `02155501234`,
 * `95588`, `+85291234567`. Texts that fit no rule come back as they are, so that two numbers never merge.
 */
export function chinaKey(digits: string, homeArea: string | null): string {
  let number = digits;
  while (carrier.test(number)) number = number.replace(carrier, '');
  if (foreign.test(number)) return internationalKey(number.replace(/^00/, '+'));
  if (trunkMobile.test(number)) return number.slice(1);
  if (isService(number)) return number;
  // Shorter texts that start with 86 may be local numbers.
  if (number.startsWith('86') && number.length >= 12) return nationalKey(number.slice(2)) ?? number;
  return homeArea === null ? number : completed(number, homeArea);
}

function internationalKey(number: string): string {
  return number.startsWith('+86') ? (nationalKey(number.slice(3)) ?? number) : number;
}

/** What stands after +86, with or without its leading 0; null if the plan has no such number. */
function nationalKey(text: string): string | null {
  const number = text.replace(/^0/, '');
  if (mobile.test(number)) return number;
  if (fixed.test(`0${number}`)) return `0${number}`;
  if (number.length >= 5 && isService(number)) return number;
  return isService(`0${number}`) ? `0${number}` : null;
}

/** Adds the home area to a bare local number, and the lost 0 to a number that starts with that area. */
function completed(number: string, homeArea: string): string {
  if (local.test(number)) return homeArea + number;
  const restored = `0${number}`;
  const lost = number.length >= 10 && restored.startsWith(homeArea) && fixed.test(restored);
  return lost ? restored : number;
}

function isService(number: string): boolean {
  return rows.find((row) => row.whole.test(number))?.form === 'service';
}

/** The canonical text of a key: E.164 for subscribers and 400 and 800 numbers, the key itself for all others. */
export function chinaShow(key: string): string {
  if (mobile.test(key) || national.test(key)) return `+86${key}`;
  return fixed.test(key) ? `+86${key.slice(1)}` : key;
}

/** The number class of a key, from the dated table. */
export function chinaClass(key: string): NumberClass {
  const row = rows.find((candidate) => candidate.whole.test(key));
  return row?.class ?? (/\p{L}/u.test(key) ? 'alias' : 'other');
}

/** The area code of a fixed line, with its 0; null for every other number. */
export function chinaAreaOf(key: string): string | null {
  return fixed.test(key) ? (area.exec(key)?.[0] ?? null) : null;
}
