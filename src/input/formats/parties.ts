/** SQL about the two parties of a call. A party is SQL giving trimmed text or NULL. */

/** The party with the + that a vendor leaves off E.164 numbers; shorter numbers as they are. */
export function plussed(party: string): string {
  return `CASE WHEN regexp_full_match(${party}, '[1-9][0-9]{6,14}') THEN concat('+', ${party}) ELSE ${party} END`;
}

/**
 * `transit` for a call that a proxy passed on, NULL where a party is an extension, which tells the direction.
 * Five digits from 1 or 9 on are public services in China.
 */
export function transit(caller: string, callee: string): string {
  const isExtension = (party: string) => `regexp_full_match(${party}, '[0-9]{2,4}|[2-8][0-9]{4}')`;
  return `CASE WHEN ${isExtension(caller)} OR ${isExtension(callee)} THEN NULL ELSE 'transit' END`;
}
