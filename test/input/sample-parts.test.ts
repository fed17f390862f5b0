import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import fc from '../fc.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { placesOf, sampleParts } from '../../src/input/sample-parts.ts';
import { createWorkspace, type Workspace } from '../../src/input/workspace.ts';
import { makeFolder, type Folder } from '../analysis.ts';

let folder: Folder;
let workspace: Workspace;
beforeAll(async () => {
  folder = await makeFolder();
  workspace = await createWorkspace();
});
afterAll(async () => {
  await folder.remove();
  await workspace.remove();
});

const sizes = { sampledFrom: 3_000, partBytes: 1_000 };
const lines = Array.from({ length: 1_000 }, (_, i) => `${i},${'x'.repeat(i % 37)}`);

test.each(['\n', '\r\n', '\r'])(
  'whole lines of the first, the middle and the last part (%j)',
  async (end) => {
    const text = lines.map((line) => line + end).join('');
    const sampled = await sampleParts(await folder.file('lines.csv', text), workspace, sizes);
    if (sampled === null) throw new Error('the file was not sampled');
    const sample = await readFile(sampled.path, 'utf8');
    expect(sample.length).toBe(sampled.bytes);
    expect(sample.length).toBeGreaterThan(2_700);
    const found = sample.split(end).slice(0, -1);
    expect(found.filter((line) => !lines.includes(line))).toEqual([]);
    expect([found[0], found.at(-1)]).toEqual([lines[0], lines.at(-1)]);
    expect(found.some((line) => Math.abs(Number(line.split(',')[0]) - 500) < 30)).toBe(true);
    for (const { inFile, inSample } of sampled.parts)
      expect(text.slice(inFile, inFile + 200)).toBe(sample.slice(inSample, inSample + 200));
    expect(sampled.parts).toHaveLength(3);
  },
);

test('small files, packed ones, UTF-16, JSON and XML are read whole', async () => {
  const long = lines.join('\n');
  const contents: readonly (string | Buffer)[] = [
    long.slice(0, 3_000),
    gzipSync(Buffer.from(Array.from({ length: 9_000 }, (_, i) => (i * i) % 251))),
    Buffer.from(`\u{feff}${long}`, 'utf16le'),
    `[${long}]`,
    `\n<calls>${long}`,
  ];
  for (const content of contents)
    expect(await sampleParts(await folder.file('whole.csv', content), workspace, sizes)).toBeNull();
  expect(await sampleParts(folder.path, workspace, sizes)).toBeNull();
  expect(await sampleParts(`${folder.path}/missing`, workspace, sizes)).toBeNull();
});

test('where lines begin', async () => {
  const piece = fc.constantFrom('a', 'bc', '号', '\n', '\r\n', '\r');
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
      const text = pieces.join('');
      const begins = [0, ...Array.from(text.matchAll(/\r\n|\n|\r/gu), (end) => end.index + end[0].length)];
      const expected = begins.map((at, i) => [i + 1, Buffer.byteLength(text.slice(0, at))]);
      const path = await folder.file('places.csv', text);
      expect([
        ...(await placesOf(
          path,
          begins.map((_, i) => i + 1),
        )),
      ]).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});
