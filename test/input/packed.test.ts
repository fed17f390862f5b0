import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import xxhash from 'xxhash-wasm';
import { describe, expect, test } from 'vitest';
import { fixture } from '../cli/program.ts';
import { openBytes, openOne, refusal } from './opening.ts';

const row = (i: number) =>
  `1380000${1000 + i},1390000${2000 + i},2024-03-04 09:05:${String(i % 60).padStart(2, '0')},${i}`;
const text = `caller,callee,start_time,duration\n${Array.from({ length: 8 }, (_, i) => `${row(i)}\n`).join('')}`;
const hasher = await xxhash();

/** A zstd frame of blocks as they are, the simplest that the format has. */
function frame(content: string, options: { checksum?: boolean; block?: number } = {}): Buffer {
  const { checksum = true, block = 120 } = options;
  const bytes = Buffer.from(content);
  const blocks: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += block) {
    const body = bytes.subarray(at, at + block);
    const header = Buffer.alloc(3);
    header.writeUIntLE((body.length << 3) | (at + block >= bytes.length ? 1 : 0), 0, 3);
    blocks.push(header, body);
  }
  const sum = Buffer.alloc(4);
  sum.writeUInt32LE(Number(hasher.h64Raw(bytes) & 0xffff_ffffn));
  const head = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, checksum ? 4 : 0, 0x48]);
  return Buffer.concat([head, ...blocks, ...(checksum ? [sum] : [])]);
}

const skippable = (size: number) => {
  const header = Buffer.from('512a4d1800000000', 'hex');
  header.writeUInt32LE(size, 4);
  return Buffer.concat([header, Buffer.alloc(size, 'x')]);
};

const half = text.indexOf('\n', text.length / 2) + 1;
const [front, back] = [text.slice(0, half), text.slice(half)];
const whole = {
  gzip: gzipSync(text),
  'gzip of two members': Buffer.concat([gzipSync(front), gzipSync(back)]),
  zstd: frame(text),
  'zstd without checksum': frame(text, { checksum: false }),
  'zstd of frames with others between': Buffer.concat([
    skippable(9),
    frame(front),
    skippable(0),
    frame(back),
    skippable(70_000),
  ]),
};

test.each(Object.entries(whole))('%s is unpacked', async (name, bytes) => {
  expect(await openOne('calls.csv', bytes)).toMatchObject({
    content: text,
    damage: null,
    compression: name.startsWith('gzip') ? 'gzip' : 'zstd',
    encoding: 'utf-8',
    table: null,
  });
});

test('frames that zstd packed, at two levels', async () => {
  const opened = await openOne('calls.csv.zst', await readFile(fixture('input/two-frames.csv.zst')));
  const demo = await readFile(fixture('demo/calls.csv'), 'utf8');
  expect(opened).toMatchObject({ damage: null, compression: 'zstd' });
  expect(opened.content).toBe(
    demo
      .split('\n')
      .slice(0, 40)
      .map((line) => `${line}\n`)
      .join(''),
  );
});

test('standard input may be packed', async () => {
  const { opened } = await openBytes('-', frame(text));
  expect(opened).toMatchObject([{ path: '-', content: text, compression: 'zstd' }]);
});

/** Whatever came out is from the start of the text, and ends with a whole line. */
function expectFront(content: string): void {
  expect(text.startsWith(content)).toBe(true);
  expect(content === '' || content.endsWith('\n')).toBe(true);
}

/** Zlib keeps back its last piece of 256 bytes. */
function expectAlmostAll(content: string): void {
  expectFront(content);
  expect(content.length).toBeGreaterThan(text.length - 300);
}

/** Tries all places behind the magic bytes, some at a time. */
async function everywhere(length: number, attempt: (at: number) => Promise<void>): Promise<void> {
  const places = Array.from({ length: length - 4 }, (_, i) => i + 4);
  for (let at = 0; at < places.length; at += 20) await Promise.all(places.slice(at, at + 20).map(attempt));
}

describe('a cut', () => {
  test.each(['gzip', 'zstd', 'zstd without checksum'] as const)(
    'of %s at any place is noticed',
    async (kind) => {
      const bytes = whole[kind];
      await everywhere(bytes.length, async (at) => {
        const { opened, failed } = await openBytes('calls.csv', bytes.subarray(0, at));
        for (const { content, damage } of opened) {
          expect(damage).toMatch(/ends too early/u);
          expectFront(content);
        }
        for (const { code, why } of failed)
          expect([code, why]).toEqual([4, expect.stringMatching(/ends too early/u)]);
        expect(opened.length + failed.length).toBe(1);
      });
    },
  );
  test('inside the second member or frame leaves the rows before it', async () => {
    for (const bytes of [whole['gzip of two members'], Buffer.concat([frame(front), frame(back)])]) {
      const { content, damage } = await openOne('calls.csv', bytes.subarray(0, bytes.length - 30));
      expect(damage).toMatch(/ends too early/u);
      expectFront(content);
      expect(content.length).toBeGreaterThanOrEqual(front.length);
    }
  });
  test('in the middle saves most rows before it', async () => {
    for (const kind of ['gzip', 'zstd'] as const) {
      const bytes = whole[kind];
      const { content } = await openOne('calls.csv', bytes.subarray(0, bytes.length * 0.9));
      expect(content.length).toBeGreaterThan(text.length * 0.6);
    }
  });
});

describe('one wrong bit', () => {
  test.each(['gzip', 'zstd'] as const)('in %s is noticed wherever it changes the text', async (kind) => {
    const bytes = whole[kind];
    await everywhere(bytes.length, async (at) => {
      const wrong = Buffer.from(bytes);
      wrong[at] = (wrong[at] ?? 0) ^ (1 << (at % 8));
      const { opened } = await openBytes('calls.csv', wrong);
      for (const { content, damage } of opened) expect(damage !== null || content === text).toBe(true);
    });
  });
  test.each([
    ['gzip', 8, 4],
    ['gzip', 4, 4],
    ['zstd', 4, 4],
  ] as const)('in the checksum or length of %s, %d bytes before the end', async (kind, from, bytes) => {
    for (let at = 0; at < bytes; at++) {
      const wrong = Buffer.from(whole[kind]);
      const place = wrong.length - from + at;
      wrong[place] = (wrong[place] ?? 0) ^ 16;
      const { content, damage } = await openOne('calls.csv', wrong);
      expect(damage).toMatch(/damaged (?:gzip|zstd) file/u);
      expectAlmostAll(content);
    }
  });
});

test.each(['gzip', 'zstd'] as const)('rubbish after %s is noticed', async (kind) => {
  const { content, damage } = await openOne(
    'calls.csv',
    Buffer.concat([whole[kind], Buffer.from('rubbish')]),
  );
  expect(damage).toMatch(/damaged/u);
  expectAlmostAll(content);
});

test('what is packed twice is said to be', async () => {
  expect(await refusal('calls.csv.gz', gzipSync(gzipSync(text)))).toMatch(
    /^3: calls\.csv\.gz is packed more than once/u,
  );
});

describe('zstd that asks too much', () => {
  test('a window of 1 GB', async () => {
    const bytes = Buffer.from(frame(text));
    bytes[5] = 20 << 3;
    expect(await refusal('calls.zst', bytes)).toMatch(/^6: calls\.zst needs a window of 1074 MB .*zstd -d/u);
  });
  test('millions of tiny blocks in a large window', async () => {
    const block = Buffer.from([0x0a, 0, 0, 0x30]);
    const bytes = Buffer.concat([
      Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, 17 << 3]),
      Buffer.alloc(8e6, block),
    ]);
    expect(await refusal('calls.zst', bytes)).toMatch(/^6: calls\.zst takes more work/u);
  });
  test('a dictionary', async () => {
    const bytes = Buffer.concat([Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 1, 0x48, 7]), Buffer.alloc(20)]);
    expect(await refusal('calls.zst', bytes)).toMatch(/^6: calls\.zst was packed with a zstd dictionary/u);
  });
});
