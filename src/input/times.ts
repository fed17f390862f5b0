/** Written forms of an instant, and the SQL that turns each into epoch seconds. */
import type { Zone } from './zone.ts';

export interface TimeForm {
  readonly id: string;
  readonly shape: RegExp;
  /** strptime patterns to try in order, or how to read a number. */
  readonly reads:
    | { readonly as: 'iso' }
    | { readonly as: 'patterns'; readonly patterns: readonly string[]; readonly zoned: boolean }
    | { readonly as: 'epoch'; readonly divisor: number };
}

const d = String.raw`\d{1,2}`;
const clock = String.raw`\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?`;
const clockPatterns = (date: string, joint = ' ') => [
  `${date}${joint}%H:%M:%S`,
  `${date}${joint}%H:%M:%S.%g`,
  `${date}${joint}%H:%M:%S.%f`,
  `${date}${joint}%H:%M:%S.%n`,
  `${date}${joint}%H:%M`,
];
const halfDayPatterns = (date: string) =>
  ['%I:%M:%S %p', '%I:%M %p', '%I:%M:%S%p', '%I:%M%p'].map((clockPattern) => `${date} ${clockPattern}`);

const naive = (id: string, shape: string, patterns: readonly string[]): TimeForm => ({
  id,
  shape: new RegExp(`^${shape}$`, 'u'),
  reads: { as: 'patterns', patterns, zoned: false },
});
const zoned = (id: string, shape: string, patterns: readonly string[]): TimeForm => ({
  id,
  shape: new RegExp(`^${shape}$`, 'u'),
  reads: { as: 'patterns', patterns, zoned: true },
});
const epoch = (id: string, shape: string, divisor: number): TimeForm => ({
  id,
  shape: new RegExp(`^${shape}$`, 'u'),
  reads: { as: 'epoch', divisor },
});

/** In the order in which they are tried. Day-first and month-first share shapes: see `timeFormOfColumn`. */
export const timeForms: readonly TimeForm[] = [
  { id: 'YYYY-MM-DD HH:MM:SS', shape: /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/u, reads: { as: 'iso' } },
  naive('YYYY-M-D H:MM:SS', `\\d{4}-${d}-${d} ${clock}`, clockPatterns('%Y-%m-%d')),
  naive('YYYY-MM-DDTHH:MM:SS', `\\d{4}-${d}-${d}T${clock}`, clockPatterns('%Y-%m-%d', 'T')),
  zoned(
    'YYYY-MM-DDTHH:MM:SSZ',
    `\\d{4}-${d}-${d}T${clock}(?:Z|[+-]\\d{2}:?\\d{2})`,
    clockPatterns('%Y-%m-%d', 'T').map((p) => `${p}%z`),
  ),
  zoned(
    'YYYY-MM-DD HH:MM:SS+ZZ',
    `\\d{4}-${d}-${d} ${clock} ?(?:Z|[+-]\\d{2}:?\\d{2})`,
    clockPatterns('%Y-%m-%d').flatMap((p) => [`${p}%z`, `${p} %z`]),
  ),
  naive('YYYY/M/D H:MM:SS', `\\d{4}/${d}/${d} ${clock}`, clockPatterns('%Y/%m/%d')),
  naive('YYYY.M.D H:MM:SS', `\\d{4}\\.${d}\\.${d} ${clock}`, clockPatterns('%Y.%m.%d')),
  naive('YYYY年M月D日 H:MM:SS', `\\d{4}年${d}月${d}日 ?${clock}`, [
    ...clockPatterns('%Y年%m月%d日'),
    ...clockPatterns('%Y年%m月%d日', ''),
  ]),
  naive('YYYYMMDD HH:MM:SS', `\\d{8} ${clock}`, clockPatterns('%Y%m%d')),
  naive('YYYYMMDDHHMMSS', String.raw`(?:19|20)\d{12}`, ['%Y%m%d%H%M%S']),
  zoned('Day Mon D HH:MM:SS +ZZZZ YYYY', `[A-Z][a-z]{2} [A-Z][a-z]{2} ${d} ${clock} [+-]\\d{4} \\d{4}`, [
    '%a %b %d %H:%M:%S %z %Y',
  ]),
  zoned('Day, D Mon YYYY HH:MM:SS +ZZZZ', `[A-Z][a-z]{2}, ${d} [A-Z][a-z]{2} \\d{4} ${clock} [+-]\\d{4}`, [
    '%a, %d %b %Y %H:%M:%S %z',
  ]),
  naive('D-Mon-YYYY HH:MM:SS', `${d}-[A-Za-z]{3}-\\d{4} ${clock}`, clockPatterns('%d-%b-%Y')),
  naive('D-Mon-YY HH:MM:SS', `${d}-[A-Za-z]{3}-\\d{2} ${clock}`, clockPatterns('%d-%b-%y')),
  naive('Mon D, YYYY h:MM:SS AM', `[A-Z][a-z]{2} ${d}, \\d{4} ${clock} [AP]M`, halfDayPatterns('%b %d, %Y')),
  ...(['/', '.', '-'] as const).flatMap((s) => dayMonthForms(s)),
  epoch('epoch seconds', String.raw`\d{9,10}(?:\.\d+)?`, 1),
  epoch('epoch milliseconds', String.raw`\d{12,13}`, 1000),
  epoch('epoch microseconds', String.raw`\d{15,16}`, 1_000_000),
];

function dayMonthForms(s: string): TimeForm[] {
  const e = s === '.' ? String.raw`\.` : s;
  const long = `${d}${e}${d}${e}\\d{4}`;
  const short = `${d}${e}${d}${e}\\d{2}`;
  return [
    naive(`D${s}M${s}YYYY H:MM:SS`, `${long} ${clock}`, clockPatterns(`%d${s}%m${s}%Y`)),
    naive(`M${s}D${s}YYYY H:MM:SS`, `${long} ${clock}`, clockPatterns(`%m${s}%d${s}%Y`)),
    naive(`D${s}M${s}YYYY h:MM:SS AM`, `${long} ${clock} ?[AaPp][Mm]`, halfDayPatterns(`%d${s}%m${s}%Y`)),
    naive(`M${s}D${s}YYYY h:MM:SS AM`, `${long} ${clock} ?[AaPp][Mm]`, halfDayPatterns(`%m${s}%d${s}%Y`)),
    naive(`D${s}M${s}YY H:MM:SS`, `${short} ${clock}`, clockPatterns(`%d${s}%m${s}%y`)),
    naive(`M${s}D${s}YY H:MM:SS`, `${short} ${clock}`, clockPatterns(`%m${s}%d${s}%y`)),
    naive(`D${s}M${s}YY h:MM AM`, `${short} ${clock} ?[AaPp][Mm]`, halfDayPatterns(`%d${s}%m${s}%y`)),
    naive(`M${s}D${s}YY h:MM AM`, `${short} ${clock} ?[AaPp][Mm]`, halfDayPatterns(`%m${s}%d${s}%y`)),
  ];
}

/** The first form whose shape fits one cell, or null. */
export function timeFormOf(cell: string): TimeForm | null {
  const text = cell.trim();
  return timeForms.find((form) => form.shape.test(text)) ?? null;
}

export interface ColumnTime {
  readonly form: TimeForm;
  /** True when day and month could not be told apart by any sample. */
  readonly dayMonthGuessed: boolean;
}

/**
 * The form of a column from sample cells: the form that fits most of them (at least half), with day and month
 * told apart by a part above 12. Undecided columns are read month-first for region US, else day-first.
 */
export function timeFormOfColumn(cells: readonly string[], region: string): ColumnTime | null {
  const samples = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const best = timeForms
    .map((form) => ({ form, hits: samples.filter((cell) => form.shape.test(cell)).length }))
    .reduce((a, b) => (b.hits > a.hits ? b : a));
  if (best.hits === 0 || best.hits * 2 < samples.length) return null;
  const { form } = best;
  if (!/^D[/.-]M/u.test(form.id)) return { form, dayMonthGuessed: false };
  const parts = samples.map((cell) => /^(\d{1,2})[/.-](\d{1,2})/u.exec(cell)).filter((m) => m !== null);
  const dayFirst = parts.some((m) => Number(m[1]) > 12);
  const monthFirst = parts.some((m) => Number(m[2]) > 12);
  const useMonth = dayFirst === monthFirst ? region === 'US' : monthFirst;
  const swapped = form.id.replace(/^D(.)M/u, 'M$1D');
  const chosen = useMonth ? (timeForms.find((f) => f.id === swapped) ?? form) : form;
  return { form: chosen, dayMonthGuessed: dayFirst === monthFirst };
}

/**
 * Forms of sample cells that the column's form does not read, such as the slashes of a spreadsheet among
 * hyphens. Those in which day and month could be confused are left out.
 */
export function otherTimeForms(cells: readonly string[], form: TimeForm): TimeForm[] {
  const others = new Set<TimeForm>();
  for (const cell of cells) {
    const text = cell.trim();
    if (text === '' || form.shape.test(text)) continue;
    const other = timeFormOf(text);
    if (other !== null && !/^[DM][/.-][DM]/u.test(other.id)) others.add(other);
  }
  return timeForms.filter((known) => others.has(known));
}

/** SQL giving epoch seconds UTC (BIGINT) or null: the first form that reads the text. */
export function timesSql(column: string, forms: readonly TimeForm[], zone: Zone): string {
  const reads = forms.map((form) => timeSql(column, form, zone));
  return reads.length === 1 ? (reads[0] ?? 'NULL') : `coalesce(${reads.join(', ')})`;
}

/**
 * SQL giving epoch seconds UTC (BIGINT) or null for a text column that holds instants of this form.
 * Naive times are wall-clock times of the zone. DuckDB only: each engine loads in its own words.
 */
export function timeSql(column: string, form: TimeForm, zone: Zone): string {
  const { reads } = form;
  const seconds = (timestamp: string) => `datediff('second', TIMESTAMP '1970-01-01', ${timestamp})`;
  if (reads.as === 'epoch') {
    return `CASE WHEN regexp_full_match(${column}, '[0-9]{9,16}([.][0-9]+)?') THEN try_cast(floor(try_cast(${column} AS DECIMAL(24, 6)) / ${reads.divisor}) AS BIGINT) END`;
  }
  if (reads.as === 'iso') {
    // The cast ignores a zone offset without a word, so the shape is checked first.
    return zone.toUtcSql(
      seconds(`CASE WHEN ${column} LIKE '____-__-__ __:__:__' THEN try_cast(${column} AS TIMESTAMP) END`),
    );
  }
  const list = reads.patterns.map((pattern) => `'${pattern}'`);
  if (!reads.zoned) return zone.toUtcSql(seconds(`try_strptime(${column}, [${list.join(', ')}])`));
  // %z knows offsets, not the letter Z.
  const text = `CASE WHEN ends_with(${column}, 'Z') THEN concat(left(${column}, -1), '+00') ELSE ${column} END`;
  const attempts = list.map((pattern) => `try_strptime(${text}, ${pattern})`);
  return `CAST(floor(epoch(coalesce(${attempts.join(', ')}))) AS BIGINT)`;
}
