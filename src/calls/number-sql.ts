import { areaPattern, linePattern, mobilePattern } from './class-table.ts';

/**
 * A DuckDB expression for the key of a raw number: the key itself where the shape needs no thought, and
 * `'?' || column` for every other text, which is then canonicalised in JavaScript once per distinct text.
 * No key starts with `?`. Null stays null.
 *
 * `column` is an SQL expression of type varchar and is repeated, so it should be a plain column. The
 * commonest shape, an eleven-digit mobile number, is recognised by an integer round trip, which is faster
 * than a regular expression. Outside China everything is left to JavaScript: whether a number with `+` is
 * canonical depends on its country's plan.
 */
export function fastKeySql(column: string, region: string): string {
  if (region !== 'CN') return `'?' || ${column}`;
  const x = column;
  const matches = (pattern: string) => `regexp_full_match(${x}, '${pattern}')`;
  const asDialled = `0${areaPattern}${linePattern}|1[0-2][0-9]{3}|9[56][0-9]{3}|[48]00[0-9]{7}`;
  return [
    'case',
    `when strlen(${x}) = 11 and ${x} >= '13' and ${x} < '2' and cast(try_cast(${x} as ubigint) as varchar) = ${x} then ${x}`,
    `when ${matches(asDialled)} then ${x}`,
    `when ${matches(`\\+86${mobilePattern}`)} then substring(${x}, 4)`,
    `when ${matches(`(?:(?:00)?86|0)${mobilePattern}`)} then right(${x}, 11)`,
    `when ${matches(`\\+86${areaPattern}${linePattern}`)} then '0' || substring(${x}, 4)`,
    `else '?' || ${x}`,
    'end',
  ].join(' ');
}
