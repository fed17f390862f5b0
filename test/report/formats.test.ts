import { Chalk } from 'chalk';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { formatNames, formatOfFile, formats, type ReportFormat } from '../../src/report/formats.ts';
import { langs } from '../../src/report/lang.ts';
import { calleesMasked } from '../../src/report/mask.ts';
import type { RenderOptions } from '../../src/report/render-options.ts';
import { wholeReport } from './sample-cases.ts';

const plain: Omit<RenderOptions, 'lang' | 'columns'> = {
  chalk: new Chalk({ level: 0 }),
  top: 0,
  unicode: true,
  rules: true,
};

const format = (name: string): ReportFormat => formats[name as keyof typeof formats];

describe.each(langs)('goldens in %s', (lang) => {
  test.each(formatNames.filter((name) => name !== 'table'))('%s, at any width', async (name) => {
    const { load, extensions, masksCallees } = format(name);
    const render = await load();
    const report = masksCallees ? calleesMasked(wholeReport) : wholeReport;
    const text = render(report, { ...plain, lang, columns: 60 });
    expect(render(report, { ...plain, lang, columns: 160, rules: false })).toBe(text);
    await expect(text).toMatchFileSnapshot(`../../fixtures/report/whole-${lang}.${extensions[0]}`);
  });

  test.each([60, 80, 100, 160])('table at %i columns', async (columns) => {
    const render = await formats.table.load();
    const text = render(wholeReport, { ...plain, lang, columns });
    for (const line of text.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
    await expect(text).toMatchFileSnapshot(`../../fixtures/report/whole-${lang}-${columns}.txt`);
  });
});

test('an extension names one format', () => {
  const all = formatNames.flatMap((name) => format(name).extensions);
  expect(new Set(all).size).toBe(all.length);
  expect(['a/b.JSON', 'x.csv', 'x.md', 'x.jsonl', 'x.txt', 'x', 'x.csv.gz', 'csv'].map(formatOfFile)).toEqual(
    ['json', 'csv', 'markdown', 'ndjson', 'table', undefined, undefined, undefined],
  );
});

test('--top cuts numbers in every format', async () => {
  for (const name of formatNames) {
    const text = (await format(name).load())(wholeReport, {
      ...plain,
      lang: 'en',
      columns: 120,
      top: 1,
      summary: false,
    });
    expect(text, name).toContain('138 0000 1001');
    expect(text, name).not.toContain('021-5550 0123');
  }
});

test('without a terminal nothing is drawn and no line ends in a blank; --ascii draws with hyphens', async () => {
  const render = await formats.table.load();
  const text = (change: Partial<RenderOptions>) =>
    render(wholeReport, { ...plain, lang: 'en', columns: 100, ...change });
  expect(text({})).toMatch(/─{9}/u);
  expect(text({ rules: false })).not.toMatch(/[\u2500-\u259f]|-{5}/u);
  expect(text({ rules: false })).not.toMatch(/ $/mu);
  expect(text({ unicode: false })).not.toMatch(/[\u2500-\u259f]/u);
  expect(text({ unicode: false })).toMatch(/^-{90}/mu);
});
