import type { Detail, HandOver, BridgeLeg } from '../../src/model-details.ts';
import type { Group, NumberReport, Report } from '../../src/model.ts';
import { wholeReport } from './sample-cases.ts';

const day = 86_400;
/** 2024-03-04 00:00 in Shanghai, a Monday. */
const midnight = 1_709_481_600;

/** Wavers between 0 and 1 in the same way each time. */
const waver = (n: number) => (Math.sin(n * 12.9898) * 43_758.5453) % 1;
const between = (n: number, from: number, to: number) => Math.round(from + Math.abs(waver(n)) * (to - from));

const talkFrom = [0, 1, 2, 3, 4, 5, 7, 10, 15, 20, 30, 45, 60, 90, 120, 180, 300, 600, 1200, 1800, 3600];
const gapFrom = [0, 1, 2, 3, 4, 5, 7, 10, 15, 20, 30, 45, 60, 120, 300, 600, 1800, 3600, 7200, 14_400];

/** A histogram of about so many, with its peak at a bin. */
function hump(from: readonly number[], peak: number, most: number, seed: number) {
  const counts = from.map((_, at) =>
    Math.round(most * Math.exp(-(((at - peak) / 3.2) ** 2)) * (0.8 + 0.2 * Math.abs(waver(at + seed)))),
  );
  return { from: [...from], counts };
}

/** Details of a number that works office hours on so many days, about so many calls a day. */
export function sampleDetail(seed: number, days: number, callsADay: number, atOnce = 1): Detail {
  const isWorkday = (at: number) => at % 7 < 5;
  const told = Array.from({ length: days }, (_, at) => at)
    .filter((at) => isWorkday(at) || between(seed + at, 0, 3) === 0)
    .map((at) => {
      const calls = Math.max(
        1,
        isWorkday(at) ? between(seed + at, callsADay * 0.7, callsADay) : between(at, 1, callsADay / 6),
      );
      const callees = Math.round(calls * 0.97);
      return {
        day: new Date((midnight + 8 * 3600 + at * day) * 1000).toISOString().slice(0, 10),
        calls,
        answered: Math.round(calls * 0.45),
        callees,
        newCallees: Math.round(callees * 0.93),
        atOnce: at % 3 === 0 ? atOnce : 1,
      };
    });
  const hours = Array.from({ length: 168 }, (_, at) => {
    const hour = at % 24;
    const isWork = at < 120 && hour >= 9 && hour < 18 && hour !== 12;
    return isWork
      ? between(seed + at, callsADay / 12, callsADay / 5)
      : hour === 12 && at < 120
        ? between(seed + at, 0, 4)
        : 0;
  });
  return {
    hours,
    days: told,
    unanswered: told.reduce((sum, one) => sum + one.calls - one.answered, 0),
    talk: hump(talkFrom, 8, callsADay * days * 0.08, seed),
    gaps: hump(gapFrom, 9, callsADay * days * 0.2, seed),
    overlaps: atOnce > 1 ? 14 : 0,
  };
}

/** A chain of members who hand over to each other. */
export const sampleHandOver: HandOver = {
  from: midnight,
  step: 6 * 3600,
  counts: [0, 1, 2].map((member) =>
    Array.from({ length: 28 }, (_, at) =>
      Math.floor(at / 8) === member && at % 4 !== 0 ? between(at, 5, 40) : 0,
    ),
  ),
};

const party = (number: string) => ({ number: `+86${number}`, display: number });

export const sampleLegs: BridgeLeg[] = Array.from({ length: 12 }, (_, at) => {
  const agentFrom = midnight + 9 * 3600 + at * 611;
  const delay = between(at, 2, 9);
  const talk = between(at + 50, 12, 340);
  return {
    system: party('95200003140'),
    agent: party(at % 2 === 0 ? '15600001829' : '19500001266'),
    shown: party(at % 2 === 0 ? '15600001829' : '19500001266'),
    customer: party(`138000${String(20_000 + at * 37)}`),
    agentFrom,
    agentTo: agentFrom + delay + talk + 1,
    customerFrom: agentFrom + delay,
    customerTo: agentFrom + delay + talk,
  };
});

const detailed = (one: NumberReport, at: number): NumberReport =>
  at < 3 ? { ...one, detail: sampleDetail(at, 7, [500, 210, 80][at] ?? 40, at === 1 ? 4 : 1) } : one;

/** The whole sample with counts for pictures: of three numbers, a group and a bridge. */
export const detailedReport: Report = {
  ...wholeReport,
  numbers: wholeReport.numbers.map(detailed),
  groups: wholeReport.groups.map((group): Group => ({
    ...group,
    score: 97,
    detail: sampleDetail(9, 7, 121),
    handOver: sampleHandOver,
  })),
  bridges: wholeReport.bridges.map((bridge) => ({ ...bridge, legs: sampleLegs })),
};
