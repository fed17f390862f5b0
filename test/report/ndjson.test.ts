import { expect, test } from 'vitest';
import { renderNdjson } from '../../src/report/ndjson.ts';
import { wholeReport } from './sample-cases.ts';

const lines = (top = 0) =>
  renderNdjson(wholeReport, { top })
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);

test('the report comes back from its lines', () => {
  const items = (type: string) =>
    lines()
      .filter((line) => line['type'] === type)
      .map((line) => Object.fromEntries(Object.entries(line).filter(([key]) => key !== 'type')));
  const [header] = items('report');
  expect({
    ...header,
    numbers: items('number'),
    groups: items('group'),
    bridges: items('bridge'),
    floods: items('flood'),
    ringOnce: items('ringOnce'),
    violations: items('violation'),
    lists: items('list'),
  }).toEqual(wholeReport);
});

test('the type comes first, the report begins and its counts end', () => {
  expect(renderNdjson(wholeReport, { top: 0 })).toMatch(/^(?:\{"type":"\w+",.*\}\n)+$/u);
  expect(lines()[0]).toMatchObject({ type: 'report', schemaVersion: 1 });
  expect(lines().at(-1)).toEqual({
    type: 'end',
    groups: 1,
    bridges: 1,
    floods: 1,
    ringOnce: 1,
    violations: 2,
    lists: 1,
    numbers: 5,
  });
  expect(lines(2).at(-1)).toMatchObject({ numbers: 2 });
});
