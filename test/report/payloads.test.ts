import { Chalk } from 'chalk';
import { parse } from 'csv-parse/sync';
import stringWidth from 'string-width';
import { describe, expect, test, vi } from 'vitest';
import { reportSchema, type Report } from '../../src/model.ts';
import { csvColumns, renderCsv } from '../../src/report/csv.ts';
import { renderHtml } from '../../src/report/html/page.ts';
import { renderTopJson } from '../../src/report/json.ts';
import { langs, type Lang } from '../../src/report/lang.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { masked, maskOf } from '../../src/report/mask.ts';
import { renderNdjson } from '../../src/report/ndjson.ts';
import type { RenderOptions } from '../../src/report/render-options.ts';
import { readSaved } from '../../src/report/saved.ts';
import { renderTable } from '../../src/report/table.ts';
import { infested } from './infested.ts';
import { payloads } from './payloads.ts';
import { wholeReport } from './sample-cases.ts';
import { detailedReport } from './sample-details.ts';

vi.setConfig({ testTimeout: 180_000 });

const reportWith = (payload: string) => reportSchema.parse(infested(wholeReport, payload)) satisfies Report;
const detailedWith = (payload: string) =>
  reportSchema.parse(infested(detailedReport, payload)) satisfies Report;
const options = (lang: Lang, columns = 80): RenderOptions => ({
  lang,
  columns,
  chalk: new Chalk({ level: 0 }),
  top: 0,
  unicode: true,
  rules: false,
});

/** Nothing here moves a cursor, turns text around or hides in it. */
const alive =
  /[\0-\x09\x0B-\x1F\x7F-\x9F]|[\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/u;
const lineCount = (text: string) => text.split('\n').length;
const reports = new Map<string, Report>();
const each = (check: (payload: string, report: Report) => void) => {
  for (const payload of payloads) {
    const report = reports.get(payload) ?? reportWith(payload);
    reports.set(payload, report);
    check(payload, report);
  }
};
const name = (payload: string) => JSON.stringify(payload).slice(0, 80);

test('there are enough of them, and each gets everywhere', () => {
  expect(new Set(payloads).size).toBeGreaterThanOrEqual(200);
  expect(JSON.stringify(reportWith('<marker>')).split('<marker>').length).toBeGreaterThan(140);
});

test.each([
  ['en', 60],
  ['zh', 100],
] as const)('table in %s at %i columns', (lang, columns) => {
  each((payload, report) => {
    const text = renderTable(report, { ...options(lang, columns), rules: true });
    expect(text, name(payload)).not.toMatch(alive);
    for (const line of text.split('\n'))
      expect(stringWidth(line), name(payload)).toBeLessThanOrEqual(columns);
  });
});

describe.each(langs)('in %s', (lang) => {
  test('CSV: every row has its columns, no cell is a formula, whatever separates cells', () => {
    each((payload, report) => {
      const text = renderCsv(report, options(lang));
      expect(text, name(payload)).not.toMatch(alive);
      const rows = parse(text) as string[][];
      expect(new Set(rows.map((row) => row.length)), name(payload)).toEqual(new Set([csvColumns.length]));
      const parts = rows.flat().flatMap((cell) => cell.split(/[;；\n\t]/u));
      for (const part of parts) expect(part, name(payload)).not.toMatch(/^\s*[=+\-@＝＋－＠]/u);
    });
  });

  test('Markdown: text stays text, lines stay lines, table rows keep their cells', () => {
    const lines = lineCount(renderMarkdown(reportWith('x'), options(lang)));
    each((payload, report) => {
      const text = renderMarkdown(report, options(lang));
      expect(text, name(payload)).not.toMatch(alive);
      expect(lineCount(text), name(payload)).toBe(lines);
      const active = text.replace(/\\[!-/:-@[-`{-~]/gu, '').replace(/`@+`/gu, '');
      expect(active.replaceAll('**', ''), name(payload)).not.toMatch(/[`<>*_[\]~$&\\]|:\/\/|\bwww\.|@/iu);
      const cells = active
        .split('\n')
        .filter((line) => line.startsWith('| '))
        .map((line) => line.split('|').length);
      expect(new Set(cells), name(payload)).toEqual(new Set([11, 12]));
    });
  });
});

describe.each(langs)('HTML in %s', (lang) => {
  const skeleton = (html: string) => html.match(/<[^>]*>/gu);
  const page = (payload: string) => renderHtml(detailedWith(payload), options(lang));

  test('no text makes, ends or changes a tag: those of every page are those of a harmless one', () => {
    const harmless = skeleton(page('x'));
    expect(harmless?.length).toBeGreaterThan(400);
    for (const payload of payloads) {
      const html = page(payload);
      expect(html.replaceAll('\n', ''), name(payload)).not.toMatch(alive);
      expect(skeleton(html), name(payload)).toEqual(harmless);
      // What is left between tags begins nothing: every ampersand is one of ours.
      expect(html.replace(/<[^>]*>/gu, ''), name(payload)).not.toMatch(/&(?!(?:amp|lt|gt|quot|#39);)/u);
    }
  });

  test('a text that came from outside stands in no attribute', () => {
    const tags = skeleton(page('marker7'))?.join('') ?? '';
    expect(page('marker7').split('marker7').length).toBeGreaterThan(60);
    expect(tags).not.toContain('marker7');
  });
});

const wellFormed = (text: string) => text.replace(/\p{Cs}/gu, '\u{FFFD}');

test('JSON comes back as it was, and shows nothing', () => {
  each((payload, report) => {
    const text = renderTopJson(report, { top: 0 });
    expect(text.replaceAll('\n', ''), name(payload)).not.toMatch(alive);
    expect(JSON.parse(text), name(payload)).toEqual(reportWith(wellFormed(payload)));
    expect(readSaved(text), name(payload)).toEqual({ report: reportWith(wellFormed(payload)) });
  });
});

test('NDJSON: one object a line, none of them forged', () => {
  const types = (text: string) =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { type: string }).type);
  const expected = types(renderNdjson(wholeReport, { top: 0 }));
  each((payload, report) => {
    const text = renderNdjson(report, { top: 0 });
    expect(text.replaceAll('\n', ''), name(payload)).not.toMatch(alive);
    expect(types(text), name(payload)).toEqual(expected);
  });
});

test('a masked report is as safe', () => {
  for (const mask of [maskOf('partial', new Uint8Array()), maskOf('pseudonym', new Uint8Array(16))])
    each((payload, report) => {
      const hidden = reportSchema.parse(masked(report, mask));
      expect(renderMarkdown(hidden, options('en')), name(payload)).not.toMatch(alive);
      expect(hidden.numbers[0]?.number).toMatch(/^[+*0-9a-z]+$/u);
      expect(hidden.numbers[0]?.display).toMatch(/^[-+*0-9a-z ()]+$/u);
    });
});
