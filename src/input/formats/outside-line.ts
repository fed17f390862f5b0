import type { DeriveContext } from './define.ts';

/**
 * SQL: the dialled number without the 9 for an outside line, where an extension of 2 to 5 digits dials 9 and
 * a Chinese mobile or long-distance number. In other countries the number as it is.
 */
export function outsideLine(caller: string, callee: string, { region }: DeriveContext): string {
  if (region !== 'CN') return callee;
  return `CASE WHEN regexp_full_match(${caller}, '[0-9]{2,5}') AND regexp_full_match(${callee}, '90?1[3-9][0-9]{9}|90[1-9][0-9]{8,10}') THEN substring(${callee}, 2) ELSE ${callee} END`;
}
