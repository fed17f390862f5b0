import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { NumberReport, Report } from '../../src/model.ts';
import { explained } from '../../src/report/explained.ts';
import { analysisOf, makeFolder, type Folder } from '../analysis.ts';
import { demo } from '../cli/program.ts';

const dialer = '+8616700002685';
const member = '+8613300001037';

let folder: Folder;
let all: Report;
beforeAll(async () => {
  folder = await makeFolder();
  all = await analysisOf([demo]);
});
afterAll(() => folder.remove());

const numberOf = (report: Report, number: string): NumberReport => {
  const found = report.numbers.find((one) => one.number === number);
  if (found === undefined) throw new Error(`${number} is not listed`);
  return found;
};

/** The place of a number among all others, from a report that lists them all. */
function expected(number: string) {
  const own = numberOf(all, number);
  const others = all.numbers.filter((one) => one !== own);
  const ranks = (peers: readonly NumberReport[]) => ({
    of: peers.length + 1,
    score: 1 + peers.filter(({ score }) => score > own.score).length,
    calls: 1 + peers.filter(({ stats }) => stats.calls > own.stats.calls).length,
    callees: 1 + peers.filter(({ stats }) => stats.callees > own.stats.callees).length,
  });
  return {
    signals: own.signals.flatMap(({ id, value }) => {
      if (value === null) return [];
      const values = others
        .map(({ signals }) => signals.find((signal) => signal.id === id)?.value ?? null)
        .filter((other) => other !== null);
      return [
        {
          id,
          others: values.length,
          below: values.filter((other) => other < value).length,
          equal: values.filter((other) => other === value).length,
        },
      ];
    }),
    all: ranks(others),
    class: ranks(others.filter((one) => one.class === own.class)),
  };
}

describe.each([dialer, member, '+8617000003690'])('%s', (number) => {
  test('stands where a report of all numbers has it, whatever is listed', async () => {
    const report = await analysisOf([demo], { explain: number, minLevel: 'critical' });
    expect(numberOf(report, number).place).toEqual(expected(number));
  });

  test('has the score, the signals and the links that it has in the report', async () => {
    const report = await analysisOf([demo], { explain: number, minLevel: 'low' });
    const { place: _, examples, detail, ...rest } = numberOf(report, number);
    expect(rest).toEqual(numberOf(all, number));
    expect(detail?.hours.reduce((sum, n) => sum + n, 0)).toBe(rest.stats.calls);
    expect(examples?.map(({ signal }) => signal).toSorted()).toEqual(
      rest.signals
        .filter(({ outcome, points }) => outcome === 'fired' && points !== 0)
        .map(({ id }) => id)
        .toSorted(),
    );
  });
});

test('other numbers are told as ever', async () => {
  const plain = await analysisOf([demo], { minLevel: 'low' });
  const report = await analysisOf([demo], { minLevel: 'low', explain: dialer });
  const others = (one: Report) => one.numbers.filter(({ number }) => number !== dialer);
  expect(others(report)).toEqual(others(plain));
  expect([report.groups, report.log, report.summary]).toEqual([plain.groups, plain.log, plain.summary]);
});

test('a number below the floor is measured, and compared with those above', async () => {
  const floor = { calls: 70, busiestDay: 0, total: 0 };
  const report = await analysisOf([demo], { floor, minLevel: 'none', explain: '17000003690' });
  const own = numberOf(report, '+8617000003690');
  expect(own.stats).toEqual(numberOf(all, own.number).stats);
  expect(own.stats.calls).toBeLessThan(70);
  expect(own.place?.all.of).toBe(report.numbers.length);
  expect(explained(report, own.number, { basis: 'log' })?.belowFloor).toBe(true);
  expect(explained(all, own.number, { basis: 'log' })?.belowFloor).toBe(false);
});

test('a number that is only called is measured too, and has no counts of calls placed', async () => {
  const only = '+8615900006987';
  expect(all.numbers.some(({ number }) => number === only)).toBe(false);
  const report = await analysisOf([demo], { explain: only });
  const own = numberOf(report, only);
  expect(own).toMatchObject({ level: 'none', stats: { calls: 0, callees: 0, activeDays: 0 } });
  expect(own.stats.received).toBeGreaterThan(0);
  expect([own.detail, own.examples]).toEqual([undefined, []]);
  expect(own.place?.all).toMatchObject({ of: all.numbers.length + 1, calls: all.numbers.length + 1 });
});

test('legs and copies: the first row of a call is its line; files have their digests', async () => {
  const rows = (from: number, to: number) =>
    Array.from(
      { length: to - from },
      (_, at) =>
        `13800001001,1390000${String(2000 + from + at)},2024-05-13 09:${String(from + at).padStart(2, '0')}:07,5`,
    ).join('\n');
  const head = 'caller,callee,start_time,duration\n';
  const a = await folder.file('a.csv', `${head}${rows(0, 30)}\n`);
  const b = await folder.file('b.csv', `${head}${rows(20, 50)}\n`);
  const report = await analysisOf([a, b], { explain: '138 0000 1001' });
  const calls = numberOf(report, '+8613800001001').examples?.flatMap((one) => one.calls) ?? [];
  expect(calls.length).toBeGreaterThan(5);
  for (const { at, file, line } of calls) {
    const minute = Math.floor(((at + 8 * 3600) % 3600) / 60);
    expect([file, line]).toEqual(minute < 30 ? [a, minute + 2] : [b, minute - 20 + 2]);
  }
  const digests = report.run.files.map(({ sha256 }) => sha256);
  expect(digests).toEqual([
    expect.stringMatching(/^[0-9a-f]{64}$/u),
    expect.stringMatching(/^[0-9a-f]{64}$/u),
  ]);
  expect(digests[0]).not.toBe(digests[1]);
  expect((await analysisOf([a])).run.files[0]).not.toHaveProperty('sha256');
});

test('the order of the rows changes nothing that is told but the lines', async () => {
  const told = async (content: string) => {
    const path = await folder.file('shuffled.csv', content);
    const own = numberOf(await analysisOf([path], { explain: dialer }), dialer);
    return {
      ...own,
      examples: own.examples?.map(({ signal, calls }) => ({
        signal,
        calls: calls.map((call) => ({ ...call, line: 0 })),
      })),
    };
  };
  const { readFile } = await import('node:fs/promises');
  const [head = '', ...rows] = (await readFile(demo, 'utf8')).trimEnd().split('\n');
  expect(await told([head, ...rows.toReversed()].join('\n'))).toEqual(await told([head, ...rows].join('\n')));
});
