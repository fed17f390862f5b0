/** Keeps UTF-16 in step: a byte that is missing or too many costs its line, not all that follows it. */

export type Utf16 = 'utf-16le' | 'utf-16be';

/**
 * The same bytes, with one dropped before every line feed that begins at an odd place. In step, its two bytes
 * stand there only where U+0Axx (Gurmukhi, Gujarati) meets a character such as U+2000.
 */
export async function* inStep(chunks: AsyncIterable<Buffer>, encoding: Utf16): AsyncGenerator<Buffer> {
  const lineFeed = Buffer.from(encoding === 'utf-16le' ? [0x0a, 0] : [0, 0x0a]);
  let rest = Buffer.alloc(0);
  for await (const chunk of chunks) {
    let bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (let at = oddPlace(bytes, lineFeed); at > 0; at = oddPlace(bytes, lineFeed)) {
      yield bytes.subarray(0, at - 1);
      bytes = bytes.subarray(at);
    }
    // The last unit may begin such a line feed.
    const whole = Math.max(0, bytes.length - (bytes.length % 2) - 2);
    yield bytes.subarray(0, whole);
    rest = Buffer.from(bytes.subarray(whole));
  }
  yield rest;
}

function oddPlace(bytes: Buffer, lineFeed: Buffer): number {
  const [first, second] = lineFeed;
  for (let at = 1; at + 1 < bytes.length; at += 2)
    if (bytes[at + 1] === second && bytes[at] === first) return at;
  return -1;
}
