import type { DeriveContext } from './define.ts';

/** After the 9: the country's trunk prefix and a national number, or the international prefix and any number. */
const northAmerica = '91?[2-9][0-9]{2}[2-9][0-9]{6}|9011[1-9][0-9]{7,13}';
const elsewhere = '90[1-9][0-9]{8,10}|900[1-9][0-9]{7,14}';
const patterns: Readonly<Record<string, string>> = {
  CN: `90?1[3-9][0-9]{9}|${elsewhere}`,
  US: northAmerica,
  CA: northAmerica,
};

/**
 * SQL: the dialled number without the 9 for an outside line, where an extension of 2 to 5 digits dials 9 and a
 * national or international number. Turkey's country code is 90, so its numbers stay as they are.
 */
export function outsideLine(caller: string, callee: string, { region }: DeriveContext): string {
  if (region === 'TR') return callee;
  const pattern = patterns[region] ?? elsewhere;
  return `CASE WHEN regexp_full_match(${caller}, '[0-9]{2,5}') AND regexp_full_match(${callee}, '${pattern}') THEN substring(${callee}, 2) ELSE ${callee} END`;
}
