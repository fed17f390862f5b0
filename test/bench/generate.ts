import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createPopulation, type Call, type Population } from './population.ts';
import { createRandom, mix } from './random.ts';

export interface LogSize {
  /** Rows to write, header not counted. */
  readonly calls: number;
  readonly seed: number;
}

const HEADER = 'caller,callee,start_time,duration,disposition\n';
const CHUNK_BYTES = 2 * 1024 * 1024;
/** No row is longer: 11 + 11 + 19 + 5 digits of talk time + 9, four commas and a line end. */
const ROW_BYTES = 64;
const DAYS = 30;
const FIRST_HOUR = 7;
/** Relative load of the hours 07 to 21; nobody calls at night. */
const HOUR_LOAD = [2, 4, 8, 10, 10, 7, 6, 8, 9, 9, 9, 8, 7, 5, 3];
const HOUR_ENDS = runningShares(HOUR_LOAD);
const DISPOSITIONS = ['ANSWERED\n', 'NO ANSWER\n', 'BUSY\n', 'FAILED\n'].map((text) => Buffer.from(text));
const [ANSWERED = 0, NO_ANSWER = 1, BUSY = 2, FAILED = 3] = DISPOSITIONS.keys();
const COMMA = 0x2c;
const ZERO = 0x30;

/**
 * A call log as CSV bytes in chunks of about 2 MB, the header first.
 *
 * Rows are ordered by start time over 30 days from 2024-03-01, local time, 07:00 to 22:00. About `calls / 10` people and
 * 0.7 % of that in dialers and businesses call (see `createPopulation`). Only exactly rounded arithmetic is used, so that
 * a seed gives the same bytes on every machine and Node.
 */
export function* generateCalls({ calls, seed }: LogSize): Generator<Buffer> {
  const random = createRandom(seed);
  const population = createPopulation(calls, random);
  const stamp = createStamp();
  let chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  let at = chunk.write(HEADER, 'latin1');
  for (let row = 0; row < calls; row++) {
    if (at > CHUNK_BYTES - ROW_BYTES) {
      yield chunk.subarray(0, at);
      chunk = Buffer.allocUnsafe(CHUNK_BYTES);
      at = 0;
    }
    at = writeRow(chunk, at, population, stamp(secondOf(row / calls)), random);
  }
  yield chunk.subarray(0, at);
}

/** Writes the log to `path`. The file appears under its name only when it is complete and on disk. */
export async function writeCalls(path: string, size: LogSize, signal?: AbortSignal): Promise<void> {
  const partial = `${path}.partial`;
  const source = Readable.from(generateCalls(size), { highWaterMark: 1 });
  await pipeline(source, createWriteStream(partial, { flush: true }), signal ? { signal } : {});
  await rename(partial, path);
}

function writeRow(
  chunk: Buffer,
  start: number,
  population: Population,
  time: Buffer,
  random: () => number,
): number {
  const call = population.next();
  const result = random() < call.asr ? ANSWERED : unansweredResult(random());
  let at = writeNumber(chunk, start, call.caller);
  at = writeNumber(chunk, at, call.callee);
  at = copy(chunk, at, time);
  at = writeInteger(chunk, at, result === ANSWERED ? talkTime(call, random()) : 0);
  chunk[at++] = COMMA;
  const disposition = DISPOSITIONS[result];
  return disposition ? copy(chunk, at, disposition) : at;
}

function unansweredResult(u: number): number {
  if (u < 0.6) return NO_ANSWER;
  return u < 0.9 ? BUSY : FAILED;
}

/** Seconds, at least 1, mean about `meanTalk`, longest 17 times that: most calls are short and a few are long. */
function talkTime(call: Call, u: number): number {
  return 1 + Math.floor(((call.meanTalk / 3) * u) / (1.02 - u));
}

/** Seconds since the first midnight of the call at `share` (0 to 1) of the log; never decreases. */
function secondOf(share: number): number {
  const day = Math.floor(share * DAYS);
  const ofDay = share * DAYS - day;
  let hour = 0;
  while (ofDay >= (HOUR_ENDS[hour] ?? 1)) hour++;
  const from = HOUR_ENDS[hour - 1] ?? 0;
  const to = HOUR_ENDS[hour] ?? 1;
  const second = Math.min(3599, Math.floor(((ofDay - from) / (to - from)) * 3600));
  return day * 86400 + (FIRST_HOUR + hour) * 3600 + second;
}

function runningShares(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  return weights.map((weight) => (sum += weight) / total);
}

/** Formats a second once, however many calls start in it. Bytes are `YYYY-MM-DD hh:mm:ss,`. */
function createStamp(): (second: number) => Buffer {
  const text = Buffer.from('2024-03-01 00:00:00,');
  let current = -1;
  return (second) => {
    if (second === current) return text;
    current = second;
    writeDigits(text, 8, 1 + Math.floor(second / 86400), 2);
    writeDigits(text, 11, Math.floor(second / 3600) % 24, 2);
    writeDigits(text, 14, Math.floor(second / 60) % 60, 2);
    writeDigits(text, 17, second % 60, 2);
    return text;
  };
}

/** The party's number, shaped like a Chinese mobile number: 130 to 138 and eight digits, then a comma. */
function writeNumber(chunk: Buffer, at: number, party: number): number {
  writeDigits(chunk, at, 130 + (mix(party, 1) % 9), 3);
  writeDigits(chunk, at + 3, mix(party, 2) % 100_000_000, 8);
  chunk[at + 11] = COMMA;
  return at + 12;
}

function writeInteger(chunk: Buffer, at: number, value: number): number {
  let width = 1;
  for (let rest = value; rest >= 10; rest = Math.floor(rest / 10)) width++;
  writeDigits(chunk, at, value, width);
  return at + width;
}

function writeDigits(chunk: Buffer, at: number, value: number, width: number): void {
  let rest = value;
  for (let place = at + width - 1; place >= at; place--) {
    const tens = Math.floor(rest / 10);
    chunk[place] = ZERO + rest - tens * 10;
    rest = tens;
  }
}

function copy(chunk: Buffer, at: number, bytes: Buffer): number {
  for (let i = 0; i < bytes.length; i++) chunk[at + i] = bytes[i] ?? 0;
  return at + bytes.length;
}
