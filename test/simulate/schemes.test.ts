import { describe, expect, test } from 'vitest';
import { evaderCap } from '../../src/simulate/schemes/evader.ts';
import type { SimulatedCall } from '../../src/simulate/persona.ts';
import {
  answeredShare,
  daily,
  distinctRatio,
  idleGaps,
  median,
  outgoingShare,
  talkTimes,
} from './measure.ts';
import { sceneOf } from './scenes.ts';

const within = (value: number, low: number, high: number) => {
  expect(value).toBeGreaterThanOrEqual(low);
  expect(value).toBeLessThanOrEqual(high);
};
const end = (call: SimulatedCall) => call.startedAt + call.ringSeconds + call.talkSeconds;
const answerOf = (call: SimulatedCall) => call.startedAt + call.ringSeconds;
const calleesOf = (calls: readonly SimulatedCall[]) => new Set(calls.map((call) => call.callee));
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

/** Most calls at one time. */
function mostAtOnce(calls: readonly SimulatedCall[]): number {
  return Math.max(
    ...calls.map(
      (one) => calls.filter((call) => call.startedAt <= one.startedAt && end(call) > one.startedAt).length,
    ),
  );
}

/** Most calls that start within so many seconds. */
function mostWithin(calls: readonly SimulatedCall[], seconds: number): number {
  return Math.max(
    ...calls.map(
      (one) =>
        calls.filter((call) => call.startedAt >= one.startedAt && call.startedAt < one.startedAt + seconds)
          .length,
    ),
  );
}

describe('pools', () => {
  const scene = sceneOf('pool', { count: 8 });

  test('5 to 12 numbers with 30 to 45 calls a day and one quota for all', () => {
    expect(scene.log.truth.groups).toHaveLength(8);
    for (const { members } of scene.log.truth.groups) {
      within(members.length, 5, 12);
      const days = members.map((number) => daily(scene.at(number).placed));
      for (const counts of days) for (const count of counts) within(count, 20, 45);
      const busiest = days.map((counts) => Math.max(...counts));
      expect(Math.max(...busiest) - Math.min(...busiest)).toBeLessThanOrEqual(8);
    }
  });

  test('who did not answer one card is called by the next', () => {
    for (const { members } of scene.log.truth.groups) {
      const redialled = members.map((number, place) => {
        const next = members[(place + 1) % members.length] ?? '';
        const missed = calleesOf(scene.at(number).placed.filter((call) => !call.answered));
        return [...calleesOf(scene.at(next).placed)].filter((callee) => missed.has(callee)).length;
      });
      for (const count of redialled) expect(count).toBeGreaterThan(15);
    }
  });

  test('some have successive numbers, some share devices', () => {
    const spans = scene.log.truth.groups.map(({ members }) => {
      const endings = members.map(Number);
      return Math.max(...endings) - Math.min(...endings) - members.length + 1;
    });
    expect(spans.filter((span) => span === 0).length).toBeGreaterThanOrEqual(1);
    expect(spans.filter((span) => span > 0).length).toBeGreaterThanOrEqual(1);
    const devices = scene.log.truth.groups.map(
      ({ members }) => new Set(members.map(scene.log.deviceOf)).size,
    );
    expect(devices.filter((count) => count === 2).length).toBeGreaterThanOrEqual(1);
    expect(devices.filter((count) => count > 2).length).toBeGreaterThanOrEqual(1);
  });
});

test('hand-over: one number falls silent where the next begins, and goes on with its list', () => {
  const scene = sceneOf('hand-over', { count: 5 });
  for (const { members } of scene.log.truth.groups) {
    const placed = members.map((number) => scene.at(number).placed);
    for (const [place, calls] of placed.entries()) {
      const next = placed[place + 1];
      if (next === undefined) continue;
      const silence = (next[0]?.startedAt ?? 0) - (calls.at(-1)?.startedAt ?? 0);
      within(silence, 1, 3 * 86_400);
      const missed = calleesOf(calls.filter((call) => !call.answered));
      expect([...calleesOf(next)].filter((callee) => missed.has(callee)).length).toBeGreaterThan(0);
    }
    within(median(placed.flatMap((calls) => daily(calls))), 15, 72);
  }
});

describe('bridges', () => {
  const scene = sceneOf('bridge', { count: 8 });
  const { bridges } = scene.log.truth;

  test('both kinds occur', () => {
    expect(new Set(bridges.map(({ shows }) => shows))).toEqual(new Set(['system', 'agent']));
  });

  test('an agent’s leg, 1 to 6 s after its answer the customer’s, which ends with it', () => {
    for (const { shows, systemNumbers, agents, customers } of bridges) {
      const toAgents = agents.flatMap((agent) =>
        scene.at(agent).received.filter((call) => systemNumbers.includes(call.caller) && call.answered),
      );
      const known = new Set(customers);
      const toCustomers = (shows === 'agent' ? agents : systemNumbers).flatMap((number) =>
        scene.at(number).placed.filter((call) => known.has(call.callee)),
      );
      const nested = toAgents.filter((leg) =>
        toCustomers.some(
          (call) =>
            call.startedAt - answerOf(leg) >= 1 &&
            call.startedAt - answerOf(leg) <= 6 &&
            end(leg) - end(call) >= 0 &&
            end(leg) - end(call) <= 1,
        ),
      );
      expect(nested.length).toBeGreaterThan(20);
      expect(nested.length / toAgents.length).toBeGreaterThan(0.85);
    }
  });

  test('agents are called by few numbers, 30 to 70 times a day, and place few calls of their own', () => {
    for (const { systemNumbers, agents, shows } of bridges) {
      for (const agent of agents) {
        const { placed, received } = scene.at(agent);
        const fromSystem = received.filter((call) => systemNumbers.includes(call.caller));
        within(median(daily(fromSystem)), 20, 72);
        const own = shows === 'agent' ? placed.filter((call) => !underWay(call, fromSystem)) : placed;
        expect(own.length).toBeLessThan(fromSystem.length / 5);
      }
    }
  });

  function underWay(call: SimulatedCall, legs: readonly SimulatedCall[]): boolean {
    return legs.some((leg) => leg.startedAt <= call.startedAt && call.startedAt < end(leg));
  }
});

test('virtual numbers carry calls at once and are never reached', () => {
  for (const one of sceneOf('virtual-number').of('virtual-number')) {
    expect(mostAtOnce(one.placed)).toBeGreaterThanOrEqual(2);
    expect(one.received.length).toBeGreaterThan(3);
    expect(answeredShare(one.received)).toBe(0);
  }
});

test('AI voice: one script length, one pause', () => {
  for (const { placed } of sceneOf('ai-voice').of('ai-voice')) {
    const talk = talkTimes(placed);
    const longest = Math.max(...talk);
    within(talk.filter((seconds) => seconds >= longest - 1).length / talk.length, 0.28, 0.55);
    const gaps = idleGaps(placed).filter((gap) => gap > 0 && gap < 60);
    const usual = median(gaps);
    expect(gaps.filter((gap) => Math.abs(gap - usual) <= 1).length / gaps.length).toBeGreaterThan(0.9);
  }
});

test('ring-once: short rings, many callees, some call back and are kept', () => {
  const scene = sceneOf('ring-once');
  expect(scene.log.truth.ringOnce).toHaveLength(6);
  for (const { placed, received } of scene.of('ring-once')) {
    for (const call of placed) {
      expect(call.answered).toBe(false);
      expect(call.ringSeconds).toBeLessThanOrEqual(3);
    }
    expect(distinctRatio(placed)).toBeGreaterThan(0.95);
    within(received.length / placed.length, 0.015, 0.16);
    expect(median(talkTimes(received))).toBeGreaterThan(30);
  }
});

test('floods: 100 calls within an hour on one victim, from one or many', () => {
  const scene = sceneOf('flood', { count: 8 });
  const sizes = scene.log.truth.floods.map(({ victim, sources }) => {
    const calls = scene.at(victim).received.filter((call) => sources.includes(call.caller));
    expect(mostWithin(calls, 3600)).toBeGreaterThanOrEqual(95);
    return sources.length;
  });
  expect(sizes.filter((size) => size === 1).length).toBeGreaterThanOrEqual(1);
  expect(sizes.filter((size) => size >= 12).length).toBeGreaterThanOrEqual(1);
});

test('list order: each callee above the one before, none near', () => {
  for (const { placed } of sceneOf('list-order').of('list-order')) {
    const steps = placed.slice(1).map((call, place) => Number(call.callee) - Number(placed[place]?.callee));
    expect(steps.filter((step) => step > 0).length / steps.length).toBeGreaterThan(0.8);
    expect(steps.filter((step) => Math.abs(step) <= 10).length / steps.length).toBeLessThan(0.05);
  }
});

test('sequential: each callee 1 to 3 above the one before', () => {
  for (const { placed } of sceneOf('sequential').of('sequential')) {
    const steps = placed.slice(1).map((call, place) => Number(call.callee) - Number(placed[place]?.callee));
    expect(steps.filter((step) => step >= 1 && step <= 3).length / steps.length).toBeGreaterThan(0.9);
  }
});

test('quota: the same number of strangers every working day', () => {
  const exact = sceneOf('quota', { count: 8 })
    .of('quota')
    .filter(({ placed }) => {
      const counts = daily(placed);
      return counts.length >= 6 && counts.filter((count) => [40, 50, 60, 75, 80].includes(count)).length >= 6;
    });
  // The others call their friends as well.
  expect(exact.length).toBeGreaterThanOrEqual(3);
});

test('staircase: more strangers every two days', () => {
  for (const { placed } of sceneOf('staircase').of('staircase')) {
    const counts = daily(placed);
    const thirds = [0, 1, 2].map((part) => {
      const size = Math.floor(counts.length / 3);
      return sum(counts.slice(part * size, (part + 1) * size));
    });
    expect(thirds[1] ?? 0).toBeGreaterThan((thirds[0] ?? 0) * 1.2);
    expect(thirds[2] ?? 0).toBeGreaterThan((thirds[1] ?? 0) * 1.15);
  }
});

test('auto dialers: hundreds of strangers a day; slow dialers: a few dozen', () => {
  for (const { placed } of sceneOf('auto-dialer').of('auto-dialer')) {
    within(median(daily(placed)), 150, 500);
    expect(distinctRatio(placed)).toBeGreaterThan(0.8);
  }
  for (const { placed } of sceneOf('slow-dialer').of('slow-dialer')) {
    within(Math.max(...daily(placed)), 15, 75);
    expect(distinctRatio(placed)).toBeGreaterThan(0.6);
  }
});

test('evaders: never above the cap, alternate days, called by accomplices', () => {
  const scene = sceneOf('evader');
  for (const { members } of scene.log.truth.groups) {
    const days = members.map((number) => daily(scene.at(number).placed));
    for (const counts of days) for (const count of counts) expect(count).toBeLessThanOrEqual(evaderCap);
    expect(sum(days.map((counts) => counts.length))).toBe(14);
    for (const number of members) expect(outgoingShare(scene.at(number))).toBeLessThan(0.8);
  }
});

test('collectors: few debtors, three times a day or more, who do not call back', () => {
  const scene = sceneOf('collector');
  for (const { placed } of scene.of('collector')) {
    expect(distinctRatio(placed)).toBeLessThan(0.4);
    const days = new Map<string, number>();
    for (const call of placed) {
      const key = `${call.callee} ${Math.floor((call.startedAt + 28_800) / 86_400)}`;
      days.set(key, (days.get(key) ?? 0) + 1);
    }
    expect([...days.values()].filter((count) => count >= 3).length / days.size).toBeGreaterThan(0.5);
  }
});

test('numbers of other networks are seen with the log’s own subscribers only', () => {
  const seen = sceneOf('slow-dialer', { offNet: 1, count: 8, folk: 2500 });
  const full = sceneOf('slow-dialer', { offNet: 0, count: 8, folk: 2500 });
  const placed = (scene: typeof seen) => scene.of('slow-dialer').flatMap((one) => one.placed);
  within(placed(seen).length / placed(full).length, 0.15, 0.35);
  const own = new Set(
    seen.log.truth.numbers.filter(({ kind }) => kind === 'ordinary-person').map(({ number }) => number),
  );
  for (const call of placed(seen)) expect(own.has(call.callee)).toBe(true);
});

test('dialers slow down on demand, innocents do not', () => {
  const slow = sceneOf('quota', { dialerVolume: 0.5 });
  const usual = sceneOf('quota');
  const count = (scene: typeof slow, kind: string) => sum(scene.of(kind).map((one) => one.placed.length));
  within(count(slow, 'quota') / count(usual, 'quota'), 0.4, 0.65);
  within(count(slow, 'ordinary-person') / count(usual, 'ordinary-person'), 0.95, 1.05);
});
