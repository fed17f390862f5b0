import { closeSync, openSync, writeSync } from 'node:fs';

const bufferBytes = 4 << 20;

/** A private file (mode 0600) that is filled from front to back. */
export interface Spool {
  /** Copies the bytes; the caller may use their memory again. */
  readonly bytes: (piece: Uint8Array) => void;
  readonly text: (piece: string) => void;
  readonly close: () => void;
}

/** Writes are synchronous and megabytes each: a wait for every one would cost more than the writing. */
export function createSpool(path: string): Spool {
  const file = openSync(path, 'wx', 0o600);
  const buffer = Buffer.allocUnsafe(bufferBytes);
  let filled = 0;

  const write = (piece: Uint8Array) => {
    for (let at = 0; at < piece.length;) at += writeSync(file, piece, at);
  };
  const flush = () => {
    write(buffer.subarray(0, filled));
    filled = 0;
  };
  const bytes = (piece: Uint8Array) => {
    if (piece.length > bufferBytes - filled) flush();
    if (piece.length > bufferBytes) write(piece);
    else {
      buffer.set(piece, filled);
      filled += piece.length;
    }
  };
  return {
    bytes,
    text: (piece) => bytes(Buffer.from(piece, 'utf8')),
    close: () => {
      flush();
      closeSync(file);
    },
  };
}
