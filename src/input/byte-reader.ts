/** Takes bytes off a stream in the amounts that a binary format names. */
export interface ByteReader {
  /** Exactly so many bytes, or fewer at the end. */
  readonly take: (count: number) => Promise<Buffer>;
}

export function createByteReader(source: AsyncIterable<Buffer>): ByteReader {
  const chunks = source[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  const take = async (count: number): Promise<Buffer> => {
    if (held.length < count) {
      const parts = [held];
      let length = held.length;
      while (length < count) {
        const { done, value } = await chunks.next();
        if (done === true) break;
        parts.push(value);
        length += value.length;
      }
      held = Buffer.concat(parts);
    }
    const taken = held.subarray(0, count);
    held = held.subarray(taken.length);
    return taken;
  };
  return { take };
}
