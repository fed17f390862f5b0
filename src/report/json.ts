import type { Report } from '../model.ts';
import { order, type AnyOrder } from './json-order.ts';
import type { RenderOptions } from './render-options.ts';
import { invisibleBeyondC0 } from './visible.ts';

type Path = (string | number)[];

function pathText(path: Path): string {
  return `report${path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('')}`;
}

/**
 * A copy with keys in order, finite numbers and well-formed text only. It runs over every number of a large
 * report: plain loops, and the path is spelt out only for an error.
 */
function ordered(value: unknown, at: AnyOrder | 0, path: Path): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new RangeError(`${pathText(path)} is ${value}, which JSON cannot carry`);
  }
  if (typeof value === 'string') return wellFormed(value);
  if (typeof value !== 'object' || value === null) return value;
  const within = (inner: unknown, order: AnyOrder | 0, step: string | number) => {
    path.push(step);
    const result = ordered(inner, order, path);
    path.pop();
    return result;
  };
  if (Array.isArray(value)) return value.map((item, index) => within(item, at, index));
  const fields = value as Readonly<Record<string, unknown>>;
  const known = at === 0 ? {} : at;
  const result: Record<string, unknown> = {};
  for (const key in known)
    if (Object.hasOwn(fields, key)) result[key] = within(fields[key], known[key] ?? 0, key);
  const others = Object.keys(fields).filter((key) => !Object.hasOwn(known, key));
  for (const key of others.toSorted()) result[key] = within(fields[key], 0, key);
  return result;
}

function wellFormed(value: string): string {
  return loneSurrogate.test(value) ? value.replace(/\p{Cs}/gu, '\u{FFFD}') : value;
}

/** Whether a copy would be the same: nearly all numbers of a fresh report are, and copies are dear. */
function isOrdered(value: unknown, at: AnyOrder | 0): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value === 'string') return !loneSurrogate.test(value);
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every((item) => isOrdered(item, at));
  return hasOrder(value as Readonly<Record<string, unknown>>, at);
}

function hasOrder(fields: Readonly<Record<string, unknown>>, at: AnyOrder | 0): boolean {
  const wanted = at === 0 ? null : Object.keys(at);
  let place = -1;
  let before = '';
  for (const key in fields) {
    const next = wanted === null ? (key > before ? 0 : -2) : wanted.indexOf(key, place + 1);
    if (next < 0) return false;
    if (wanted !== null) place = next;
    before = key;
    if (!isOrdered(fields[key], at === 0 ? 0 : (at[key] ?? 0))) return false;
  }
  return true;
}

const loneSurrogate = /\p{Cs}/u;
const ascii = /^[\n -~]*$/u;

function escaped(character: string): string {
  const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}

/** JSON that is safe to look at: what is not plainly visible is escaped. */
export function jsonText(value: unknown, indent?: number): string {
  const text = JSON.stringify(value, null, indent);
  return ascii.test(text) ? text : text.replace(invisibleBeyondC0, escaped);
}

/** One value, or one item of a list, of the report in one line, its keys in the model's order. */
export function jsonLine(key: keyof Report, value: unknown, path: Path): string {
  const at = order[key];
  return jsonText(isOrdered(value, at) ? value : ordered(value, at, path));
}

const emptyList = '\n  "numbers": [],';

/**
 * The report as JSON: two spaces of indentation, one line for each number, keys in the model's order and
 * records by key, a line feed at the end. What is not plainly visible is written as escapes, so that the text
 * is safe to look at; lone surrogates become U+FFFD. Throws a RangeError on a
 * number that is not finite.
 */
export function renderJson(report: Report): string {
  const frame = jsonText(ordered({ ...report, numbers: [] }, order, []), 2);
  const lines = report.numbers.map((item, index) => jsonLine('numbers', item, ['numbers', index]));
  const list = lines.length === 0 ? emptyList : `\n  "numbers": [\n    ${lines.join(',\n    ')}\n  ],`;
  return `${frame.replace(emptyList, () => list)}\n`;
}

/** The report with its first `top` numbers. */
export function renderTopJson(report: Report, { top }: Pick<RenderOptions, 'top'>): string {
  return renderJson(top > 0 ? { ...report, numbers: report.numbers.slice(0, top) } : report);
}
