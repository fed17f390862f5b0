/** Pieces of SQL that formats share. A text is SQL giving trimmed text or NULL. */

/** NULL for an empty text. */
export function filled(text: string): string {
  return `nullif(${text}, '')`;
}

/** NULL for a text that is empty or that a dump of a database writes for nothing. */
export function stored(text: string): string {
  return `CASE WHEN NOT regexp_full_match(${text}, '(?i)null|\\\\N|') THEN ${text} END`;
}

/** A party that the format leaves empty when the caller withheld the number. */
export function orWithheld(party: string): string {
  return `coalesce(nullif(${party}, ''), 'anonymous')`;
}

/** Whether a party is a number of a switchboard's own plan. */
export function isExtension(party: string): string {
  return `regexp_full_match(${party}, '[0-9]{2,5}')`;
}

/** The word for a text, compared in lower case; texts without a word become `otherwise`. Words hold no quotes. */
export function translated(
  text: string,
  words: Readonly<Record<string, string>>,
  otherwise = 'NULL',
): string {
  const whens = Object.entries(words).map(([from, to]) => `WHEN '${from}' THEN '${to}'`);
  return `CASE lower(${text}) ${whens.join(' ')} ELSE ${otherwise} END`;
}

/** `internal` for a call between two extensions, else the direction as stated. */
export function internalOr(caller: string, callee: string, stated: string): string {
  return `CASE WHEN ${isExtension(caller)} AND ${isExtension(callee)} THEN 'internal' ELSE ${stated} END`;
}

/** Types of Android's call log (`android.provider.CallLog.Calls`): 7 was answered on another device of the owner. */
export const handsetTypes = {
  '1': 'inbound',
  '2': 'outbound',
  '3': 'missed',
  '4': 'voicemail',
  '5': 'rejected',
  '6': 'blocked',
  '7': 'inbound',
} as const;
