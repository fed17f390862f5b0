import fc from '../fc.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createNumbers } from '../../src/calls/number.ts';
import { readCalls } from '../../src/calls/read.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { duckdbDialect } from '../../src/engine/duckdb.ts';
import { keepFrequent } from '../../src/calls/frequent.ts';
import { chooseCandidates, countCallers } from '../../src/features/callers.ts';
import { momentsSql } from '../../src/features/pace.ts';
import { candidateRows, measureCandidates, type MeasuredCandidate } from '../../src/features/measure.ts';
import { createWorkspace } from '../../src/input/workspace.ts';
import { zoneOf } from '../../src/input/zone.ts';
import { demoLog } from '../../src/simulate/demo.ts';
import { defaults, makeFolder, type Folder } from '../analysis.ts';
import { Readable } from 'node:stream';
import { featuresOf, type PlainCall } from './oracle.ts';

let folder: Folder;
beforeAll(async () => {
  folder = await makeFolder();
});
afterAll(() => folder.remove());

/** A call as the file writes it; masked callers identify nobody and count in the span of the log only. */
interface WrittenCall {
  readonly caller: string;
  readonly callee: string;
  readonly at: number;
  readonly outcome: 'ANSWERED' | 'NO ANSWER' | '';
  readonly duration: number | null;
  readonly ring: number | null;
  readonly device: string | null;
}

interface Setting {
  readonly timezone: string;
  readonly homeArea: string | undefined;
}

function csvOf(calls: readonly WrittenCall[]): string {
  const lines = calls.map(({ caller, callee, at, outcome, duration, ring, device }) =>
    [caller, callee, at, duration ?? '', ring ?? '', outcome, device ?? ''].join(','),
  );
  return `caller,callee,start_time,duration,ring,disposition,imei\n${lines.join('\n')}\n`;
}

/** What the file means: the outcome word decides, else the talk time; an unanswered call has no talk. */
function meaningOf({ outcome, duration, ...call }: WrittenCall): PlainCall {
  const byTalk = duration === null ? null : duration > 0;
  const answered = outcome === '' ? byTalk : outcome === 'ANSWERED';
  return { ...call, answered, talk: answered === false ? 0 : duration };
}

async function measured(
  calls: readonly WrittenCall[],
  setting: Setting,
): Promise<(MeasuredCandidate & { readonly key: string })[]> {
  const path = await folder.file('calls.csv', csvOf(calls));
  const numbers = await createNumbers({ region: 'CN', homeArea: setting.homeArea });
  const workspace = await createWorkspace(folder.path);
  const ignore = () => undefined;
  const log = await readCalls([path], { ...defaults, ...setting, detail: false }, numbers, {
    workspace,
    stdin: Readable.from([]),
    signal: new AbortController().signal,
    onBytes: ignore,
    onLoad: ignore,
    onProgress: ignore,
  });
  try {
    const { quotient } = duckdbDialect;
    const local = zoneOf(setting.timezone).toLocalSql;
    expect(log.facts.calls).toBe(calls.length);
    await countCallers(log.engine);
    const optional = { hasRing: log.optional.ring_s, hasDevice: log.optional.device };
    await keepFrequent(log.engine, optional);
    await chooseCandidates(log.engine, {
      calls: calls.length,
      floor: {},
      always: null,
      quietCalls: 0,
      local,
      quotient,
    });
    const span = { first: log.facts.firstCall ?? 0, last: log.facts.lastCall ?? 0 };
    const home = { homeArea: setting.homeArea ?? null, region: 'CN' };
    await measureCandidates(log.engine, { ...span, ...optional, ...home, local, quotient }, [], ignore);
    expect(await bySeconds(log.engine)).toEqual([]);
    const rows: (MeasuredCandidate & { readonly key: string })[] = [];
    for await (const batch of candidateRows(log.engine)) {
      rows.push(...batch.map((row) => ({ ...row, key: log.codes.keyOf(row.code) })));
    }
    return rows.sort((a, b) => (a.key < b.key ? -1 : 1));
  } finally {
    log.engine.close();
    await workspace.remove();
  }
}

/** Callers whose peaks differ when they are counted second by second, as for callers with very many calls. */
function bySeconds(engine: Engine): Promise<{ caller: number }[]> {
  return engine.rows(`SELECT features.place AS caller FROM features JOIN (
      SELECT caller, max(last_minute) AS m, max(last_hour) AS h, max(last_day) AS d FROM ${momentsSql('dialled')} GROUP BY caller) AS by_second
    ON features.place = by_second.caller WHERE m <> "peakMinute" OR h <> "peakHour" OR d <> "peak24h"`);
}

async function compare(calls: readonly WrittenCall[], setting: Setting): Promise<void> {
  const rows = await measured(calls, setting);
  const identified = calls
    .filter(({ caller }) => !caller.includes('*'))
    .map(meaningOf)
    .map((call) => ({ ...call, callee: call.callee?.includes('*') === true ? null : call.callee }));
  const times = calls.map(({ at }) => at);
  const options = {
    timezone: setting.timezone,
    homeArea: setting.homeArea ?? null,
    logFirst: Math.min(...times),
    logLast: Math.max(...times),
  };
  const callers = [...new Set(identified.map(({ caller }) => caller))].sort();
  expect(rows.map(({ key }) => key)).toEqual(callers);
  for (const { key, code, ...row } of rows) {
    const { place, ...features } = row as typeof row & { readonly place: number };
    expect([key, code, place > 0, features]).toEqual([key, code, true, featuresOf(key, identified, options)]);
  }
}

const mobiles = ['13800001001', '13800001002', '13800001003', '13800001011', '13900002000'];
const others = ['02155501234', '02155501235', '031155501234', '95588', '10086', '+85255501234', 'AD-SHOP'];
const masked = ['138****1001'];
/** Around the end of daylight saving in New York, so that local days have 25 hours. */
const autumn = Date.UTC(2024, 10, 1, 4) / 1000;

const arbitraryCall = (seconds: number): fc.Arbitrary<WrittenCall> =>
  fc.record({
    caller: fc.constantFrom(...mobiles, ...mobiles, ...others, ...masked),
    callee: fc.constantFrom(...mobiles, ...others, ...masked),
    at: fc.integer({ min: 0, max: seconds }).map((s) => autumn + s),
    outcome: fc.constantFrom('ANSWERED', 'ANSWERED', 'NO ANSWER', ''),
    duration: fc.oneof(fc.constantFrom(null, 0, 1, 6, 7, 59, 60), fc.integer({ min: 0, max: 300 })),
    ring: fc.constantFrom(null, 0, 5, 12),
    device: fc.constantFrom(null, '490154203237518', '356938035643809'),
  });

/** Calls with the same start, callee and end have no order among themselves: their ring time must be the same too. */
const withoutTies = (calls: readonly WrittenCall[]) => {
  const seen = new Set<string>();
  return calls.filter(({ caller, callee, at }) => {
    const key = `${caller} ${callee} ${at}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};

test.each([
  ['dense', 900, { timezone: 'America/New_York', homeArea: '021' }],
  ['a day', 86_400, { timezone: 'Asia/Shanghai', homeArea: undefined }],
  [
    'a week over the end of daylight saving',
    7 * 86_400,
    { timezone: 'America/New_York', homeArea: undefined },
  ],
  ['a week at half-hour offsets', 7 * 86_400, { timezone: 'Australia/Lord_Howe', homeArea: '0311' }],
] as const)('SQL and plain TypeScript agree on random logs: %s', async (_, seconds, setting) => {
  const log = fc.array(arbitraryCall(seconds), { minLength: 5, maxLength: 600, size: 'max' });
  await fc.assert(
    fc.asyncProperty(log, (calls) => compare(withoutTies(calls), setting)),
    { numRuns: 4, seed: 21, endOnFailure: true },
  );
});

test('SQL and plain TypeScript agree on borders: midnight, hours, equal starts, exact windows', async () => {
  const midnight = Date.UTC(2024, 2, 4, 16) / 1000;
  const call = (
    seconds: number,
    callee: string,
    duration: number | null = 30,
    ring: number | null = null,
  ): WrittenCall => ({
    caller: '13800001001',
    callee,
    at: midnight + seconds,
    outcome: '',
    duration,
    ring,
    device: null,
  });
  const borders = [
    -1, 0, 59, 60, 3_599, 3_600, 28_799, 28_800, 32_399, 32_400, 43_199, 43_200, 48_599, 48_600, 64_799,
    64_800, 75_599, 75_600, 86_399, 86_400,
  ];
  const calls = [
    ...borders.map((s, i) => call(s, mobiles[1 + (i % 4)] ?? '', i)),
    call(200, '13800001002', 11),
    call(201, '13800001003', 60),
    call(211, '13800001011', 5),
    call(251, '13900002000', 20),
    call(300, '95588', null),
    call(300, '10086', 0),
    call(300, '95588', 3, 7),
    { ...call(300, '13800001001'), caller: '13800001002' },
    { ...call(299, '13800001001'), caller: '95588' },
  ];
  await compare(calls, { timezone: 'Asia/Shanghai', homeArea: undefined });
});

test('SQL and plain TypeScript agree on the demo log', async () => {
  const { calls } = demoLog({ calls: 1_500, seed: 4, days: 3 });
  const written = calls.map((call): WrittenCall => ({
    caller: call.caller,
    callee: call.callee,
    at: call.startedAt,
    outcome: call.answered ? 'ANSWERED' : 'NO ANSWER',
    duration: call.talkSeconds,
    ring: call.ringSeconds,
    device: null,
  }));
  await compare(written, { timezone: 'Asia/Shanghai', homeArea: '021' });
});
