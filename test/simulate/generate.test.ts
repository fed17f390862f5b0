import { describe, expect, test } from 'vitest';
import { SpamcheckError } from '../../src/errors.ts';
import { compareCalls } from '../../src/simulate/exchange.ts';
import { generate } from '../../src/simulate/generate.ts';
import { fictional, serviceCodes } from '../../src/simulate/numbers.ts';
import type { SimulatedCall } from '../../src/simulate/persona.ts';
import { personas } from '../../src/simulate/personas/index.ts';
import { fortnight } from './measure.ts';

const everybody = Object.fromEntries(personas.map((persona) => [persona.id, 1]));
const log = fortnight({ ...everybody, 'ordinary-person': 30 });

describe('a log of every persona', () => {
  test('the same options give the same calls, another seed others', () => {
    const again = fortnight({ ...everybody, 'ordinary-person': 30 });
    expect(again).toEqual(log);
    expect(fortnight({ ...everybody, 'ordinary-person': 30 }, 6).calls).not.toEqual(log.calls);
  });

  test('every persona places or takes calls and has its labels', () => {
    const busy = new Set(log.calls.flatMap((call) => [call.caller, call.callee]));
    for (const persona of personas) {
      const labels = log.labels.filter((label) => label.kind === persona.id);
      const seats = persona.id === 'ordinary-person' ? 30 : 1;
      expect(labels).toHaveLength(persona.id === 'sim-pool' ? seats * 5 : seats);
      for (const { number, label } of labels) {
        expect(label).toBe(persona.label);
        expect(busy, `${persona.id} ${number}`).toContain(number);
      }
    }
    expect(new Set(log.labels.map((label) => label.number)).size).toBe(log.labels.length);
  });

  test('every number is fictional or a public service code', () => {
    const codes = new Set<string>(serviceCodes);
    const numbers = new Set(log.calls.flatMap((call) => [call.caller, call.callee]));
    const real = [...numbers].filter((number) => !fictional.test(number) && !codes.has(number));
    expect(real).toEqual([]);
    expect(log.calls.filter((call) => codes.has(call.caller))).toEqual([]);
  });

  test('calls lie in the log, in total order, and add up', () => {
    const start = Date.parse('2024-05-13T00:00:00+08:00') / 1000;
    const wrong = log.calls.filter((call, place) => {
      const before = log.calls[place - 1];
      const ordered = before === undefined || compareCalls(before, call) <= 0;
      const inside = call.startedAt >= start && call.startedAt < start + 14 * 86_400;
      const whole = Number.isInteger(call.startedAt + call.ringSeconds + call.talkSeconds);
      return !(ordered && inside && whole && call.answered === call.talkSeconds > 0);
    });
    expect(wrong).toEqual([]);
  });

  test("an innocent's handset carries one call at a time", () => {
    const handsets = log.labels.filter(({ number, label }) => label === 0 && /^1\d{10}$/.test(number));
    expect(handsets.length).toBeGreaterThan(30);
    const innocent = new Set(handsets.map(({ number }) => number));
    const free = new Map<string, number>();
    const overlaps: SimulatedCall[] = [];
    const use = (number: string, call: SimulatedCall) => {
      if (!innocent.has(number)) return;
      if (call.startedAt < (free.get(number) ?? 0)) overlaps.push(call);
      free.set(number, call.startedAt + call.ringSeconds + call.talkSeconds);
    };
    for (const call of log.calls) {
      use(call.caller, call);
      const refused = call.ringSeconds === 0 && !call.answered;
      if (!refused) use(call.callee, call);
    }
    expect(overlaps).toEqual([]);
  });
});

test('one more caller leaves the intentions of the others alone', () => {
  const alone = generate({ seed: 3, days: 2, startDate: '2024-05-13', mix: { sequential: 1 } });
  const both = generate({
    seed: 3,
    days: 2,
    startDate: '2024-05-13',
    mix: { sequential: 1, 'otp-voice': 1 },
  });
  const scanner = alone.labels[0]?.number;
  const times = (calls: readonly SimulatedCall[]) =>
    calls.filter((call) => call.caller === scanner).map((call) => call.startedAt);
  expect(times(both.calls)).toEqual(times(alone.calls));
  expect(times(alone.calls).length).toBeGreaterThan(200);
});

test('active days and volume shorten and thin a caller', () => {
  const mix = { 'fast-dialer': { count: 1, activeDays: 1, volume: 0.1 } };
  const { calls, labels } = fortnight(mix);
  const placed = calls.filter((call) => call.caller === labels[0]?.number);
  expect(placed.length).toBeGreaterThanOrEqual(40);
  expect(placed.length).toBeLessThanOrEqual(50);
});

test('an impossible log is refused', () => {
  const options = { seed: 1, days: 1, startDate: '2024-05-13', mix: {} };
  expect(generate(options)).toEqual({ calls: [], labels: [] });
  expect(() => generate({ ...options, days: 0 })).toThrow(SpamcheckError);
  expect(() => generate({ ...options, mix: { clinic: 5000 } })).toThrow(/ran out of fictional numbers/);
});
