/** What to tell a user whose columns could not be found. */
import { captions, normaliseCaption, type Field } from './dictionary.ts';
import type { Mapping } from './mapping.ts';
import { lookOf } from './values.ts';

export interface Unmapped {
  readonly path: string;
  readonly header: readonly string[] | null;
  readonly samples: readonly (readonly string[])[];
  readonly mapping: Mapping;
  readonly missing: readonly ('caller' | 'callee' | 'start')[];
  readonly unknown: readonly string[];
}

const fieldsOf = { caller: 'caller', callee: 'callee', start: 'startedAt' } as const satisfies Record<
  string,
  Field
>;

/** Columns that a guess looks at; wider files are no call logs. */
const guessedColumns = 200;

/** A sentence with the header that was seen, the nearest guesses, and the option to try. */
export function guesses(found: Unmapped): string {
  const { path, header, samples, missing, unknown } = found;
  const seen =
    header === null
      ? `no header; the first row is: ${(samples[0] ?? []).slice(0, 12).map(shorten).join(' | ')}`
      : `the header is: ${header.slice(0, 24).map(shorten).join(' | ')}`;
  const problem =
    unknown.length > 0
      ? `has no column ${unknown.map((caption) => `"${shorten(caption)}"`).join(', ')}`
      : `has no ${missing.join(', no ')} column that is recognised`;
  const used = new Set(Object.values(found.mapping));
  const suggestion = missing.map((name) => `${name}=${nearest(name, found, used)}`).join(',');
  const advice =
    suggestion === '' ? 'Check the names given with --map.' : `Try --map ${quoteForShell(suggestion)}`;
  return `${path} ${problem}; ${seen}.\n  ${advice}`;
}

/** The caption that is most like a field's, with cells that fit; it is then used. */
function nearest(name: keyof typeof fieldsOf, found: Unmapped, used: Set<number>): string {
  const names: readonly string[] = captions[fieldsOf[name]];
  const header = (found.header ?? (found.samples[0] ?? []).map((_, i) => `#${i + 1}`)).slice(
    0,
    guessedColumns,
  );
  const wanted = name === 'start' ? ['time', 'date'] : ['number'];
  const scored = header.map((caption, column) => {
    const normal = normaliseCaption(caption);
    const distance = Math.min(
      ...names.map((known) => editDistance(normal, known) / Math.max(normal.length, known.length, 1)),
    );
    const cells = found.samples
      .slice(0, 50)
      .filter((row) => wanted.includes(lookOf(row[column] ?? ''))).length;
    const fit = cells / Math.max(1, Math.min(50, found.samples.length));
    return { column, caption, score: used.has(column) ? 9 : distance - fit };
  });
  const best = scored.reduce((a, b) => (b.score < a.score ? b : a), {
    column: -1,
    caption: 'COLUMN',
    score: 0.6,
  });
  used.add(best.column);
  return best.caption;
}

/** Levenshtein distance of two short texts. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

function quoteForShell(text: string): string {
  return /^[\w=,.#\u{80}-\u{10ffff}-]+$/u.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
