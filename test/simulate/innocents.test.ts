import { describe, expect, test } from 'vitest';
import type { SimulatedCall } from '../../src/simulate/persona.ts';
import {
  answeredShare,
  clockHours,
  daily,
  distinctRatio,
  grouped,
  median,
  outgoingShare,
  type Traffic,
} from './measure.ts';
import { sceneOf } from './scenes.ts';

const within = (value: number, low: number, high: number) => {
  expect(value).toBeGreaterThanOrEqual(low);
  expect(value).toBeLessThanOrEqual(high);
};
const end = (call: SimulatedCall) => call.startedAt + call.ringSeconds + call.talkSeconds;
const calleesOf = ({ placed }: Traffic) => new Set(placed.map((call) => call.callee));
const reciprocity = (one: Traffic) => {
  const callers = new Set(one.received.map((call) => call.caller));
  return [...calleesOf(one)].filter((callee) => callers.has(callee)).length / calleesOf(one).size;
};
/** Callees that at least two of the numbers called. */
const shared = (numbers: readonly Traffic[]) => {
  const users = new Map<string, number>();
  for (const one of numbers)
    for (const callee of calleesOf(one)) users.set(callee, (users.get(callee) ?? 0) + 1);
  return [...users.values()].filter((count) => count >= 2).length;
};

describe('groups that share callees', () => {
  test('couriers of a depot share its desk and its shops, and are called back', () => {
    const scene = sceneOf('depot', { count: 1 });
    const couriers = scene.of('depot-courier');
    const desk = scene.of('depot-desk');
    expect(desk).toHaveLength(1);
    expect(new Set(desk[0]?.received.map((call) => call.caller)).size).toBeGreaterThanOrEqual(
      couriers.length,
    );
    expect(shared(couriers)).toBeGreaterThan(30);
    for (const one of couriers) {
      within(Math.max(...daily(one.placed)), 50, 200);
      expect(distinctRatio(one.placed)).toBeGreaterThan(0.4);
      expect(outgoingShare(one)).toBeLessThan(0.9);
      expect(answeredShare(one.received)).toBeGreaterThan(0.6);
    }
  });

  test('riders: around the meals, once a customer, kitchens shared', () => {
    const riders = sceneOf('food-riders', { count: 1 }).of('food-rider');
    expect(shared(riders)).toBeGreaterThan(10);
    for (const one of riders) {
      expect(distinctRatio(one.placed)).toBeGreaterThan(0.7);
      expect(answeredShare(one.received)).toBeGreaterThan(0.6);
      expect(reciprocity(one)).toBeGreaterThan(0.08);
    }
  });

  test('teachers share the parents of a class, who call back', () => {
    const teachers = sceneOf('teachers', { count: 1 }).of('teacher');
    expect(shared(teachers)).toBeGreaterThan(35);
    for (const one of teachers) {
      expect(Math.max(...daily(one.placed))).toBeGreaterThan(25);
      expect(reciprocity(one)).toBeGreaterThan(0.2);
    }
  });

  test('a ward’s lines share its patients week after week', () => {
    const lines = sceneOf('ward', { count: 1 }).of('ward');
    expect(lines.length).toBeGreaterThanOrEqual(3);
    expect(shared(lines)).toBeGreaterThan(80);
    for (const one of lines) {
      expect(one.placed[0]?.caller).toMatch(/^0215550/);
      expect(reciprocity(one)).toBeGreaterThan(0.3);
      expect(distinctRatio(one.placed)).toBeLessThan(0.7);
    }
  });

  test('a family shares relatives and calls one another', () => {
    const members = sceneOf('family', { count: 1 }).of('family');
    expect(shared(members)).toBeGreaterThan(5);
    const numbers = new Set(members.map((one) => one.placed[0]?.caller ?? ''));
    for (const one of members) {
      expect([...calleesOf(one)].filter((callee) => numbers.has(callee)).length).toBeGreaterThan(0);
      expect(distinctRatio(one.placed)).toBeLessThan(0.6);
    }
  });
});

test('privacy numbers join many drivers with customers, hardly a pair twice', () => {
  const scene = sceneOf('privacy-numbers', { count: 3 });
  for (const one of scene.of('privacy-number')) {
    const drivers = new Set([...one.placed, ...one.received].flatMap((call) => [call.caller, call.callee]));
    expect(drivers.size).toBeGreaterThan(200);
    expect(distinctRatio(one.placed)).toBeGreaterThan(0.45);
    const ends = grouped([...one.placed, ...one.received], end);
    const joined = one.placed.filter((leg) =>
      [end(leg) - 1, end(leg), end(leg) + 1].some((at) =>
        ends.get(at)?.some((outer) => outer !== leg && outer.answered && outer.startedAt < leg.startedAt),
      ),
    );
    expect(joined.length).toBeGreaterThan(one.placed.length * 0.35);
  }
});

test('main lines: many at once, the same partners, called as much, call-backs answered', () => {
  for (const one of sceneOf('pbx-main', { count: 3 }).of('pbx-main')) {
    within(median(daily(one.placed)), 90, 450);
    within(outgoingShare(one), 0.3, 0.65);
    expect(answeredShare(one.received)).toBeGreaterThan(0.75);
    const overlaps = one.placed
      .slice(1)
      .filter((call, place) => call.startedAt < end(one.placed[place] ?? call));
    expect(overlaps.length).toBeGreaterThan(100);
    expect(distinctRatio(one.placed)).toBeLessThan(0.75);
  }
});

test('night alarms: one source, a few people, many calls before dawn', () => {
  for (const one of sceneOf('night-alarm').of('night-alarm')) {
    expect(calleesOf(one).size).toBeLessThanOrEqual(3);
    expect(Math.max(...daily(one.placed))).toBeGreaterThanOrEqual(35);
    expect(clockHours(one.placed).every((hour) => hour <= 9)).toBe(true);
    expect(one.received).toHaveLength(0);
  }
});

test('greetings: one day stands out, and its callees call back', () => {
  for (const one of sceneOf('greeting-burst').of('greeting-burst')) {
    const counts = [...daily(one.placed)].sort((a, b) => b - a);
    expect(counts[0]).toBeGreaterThan(45);
    expect(counts[1]).toBeLessThan(25);
    expect(reciprocity(one)).toBeGreaterThan(0.1);
  }
});

test('pick-up points: the neighbours again and again, call-backs answered', () => {
  for (const one of sceneOf('parcel-station').of('parcel-station')) {
    within(median(daily(one.placed)), 30, 100);
    within(distinctRatio(one.placed), 0.35, 0.8);
    expect(answeredShare(one.received)).toBeGreaterThan(0.7);
    expect(reciprocity(one)).toBeGreaterThan(0.08);
  }
});

test.each([
  ['busy-person', 'busy-person', 0, 0.4],
  ['ride-hailing', 'ride-hailing', 0.7, 1],
  ['clinic', 'clinic', 0, 0.55],
  ['alarm', 'alarm', 0, 0.3],
] as const)('%s repeats its callees as it should', (id, kind, low, high) => {
  for (const { placed } of sceneOf(id).of(kind)) within(distinctRatio(placed), low, high);
});

test('schools: one day of notices; hotlines take calls; code machines are never called', () => {
  for (const { placed } of sceneOf('school').of('school')) {
    const counts = [...daily(placed)].sort((a, b) => b - a);
    expect(counts[0]).toBeGreaterThan(4 * (counts[1] ?? 0));
  }
  for (const one of sceneOf('hotline', { count: 2 }).of('hotline'))
    expect(outgoingShare(one)).toBeLessThan(0.2);
  for (const one of sceneOf('otp-voice', { count: 2 }).of('otp-voice')) {
    expect(one.received).toEqual([]);
    expect(clockHours(one.placed)).toHaveLength(24);
  }
});

test('new subscribers do not occur before the second half of the log', () => {
  const scene = sceneOf('new-subscriber');
  const start = scene.calls[0]?.startedAt ?? 0;
  for (const { placed, received } of scene.of('new-subscriber'))
    for (const call of [...placed, ...received]) expect(call.startedAt - start).toBeGreaterThan(6 * 86_400);
});
