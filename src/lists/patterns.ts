/** What one entry of the allow list allows: a number, all numbers of a prefix, or a range of numbers. */
import { cleanNumber } from '../calls/number-clean.ts';
import type { Numbers } from '../calls/number.ts';
import type { LineProblem } from './read-list.ts';

export type Pattern =
  | { readonly kind: 'number'; readonly key: string }
  /** Starts of keys, and of canonical numbers; a number that has one of them is meant. */
  | { readonly kind: 'prefix'; readonly keys: readonly string[]; readonly shown: readonly string[] }
  /** Keys of one width from `first` to `last`. */
  | { readonly kind: 'range'; readonly first: string; readonly last: string };

export interface PatternTools {
  readonly numbers: Pick<Numbers, 'canonicalise'>;
  readonly region: string;
  readonly homeArea: string | undefined;
}

const wide = /\s*[~～]\s*|\s*(?:至|到|\.\.)\s*|\s+[-–—]+\s+/u;

/**
 * Reads `02155501234`, `0571*` or `95001-95099`. A hyphen parts the ends of a range when both sides are numbers of
 * one length; else it is part of the number, as in `021-55501234`.
 */
export function patternOf(cell: string, tools: PatternTools): Pattern | LineProblem {
  const text = cell.normalize('NFKC').trim();
  if (text.endsWith('*')) return prefixOf(text.slice(0, -1), tools);
  const ends = text.split(wide);
  if (ends.length === 2) return rangeOf(ends[0] ?? '', ends[1] ?? '', tools);
  const halves = text.split(/[-–—]/u);
  if (halves.length === 2 && halves.every((half) => half.replace(/\D/gu, '').length >= 5)) {
    const range = rangeOf(halves[0] ?? '', halves[1] ?? '', tools);
    if (typeof range === 'object') return range;
  }
  const key = keyOf(text, tools);
  return key === null ? 'entry' : { kind: 'number', key };
}

/** Reads `a-b` in a column of ranges. */
export function rangeIn(cell: string, tools: PatternTools): Pattern | LineProblem {
  const pattern = patternOf(cell, tools);
  return typeof pattern === 'object' && pattern.kind !== 'range' ? 'range' : pattern;
}

function keyOf(text: string, { numbers }: PatternTools): string | null {
  const canonical = numbers.canonicalise(text);
  return canonical.kind === 'number' ? canonical.key : null;
}

function rangeOf(from: string, to: string, tools: PatternTools): Pattern | LineProblem {
  const [first, last] = [keyOf(from, tools), keyOf(to, tools)];
  if (first === null || last === null || first.length !== last.length) return 'range';
  if (!/^\+?\d{1,15}$/u.test(first) || !/^\+?\d{1,15}$/u.test(last) || first > last) return 'range';
  return first.startsWith('+') === last.startsWith('+') ? { kind: 'range', first, last } : 'range';
}

/** Reads the digits before the star, with or without it, in any form in which its numbers may be written. */
export function prefixOf(cell: string, { region, homeArea }: PatternTools): Pattern | LineProblem {
  const cleaned = cleanNumber(cell.replace(/\*$/u, ''));
  if (cleaned.kind === 'missing') return 'wide';
  if (cleaned.kind !== 'digits') return 'entry';
  const digits = cleaned.text.replace(/^00(?=[1-9])/u, '+');
  const national = digits.replace(/^\+?86/u, '');
  const own = digits.startsWith('+86') ? national : digits.replace('+', '');
  if (region === 'CN' ? own.length < 2 : digits.length < 2) return 'wide';
  if (digits.startsWith('+')) return { kind: 'prefix', keys: [], shown: [digits] };
  if (region !== 'CN') return { kind: 'prefix', keys: [digits], shown: [digits] };
  const keys = [digits.replace(/^0(?=1[3-9])/u, '')];
  if (homeArea !== undefined && /^[2-8]/u.test(digits)) keys.push(`0${homeArea.replace(/^0/u, '')}${digits}`);
  const isAbroad = digits.startsWith('86') && national.length >= 3;
  return { kind: 'prefix', keys, shown: isAbroad ? [`+${digits}`] : [] };
}
