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

async function reportOf(contents: readonly (string | Buffer)[], options: Partial<AnalyzeOptions> = {}): Promise<Report> {
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

/** The log with columns as written by `row`; the captions are those of the demo's columns in that order. */
const rewritten = (header: string, row: (call: SimulatedCall) => readonly (string | number)[], joint = ',') =>
  `${header}\n${calls.map((call) => row(call).join(joint)).join('\n')}\n`;

const outcome = (call: SimulatedCall) => (call.answered ? 'ANSWERED' : 'NO ANSWER');
const rest = (call: SimulatedCall) => [call.talkSeconds, outcome(call)] as const;

describe('the same calls give the same bytes', () => {
  test('on one thread and on two, and with a small memory', async () => {
    expect(lasting(await reportOf([callsCsv(calls)], { threads: 1 }))).toBe(lasting(original));
    expect(lasting(await reportOf([callsCsv(calls)], { memoryBytes: 128e6 }))).toBe(lasting(original));
  });

  test('whatever the order of rows and the split into files', async () => {
    expect(shuffled(calls).toSorted((a, b) => a.startedAt - b.startedAt)).toHaveLength(new Set(shuffled(calls)).size);
    expect(lasting(await reportOf([callsCsv(shuffled(calls))]))).toBe(lasting(original));
    const third = Math.ceil(calls.length / 3);
    const parts = [0, 1, 2].map((i) => callsCsv(calls.slice(i * third, (i + 1) * third)));
    expect(lasting(await reportOf(parts))).toBe(lasting(original));
  });

  const text = callsCsv(calls);
  test.each([
    ['gzip', gzipSync(text)],
    ['CR LF', text.replaceAll('\n', '\r\n')],
    ['CR', text.replaceAll('\n', '\r')],
    ['a byte-order mark', `\u{feff}${text}`],
    ['UTF-16', Buffer.from(`\u{feff}${text}`, 'utf16le')],
    ['no header', text.slice(text.indexOf('\n') + 1)],
    ['semicolons', text.replaceAll(',', ';')],
    ['tabs', text.replaceAll(',', '\t')],
    ['quotes around every cell', text.replaceAll(/[^,\n]+/gu, '"$&"')],
    ['lines above the header and blank lines', `Call log\n\n${text.replaceAll('\n', '\n\n')}`],
    ['blanks around cells', text.replaceAll(',', ' , ')],
    ['full-width digits', text.replaceAll(/^1\d+/gmu, (n) => String.fromCodePoint(...[...n].map((d) => d.charCodeAt(0) + 0xfee0)))],
    ['country codes', text.replaceAll(/(?<=^|,)1\d{10}(?=,)/gmu, '+86$&')],
    ['Chinese captions', text.replace(/^.*$/mu, '主叫号码,被叫号码,通话开始时间,通话时长,通话状态')],
    ['columns in another order', rewritten('duration,callee,disposition,start_time,caller', (c) => [c.talkSeconds, c.callee, outcome(c), c.startedAt, c.caller])],
    ['epoch seconds', rewritten('caller,callee,start_time,duration,disposition', (c) => [c.caller, c.callee, c.startedAt, ...rest(c)])],
    ['epoch milliseconds', rewritten('caller,callee,start_time,duration,disposition', (c) => [c.caller, c.callee, c.startedAt * 1000 + 7, ...rest(c)])],
    ['ISO in UTC', rewritten('caller,callee,start_time,duration,disposition', (c) => [c.caller, c.callee, instant(c.startedAt), ...rest(c)])],
    ['ISO at +09:00', rewritten('caller,callee,start_time,duration,disposition', (c) => [c.caller, c.callee, instant(c.startedAt + 32_400).replace('.000Z', '+09:00'), ...rest(c)])],
    ['milliseconds of talk', rewritten('caller,callee,start_time,duration (ms),disposition', (c) => [c.caller, c.callee, c.startedAt, c.talkSeconds * 1000 + 999, outcome(c)])],
  ])('written with %s', async (_, content) => {
    expect(lasting(await reportOf([content]))).toBe(lasting(original));
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
  const later = await reportOf([callsCsv(calls.map((call) => ({ ...call, startedAt: call.startedAt + weeks })))]);
  expect(later.log.firstCall).toBe((original.log.firstCall ?? 0) + weeks);
  expect(verdicts(later)).toEqual(verdicts(original));
});

test('a bijection within a number class changes no verdict but the names', async () => {
  // Reverses the last eight digits' order of magnitude: 0 becomes 9, 1 becomes 8; distances between numbers stay.
  const renamed = (number: string) =>
    number.replace(/^((?:\+86)?1\d{2})(\d{8})$/u, (_, head: string, tail: string) => head + String(99_999_999 - Number(tail)).padStart(8, '0'));
  const report = await reportOf([callsCsv(calls.map((call) => ({ ...call, caller: renamed(call.caller), callee: renamed(call.callee) })))]);
  expect(report.numbers.map(({ number }) => number)).not.toEqual(original.numbers.map(({ number }) => number));
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
