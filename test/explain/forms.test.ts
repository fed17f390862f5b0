import { Chalk } from 'chalk';
import stringWidth from 'string-width';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { explanationSchema, type Explanation } from '../../src/explanation.ts';
import { reportSchema } from '../../src/model.ts';
import { explainFormatOfFile, explainFormats, type ExplainFormat } from '../../src/report/explain-formats.ts';
import type { ExplainOptions } from '../../src/report/explain.ts';
import { explained } from '../../src/report/explained.ts';
import { langs } from '../../src/report/lang.ts';
import { infested } from '../report/infested.ts';
import { payloads } from '../report/payloads.ts';
import { wholeReport } from '../report/sample-cases.ts';
import { demoExplanation } from './sample.ts';

vi.setConfig({ testTimeout: 60_000 });

const member = '133 0000 1037';
const folder = '../../fixtures/explain/';

let found: Explanation;
beforeAll(async () => {
  found = await demoExplanation(member);
});

const options = (lang: 'en' | 'zh', columns = 100): ExplainOptions => ({
  lang,
  columns,
  chalk: new Chalk({ level: 0 }),
  unicode: true,
  command: 'spamcheck explain +8613300001037 calls.csv',
});

const render = async (name: keyof typeof explainFormats, one: Explanation, how: ExplainOptions) =>
  (await (explainFormats[name] as ExplainFormat).load())(one, how);

describe.each(langs)('goldens in %s', (lang) => {
  test.each([60, 100])('for a terminal of %i columns', async (columns) => {
    const text = await render('table', found, options(lang, columns));
    for (const line of text.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
    await expect(text).toMatchFileSnapshot(`${folder}member-${lang}-${columns}.txt`);
  });

  test.each(['markdown', 'html'] as const)('the sheet in %s', async (name) => {
    const text = await render(name, found, options(lang));
    await expect(text).toMatchFileSnapshot(`${folder}sheet-${lang}.${explainFormats[name].extensions[0]}`);
  });
});

describe.each(langs)('in %s', (lang) => {
  test.each([40, 60, 80, 160])('no line is wider than %i columns, in ASCII too', async (columns) => {
    for (const unicode of [true, false])
      for (const line of (await render('table', found, { ...options(lang, columns), unicode })).split('\n'))
        expect(stringWidth(line), line).toBeLessThanOrEqual(columns);
  });
});

test('--ascii draws with ASCII alone', async () => {
  const text = await render('table', found, { ...options('en'), unicode: false });
  expect(text).toMatch(/^[\n -~’]*$/u);
});

test('signals and adjustments that are told add up to the score', async () => {
  const text = await render('table', found, options('en', 160));
  const sum = text.slice(text.indexOf('What adds up'), text.indexOf('Weighed, without effect'));
  const points = [...sum.matchAll(/ ([+-]\d+)(?= |$)/gmu)].map(([, one]) => Number(one));
  expect(points.length).toBeGreaterThan(10);
  expect(points.reduce((a, b) => a + b, 0)).toBe(found.number.score);
  expect(text).toMatch(new RegExp(`score +${found.number.score}$`, 'mu'));
});

test('every signal is told once', async () => {
  for (const lang of langs) {
    const text = await render('table', found, options(lang, 160));
    const { title } = await import('../../src/report/sentences.ts');
    for (const { id } of found.number.signals) expect(text, id).toContain(title(id, lang));
  }
});

test('JSON holds to its schema and comes back as it was', async () => {
  const text = await render('json', found, options('en'));
  expect(explanationSchema.parse(JSON.parse(text))).toEqual(JSON.parse(JSON.stringify(found)));
  expect(text.split('\n').find((line) => line.startsWith('  "number": {'))).toContain('"place"');
});

test('the sheet says what is known of a saved report, and what is not', async () => {
  const { place: _, examples: __, ...saved } = found.number;
  const report = reportSchema.parse({ ...wholeReport, numbers: [saved] });
  const from = { basis: 'report' as const, saved: { path: 'night.json', sha256: 'ab'.repeat(32) } };
  const told = explained(report, saved.number, from)!;
  const sheet = await render('markdown', told, options('en'));
  expect(sheet).toContain('A saved report holds no calls');
  expect(sheet).toContain(`saved report night.json | ${'ab'.repeat(32)}`);
  expect(sheet).not.toContain('policy ');
  const text = await render('table', told, options('en'));
  expect(text).toContain('places and shares are among the numbers that it lists');
  expect(text).toContain('spamcheck explain +8613300001037 calls.csv');
});

test('a page that loads nothing: its policy allows its own style and nothing else', async () => {
  const { createHash } = await import('node:crypto');
  const page = await render('html', found, options('en'));
  const style = /<style>([\s\S]*?)<\/style>/u.exec(page)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  expect(page).toContain(
    `content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
  );
  expect(page).not.toMatch(/<script|<img|<link|\son\w+=|style=|url\(|@import|https?:/iu);
});

test('extensions', () => {
  expect(['a.txt', 'a.json', 'a.md', 'a.HTML', 'a.htm', 'a.csv', 'a'].map(explainFormatOfFile)).toEqual([
    'table',
    'json',
    'markdown',
    'html',
    'html',
    undefined,
    undefined,
  ]);
});

describe('payloads', () => {
  const alive =
    /[\0-\x09\x0B-\x1F\x7F-\x9F]|[\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/u;
  const clean = explanationSchema.parse(JSON.parse(JSON.stringify(sampleExplanation())));
  const infestedWith = (payload: string): Explanation =>
    explanationSchema.parse(infested(clean, payload, ['direction', 'basis', 'bound', 'day']));
  const name = (payload: string) => JSON.stringify(payload).slice(0, 80);

  test('each gets everywhere', () => {
    expect(JSON.stringify(infestedWith('<marker>')).split('<marker>').length).toBeGreaterThan(80);
  });

  test.each(langs)('none is alive on a terminal in %s, nor wider than it', async (lang) => {
    const how = { ...options(lang, 60), command: 'spamcheck explain' };
    for (const payload of payloads) {
      const text = await render('table', infestedWith(payload), how);
      expect(text, name(payload)).not.toMatch(alive);
      for (const line of text.split('\n')) expect(stringWidth(line), name(payload)).toBeLessThanOrEqual(60);
    }
  });

  test('none is alive in JSON', async () => {
    for (const payload of payloads) {
      const text = await render('json', infestedWith(payload), options('en'));
      expect(text.replaceAll('\n', ''), name(payload)).not.toMatch(alive);
      expect(() => JSON.parse(text) as unknown).not.toThrow();
    }
  });

  test.each(langs)('in Markdown text stays text in %s', async (lang) => {
    const lines = (await render('markdown', infestedWith('x'), options(lang))).split('\n').length;
    for (const payload of payloads) {
      const text = await render('markdown', infestedWith(payload), { ...options(lang), command: payload });
      expect(text, name(payload)).not.toMatch(alive);
      expect(text.split('\n').length, name(payload)).toBe(lines);
      const active = text.replace(/\\[!-/:-@[-`{-~]/gu, '').replace(/`@+`/gu, '');
      expect(active.replaceAll('**', ''), name(payload)).not.toMatch(/[`<>*_[\]~$&\\]|:\/\/|\bwww\.|@/iu);
    }
  });

  test.each(langs)('on the page no tag, reference or attribute comes from outside in %s', async (lang) => {
    const tags = (text: string) => (text.match(/<[^>]*>/gu) ?? []).join('');
    const expected = tags(await render('html', infestedWith('x'), options(lang)));
    for (const payload of payloads) {
      const text = await render('html', infestedWith(payload), { ...options(lang), command: payload });
      expect(text, name(payload)).not.toMatch(alive);
      expect(tags(text), name(payload)).toBe(expected);
      const body = text.slice(text.indexOf('<body>'));
      expect(body.replace(/&(?:amp|lt|gt|quot|#39);/gu, ''), name(payload)).not.toContain('&');
    }
  });
});

/** With each kind of entry: cases, examples of both directions, a change. */
function sampleExplanation(): Explanation {
  const [number] = wholeReport.numbers;
  const call = {
    at: 1_715_565_600,
    direction: 'placed' as const,
    peer: { number: '+8613900001001', display: '139 0000 1001' },
    answered: true,
    talkSeconds: 12,
    file: 'calls.csv',
    line: 7,
  };
  const own = {
    ...number!,
    examples: number!.signals.map(({ id }, at) => ({
      signal: id,
      calls: [
        { ...call, line: 7 + at },
        { ...call, direction: 'received' as const, peer: null },
      ],
    })),
  };
  const report = { ...wholeReport, numbers: [own, ...wholeReport.numbers.slice(1)] };
  return explained(report, own.number, { basis: 'log', saved: { path: 'x', sha256: 'y' } })!;
}
