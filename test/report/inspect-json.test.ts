import { expect, test } from 'vitest';
import { inspectionSchema } from '../../src/inspection.ts';
import { inspectJson } from '../../src/report/inspect-json.ts';
import { inspectionOf } from '../inspection.ts';

const paths = [
  'fixtures/demo/calls.csv',
  'fixtures/input/bad-rows.csv',
  'fixtures/formats/cisco-cucm-cdr.csv',
];

test('is of the published shape, keys in its order', async () => {
  const inspection = await inspectionOf([...paths, 'fixtures/missing.csv']);
  const text = inspectJson(inspection);
  const parsed = inspectionSchema.parse(JSON.parse(text));
  expect(text).toBe(`${JSON.stringify(parsed, null, 2)}\n`);
  expect(parsed.files.map(({ path }) => path)).toEqual(paths);
  expect(parsed.unread).toEqual([
    { path: 'fixtures/missing.csv', why: expect.stringContaining('does not exist') },
  ]);
});

test('golden', async () => {
  const inspection = await inspectionOf(['fixtures/input/bad-rows.csv']);
  await expect(inspectJson(inspection)).toMatchFileSnapshot('../../fixtures/inspect/dirty.json');
});
