import { expect, test } from 'vitest';
import { renderJson } from '../../src/report/json.ts';
import { renderNdjson } from '../../src/report/ndjson.ts';
import { readSaved } from '../../src/report/saved.ts';
import { wholeReport } from './sample-cases.ts';

const text = renderJson(wholeReport);
const changed = (from: string, to: string) => {
  expect(text).toContain(from);
  return readSaved(text.replace(from, to));
};

test('a saved report is the report, with a byte order mark too', () => {
  expect(readSaved(text)).toEqual({ report: wholeReport });
  expect(readSaved(`\u{FEFF}${text}`)).toEqual({ report: wholeReport });
});

test('keys that a newer version added are left out, wherever they are', () => {
  expect(changed('"display": "17000000017"', '"display": "17000000017", "later": {"x": []}')).toEqual({
    report: wholeReport,
  });
  expect(changed('{\n  "schemaVersion"', '{\n  "$schema": "x",\n  "schemaVersion"')).toEqual({
    report: wholeReport,
  });
});

test.each([
  ['"score":97', '"score":"97"', /no spamcheck report: numbers\[0\]\.score: .*number/u],
  ['"score":97', '"score":101', /numbers\[0\]\.score/u],
  ['"schemaVersion": 1', '"schemaVersion": 2', /its schemaVersion is not 1/u],
  ['"level":"critical"', '"level":"worst"', /numbers\[0\]\.level/u],
  ['"timezone": "Asia/Shanghai"', '"timezone": "Mars/Olympus"', /no time zone "Mars\/Olympus"/u],
])('%s as %s is refused', (from, to, problem) => {
  const saved = changed(from, to);
  expect('problem' in saved && saved.problem).toMatch(problem);
});

test('what is no report says so', () => {
  const problem = (saved: ReturnType<typeof readSaved>) => ('problem' in saved ? saved.problem : '');
  expect(problem(readSaved('caller,callee\n1,2\n'))).toMatch(/^is not JSON\.\n {2}A report is saved with/u);
  expect(problem(readSaved(''))).toMatch(/^is not JSON/u);
  expect(problem(readSaved(renderNdjson(wholeReport, { top: 0 })))).toMatch(/not from ndjson/u);
  expect(problem(readSaved('[]'))).toMatch(/^is no spamcheck report: /u);
  expect(problem(readSaved('null'))).toMatch(/^is no spamcheck report: /u);
  expect(problem(readSaved(`${'['.repeat(9000)}${']'.repeat(9000)}`))).toMatch(/^is no spamcheck report: /u);
});
