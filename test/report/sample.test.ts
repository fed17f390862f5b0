import { expect, test } from 'vitest';
import { reportSchema } from '../../src/model.ts';
import { sampleReport } from './sample.ts';

test('the sample is a report, and its points and lines add up', () => {
  expect(reportSchema.parse(sampleReport)).toEqual(sampleReport);
  for (const { signals, adjustments, score } of sampleReport.numbers) {
    expect([...signals, ...adjustments].reduce((sum, { points }) => sum + points, 0)).toBe(score);
  }
  const { files, account } = sampleReport.run;
  expect(files.reduce((sum, file) => sum + file.account.lines, 0)).toBe(account.lines);
});
