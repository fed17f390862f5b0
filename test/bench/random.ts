/** A seeded stream of numbers in [0, 1): mulberry32 (Tommy Ettinger, public domain). */
export function createRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let word = Math.imul(state ^ (state >>> 15), state | 1);
    word ^= word + Math.imul(word ^ (word >>> 7), word | 61);
    return ((word ^ (word >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** 32 well-mixed bits of two integers (the finaliser of MurmurHash3): a property that needs no memory. */
export function mix(value: number, salt: number): number {
  let word = Math.imul(value, 0x9e3779b1) ^ Math.imul(salt, 0x7feb352d);
  word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
  return (word ^ (word >>> 16)) >>> 0;
}
