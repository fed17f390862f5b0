/** SQL about what became of a call, as words of the dictionary's outcomes. */

/** `answered` where there was talk time, whatever the rest says. */
export function talked(seconds: string, otherwise: string): string {
  return `CASE WHEN try_cast(${seconds} AS DOUBLE) > 0 THEN 'answered' ELSE ${otherwise} END`;
}
