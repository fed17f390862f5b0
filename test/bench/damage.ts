/** Damages lines of a log as transfers and editors do: each costs at most itself. */
import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createRandom } from './random.ts';

export interface Damage {
  /** Rows of the log, its header not counted. */
  readonly lines: number;
  /** How many of them to damage. */
  readonly damaged: number;
  readonly seed: number;
}

/** A quote where none belongs, a delimiter too many, one too few, a broken character. */
const ways: readonly ((line: string) => string)[] = [
  (line) => line.replace(',', ',"'),
  (line) => line.replace(',', ',,'),
  (line) => line.replace(',', ''),
  (line) => line.replace(/\d/u, '\u{ff}'),
];

/** Copies a log with lines damaged, spread evenly with a seeded jitter. Lines are Latin-1, so that one way breaks UTF-8. */
export async function writeDamaged(
  from: string,
  to: string,
  damage: Damage,
  signal: AbortSignal,
): Promise<void> {
  const places = damagedPlaces(damage);
  const source = createReadStream(from, { encoding: 'latin1', highWaterMark: 1 << 20 });
  await pipeline(Readable.from(damagedParts(source, places)), createWriteStream(to, { encoding: 'latin1' }), {
    signal,
  });
}

/** Line numbers (0 is the header), ascending. */
export function damagedPlaces({ damaged, lines, seed }: Damage): number[] {
  const random = createRandom(seed);
  const step = lines / damaged;
  return Array.from({ length: damaged }, (_, i) => 1 + Math.floor((i + random()) * step));
}

async function* damagedParts(
  chunks: AsyncIterable<string>,
  places: readonly number[],
): AsyncGenerator<Buffer> {
  let rest = '';
  let line = 0;
  let next = 0;
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (; next < places.length && (places[next] ?? 0) < line + lines.length; next++) {
      const at = (places[next] ?? 0) - line;
      lines[at] = (ways[next % ways.length] ?? String)(lines[at] ?? '');
    }
    line += lines.length;
    yield Buffer.from(lines.map((text) => `${text}\n`).join(''), 'latin1');
  }
  yield Buffer.from(rest, 'latin1');
}
