import { readdirSync } from 'node:fs';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { langs } from '../../src/report/lang.ts';
import { reason, title } from '../../src/report/sentences.ts';
import { policy } from '../../src/score/policy.ts';
import { isSignalId, signals } from '../../src/signals/index.ts';
import { row } from './row.ts';

/** Files of the folder that are no signals. */
const shared = new Set(['define', 'days', 'index']);
const noun = (path: URL, ending: RegExp) =>
  readdirSync(path)
    .filter((file) => ending.test(file))
    .map((file) => file.replace(ending, ''));

const ids = signals.map((signal) => signal.id);

/** Only such numbers are asked whether they call day and night. */
const service = { numberClass: 'call-centre', attempts: 300, clockHours: 24 } as const;

describe('the registry', () => {
  it('holds each signal file once, under the name of the file', () => {
    const files = noun(new URL('../../src/signals/', import.meta.url), /\.ts$/);
    expect([...ids].sort()).toEqual(files.filter((file) => !shared.has(file)).sort());
  });

  it('has a test of its own for each signal', () => {
    const tests = noun(new URL('.', import.meta.url), /\.test\.ts$/);
    expect(ids.filter((id) => !tests.includes(id))).toEqual([]);
  });

  it('knows its ids and no others', () => {
    expect(ids.every(isSignalId)).toBe(true);
    expect(isSignalId('toString')).toBe(false);
  });

  it('has no policy for a signal that does not exist', () => {
    expect(Object.keys(policy.signals).sort()).toEqual([...ids].sort());
  });
});

describe.each(signals.map((signal) => [signal.id, signal] as const))('%s', (id, signal) => {
  const { limits, weight, why, source } = policy.signals[id];
  const weights = [weight.day, weight.history];

  it('is a noun in kebab case', () => {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('has whole weights of the sign of its role, one of them not 0', () => {
    const sign = signal.role === 'evidence' ? 1 : -1;
    expect(weights.every((points) => Number.isInteger(points) && points * sign >= 0)).toBe(true);
    expect(weights.some((points) => points !== 0)).toBe(true);
  });

  it('has limits in one direction', () => {
    const { from, warn, critical } = limits;
    expect(critical > from ? from < warn && warn < critical : from > warn && warn > critical).toBe(true);
    expect(Number.isInteger(limits.sample) && limits.sample >= 0).toBe(true);
  });

  it('tells what it measures, what it cannot see, why it weighs that, and whence', () => {
    for (const text of [signal.meaning, signal.blindSpots]) expect(text).toMatch(/^[A-Z].{20,}\.$/s);
    expect(why).toMatch(/^\S.{10,}\.$/);
    expect(source.length).toBeGreaterThan(5);
  });

  it('names columns and features', () => {
    expect(signal.columns).toContain('caller');
    for (const feature of signal.needs) expect(row()).toHaveProperty(feature);
  });

  it('reads no feature beyond its needs', () => {
    const needs: readonly string[] = signal.needs;
    const read = new Set<string>();
    const watched = new Proxy(row(), {
      get: (target, key, receiver) => {
        read.add(String(key));
        const value: unknown = Reflect.get(target, key, receiver);
        return value;
      },
    });
    signal.evaluate(watched, limits);
    expect([...read].filter((key) => !needs.includes(key))).toEqual([]);
    expect(read.size).toBeGreaterThan(0);
  });

  it.each(langs)('has a title and a sentence in %s', (lang) => {
    const outcome = signal.evaluate(
      row({
        callees: 60,
        idleGaps: 40,
        busiestDay: 30,
        relayedCalls: 30,
        relayedCallers: 25,
        ...(id === 'around-the-clock' ? service : {}),
      }),
      limits,
    );
    if (outcome.outcome === 'no-data') expect.fail(`no data: ${outcome.missing}`);
    expect(title(id, lang)).not.toBe(id);
    expect(stringWidth(title(id, lang))).toBeLessThanOrEqual(24);
    const words = reason(id, outcome.evidence, lang);
    expect(words).not.toMatch(/undefined|NaN|Infinity|^$/);
    expect(words.length).toBeLessThan(100);
    expect(/\p{Script=Han}/u.test(words)).toBe(lang === 'zh');
  });
});
