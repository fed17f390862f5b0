/** Writes GB18030, which Node reads only: the table of its decoder, turned round. */

let table: ReadonlyMap<string, Buffer> | null = null;

/** @returns null for a text with characters beyond the basic plane, which these tests do not need */
export function toGb18030(text: string): Buffer | null {
  table ??= turnedRound();
  const parts: Buffer[] = [];
  for (const character of text) {
    const bytes = character < '\u{80}' ? Buffer.from(character) : table.get(character);
    if (bytes === undefined) return null;
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

/** Two-byte codes 81-FE 40-FE, then four-byte codes 81-84 30-39 81-FE 30-39: the first one of a character counts. */
function turnedRound(): Map<string, Buffer> {
  const codes: Buffer[] = [];
  for (let a = 0x81; a <= 0xfe; a++) for (let b = 0x40; b <= 0xfe; b++) codes.push(Buffer.from([a, b]));
  for (let a = 0x81; a <= 0x84; a++)
    for (let b = 0x30; b <= 0x39; b++)
      for (let c = 0x81; c <= 0xfe; c++)
        for (let d = 0x30; d <= 0x39; d++) codes.push(Buffer.from([a, b, c, d]));
  const found = new Map<string, Buffer>();
  for (const code of codes) {
    const character = decoded(code);
    if (character !== null && !found.has(character)) found.set(character, code);
  }
  return found;
}

const decoder = new TextDecoder('gb18030', { fatal: true });

function decoded(code: Buffer): string | null {
  try {
    const text = decoder.decode(code);
    return [...text].length === 1 ? text : null;
  } catch {
    return null;
  }
}
