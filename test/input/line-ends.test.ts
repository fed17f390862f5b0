import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import wabt from 'wabt';
import { code, lineEndsOf, mostAtOnce } from '../../src/input/line-ends.ts';
import { createScanner } from '../../src/input/scan.ts';
import fc from '../fc.ts';

const source = new URL('../../src/input/line-ends.wat', import.meta.url);

it('runs what the source says', async () => {
  const compiler = await wabt();
  const compiled = compiler.parseWat('line-ends.wat', await readFile(source, 'utf8'), {
    simd: true,
    multi_value: true,
  });
  expect(code).toBe(Buffer.from(compiled.toBinary({}).buffer).toString('base64'));
});

/** The same, told by a reader of one byte after the other. */
function slowly(chunk: Buffer, start: number) {
  const widths: number[] = [];
  let next = start;
  for (const [at, byte] of chunk.entries()) {
    if (byte !== 10) continue;
    widths.push(at - next);
    next = at + 1;
  }
  return {
    lines: widths.length,
    next,
    shortest: widths.reduce((a, b) => Math.min(a, b), 0x7fffffff),
    longest: widths.reduce((a, b) => Math.max(a, b), 0),
  };
}

const bytes = fc
  .array(fc.oneof({ weight: 1, arbitrary: fc.constant(10) }, { weight: 3, arbitrary: fc.nat(255) }), {
    minLength: 1,
    maxLength: 200,
  })
  .map((list) => Buffer.from(list));

it('counts the lines of any chunk as a reader of single bytes does, whatever was there before', () => {
  // Line feeds wherever the chunk before had room for them.
  lineEndsOf(Buffer.alloc(mostAtOnce, 10), 0);
  fc.assert(
    fc.property(bytes, fc.integer({ min: -(2 ** 30), max: 0 }), (chunk, start) => {
      expect(lineEndsOf(chunk, start)).toEqual(slowly(chunk, start));
    }),
  );
});

it('takes as much as a reader reads at once', () => {
  const chunk = Buffer.alloc(mostAtOnce, 'a line\n');
  expect(lineEndsOf(chunk, 0)).toEqual(slowly(chunk, 0));
});

it('makes no difference to a scan', () => {
  const line = fc.constantFrom('13000000001,13000000002,60', 'a', '', '主叫', 'x'.repeat(70_000), 'a\r');
  const scanned = (text: Buffer, size: number) => {
    const scanner = createScanner();
    for (let at = 0; at < text.length; at += size) scanner.push(text.subarray(at, at + size));
    return scanner.finish();
  };
  fc.assert(
    fc.property(
      fc.array(fc.tuple(line, fc.nat(5_000)), { minLength: 1, maxLength: 8 }),
      fc.boolean(),
      (parts, ended) => {
        const lines = parts.flatMap(([text, times]) =>
          Array.from({ length: text.length > 99 ? 1 : times }, () => text),
        );
        const text = Buffer.from(lines.join('\n') + (ended ? '\n' : ''));
        expect(scanned(text, 100_000)).toEqual(scanned(text, 1_000));
      },
    ),
    { numRuns: 40 },
  );
});
