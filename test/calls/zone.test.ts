import { afterAll, beforeAll, expect, test } from 'vitest';
import { analysisOf, makeFolder, type Folder } from '../analysis.ts';

let folder: Folder;
beforeAll(async () => {
  folder = await makeFolder();
});
afterAll(() => folder.remove());

test.each([
  ['Start Time (UTC)', Date.UTC(2024, 2, 4, 9, 5) / 1000],
  ['start_time (gmt)', Date.UTC(2024, 2, 4, 9, 5) / 1000],
  ['Start Time', Date.UTC(2024, 2, 4, 1, 5) / 1000],
])('a start called "%s"', async (caption, first) => {
  const content = `Caller,Callee,${caption},Duration\n13800001001,13900002001,2024-03-04 09:05:00,7\n`;
  const report = await analysisOf([await folder.file('log.csv', content)], { timezone: 'Asia/Shanghai' });
  expect(report.log.firstCall).toBe(first);
});
