/** Whole small files, as exports and mishaps write them, to calls. */
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { AnalyzeOptions } from '../../src/analyze.ts';
import { analysisOf, makeFolder, onlyFile } from '../analysis.ts';

const read = (name: string, options: Partial<AnalyzeOptions> = {}) =>
  analysisOf([fileURLToPath(new URL(`../../fixtures/input/${name}.csv`, import.meta.url))], options);

describe('rows that are no calls', () => {
  test('are counted by reason with their first lines', async () => {
    const report = await read('bad-rows');
    const file = onlyFile(report);
    expect(file.account).toEqual({
      lines: 16,
      header: 1,
      preamble: 0,
      blank: 1,
      accepted: 4,
      legs: 0,
      duplicates: 0,
      rejected: 10,
    });
    expect(file.rejects).toEqual([
      { reason: 'no-caller', rows: 1, firstLines: [3] },
      { reason: 'no-callee', rows: 1, firstLines: [4] },
      { reason: 'time-missing', rows: 1, firstLines: [6] },
      { reason: 'time-unreadable', rows: 2, firstLines: [5, 16] },
      { reason: 'time-out-of-range', rows: 1, firstLines: [7] },
      { reason: 'duration-unreadable', rows: 1, firstLines: [11] },
      { reason: 'duration-negative', rows: 1, firstLines: [9] },
      { reason: 'duration-absurd', rows: 1, firstLines: [10] },
      { reason: 'number-unreadable', rows: 1, firstLines: [14] },
    ]);
    expect(report.log.unidentified).toEqual({ masked: 1, lossy: 1 });
    expect(report.numbers.map(({ number, stats }) => [number, stats.calls])).toEqual([['+8613800001001', 2]]);
  });
  test.each([
    [
      'header-only',
      { lines: 1, header: 1, preamble: 0, blank: 0, accepted: 0, legs: 0, duplicates: 0, rejected: 0 },
    ],
  ])('%s gives a report of no calls', async (name, account) => {
    const report = await read(name);
    expect(report.run.account).toEqual(account);
    expect(report).toMatchObject({
      numbers: [],
      log: { calls: 0, firstCall: null, days: 0 },
      warnings: [{ code: 'no-calls' }],
    });
  });
  test('only such rows mean that the file was not understood', async () => {
    await expect(read('all-bad')).rejects.toMatchObject({
      exitCode: 3,
      message: expect.stringMatching(/^no row could become a call: .*line \d+\)[^]*--map/u) as string,
    });
  });
});

describe('styles of exports', () => {
  const sums = async (name: string, options: Partial<AnalyzeOptions> = {}) => {
    const report = await read(name, options);
    const { calls, perspective, rejected } = report.log;
    const counts = report.numbers.map(({ number, stats }) => [number, stats.calls, stats.received]).sort();
    return { calls, perspective, rejected, counts, file: onlyFile(report) };
  };
  test('a bill whose direction stands under a tariff caption, without an own number', async () => {
    const { counts, perspective, file } = await sums('bill');
    expect(file.mapping).toMatchObject({ direction: '通话类型', peerNumber: '对方号码' });
    expect(perspective).toBe('subscriber');
    expect(counts).toEqual([
      ['10086', 1, 0],
      ['own', 1, 1],
    ]);
  });
  test('a second written form of time among the first', async () => {
    const { calls, rejected, file } = await sums('mixed-times');
    expect([calls, rejected]).toEqual([3, {}]);
    expect(file.timeForm).toBe('YYYY-MM-DD HH:MM:SS; YYYY/M/D H:MM:SS');
  });
  test('rows of a handset study, without a header', async () => {
    const { file, ...rest } = await sums('nodobo-like', { region: 'GB' });
    expect(file).toMatchObject({
      headerLine: null,
      mapping: { ownNumber: '#1', peerNumber: '#2', direction: '#3', talkSeconds: '#4', startedAt: '#5' },
    });
    expect(rest).toEqual({
      calls: 5,
      perspective: 'subscriber',
      rejected: {},
      counts: [
        ['+447700900123', 2, 3],
        ['+447700900222', 1, 0],
        ['+447700900456', 2, 1],
      ],
    });
  });
  test('records of one unnamed subscriber', async () => {
    expect(await sums('bandicoot-like')).toMatchObject({
      calls: 3,
      perspective: 'subscriber',
      rejected: { 'not-a-call': 2 },
      counts: [
        ['contact-a', 1, 1],
        ['own', 2, 1],
      ],
    });
  });
  test("an operator's table of subscribers with direction codes", async () => {
    expect(await sums('subscribers-like')).toMatchObject({
      calls: 5,
      perspective: 'subscriber',
      rejected: {},
      counts: [
        ['5f1a0c2b7d9e4f60', 2, 2],
        ['77aa88bb99cc00dd', 1, 0],
        ['9b8c7d6e5f4a3b21', 1, 1],
      ],
    });
  });
  test('Chinese captions, semicolons, durations in words', async () => {
    const report = await read('chinese-semicolons');
    expect(onlyFile(report)).toMatchObject({
      delimiter: ';',
      mapping: { caller: '主叫号码', talkSeconds: '通话时长' },
    });
    expect(report.numbers).toMatchObject([
      { number: '+8613800001001', stats: { calls: 2, talkSeconds: 78 } },
    ]);
  });
  test('records of a switchboard: talk time without ringing', async () => {
    const report = await read('pbx');
    expect(onlyFile(report)).toMatchObject({ format: 'freepbx-cdr-report' });
    expect(onlyFile(report).mapping['callee']).toContain('dst');
    expect(onlyFile(report).mapping['talkSeconds']).toContain('billsec');
    expect(report.numbers).toMatchObject([
      { number: '+8613800001001', stats: { calls: 4, answered: 2, talkSeconds: 80 } },
    ]);
  });
  test('lines above the header', async () => {
    const report = await read('preamble', { mapping: { duration: 'Seconds' } });
    expect(onlyFile(report)).toMatchObject({ headerLine: 4, timeForm: 'YYYY/M/D H:MM:SS' });
    expect(report.run.account).toEqual({
      lines: 6,
      header: 1,
      preamble: 2,
      blank: 1,
      accepted: 2,
      legs: 0,
      duplicates: 0,
      rejected: 0,
    });
    expect(report.numbers).toMatchObject([{ stats: { calls: 2, talkSeconds: 78 } }]);
  });
});

test('an escaped delimiter far below the first lines of BroadWorks records is part of its field', async () => {
  const record = (i: number, group: string) => {
    const minute = String(100 + i).slice(1);
    const cells = [
      ...[`${1000 + i}`, 'ACME', 'Normal', '+12025550100', group, 'Originating', '+12025550100', 'Public'],
      ...['+12025550191', `202403191${i % 10}${minute.slice(0, 2)}00.250`, '1-050000', 'No', ''],
      ...[
        `202403191${i % 10}${minute.slice(0, 2)}09.750`,
        '016',
        'VoIP',
        '',
        '+12025550191',
        'local',
        'local',
      ],
      ...['', '', 'local', 'Group', `n${i}@h`, 'PCMU/8000', '', ''],
    ];
    return `${cells.join(',')}\n`;
  };
  const rows = Array.from({ length: 600 }, (_, i) =>
    record(i % 60, i === 500 ? String.raw`Doe\, Jane` : 'Sales').replace(/^\d+/u, String(10_000 + i)),
  );
  const folder = await makeFolder();
  try {
    const report = await analysisOf([await folder.file('cdr.csv', rows.join(''))], { region: 'US' });
    const file = onlyFile(report);
    expect([file.rejects, file.account.lines, file.account.rejected]).toEqual([[], 600, 0]);
  } finally {
    await folder.remove();
  }
});
