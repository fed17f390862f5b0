import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { generateCalls, type LogSize } from './generate.ts';

function bytesOf(size: LogSize): Buffer {
  return Buffer.concat([...generateCalls(size)]);
}

function hashOf(size: LogSize): string {
  return createHash('sha256').update(bytesOf(size)).digest('hex');
}

function rowsOf(size: LogSize): string[][] {
  const [, ...lines] = bytesOf(size).toString('latin1').trimEnd().split('\n');
  return lines.map((line) => line.split(','));
}

describe('the generated log', () => {
  it('is fixed by its seed, so that figures of two days compare', () => {
    expect(hashOf({ calls: 1000, seed: 1 })).toBe(
      '020876f8fffa31a81f726569eb304c65d628339333b6d64d888745279b6d2a15',
    );
    expect(hashOf({ calls: 1000, seed: 2 })).not.toBe(hashOf({ calls: 1000, seed: 1 }));
  });

  it('has a header and one well-formed row a call, also across chunks', () => {
    const chunks = [...generateCalls({ calls: 45_000, seed: 3 })];
    const text = Buffer.concat(chunks).toString('latin1');
    const lines = text.split('\n');
    const row =
      /^13[0-8]\d{8},13[0-8]\d{8},2024-03-\d\d (0[7-9]|1\d|2[01]):[0-5]\d:[0-5]\d,([1-9]\d*,ANSWERED|0,(NO ANSWER|BUSY|FAILED))$/;
    expect(chunks.length).toBeGreaterThan(1);
    expect(lines.shift()).toBe('caller,callee,start_time,duration,disposition');
    expect(lines.pop()).toBe('');
    expect(lines).toHaveLength(45_000);
    expect(lines.filter((line) => !row.test(line))).toEqual([]);
  });

  it('is ordered by time over 30 days', () => {
    const times = rowsOf({ calls: 20_000, seed: 4 }).map(([, , time = '']) => time);
    expect(times).toEqual(times.toSorted());
    expect(new Set(times.map((time) => time.slice(0, 10))).size).toBe(30);
  });

  it('has a heavy tail of callers, call-backs, and answers six calls in ten', { timeout: 60_000 }, () => {
    const rows = rowsOf({ calls: 60_000, seed: 5 });
    const calls = new Map<string, number>();
    for (const [caller = ''] of rows) calls.set(caller, (calls.get(caller) ?? 0) + 1);
    const counts = [...calls.values()].toSorted((a, b) => b - a);
    const heaviest = counts.slice(0, Math.round(counts.length * 0.007));
    const share = heaviest.reduce((sum, count) => sum + count, 0) / rows.length;
    const asr = rows.filter(([, , , , disposition]) => disposition === 'ANSWERED').length / rows.length;
    expect(counts.length).toBeGreaterThan(5700);
    expect(counts.length).toBeLessThan(6060);
    expect(share).toBeGreaterThan(0.15);
    expect(share).toBeLessThan(0.2);
    expect(counts[0]).toBeGreaterThan(500);
    expect(asr).toBeGreaterThan(0.58);
    expect(asr).toBeLessThan(0.64);
    expect(calledBackShare(rows)).toBeGreaterThan(0.04);
  });
});

/** Share of the calls that come after a call the other way round. */
function calledBackShare(rows: readonly string[][]): number {
  const seen = new Set<string>();
  let backs = 0;
  for (const [caller, callee] of rows) {
    if (seen.has(`${callee} ${caller}`)) backs++;
    seen.add(`${caller} ${callee}`);
  }
  return backs / rows.length;
}
