/** SQL that turns written instants into epoch seconds. DuckDB only: each engine loads in its own words. */
import { timeFormNamed, type TimeForm } from './times.ts';
import { mayBeWrittenSql, plainTimeSql, serialSql, writtenPatterns } from './written-times.ts';
import { yearlessSql } from './yearless.ts';
import type { Zone } from './zone.ts';

const absent = 'CAST(NULL AS BIGINT)';

/** SQL giving epoch seconds UTC (BIGINT) or null: the first form that reads the text. */
export function timesSql(column: string, forms: readonly TimeForm[], zone: Zone): string {
  return firstOf(forms.map((form) => timeSql(column, form, zone)));
}

/** The same for one form. Naive times are wall-clock times of the zone. */
export function timeSql(column: string, form: TimeForm, zone: Zone): string {
  const local = localSql(column, form);
  return local === null ? absoluteSql(column, form) : zone.toUtcSql(local);
}

/** Forms that a single cell may have whatever the others have: none of them can be taken for another. */
const strayForms = (
  ['YYYY-M-D H:MM:SS', 'YYYY/M/D H:MM:SS', 'spreadsheet day', 'written by hand'] as const
).map(timeFormNamed);
const strayZoned = (['YYYY-MM-DDTHH:MM:SSZ', 'YYYY-MM-DD HH:MM:SS+ZZ'] as const).map(timeFormNamed);
const epochs = (['epoch seconds', 'epoch milliseconds', 'epoch microseconds'] as const).map(timeFormNamed);

/**
 * SQL giving the wall-clock seconds (BIGINT) of naive times: by the column's forms, else by those of a cell that
 * a person or a spreadsheet wrote. The engine asks for the latter only where the former read nothing, and for
 * none of them where a column of instants holds one: to try them all on every row took most of the time of
 * loading a log in epoch seconds.
 */
export function localTimesSql(column: string, forms: readonly TimeForm[]): string {
  const all = [...new Set([...forms, ...strayForms])];
  const local = firstOf(all.map((form) => localSql(column, form)).filter((sql) => sql !== null));
  if (!isAbsolute(forms[0])) return local;
  return `CASE WHEN ${firstOf(absolutes(column, forms))} IS NULL THEN ${local} END`;
}

/** Whether a form names an instant whatever the zone. */
function isAbsolute(form: TimeForm | undefined): boolean {
  return form !== undefined && localSql('', form) === null;
}

/** No text is both an epoch and a time with a zone, so only the engine's time hangs on which is asked for first. */
function absolutes(column: string, forms: readonly TimeForm[]): string[] {
  const counted = forms.filter(({ reads }) => reads.as === 'epoch');
  const epoch = [...new Set([...counted, ...(counted.length > 0 ? epochs : [])])];
  const zoned = [...new Set([...forms, ...strayZoned])].filter(
    (form) => isAbsolute(form) && !epoch.includes(form),
  );
  const patterns = zoned.flatMap(({ reads }) => (reads.as === 'patterns' ? reads.patterns : []));
  return [...epoch.map((form) => absoluteSql(column, form)), zonedSql(column, patterns)];
}

/**
 * SQL giving epoch seconds UTC (BIGINT) or null.
 *
 * @param local a plain column that holds `localTimesSql`
 */
export function instantsSql(column: string, local: string, forms: readonly TimeForm[], zone: Zone): string {
  const naive = zone.toUtcSql(local);
  const absolute = absolutes(column, forms);
  return firstOf(isAbsolute(forms[0]) ? [...absolute, naive] : [naive, ...absolute]);
}

function firstOf(reads: readonly string[]): string {
  return reads.length > 1 ? `coalesce(${reads.join(', ')})` : (reads[0] ?? absent);
}

/** SQL giving the milliseconds (SMALLINT) that an instant's text has beyond its whole seconds. */
export function millisecondsSql(column: string): string {
  const written = `regexp_extract(${column}, '(?:^[0-9]{9,11}|^[0-9]{14}|:[0-9]{2})[.]([0-9]{1,3})', 1)`;
  return `CAST(CASE WHEN regexp_full_match(${column}, '[0-9]{12,13}([.][0-9]+)?') THEN right(split_part(${column}, '.', 1), 3)
    WHEN regexp_full_match(${column}, '[0-9]{15,16}') THEN substring(right(${column}, 6), 1, 3) ELSE coalesce(rpad(nullif(${written}, ''), 3, '0'), '0') END AS SMALLINT)`;
}

function patternList(patterns: readonly string[]): string {
  return patterns.map((pattern) => `'${pattern}'`).join(', ');
}

/** Wall-clock seconds, or null for forms that name an instant whatever the zone. */
function localSql(column: string, { reads }: TimeForm): string | null {
  const seconds = (timestamp: string) => `datediff('second', TIMESTAMP '1970-01-01', ${timestamp})`;
  switch (reads.as) {
    case 'iso':
      // The cast ignores a zone offset without a word, so the shape is checked first.
      return seconds(
        `CASE WHEN ${column} LIKE '____-__-__ __:__:__' THEN try_cast(${column} AS TIMESTAMP) END`,
      );
    case 'patterns':
      return reads.zoned ? null : seconds(`try_strptime(${column}, [${patternList(reads.patterns)}])`);
    case 'serial':
      return serialSql(column);
    case 'written':
      return seconds(
        `CASE WHEN ${mayBeWrittenSql(column)} THEN try_strptime(${plainTimeSql(column)}, [${patternList(writtenPatterns)}]) END`,
      );
    case 'yearless':
      return reads.years === null ? absent : seconds(yearlessSql(column, reads.years));
    case 'epoch':
      return null;
  }
}

/** How all zoned forms end. Attempts at texts without it cost more than all else, and a file may have many. */
const endsInZone = '[0-9] ?(?:Z|[-+][0-9]{2}(?::?[0-9]{2})?(?: [0-9]{4})?) *$';

function absoluteSql(column: string, { reads }: TimeForm): string {
  if (reads.as === 'epoch')
    return `CASE WHEN regexp_full_match(${column}, '[0-9]{${reads.digits}}([.][0-9]+)?') THEN CAST(split_part(${column}, '.', 1) AS BIGINT) // ${reads.divisor} END`;
  return reads.as === 'patterns' ? zonedSql(column, reads.patterns) : absent;
}

/**
 * All patterns behind one look at the text's end: the engine takes a condition that is written twice for one to be
 * settled on every row beforehand (measured: an eighth of the time of loading a log of naive times).
 */
function zonedSql(column: string, patterns: readonly string[]): string {
  // %z knows offsets, not the letter Z.
  const text = `CASE WHEN ends_with(${column}, 'Z') THEN concat(left(${column}, -1), '+00') ELSE ${column} END`;
  const attempts = patterns.map((pattern) => `try_strptime(${text}, '${pattern}')`);
  return `CASE WHEN regexp_matches(${column}, '${endsInZone}') THEN CAST(floor(epoch(coalesce(${attempts.join(', ')}))) AS BIGINT) END`;
}
