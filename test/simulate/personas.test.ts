import { describe, expect, test } from 'vitest';
import {
  answeredShare,
  clockHours,
  daily,
  distinctRatio,
  fortnight,
  idleGaps,
  mean,
  median,
  outgoingShare,
  talkTimes,
  trafficOf,
  type Traffic,
} from './measure.ts';

const log = fortnight({
  'ordinary-person': 60,
  'busy-person': 4,
  courier: 6,
  'taxi-driver': 4,
  clinic: 4,
  hotline: 3,
  'school-notice': 3,
  'otp-voice': 3,
  alarm: 4,
  'new-subscriber': 4,
  'fast-dialer': 4,
  robot: 8,
  'slow-dialer': 4,
  'sim-pool': 2,
  sequential: 3,
});

const traffic = trafficOf(log);
const within = (value: number, low: number, high: number) => {
  expect(value).toBeGreaterThanOrEqual(low);
  expect(value).toBeLessThanOrEqual(high);
};
const callees = ({ placed }: Traffic) => new Set(placed.map((call) => call.callee));
const reciprocity = (one: Traffic) => {
  const callers = new Set(one.received.map((call) => call.caller));
  return [...callees(one)].filter((callee) => callers.has(callee)).length / callees(one).size;
};

describe('innocent callers', () => {
  test('ordinary people: few calls, the same people, both ways, talk like the measured subscribers', () => {
    const people = traffic('ordinary-person');
    within(median(people.map(({ placed }) => placed.length / 14)), 2.5, 6);
    within(median(people.map(({ placed }) => distinctRatio(placed))), 0.15, 0.4);
    within(median(people.map(outgoingShare)), 0.4, 0.6);
    within(median(people.map(reciprocity)), 0.4, 0.8);
    const calls = people.flatMap(({ placed }) => placed);
    within(answeredShare(calls), 0.55, 0.68);
    within(median(talkTimes(calls)), 34, 41);
    within(mean(talkTimes(calls)), 68, 86);
  });

  test('busy people: dozens of calls a day to the same customers', () => {
    for (const one of traffic('busy-person')) {
      within(median(daily(one.placed)), 25, 65);
      expect(distinctRatio(one.placed)).toBeLessThan(0.35);
      within(outgoingShare(one), 0.45, 0.75);
    }
  });

  test('couriers: many callees, short talk, called back, two peaks', () => {
    for (const one of traffic('courier')) {
      within(median(daily(one.placed)), 70, 155);
      within(distinctRatio(one.placed), 0.45, 0.9);
      within(outgoingShare(one), 0.58, 0.87);
      within(median(talkTimes(one.placed)), 13, 32);
      within(reciprocity(one), 0.12, 0.6);
      expect(answeredShare(one.received)).toBeGreaterThan(0.6);
    }
    const hours = traffic('courier').flatMap(({ placed }) => placed.map((call) => clockHours([call])[0]));
    const count = (hour: number) => hours.filter((one) => one === hour).length;
    expect(count(13)).toBeLessThan(count(10) / 2);
    expect(count(13)).toBeLessThan(count(16) / 2);
  });

  test('taxi drivers: once per passenger, long hours, silence between', () => {
    for (const one of traffic('taxi-driver')) {
      expect(clockHours(one.placed).length).toBeGreaterThanOrEqual(15);
      expect(distinctRatio(one.placed)).toBeGreaterThan(0.7);
      expect(outgoingShare(one)).toBeLessThan(0.8);
      expect(median(idleGaps(one.placed))).toBeGreaterThan(400);
    }
  });

  test('clinics: a fixed line, opening hours, patients again and again, more calls in than out', () => {
    for (const one of traffic('clinic')) {
      expect(one.placed[0]?.caller).toMatch(/^0215550/);
      expect(distinctRatio(one.placed)).toBeLessThan(0.55);
      expect(outgoingShare(one)).toBeLessThan(0.55);
      expect(reciprocity(one)).toBeGreaterThan(0.7);
      within(clockHours(one.placed)[0] ?? 0, 9, 9);
    }
  });

  test('hotlines take calls', () => {
    for (const one of traffic('hotline')) {
      within(median(daily(one.received)), 90, 400);
      expect(outgoingShare(one)).toBeLessThan(0.2);
    }
  });

  test('schools: one day of notices of one length', () => {
    for (const one of traffic('school-notice')) {
      const days = [...daily(one.placed)].sort((a, b) => b - a);
      within(days[0] ?? 0, 150, 345);
      expect(days[1]).toBeLessThan(25);
    }
  });

  test('code machines: around the clock, one short length, nobody calls them', () => {
    for (const one of traffic('otp-voice')) {
      expect(clockHours(one.placed)).toHaveLength(24);
      expect(one.received).toEqual([]);
      const talk = talkTimes(one.placed);
      expect(Math.max(...talk) - Math.min(...talk)).toBe(2);
      expect(answeredShare(one.placed)).toBeGreaterThan(0.78);
      expect(one.placed[0]?.caller).toMatch(/^(9520000|4000000)/);
    }
  });

  test('alarms: a few callees, repeated', () => {
    for (const one of traffic('alarm')) {
      expect(callees(one).size).toBeLessThanOrEqual(8);
      expect(distinctRatio(one.placed)).toBeLessThan(0.3);
    }
  });

  test('new subscribers: first seen late, most callees in the first two days, called back', () => {
    const start = log.calls[0]?.startedAt ?? 0;
    for (const one of traffic('new-subscriber')) {
      expect((one.placed[0]?.startedAt ?? 0) - start).toBeGreaterThan(5 * 86_400);
      const [first = 0, second = 0, ...later] = daily(one.placed);
      expect(first + second).toBeGreaterThan(2 * Math.max(0, ...later));
      expect(reciprocity(one)).toBeGreaterThan(0.3);
    }
  });
});

describe('dialers', () => {
  test('fast dialers: hundreds of strangers in office hours, wrap-up of 5 to 20 s, call-backs fail', () => {
    for (const one of traffic('fast-dialer')) {
      for (const count of daily(one.placed)) within(count, 320, 500);
      expect(distinctRatio(one.placed)).toBeGreaterThan(0.97);
      within(answeredShare(one.placed), 0.27, 0.68);
      within(outgoingShare(one), 0.92, 0.97);
      expect(answeredShare(one.received)).toBeLessThan(0.2);
      within(clockHours(one.placed)[0] ?? 0, 9, 9);
      within(clockHours(one.placed).at(-1) ?? 0, 15, 18);
      const gaps = idleGaps(one.placed);
      expect(gaps.filter((gap) => gap >= 5 && gap <= 20).length / gaps.length).toBeGreaterThan(0.9);
    }
  });

  test('robots: 8 s after each call of a channel the next, one script length', () => {
    for (const { placed } of traffic('robot')) {
      expect(distinctRatio(placed)).toBeGreaterThan(0.97);
      const ends = new Set(placed.map((call) => call.startedAt + call.ringSeconds + call.talkSeconds));
      const paced = placed.filter((call) => ends.has(call.startedAt - 8));
      const shifts = daily(placed).length;
      expect(placed.length - paced.length).toBeLessThanOrEqual(6 * shifts + placed.length * 0.02);
      const talk = talkTimes(placed);
      const script = Math.max(...talk);
      const heard = talk.filter((seconds) => seconds >= script - 1).length / talk.length;
      within(heard, 0.35, 0.5);
    }
    const overlapping = traffic('robot').filter(({ placed }) => idleGaps(placed).some((gap) => gap < 0));
    expect(overlapping.length).toBeGreaterThanOrEqual(3);
  });

  test('slow dialers: a few dozen strangers a day at irregular pace', () => {
    for (const one of traffic('slow-dialer')) {
      within(median(daily(one.placed)), 34, 60);
      expect(distinctRatio(one.placed)).toBeGreaterThan(0.97);
      within(median(talkTimes(one.placed)), 24, 62);
      const gaps = idleGaps(one.placed).filter((gap) => gap < 3600);
      expect(Math.max(...gaps) / median(gaps)).toBeGreaterThan(3);
    }
  });

  test('pools: five numbers with 40 calls a day each, who reach for the same people', () => {
    const numbers = traffic('sim-pool');
    expect(numbers).toHaveLength(10);
    for (const { placed } of numbers) for (const count of daily(placed)) within(count, 30, 41);
    const shared = numbers.map(
      (one) =>
        numbers.filter((other) => [...callees(one)].some((callee) => callees(other).has(callee))).length,
    );
    for (const mates of shared) expect(mates).toBeGreaterThanOrEqual(5);
  });

  test('scanners: each callee 1 to 3 above the one before', () => {
    for (const { placed } of traffic('sequential')) {
      const steps = placed.slice(1).map((call, place) => Number(call.callee) - Number(placed[place]?.callee));
      expect(steps.filter((step) => step >= 1 && step <= 3).length / steps.length).toBeGreaterThan(0.95);
      within(answeredShare(placed), 0.2, 0.45);
    }
  });
});
