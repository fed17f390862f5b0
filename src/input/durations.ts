import { normaliseCaption } from './dictionary.ts';

/** Codes in place of seconds: a text that says less than nothing, and one that says nothing. */
export const negativeDuration = -1;
export const unreadableDuration = -2;

type Unit = 's' | 'ms' | 'min';

/** The unit that a caption states, seconds unless it says otherwise. */
export function durationUnit(caption: string): Unit {
  const normal = normaliseCaption(caption);
  if (/\((?:ms|毫秒)\)$|毫秒$|millis(?:econds)?$/u.test(normal)) return 'ms';
  if (/\((?:min|mins|minutes|分|分钟)\)$|minutes$/u.test(normal)) return 'min';
  return 's';
}

/**
 * SQL giving whole seconds (INTEGER), null for an empty cell, or one of the two codes above.
 *
 * Reads seconds with or without a fraction (rounded down), `H:MM:SS`, `M:SS`, `1小时2分3秒`, `1h 2m 3s`. DuckDB
 * only: each engine loads in its own words.
 */
export function durationSql(column: string, unit: Unit): string {
  const whole = (group: string) =>
    `coalesce(try_cast(nullif(regexp_extract(${column}, '${group}', 1), '') AS INTEGER), 0)`;
  const part = (index: number) => `CAST(split_part(${column}, ':', ${index}) AS INTEGER)`;
  const scaled = (value: string) =>
    unit === 'ms' ? `CAST(${value} / 1000 AS INTEGER)` : `CAST(${value} * 60 AS INTEGER)`;
  const plain =
    unit === 's'
      ? `WHEN regexp_full_match(${column}, '[0-9]{1,9}') THEN CAST(${column} AS INTEGER)
    WHEN regexp_full_match(${column}, '[0-9]{1,9}[.][0-9]{1,9}') THEN CAST(split_part(${column}, '.', 1) AS INTEGER)`
      : `WHEN regexp_full_match(${column}, '[0-9]{1,9}([.][0-9]{1,9})?') THEN ${scaled(`floor(CAST(${column} AS DECIMAL(18, 6)))`)}`;
  return `CASE
    ${unit === 'min' ? plain.replace('floor(', '(') : plain}
    WHEN ${column} IS NULL OR trim(${column}) = '' THEN NULL
    WHEN regexp_full_match(${column}, '[0-9]{1,4}:[0-5]?[0-9]:[0-5]?[0-9]([.][0-9]+)?') THEN ${part(1)} * 3600 + ${part(2)} * 60 + CAST(split_part(split_part(${column}, ':', 3), '.', 1) AS INTEGER)
    WHEN regexp_full_match(${column}, '[0-9]{1,5}:[0-5]?[0-9]') THEN ${part(1)} * 60 + ${part(2)}
    WHEN regexp_full_match(trim(${column}), '([0-9]{1,4} ?(小时|时|h|hr|hrs) ?)?([0-9]{1,5} ?(分钟|分|m|min|mins) ?)?([0-9]{1,7} ?(秒钟|秒|s|sec|secs|seconds))?')
      THEN ${whole('([0-9]+) ?(?:小时|时|h)')} * 3600 + ${whole('([0-9]+) ?(?:分|m)')} * 60 + ${whole('([0-9]+) ?(?:秒|s)')}
    WHEN regexp_full_match(trim(${column}), '-[0-9]{1,9}([.][0-9]+)?') THEN ${negativeDuration}
    WHEN regexp_full_match(trim(${column}), '[0-9]{1,9}') THEN CAST(trim(${column}) AS INTEGER)
    ELSE ${unreadableDuration} END`;
}
