import { Chalk } from 'chalk';
import fc from '../fc.ts';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model.ts';
import { reason } from '../../src/report/sentences.ts';
import { renderTable, tableLines, type TableOptions } from '../../src/report/table.ts';
import { sampleReport } from './sample.ts';

const plain: TableOptions = {
  lang: 'en',
  columns: 80,
  chalk: new Chalk({ level: 0 }),
  top: 20,
  unicode: true,
  rules: true,
};

const first = sampleReport.numbers.slice(0, 1);
const withDisplay = (display: string): Report => ({
  ...sampleReport,
  numbers: [...first.map((number) => ({ ...number, display })), ...sampleReport.numbers.slice(1)],
});

describe('goldens', () => {
  for (const lang of ['en', 'zh'] as const) {
    for (const columns of [60, 80, 120]) {
      test(`${lang} at ${columns} columns`, async () => {
        const text = renderTable(sampleReport, { ...plain, lang, columns });
        await expect(text).toMatchFileSnapshot(`../../fixtures/report/table-${lang}-${columns}.txt`);
      });
    }
  }

  test('in a pipe: no rules', async () => {
    const text = renderTable(sampleReport, { ...plain, columns: 100, rules: false });
    await expect(text).toMatchFileSnapshot('../../fixtures/report/table-piped.txt');
  });
});

test('colour changes nothing but colour, and the level is written out', () => {
  for (const columns of [40, 60, 80, 120]) {
    const coloured = renderTable(sampleReport, { ...plain, columns, chalk: new Chalk({ level: 3 }) });
    expect(coloured).toContain('\u{1B}[31m\u{1B}[1mcritical');
    expect(coloured.replace(/\u{1B}\[\d+m/gu, '')).toBe(renderTable(sampleReport, { ...plain, columns }));
  }
});

test('no line is wider than the terminal; hostile names cannot act on it', () => {
  for (const lang of ['en', 'zh'] as const) {
    for (let columns = 40; columns <= 160; columns += 7) {
      const text = renderTable(sampleReport, { ...plain, lang, columns });
      expect(text).not.toMatch(/[\0-\x09\x0B-\x1F\x7F-\x9F\u202E]/u);
      for (const line of text.split('\n')) {
        expect(stringWidth(line), `${lang} ${columns}: ${line}`).toBeLessThanOrEqual(columns);
      }
    }
  }
});

test('table lines are equally wide for any text in any language', () => {
  const character = fc.oneof(
    fc.constantFrom(
      ...'号码通话1 a-あ한ｱ，',
      '😀',
      '👩‍👩‍👧',
      '🇨🇳',
      '👍🏽',
      '❤️',
      '©',
      '☺',
      '1️⃣',
      'é',
      '\u{301}',
      'ก็',
      'क्षि',
      '\u{1B}[31m',
    ),
    fc.integer({ min: 0x20, max: 0x2fff }).map((code) => String.fromCodePoint(code)),
    fc.integer({ min: 0x1f000, max: 0x1faff }).map((code) => String.fromCodePoint(code)),
  );
  const text = fc.array(character, { minLength: 1, maxLength: 60 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(
      text,
      fc.integer({ min: 40, max: 140 }),
      fc.constantFrom('en', 'zh'),
      (display, columns, lang) => {
        const lines = tableLines(withDisplay(display), { ...plain, columns, lang });
        const widths = new Set(lines.map((line) => stringWidth(line)));
        expect(widths.size, lines.join('\n')).toBe(1);
        expect([...widths][0]).toBeLessThanOrEqual(columns);
      },
    ),
  );
});

test('--top cuts the table and says so; 0 shows all', () => {
  const cut = renderTable(sampleReport, { ...plain, top: 2 });
  expect(cut).toContain('The first 2 of 5 numbers; --top 0 shows all.');
  expect(cut).not.toContain('95588');
  const all = renderTable(sampleReport, { ...plain, top: 0 });
  expect(all).toContain('95588');
  expect(all).not.toContain('--top');
});

test('without numbers there is a sentence instead of a table', () => {
  const none = { ...sampleReport, numbers: [] };
  expect(renderTable(none, plain)).toMatch(/^No number reached level low\.\n\nfiles/);
  expect(renderTable(none, { ...plain, minLevel: 'high' })).toMatch(/^No number reached level high\./);
  expect(renderTable(none, { ...plain, minLevel: 'none' })).toMatch(/^No number was scored\./);
  expect(renderTable(none, { ...plain, lang: 'zh' })).toMatch(/^没有号码达到“低”级。/);
});

test('reasons: strongest first, offsets and clear signals left out', () => {
  const mixed = first.map((number) => ({ ...number, signals: number.signals.toReversed() }));
  const text = tableLines({ ...sampleReport, numbers: mixed }, { ...plain, columns: 400 }).join('\n');
  const [{ signals = [] } = {}] = first;
  const told = signals
    .filter(({ points }) => points > 0)
    .map(({ id, evidence }) => reason(id, evidence, 'en'));
  expect(told).toHaveLength(4);
  expect(text.replace(/\s+/gu, ' ')).toContain(told.slice(0, 2).join('; '));
  for (const { id, evidence, points } of signals) {
    if (points < 0) expect(text).not.toContain(reason(id, evidence, 'en'));
  }
});

test('a signal of a later version is shown by its id', () => {
  const signals = [
    {
      id: 'voice-print',
      outcome: 'fired',
      value: 1,
      unit: 'share',
      warn: 0,
      critical: 1,
      points: 97,
      evidence: {},
    } as const,
  ];
  const later = { ...sampleReport, numbers: first.map((number) => ({ ...number, signals: [...signals] })) };
  expect(renderTable(later, plain)).toContain('voice-print');
});

test('times are in the zone of the log', () => {
  const inZone = (timezone: string) =>
    renderTable({ ...sampleReport, log: { ...sampleReport.log, timezone } }, { ...plain, columns: 140 });
  expect(inZone('Asia/Shanghai')).toContain('2024-03-04 08:00 to 2024-03-10 21:34, 7 days, Asia/Shanghai');
  expect(inZone('America/New_York')).toContain(
    '2024-03-03 19:00 to 2024-03-10 09:34, 7 days, America/New_York',
  );
});

test.each([
  [120, 'number,level,score,strongest reasons,calls,callees,busiest,ASR,last seen'],
  [80, 'number,level,score,strongest reasons,calls,busiest,ASR'],
  [79, 'number,level,score,strongest reasons,calls'],
  [60, 'number,level,score,strongest reasons'],
])('columns at %i', (columns, heads) => {
  const [head = ''] = tableLines(sampleReport, { ...plain, columns, rules: false });
  expect(head.trim().replace(/^# +/u, '').split(/ {2,}/u).join(',')).toBe(heads);
});

test('words of a saved report: known causes in the language of the reader, unknown ones as they are', () => {
  const log = {
    ...sampleReport.log,
    off: [...sampleReport.log.off, { signal: 'duty-cycle', why: 'switched off by the configuration' }],
    rejected: { 'not-yet-known': 2, columns: 1 },
    unidentified: { withheld: 2, other: 1 },
  };
  const text = renderTable({ ...sampleReport, log }, { ...plain, lang: 'zh', columns: 120 });
  expect(text).toContain('开始时间只精确到分钟：');
  expect(text).toContain('switched off by the configuration：');
  expect(text).toContain('列数不符：1 行');
  expect(text).toContain('not-yet-known：2 行');
  expect(text).toContain('3 次呼叫：other 1、号码不显示 2');
});

test('a long table has the lines of a short one', () => {
  const lines = (copies: number, columns: number, level: 0 | 1) =>
    tableLines(
      { ...sampleReport, numbers: Array.from({ length: copies }, () => sampleReport.numbers).flat() },
      { ...plain, top: 0, columns, chalk: new Chalk({ level }), lang: 'zh' },
    ).map((line) => line.replace(/\d+(?= {2}\S)/u, (rank) => '#'.padStart(rank.length)));
  for (const columns of [40, 60, 69])
    for (const level of [0, 1] as const)
      expect(lines(20, columns, level).slice(0, 15)).toEqual(lines(2, columns, level).slice(0, 15));
});

test('every text lands in its row, however many rows there are', () => {
  const shown = (n: number) => `0210000${String(n).padStart(4, '0')}`;
  const numbers = Array.from({ length: 42 }, () => sampleReport.numbers)
    .flat()
    .map((number, n) => ({ ...number, display: shown(n) }));
  const lines = tableLines({ ...sampleReport, numbers }, { ...plain, top: 0, rules: false, columns: 120 });
  const rows = lines.filter((line) => /^\s*\d+ +021/u.test(line));
  expect(rows).toHaveLength(210);
  rows.forEach((line, n) => {
    expect(line.trim().split(/ {2,}/u).slice(0, 2)).toEqual([String(n + 1), shown(n)]);
  });
});
