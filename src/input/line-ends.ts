/** The lines of a chunk of text, sixteen bytes at a time: less than half the time of asking for one line end after the other. */

/** What a chunk tells of the lines that end in it. */
export interface LineEnds {
  readonly lines: number;
  /** Where the line after them begins; the chunk's length when the chunk ends with a line. */
  readonly next: number;
  /** Bytes of the shortest and of the longest of them without the line feed; 2^31 - 1 and 0 when there are none. */
  readonly shortest: number;
  readonly longest: number;
}

/** The most bytes that a chunk can have. */
export const mostAtOnce = 1 << 20;
/** Lines that began further before the chunk are longer than the code can say. */
export const furthestStart = -(2 ** 30);

/** `line-ends.wat`, compiled. */
export const code =
  'AGFzbQEAAAABCgFgAn9/BH9/f38DAgEABQMBABEHEgIGbWVtb3J5AgAFY291bnQAAAqRAQGOAQEHf0H/////ByEEA0AgAv0ABAD9DAoKCgoKCgoKCgoKCgoKCgr9I/1kIQYgBgRAA0AgAiAGaGohByAHIAFrIQggCCAEIAggBEgbIQQgCCAFIAggBUobIQUgB0EBaiEBIANBAWohAyAGIAZBAWtxIQYgBg0ACwsgAkEQaiECIAIgAEkNAAsgAyABIAQgBQs=';

type Count = (length: number, start: number) => readonly [number, number, number, number];

/** What is used of a global that the types of Node 20 leave out. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => {
    readonly exports: { readonly memory: { readonly buffer: ArrayBuffer }; readonly count: Count };
  };
};

let loaded: { readonly room: Buffer; readonly count: Count } | null | undefined;

/**
 * Null where it cannot run, which is no failure, since all can be counted without it: on a processor without such
 * instructions, in a runtime without WebAssembly (`node --jitless`), or in an address space that is limited below the
 * 10 GB which the runtime reserves around a memory (`ulimit -v`).
 */
function load(): typeof loaded {
  try {
    const bytes = Buffer.from(code, 'base64');
    const { memory, count } = new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports;
    return { room: Buffer.from(memory.buffer), count };
  } catch {
    return null;
  }
}

/**
 * @param chunk at most `mostAtOnce` bytes, and at least one
 * @param start where its first line begins: 0, or down to `furthestStart` for one that began before the chunk
 * @returns null where it cannot run
 */
export function lineEndsOf(chunk: Buffer, start: number): LineEnds | null {
  if (loaded === undefined) loaded = load();
  if (!loaded) return null;
  const { room, count } = loaded;
  chunk.copy(room);
  room.fill(0, chunk.length, chunk.length + 16);
  const [lines, next, shortest, longest] = count(chunk.length, start);
  return { lines, next, shortest, longest };
}
