/** Text of any encoding to UTF-8, and the one look at every byte. */
import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { OpenTools } from './opened.ts';
import { createScanner, type Scan } from './scan.ts';
import { inStep } from './utf16.ts';

const chunkBytes = 1 << 20;

/** A copy in UTF-8. What does not decode becomes U+FFFD, at most to the end of its line. */
export async function transcode(source: string, encoding: string, tools: OpenTools): Promise<string> {
  const path = tools.workspace.path('.text');
  const decoder = new TextDecoder(encoding);
  const decode = async function* () {
    const raw: AsyncIterable<Buffer> = createReadStream(source, { highWaterMark: chunkBytes });
    const chunks = encoding === 'utf-16le' || encoding === 'utf-16be' ? inStep(raw, encoding) : raw;
    for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }), 'utf8');
    yield Buffer.from(decoder.decode(), 'utf8');
  };
  await pipeline(Readable.from(decode()), createWriteStream(path, { mode: 0o600 }), { signal: tools.signal });
  return path;
}

/** The next chunk is read while one is looked at. */
export async function scanFile(path: string, tools: OpenTools): Promise<Scan> {
  const scanner = createScanner();
  const handle = await open(path, 'r');
  const read = (buffer: Buffer) => handle.read(buffer, 0, chunkBytes, null);
  let [here, next] = [Buffer.allocUnsafe(chunkBytes), Buffer.allocUnsafe(chunkBytes)];
  let done = 0;
  try {
    const { size } = await handle.stat();
    let { bytesRead } = await read(here);
    while (bytesRead > 0) {
      const reading = read(next);
      scanner.push(here.subarray(0, bytesRead));
      done += bytesRead;
      ({ bytesRead } = await reading);
      tools.onBytes(done, Math.max(size, done));
      tools.signal.throwIfAborted();
      [here, next] = [next, here];
    }
    return scanner.finish();
  } finally {
    await handle.close();
  }
}
