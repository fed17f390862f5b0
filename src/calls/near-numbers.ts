/** Numbers of a log that somebody may have meant who named one that is not in it. */
import type { Engine } from '../engine/engine.ts';

export type NearNumber = {
  readonly code: number;
  readonly placed: number;
  readonly received: number;
};

const digits = '0123456789';
/** Numbers with so many last digits in common may be one with and without its area or country. */
const suffix = 100_000_000;
const told = 3;

/** Every text that one slip of the hand makes of a number: a digit changed, left out, added, or two swapped. */
export function slips(number: string): string[] {
  const found = new Set<string>();
  for (let at = 0; at <= number.length; at += 1) {
    const [before, here, after] = [number.slice(0, at), number.charAt(at), number.slice(at + 1)];
    for (const digit of digits) {
      found.add(before + digit + here + after);
      if (here !== '') found.add(before + digit + after);
    }
    if (here === '') continue;
    found.add(before + after);
    if (after !== '') found.add(before + after.charAt(0) + here + after.slice(1));
  }
  found.delete(number);
  return [...found];
}

/**
 * At most three numbers of the log that are one of these, or end in the same eight digits: those with most calls
 * first.
 *
 * @param alike codes of numbers that look like the wanted one
 */
export async function nearNumbers(
  engine: Engine,
  wanted: number,
  alike: readonly number[],
): Promise<NearNumber[]> {
  const codes = [wanted, ...alike].map((code) => `(${code})`).join(', ');
  const near = (party: string) =>
    `(${party} IN (SELECT code FROM alike)${wanted >= suffix ? ` OR ${party} >= 0 AND ${party} % ${suffix} = ${wanted % suffix}` : ''})`;
  return engine.rows<NearNumber>(
    `WITH alike AS (SELECT * FROM (VALUES ${codes}) AS told(code))
     SELECT code, CAST(sum(placed) AS BIGINT) AS placed, CAST(sum(received) AS BIGINT) AS received FROM (
       SELECT caller AS code, count(*) AS placed, 0 AS received FROM calls WHERE ${near('caller')} GROUP BY caller
       UNION ALL SELECT callee, 0, count(*) FROM calls WHERE ${near('callee')} GROUP BY callee) AS parties
     GROUP BY code ORDER BY sum(placed) + sum(received) DESC, code LIMIT ${told}`,
  );
}
