/**
 * Times as people and spreadsheets write them: full-width digits, guards (`'2024-03-01`), 上午 and 下午, 时分秒.
 * They are turned into `2024-3-1 PM1:05:00` first, in the same steps by JavaScript and by SQL.
 */
const wide = '０１２３４５６７８９：．／－＋，\u{3000}\u{a0}ＡＰＭａｐｍＴＺ年月日時时点點分秒';
const plain = '0123456789:./-+,  APMapmTZ-- ::::: ';

/** Pattern and replacement, in the syntax that JavaScript and RE2 share; all occurrences are replaced. */
const steps: readonly (readonly [string, string])[] = [
  ['^[ \\t]*(?:="?|["\\x27])|["\\x27]?[ \\t]*$', ''],
  ['上午|凌晨|早上|早晨|午前|오전', 'AM'],
  ['下午|中午|傍晚|晚上|午後|오후', 'PM'],
  ['([0-9])[./]', '\\1-'],
  ['[ \\t]+', ' '],
  ['([AP]M) ', '\\1'],
  [':? *$', ''],
];

/** What the forms that are tried first on every cell have read or refused. */
const tried =
  '[0-9]{4}(?:-[0-9]{1,2}-[0-9]{1,2}|/[0-9]{1,2}/[0-9]{1,2}) [0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.][0-9]{1,9})?)?';

/**
 * SQL condition that all texts meet which become a time when they are spelt plainly. Of rows that hold none, a file
 * may have a great many.
 */
export function mayBeWrittenSql(column: string): string {
  return `regexp_matches(${column}, '^[ \\t\u{3000}\u{a0}]*(?:="?|["\\x27])?[ \\t\u{3000}\u{a0}]*[0-9０-９]{4}[-./年－．／]') AND NOT regexp_full_match(${column}, '${tried}')`;
}

/** SQL giving the plain spelling of a time as it was written. */
export function plainTimeSql(column: string): string {
  return steps.reduce(
    (sql, [pattern, to]) => `regexp_replace(${sql}, '${pattern}', '${to}', 'g')`,
    `translate(${column}, '${wide}', '${plain}')`,
  );
}

const plainOf = new Map(Array.from(wide, (character, i) => [character, Array.from(plain)[i] ?? '']));

function plainTime(text: string): string {
  const narrow = Array.from(text, (character) => plainOf.get(character) ?? character).join('');
  return steps.reduce(
    (spelling, [pattern, to]) => spelling.replace(new RegExp(pattern, 'gu'), to.replace('\\1', '$1')),
    narrow,
  );
}

const clock = '\\d{1,2}:\\d{1,2}(?::\\d{1,2}(?:-\\d{1,9})?)?';
const spelling = new RegExp(`^\\d{4}-\\d{1,2}-\\d{1,2} (?:${clock} ?[AaPp][Mm]|(?:[AP]M)?${clock})$`, 'u');

/** What forms of their own read. */
const ordinary =
  /^\d{4}(?:[-/.]\d{1,2}[-/.]\d{1,2}|年\d{1,2}月\d{1,2}日) ?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/u;

/** Whether a text that no other form reads becomes a time when it is spelt plainly. */
export function isWritten(text: string): boolean {
  return text.length <= 64 && !ordinary.test(text) && spelling.test(plainTime(text));
}

const clocks = [
  '%H:%M:%S',
  '%H:%M',
  '%p%I:%M:%S',
  '%p%I:%M',
  '%I:%M:%S %p',
  '%I:%M %p',
  '%I:%M:%S%p',
  '%I:%M%p',
];

/** strptime patterns of the plain spelling. */
export const writtenPatterns = ['%H:%M:%S-%f', ...clocks].map((pattern) => `%Y-%m-%d ${pattern}`);

/** Days from 2000 to 2099, with the time of day as a fraction. */
export const serialShape = /^(?:3[6-9]|[4-6]\d|7[0-2])\d{3}\.\d{1,15}$/u;

/**
 * SQL giving wall-clock seconds of a spreadsheet's day, else NULL. A text becomes a decimal of more than 18 digits a
 * hundred times slower than one of 18.
 */
export function serialSql(column: string): string {
  const isSerial = `regexp_full_match(${column}, '(?:3[6-9]|[4-6][0-9]|7[0-2])[0-9]{3}[.][0-9]{1,15}')`;
  return `CASE WHEN ${isSerial} THEN CAST(round((CAST(CAST(${column} AS DECIMAL(18, 12)) AS DECIMAL(20, 12)) - 25569) * 86400) AS BIGINT) END`;
}
