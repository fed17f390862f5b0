import { normaliseCaption } from './dictionary.ts';

/** Codes in place of seconds: a text that says less than nothing, and one that says nothing. */
export const negativeDuration = -1;
export const unreadableDuration = -2;

/** `day` is a spreadsheet's fraction of a day. */
export type DurationUnit = 's' | 'ms' | 'min' | 'day';

/** The unit that a caption states, seconds unless it says otherwise. */
export function durationUnit(caption: string): Exclude<DurationUnit, 'day'> {
  const normal = normaliseCaption(caption);
  if (
    /\((?:ms|毫秒)\)$|毫秒$|millis(?:econds)?$/u.test(normal) ||
    /[\s_.-]ms$|[a-z]Ms$/u.test(caption.trim())
  )
    return 'ms';
  if (/\((?:min|mins|minutes|分|分钟)\)$|minutes$/u.test(normal)) return 'min';
  return 's';
}

/** SQL giving the whole number (INTEGER) that a text may be, for `durationSql`, where it should be a plain column. */
export function wholeSql(column: string): string {
  return `try_cast(${column} AS INTEGER)`;
}

/**
 * SQL giving whole seconds (INTEGER), null for an empty cell, or one of the two codes above.
 *
 * Reads seconds with or without a fraction (rounded down), `H:MM:SS`, `M:SS`, `1小时2分3秒`, `1h 2m 3s`, `2 Min`; what is
 * left is read again without full-width digits, guards, and commas between thousands. DuckDB only: each engine
 * loads in its own words. A number that is spelt as the engine spells it needs no regular expression, and nought, the
 * time of every call without an answer, no spelling.
 *
 * @param whole holds `wholeSql` of the column
 */
export function durationSql(column: string, unit: DurationUnit, whole: string): string {
  // The name spares the engine a text and a plan in which the bare text is written out at every place.
  const again = `list_transform([${bareSql(column)}], lambda bare: ${plainDurationSql('bare', unit, String(unreadableDuration))})[1]`;
  const read = plainDurationSql(
    column,
    unit,
    `CASE WHEN regexp_matches(${column}, '${dressed}') THEN ${again} ELSE ${unreadableDuration} END`,
  );
  if (unit !== 's') return read;
  return `CASE WHEN ${column} = '0' THEN 0 WHEN CAST(${whole} AS VARCHAR) = ${column} AND ${whole} BETWEEN 0 AND 999999999 THEN ${whole} ELSE ${read} END`;
}

const wide = '０１２３４５６７８９：．，\u{3000}\u{a0}';

/** What `bareSql` takes away; a text without any of it need not be read again. */
const dressed = `[${wide}"=,\\x27]`;

/** The text as it would be without full-width characters, a spreadsheet's guards, and commas between thousands. */
function bareSql(column: string): string {
  const narrow = `trim(translate(${column}, '${wide}', '0123456789:.,  '))`;
  const bare = `regexp_replace(${narrow}, '^(?:="?|["\\x27])|["\\x27]$', '', 'g')`;
  return `CASE WHEN regexp_full_match(${bare}, '[0-9]{1,3}(?:,[0-9]{3})+(?:[.][0-9]+)?') THEN replace(${bare}, ',', '') ELSE ${bare} END`;
}

/**
 * Whether the cells of a column are fractions of a day, as a spreadsheet stores `0:01:23`: all are below one, and
 * have more decimals than anybody measures seconds with.
 */
export function areDayFractions(cells: readonly string[]): boolean {
  const filled = cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '' && !/^0(?:\.0*)?$/u.test(cell));
  return filled.length > 0 && filled.every((cell) => /^0?\.\d{7,15}$/u.test(cell));
}

function plainDurationSql(column: string, unit: DurationUnit, otherwise: string): string {
  const trimmed = `trim(${column})`;
  const whole = (group: string) =>
    `coalesce(try_cast(nullif(regexp_extract(${worded}, '${group}', 1), '') AS INTEGER), 0)`;
  const part = (index: number) => `CAST(split_part(${trimmed}, ':', ${index}) AS INTEGER)`;
  const worded = `lower(${trimmed})`;
  const fits = (text: string, pattern: string) => `regexp_full_match(${text}, '${pattern}')`;
  return `CASE
    WHEN ${fits(column, '[0-9]{1,9}')} THEN ${unit === 's' ? `CAST(${column} AS INTEGER)` : plainSql(column, unit)}
    WHEN ${fits(column, '[0-9]{1,9}[.][0-9]{1,15}')} THEN ${plainSql(column, unit)}
    WHEN ${column} IS NULL OR ${trimmed} = '' THEN NULL
    WHEN ${fits(trimmed, '[0-9]{1,4}:[0-5]?[0-9]:[0-5]?[0-9]([.][0-9]+)?')} THEN ${part(1)} * 3600 + ${part(2)} * 60 + CAST(split_part(split_part(${trimmed}, ':', 3), '.', 1) AS INTEGER)
    WHEN ${fits(trimmed, '[0-9]{1,5}:[0-5]?[0-9]')} THEN ${part(1)} * 60 + ${part(2)}
    WHEN ${fits(trimmed, '[0-9]{1,9}([.][0-9]{1,15})?')} THEN ${plainSql(trimmed, unit)}
    WHEN ${fits(worded, '([0-9]{1,4} ?(小时|时|h|hr|hrs) ?)?([0-9]{1,5} ?(分钟|分|m|min|mins) ?)?([0-9]{1,7} ?(秒钟|秒|s|sec|secs|seconds))?')}
      THEN ${whole('([0-9]+) ?(?:小时|时|h)')} * 3600 + ${whole('([0-9]+) ?(?:分|m)')} * 60 + ${whole('([0-9]+) ?(?:秒|s)')}
    WHEN ${fits(trimmed, '-[0-9]{1,9}([.:][0-9]+)*')} THEN ${negativeDuration}
    ELSE ${otherwise} END`;
}

/** Whole seconds of digits with or without a fraction. Minutes stay within an INTEGER: what is absurd stays absurd. */
function plainSql(text: string, unit: DurationUnit): string {
  switch (unit) {
    case 's':
      return `CAST(split_part(${text}, '.', 1) AS INTEGER)`;
    case 'ms':
      return `CAST(split_part(${text}, '.', 1) AS INTEGER) // 1000`;
    case 'min':
      return `CAST(least(floor(CAST(${text} AS DECIMAL(18, 6)) * 60), 999999999) AS INTEGER)`;
    case 'day':
      return `CAST(least(round(CAST(${text} AS DOUBLE) * 86400), 999999999) AS INTEGER)`;
  }
}
