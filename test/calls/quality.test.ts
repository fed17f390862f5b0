import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FindingId } from '../../src/inspection.ts';
import { makeFolder, type Folder } from '../analysis.ts';
import { findingOf, inspectedOf } from '../inspection.ts';

let folder: Folder;
beforeAll(async () => {
  folder = await makeFolder();
});
afterAll(() => folder.remove());

interface Row {
  readonly caller: string;
  readonly callee: string;
  /** Seconds after 2024-05-13 09:00:00. */
  readonly at: number;
  readonly ring?: number;
  readonly talk: number;
  readonly outcome?: string;
}

const mobile = (n: number) => `1380000${String(1000 + n)}`;
const stamp = (at: number) =>
  new Date((1_715_590_800 + at) * 1000).toISOString().slice(0, 19).replace('T', ' ');

/** Calls of forty people to one another, every 97 s, of which a third are unanswered. */
const ordinary = (calls: number): Row[] =>
  Array.from({ length: calls }, (_, i) => ({
    caller: mobile(i % 40),
    callee: mobile((i * 7 + 1 + Math.floor(i / 40)) % 40),
    at: i * 97,
    ring: 5 + (i % 11),
    talk: i % 3 === 0 ? 0 : 7 + ((i * 31) % 211),
    outcome: i % 3 === 0 ? 'NO ANSWER' : 'ANSWERED',
  }));

const plain = ({ at, callee, caller, outcome, talk }: Row) =>
  [caller, callee, stamp(at), talk, outcome ?? (talk > 0 ? 'ANSWERED' : 'NO ANSWER')].join(',');
const log = (rows: readonly Row[]) =>
  `caller,callee,start_time,duration,disposition\n${rows.map(plain).join('\n')}\n`;

let files = 0;
async function findingsOf(text: string) {
  return inspectedOf(await folder.file(`log-${(files += 1)}.csv`, text));
}

test('an ordinary log has no finding', async () => {
  const file = await findingsOf(log(ordinary(400)));
  expect(file.calls).toBe(400);
  expect(file.findings).toEqual([]);
});

/** A log that shows it, the numbers that back it, and a log that is nearly so. */
const cases: Readonly<
  Record<string, { id: FindingId; text: string; evidence: Record<string, number>; twin: string }>
> = {
  'durations of unanswered calls': {
    id: 'ring-in-duration',
    text: log(ordinary(300).map((row) => ({ ...row, talk: row.talk + (row.ring ?? 0) }))),
    evidence: { positive: 100, unanswered: 100 },
    twin: log(ordinary(300).map((row, i) => ({ ...row, talk: row.talk + (i % 30 === 0 ? 9 : 0) }))),
  },
  'legs of one call': {
    id: 'twin-legs',
    text: log(
      ordinary(300).flatMap((row, i) =>
        i % 10 === 1 && row.talk > 5 ? [row, { ...row, caller: '1001', at: row.at + 2 }] : [row],
      ),
    ),
    evidence: { twins: 20, calls: 320 },
    twin: log(
      ordinary(300).flatMap((row, i) =>
        i % 10 === 1 && row.talk > 5 ? [row, { ...row, caller: '1001', at: row.at + 9 }] : [row],
      ),
    ),
  },
  'a clock that was set back': {
    id: 'clock-jumps',
    text: log(ordinary(300).map((row, i) => ({ ...row, at: row.at - (i >= 200 ? 7_200 : 0) }))),
    evidence: { jumps: 1, line: 202, newestFirst: 0 },
    twin: log(ordinary(300).map((row, i) => ({ ...row, at: row.at - (i >= 200 ? 3_000 : 0) }))),
  },
  'a clock that was set forth in a log that begins with the newest': {
    id: 'clock-jumps',
    text: log(
      ordinary(300)
        .map((row, i) => ({ ...row, at: row.at - (i >= 200 ? 7_200 : 0) }))
        .toReversed(),
    ),
    evidence: { jumps: 1, line: 102, newestFirst: 1 },
    twin: log(ordinary(300).toReversed()),
  },
  'days without calls': {
    id: 'gaps',
    text: log(ordinary(600).map((row, i) => ({ ...row, at: row.at + (i >= 300 ? 2 * 86_400 : 0) }))),
    evidence: { gaps: 1, longest: 172_897, after: 1_715_590_800 - 8 * 3600 + 299 * 97 },
    twin: log(ordinary(600).map((row, i) => ({ ...row, at: row.at + (i >= 300 ? 80_000 : 0) }))),
  },
  'withheld callers': {
    id: 'unidentified',
    text: log(ordinary(300).map((row, i) => (i % 5 === 0 ? { ...row, caller: 'anonymous' } : row))),
    evidence: { anonymous: 60, calls: 300 },
    twin: log(ordinary(300).map((row, i) => (i % 20 === 0 ? { ...row, caller: 'anonymous' } : row))),
  },
  'answered calls only': {
    id: 'answered-only',
    text: log(ordinary(300).map((row) => ({ ...row, talk: row.talk + 1, outcome: 'ANSWERED' }))),
    evidence: { unanswered: 0, known: 300 },
    twin: log(
      ordinary(300).map((row, i) => ({
        ...row,
        talk: i % 50 === 0 ? 0 : row.talk + 1,
        outcome: i % 50 === 0 ? 'BUSY' : 'ANSWERED',
      })),
    ),
  },
  'one direction': {
    id: 'one-direction',
    text: log(ordinary(300).map((row) => ({ ...row, callee: row.callee.replace('1380000', '1390000') }))),
    evidence: { receiving: 0, callers: 40 },
    twin: log(ordinary(300)),
  },
  'whole minutes of talk': {
    id: 'minute-durations',
    text: log(ordinary(300).map((row) => ({ ...row, talk: Math.ceil(row.talk / 60) * 60 }))),
    evidence: { rounded: 200, talking: 200 },
    twin: log(ordinary(300).map((row, i) => (i % 60 === 1 ? { ...row, talk: 60 } : row))),
  },
  'starts on the minute': {
    id: 'minute-starts',
    text: log(ordinary(300).map((row) => ({ ...row, at: Math.floor(row.at / 60) * 60 }))),
    evidence: { rounded: 300, calls: 300 },
    twin: log(ordinary(300)),
  },
  'a trunk in place of the caller': {
    id: 'few-callers',
    text: log(ordinary(300).map((row, i) => ({ ...row, caller: `0215550000${i % 3}` }))),
    evidence: { callers: 3, calls: 300 },
    twin: log(ordinary(300).map((row, i) => ({ ...row, caller: `0215550000${i % 6}` }))),
  },
  'one subscriber': {
    id: 'one-owner',
    text: log(
      ordinary(300).map((row, i) =>
        i % 2 === 0 ? { ...row, caller: '13900000001' } : { ...row, callee: '13900000001' },
      ),
    ),
    evidence: { calls: 300 },
    twin: log(ordinary(300).map((row, i) => (i > 0 ? { ...row, caller: '13900000001' } : row))),
  },
};

describe.each(Object.entries(cases))('%s', (_, { evidence, id, text, twin }) => {
  test('are found, with the number behind it', async () => {
    expect(findingOf(await findingsOf(text), id)?.evidence).toEqual(evidence);
  });
  test('are not found where there are none', async () => {
    expect(findingOf(await findingsOf(twin), id)).toBeUndefined();
  });
});

describe('a duration that is the sum of two others', () => {
  const header = 'caller,callee,start_time,call_length,alerting,conversation\n';
  const text =
    header +
    ordinary(60)
      .map(({ at, callee, caller, ring = 0, talk }) =>
        [caller, callee, stamp(at), ring + talk, ring, talk].join(','),
      )
      .join('\n');
  test('is told from the talk time, and the command to run names both', async () => {
    const path = await folder.file('sum.csv', text);
    const file = await inspectedOf(path, { mapping: { duration: 'call_length' } });
    expect(findingOf(file, 'duration-is-sum')).toEqual({
      id: 'duration-is-sum',
      grave: true,
      evidence: { equal: 40, rows: 40 },
      captions: ['call_length', 'alerting', 'conversation'],
    });
    expect(file.next).toBe(`analyze map ${path}`);
  });
  test('is no trouble where the talk time is read', async () => {
    const path = await folder.file('sum-read.csv', text);
    const file = await inspectedOf(path, { mapping: { duration: 'conversation', total: 'call_length' } });
    expect(findingOf(file, 'duration-is-sum')).toMatchObject({ grave: false });
    expect(file.next).toBe(`analyze ${path}`);
  });
});

test('day and month that cannot be told apart', async () => {
  const ambiguous = log(ordinary(40)).replaceAll(/2024-05-1\d/gu, '03/04/2024');
  expect(findingOf(await findingsOf(ambiguous), 'day-month-guessed')?.grave).toBe(true);
  const clear = log(ordinary(40)).replaceAll(/2024-05-1\d/gu, '23/04/2024');
  expect(findingOf(await findingsOf(clear), 'day-month-guessed')).toBeUndefined();
});

test('graver findings come first', async () => {
  const rows = ordinary(300).map((row, i) => ({
    ...row,
    talk: 60,
    outcome: 'ANSWERED',
    at: row.at - (i >= 200 ? 7_200 : 0),
  }));
  const { findings } = await findingsOf(log(rows));
  const grave = findings.map((finding) => finding.grave);
  expect(grave).toEqual(grave.toSorted((a, b) => Number(b) - Number(a)));
  expect(new Set(grave)).toEqual(new Set([true, false]));
});
