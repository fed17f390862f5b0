import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gzipSync } from 'node:zlib';
import type { AnalyzeOptions } from '../src/analyze.ts';
import { reportSchema, type Report } from '../src/model.ts';
import { callsCsv } from '../src/simulate/csv.ts';
import { demoLog } from '../src/simulate/demo.ts';
import type { SimulatedCall } from '../src/simulate/persona.ts';
import { analysisOf, makeFolder, type Folder } from './analysis.ts';

const calls = demoLog({ calls: 2_500, seed: 3, days: 7 }).calls;

let folder: Folder;
let original: Report;
beforeAll(async () => {
  folder = await makeFolder();
  original = await reportOf([callsCsv(calls)]);
});
afterAll(() => folder.remove());

let written = 0;

async function reportOf(
  contents: readonly (string | Buffer)[],
  options: Partial<AnalyzeOptions> = {},
): Promise<Report> {
  const paths: string[] = [];
  for (const content of contents) paths.push(await folder.file(`${(written += 1)}.csv`, content));
  return analysisOf(paths, options);
}

/** The report as text, without what may differ between two runs over the same calls. */
function lasting({ run: _run, tool: _tool, ...rest }: Report): string {
  return JSON.stringify(rest);
}

/** Every `stride`-th element in turn: a fixed shuffle that leaves nothing in its place. */
function shuffled<T>(values: readonly T[], stride = 577): T[] {
  return values.map((_, i) => values[(i * stride + 91) % values.length] as T);
}

const instant = (at: number) => new Date(at * 1000).toISOString();

/** Calls as the content of a file. */
type Writing = (part: readonly SimulatedCall[]) => string | Buffer;

const fullWidth = (digits: string) =>
  digits.replaceAll(/\d/gu, (d) => String.fromCodePoint(0xff10 + Number(d)));
const outcome = (call: SimulatedCall) => (call.answered ? 'ANSWERED' : 'NO ANSWER');

describe('the same calls give the same bytes', () => {
  test('on one thread and on two, and with a small memory', async () => {
    expect(lasting(await reportOf([callsCsv(calls)], { threads: 1 }))).toBe(lasting(original));
    expect(lasting(await reportOf([callsCsv(calls)], { memoryBytes: 128e6 }))).toBe(lasting(original));
  });

  test('whatever the order of rows and the split into files', async () => {
    expect(shuffled(calls).toSorted((a, b) => a.startedAt - b.startedAt)).toHaveLength(
      new Set(shuffled(calls)).size,
    );
    expect(lasting(await reportOf([callsCsv(shuffled(calls))]))).toBe(lasting(original));
    const third = Math.ceil(calls.length / 3);
    const parts = [0, 1, 2].map((i) => callsCsv(calls.slice(i * third, (i + 1) * third)));
    expect(lasting(await reportOf(parts))).toBe(lasting(original));
  });

  const columns = 'caller,callee,start_time,duration,disposition';
  const retimed =
    (time: (at: number) => string | number): Writing =>
    (part) =>
      `${columns}\n${part.map((call) => [call.caller, call.callee, time(call.startedAt), call.talkSeconds, outcome(call)].join(',')).join('\n')}\n`;
  const rewritten =
    (change: (text: string) => string | Buffer): Writing =>
    (part) =>
      change(callsCsv(part));

  const writings: Record<string, Writing> = {
    gzip: rewritten((text) => gzipSync(text)),
    'CR LF': rewritten((text) => text.replaceAll('\n', '\r\n')),
    CR: rewritten((text) => text.replaceAll('\n', '\r')),
    'a byte-order mark': rewritten((text) => `\u{feff}${text}`),
    'UTF-16': rewritten((text) => Buffer.from(`\u{feff}${text}`, 'utf16le')),
    'no header': rewritten((text) => text.slice(text.indexOf('\n') + 1)),
    semicolons: rewritten((text) => text.replaceAll(',', ';')),
    tabs: rewritten((text) => text.replaceAll(',', '\t')),
    'quotes around every cell': rewritten((text) => text.replaceAll(/[^,\n]+/gu, '"$&"')),
    'a preamble and blank lines': rewritten((text) => `Call log\n\n${text.replaceAll('\n', '\n\n')}`),
    'blanks around cells': rewritten((text) => text.replaceAll(',', ' , ')),
    'full-width digits': rewritten((text) => text.replaceAll(/^1\d+/gmu, fullWidth)),
    'country codes': rewritten((text) => text.replaceAll(/(?<=^|,)1\d{10}(?=,)/gmu, '+86$&')),
    'Chinese captions': rewritten((text) =>
      text.replace(/^.*$/mu, '主叫号码,被叫号码,通话开始时间,通话时长,通话状态'),
    ),
    'columns in another order': (part) =>
      `duration,callee,disposition,start_time,caller\n${part.map((c) => [c.talkSeconds, c.callee, outcome(c), c.startedAt, c.caller].join(',')).join('\n')}\n`,
    'epoch seconds': retimed((at) => at),
    'epoch milliseconds': retimed((at) => at * 1000 + 7),
    'ISO in UTC': retimed(instant),
    'ISO at +09:00': retimed((at) => instant(at + 32_400).replace('.000Z', '+09:00')),
    'milliseconds of talk': (part) =>
      `${columns.replace('duration', 'duration (ms)')}\n${part.map((c) => [c.caller, c.callee, c.startedAt, c.talkSeconds * 1000 + 999, outcome(c)].join(',')).join('\n')}\n`,
  };
  const names = Object.keys(writings);
  const groups = Array.from({ length: names.length / 4 }, (_, i) => names.slice(4 * i, 4 * i + 4));

  // Each writing takes a quarter of the log: the engine starts once for four of them.
  test.each(groups)('written with %s, %s, %s, %s', async (...group) => {
    const size = Math.ceil(calls.length / group.length);
    const parts = group.map((name, i) => writings[name]?.(calls.slice(i * size, (i + 1) * size)) ?? '');
    expect(lasting(await reportOf(parts))).toBe(lasting(original));
  });
});

/** Number, score, points: what must not depend on when, or under which numbers, the calls were made. */
const verdicts = (report: Report, name: (number: string) => string = (number) => number) =>
  report.numbers
    .map(({ number, score, level, signals, adjustments }) => ({
      number: name(number),
      score,
      level,
      points: [...signals, ...adjustments].map(({ id, points }) => [id, points]),
    }))
    .sort((a, b) => (a.number < b.number ? -1 : 1));

test('a shift by whole weeks changes no verdict', async () => {
  const weeks = 5 * 7 * 86_400;
  const later = await reportOf([
    callsCsv(calls.map((call) => ({ ...call, startedAt: call.startedAt + weeks }))),
  ]);
  expect(later.log.firstCall).toBe((original.log.firstCall ?? 0) + weeks);
  expect(verdicts(later)).toEqual(verdicts(original));
});

test('a bijection within a number class changes no verdict but the names', async () => {
  // Reverses the last eight digits' order of magnitude: 0 becomes 9, 1 becomes 8; distances between numbers stay.
  const renamed = (number: string) =>
    number.replace(
      /^((?:\+86)?1\d{2})(\d{8})$/u,
      (_, head: string, tail: string) => head + String(99_999_999 - Number(tail)).padStart(8, '0'),
    );
  const report = await reportOf([
    callsCsv(calls.map((call) => ({ ...call, caller: renamed(call.caller), callee: renamed(call.callee) }))),
  ]);
  expect(report.numbers.map(({ number }) => number)).not.toEqual(
    original.numbers.map(({ number }) => number),
  );
  expect(verdicts(report)).toEqual(verdicts(original, renamed));
});

test('calls of others do not change what was measured of a number', async () => {
  const [strongest] = original.numbers;
  const caller = strongest?.number.replace('+86', '') ?? '';
  const own = calls.filter((call) => call.caller === caller || call.callee === caller);
  const alone = (await reportOf([callsCsv(own)])).numbers.find(({ number }) => number === strongest?.number);
  expect(alone?.stats).toEqual(strongest?.stats);
});

describe('the report', () => {
  test('fits its schema and lists every scored number', () => {
    expect(reportSchema.parse(structuredClone(original))).toEqual(original);
    expect(original.numbers).toHaveLength(original.summary.scored);
    const levels = Object.values(original.summary.levels).reduce((a, b) => a + b, 0);
    expect(levels).toBe(original.summary.scored);
  });

  test('prints points that add up to the score of every number', () => {
    for (const { number, score, signals, adjustments } of original.numbers) {
      const sum = [...signals, ...adjustments].reduce((total, { points }) => total + points, 0);
      expect([number, sum]).toEqual([number, score]);
    }
  });

  test('is sorted by score, then number', () => {
    const sorted = original.numbers.toSorted((a, b) => b.score - a.score || (a.number < b.number ? -1 : 1));
    expect(original.numbers).toEqual(sorted);
  });

  test('lists fewer numbers for a higher level, and counts the same', async () => {
    const medium = await reportOf([callsCsv(calls)], { minLevel: 'medium' });
    const expected = original.numbers.filter(({ level }) => ['medium', 'high', 'critical'].includes(level));
    expect(medium.numbers).toEqual(expected);
    expect(medium.summary).toEqual(original.summary);
  });
});
