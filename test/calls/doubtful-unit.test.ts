import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeFolder, type Folder } from '../analysis.ts';
import { converted } from '../converted.ts';

let folder: Folder;
beforeAll(async () => {
  folder = await makeFolder();
});
afterAll(() => folder.remove());

async function notesOf(
  caption: string,
  talkOf: (i: number) => number,
  rows = 60,
): Promise<readonly string[]> {
  const lines = Array.from(
    { length: rows },
    (_, i) =>
      `1380000${1000 + i},13900000200,2024-03-01 09:00:${String(i % 60).padStart(2, '0')},${talkOf(i)}`,
  );
  const path = await folder.file('log.csv', [`caller,callee,start,${caption}`, ...lines, ''].join('\n'));
  return (await converted(path)).file.notes;
}

const seconds = (i: number) => (i % 3 === 0 ? 0 : (i * 37) % 400);
const milliseconds = (i: number) => 1000 * seconds(i) + i;
const minutes = (i: number) => Math.ceil(seconds(i % 20) / 120);

test('talk times of no stated unit that can hardly be seconds are told', async () => {
  expect(await notesOf('duration', milliseconds)).toEqual([
    expect.stringContaining('look like milliseconds'),
  ]);
  expect(await notesOf('duration', minutes)).toEqual([expect.stringContaining('look like minutes')]);
});

test('nothing is told of seconds, stated units, or a few rows', async () => {
  expect(await notesOf('duration', seconds)).toEqual([]);
  expect(await notesOf('duration (ms)', milliseconds)).toEqual([]);
  expect(await notesOf('duration (s)', milliseconds)).toEqual([]);
  expect(await notesOf('duration', milliseconds, 20)).toEqual([]);
});
