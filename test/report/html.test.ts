import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { NumberReport, Report } from '../../src/model.ts';
import { policy } from '../../src/score/policy.ts';
import { adjustmentTitle } from '../../src/report/adjustment-titles.ts';
import { colourless } from '../../src/report/colour.ts';
import { compact } from '../../src/report/html/compact.ts';
import { renderHtml } from '../../src/report/html/page.ts';
import { partsOf, partText } from '../../src/report/html/points.ts';
import { langs, type Lang } from '../../src/report/lang.ts';
import { calleesMasked } from '../../src/report/mask.ts';
import { detailedReport, sampleDetail } from './sample-details.ts';
import { wholeReport } from './sample-cases.ts';

const render = (report: Report, lang: Lang = 'en', top = 0) =>
  renderHtml(report, { lang, columns: 80, chalk: colourless, top, unicode: true, rules: false });
const sections = (html: string) => html.split('<section class=one id=').slice(1);
const section = (html: string, id: string) => sections(html).find((text) => text.startsWith(`${id}>`)) ?? '';
const many = (rows: number, of: (at: number) => NumberReport): Report => ({
  ...detailedReport,
  numbers: Array.from({ length: rows }, (_, at) => of(at)),
});
const [first] = detailedReport.numbers;
if (first === undefined) throw new Error('the sample has no number');

test.each(langs)('golden with pictures in %s', async (lang) => {
  await expect(render(calleesMasked(detailedReport), lang)).toMatchFileSnapshot(
    `../../fixtures/report/pictures-${lang}.html`,
  );
});

describe('a page that needs nothing', () => {
  const html = render(detailedReport);

  test('the policy allows its one style sheet and nothing else', () => {
    const style = /<style>([^<]*)<\/style>/u.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    const policies = html.match(/<meta http-equiv="Content-Security-Policy" content="([^"]*)">/gu);
    expect(policies).toEqual([
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">`,
    ]);
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<style>'));
  });

  test('no script, no style attribute, no address but places of the page', () => {
    expect(html).not.toMatch(
      /<(?:script|link|img|iframe|form|object|embed|base)\b|\sstyle=|\son\w+=|url\(|@import/iu,
    );
    const links = [...html.matchAll(/\b(?:href|src|action)="?([^\s">]+)/gu)].map(([, link]) => link ?? '');
    const places = new Set([...html.matchAll(/\bid="?([\w-]+)/gu)].map(([, id]) => `#${id}`));
    expect(links.length).toBeGreaterThan(20);
    for (const link of links) expect(places).toContain(link);
  });

  test('every name stands for one place', () => {
    const ids = [...html.matchAll(/\bid="?([\w-]+)/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('quotes are left out where HTML does not ask for them, and texts keep theirs', () => {
    expect(compact('<a href="#n1" class="a b"><use href="#s0"/><td class="n">=&quot;x&quot; ')).toBe(
      '<a href=#n1 class="a b"><use href=#s0 /><td class=n>=&quot;x&quot; ',
    );
  });
});

describe('what is told', () => {
  const html = render(detailedReport);

  test('groups and cases come before numbers, the list before the sections', () => {
    const places = [
      'class=facts',
      'class=levels',
      'id=start',
      'id=cases',
      'id=violations',
      'id=list',
      'id=c1>',
      'id=n1>',
      'id=input',
    ];
    const found = places.map((place) => html.indexOf(place));
    expect(found.every((at) => at > 0)).toBe(true);
    expect(found).toEqual(found.toSorted((a, b) => a - b));
  });

  test('three to act on: the highest, those of a case together, nobody below medium', () => {
    const cards = html
      .split('class="card ')
      .slice(1)
      .map((card) => /<h3>([^<]*)/u.exec(card)?.[1]);
    expect(cards).toEqual(['pool of 3', '95200003140', '021-5550 0123']);
    const low = { ...detailedReport, groups: [], bridges: [], floods: [], ringOnce: [] };
    const calm = render({ ...low, numbers: low.numbers.map((one) => ({ ...one, level: 'low' as const })) });
    expect(calm).not.toContain('class="card ');
    expect(calm).toContain('Nothing in this log reaches level medium.');
  });

  test('a section for each flagged number and each case; what has no counts says so', () => {
    expect(sections(html).map((text) => /^\w+/u.exec(text)?.[0])).toEqual([
      'c1',
      'c2',
      'c3',
      'c4',
      'n1',
      'n2',
      'n3',
    ]);
    expect(section(html, 'n1').match(/<figure>/gu)?.length).toBe(3);
    const bare = render(wholeReport);
    expect(section(bare, 'n1')).toContain('The report holds no counts for pictures here.');
    expect(bare).not.toContain('<figure>');
  });

  test('rows end at --top and at 5,000, and the page says so', () => {
    expect(render(detailedReport, 'en', 1)).toContain('The first 1 of 5 numbers.');
    const text = render(many(5003, () => ({ ...first, signals: [], adjustments: [] })));
    expect(text).toContain('The first 5,000 of 5,003 numbers.');
    expect(text.split('<tr><td>').length).toBeLessThan(5300);
    expect(sections(text).filter((one) => one.startsWith('n')).length).toBe(500);
    expect(text).toContain('The first 500 numbers of the list');
  });

  test('no number at all', () => {
    const none = render({
      ...detailedReport,
      numbers: [],
      groups: [],
      bridges: [],
      floods: [],
      ringOnce: [],
      violations: [],
    });
    expect(none).toContain('No number reached level low.');
    expect(none).not.toContain('id=cases');
  });
});

describe('points', () => {
  test('parts add up to the score, and so do the strokes of the bar', () => {
    const html = render(detailedReport);
    for (const [at, number] of detailedReport.numbers.entries()) {
      const parts = partsOf(number);
      expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(
        number.allowed === undefined ? number.score : number.allowed.wouldScore,
      );
      const bar = new RegExp(`<g id=n${at + 1}b>(.*?)</g>`, 'u').exec(html)?.[1];
      if (bar === undefined) continue;
      const rising = [...bar.matchAll(/class=k[^o] d="M(\d+) 7H(\d+)/gu)];
      const end = Math.max(...rising.map(([, , to]) => Number(to))) + 1;
      const upper = Math.max(
        100,
        parts.reduce((sum, { points }) => sum + Math.max(0, points), 0),
      );
      const up = parts.reduce((sum, { points }) => sum + Math.max(0, points), 0);
      expect(end).toBe(Math.round((up * 480) / upper));
      expect(bar).toContain(`d="M${Math.round((number.score * 480) / upper)} 0V22"`);
    }
  });

  test('what adds comes by kind, the weightiest kind first; what takes away comes last', () => {
    const parts = partsOf({
      signals: [
        { ...first.signals[0]!, id: 'busy-hour', points: 3 },
        { ...first.signals[0]!, id: 'new-callees', points: 20 },
        { ...first.signals[0]!, id: 'long-life', points: -4 },
        { ...first.signals[0]!, id: 'busiest-day', points: 11 },
        { ...first.signals[0]!, id: 'short-calls', points: 0 },
      ],
      adjustments: [
        { id: 'base', points: 9, why: 'x' },
        { id: 'cap-volume', points: -2, why: 'x' },
      ],
    });
    expect(parts.map(({ kind, points }) => [kind, points])).toEqual([
      ['dispersion', 20],
      ['volume', 11],
      ['volume', 3],
      ['base', 9],
      ['offset', -4],
      ['offset', -2],
    ]);
  });

  test('every adjustment of the policy has words in both languages; an unknown one keeps its own', () => {
    const ids = [
      'base',
      'floor',
      'ceiling',
      'pool',
      'complaints',
      'allowed',
      ...Object.keys(policy.families).map((family) => `cap-${family}`),
      ...policy.gates.map(({ id }) => `gate-${id}`),
      ...policy.excuses.map(({ id }) => `excuse-${id}`),
    ];
    for (const lang of langs) for (const id of ids) expect(adjustmentTitle(id, lang), id).toBeTruthy();
    const [own] = partsOf({ signals: [], adjustments: [{ id: 'toString', points: 1, why: 'a <why>' }] });
    expect(own === undefined ? '' : partText(own, 'zh')).toBe('a &lt;why&gt;');
  });
});

describe('size', () => {
  const busy = (at: number) => ({ ...first, detail: sampleDetail(at, 31, 200, 3) });
  const month: Report['log'] = {
    ...detailedReport.log,
    firstCall: 1_709_481_600,
    lastCall: 1_709_481_600 + 31 * 86_400 - 1,
    days: 31,
  };

  test.each(langs)('500 numbers with pictures of a month stay below 2 MB in %s', (lang) => {
    const html = render({ ...many(500, busy), log: month, groups: [], bridges: [] }, lang);
    expect(Buffer.byteLength(html)).toBeLessThan(2e6);
    expect(html.split('class=pictures').length - 1).toBe(500);
  });

  test('where pictures have no room, the last sections say so, and the page stays below 2 MB', () => {
    const signals = Object.keys(policy.signals)
      .slice(0, 16)
      .map((id) => ({
        ...first.signals[0]!,
        id,
        points: 5,
        evidence: { calls: 1e6, callees: 1e6, activeDays: 31 },
      }));
    const html = render({
      ...many(500, (at) => ({ ...busy(at), signals })),
      log: month,
      groups: [],
      bridges: [],
    });
    const drawn = html.split('class=pictures').length - 1;
    expect(drawn).toBeGreaterThan(0);
    expect(drawn).toBeLessThan(500);
    expect(html.split('Pictures are left out').length - 1).toBe(500 - drawn);
    expect(section(html, 'n1')).toContain('<figure>');
    expect(section(html, 'n500')).toContain('Pictures are left out');
  });
});
