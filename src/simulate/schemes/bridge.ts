import { attempt, type Manner } from '../attempt.ts';
import type { Day } from '../calendar.ts';
import type { SimulatedCall } from '../persona.ts';
import type { Random } from '../random.ts';
import { officeShifts } from '../rhythm.ts';
import { defineScheme, membersOf } from '../scheme.ts';
import { callBacks } from '../work.ts';
import { publicList } from '../world.ts';
import { pitchOf, season } from './lists.ts';
import { privateCalls } from './private-life.ts';

/** Most agents have few system numbers. */
const mostSystems = 3;

export const bridge = defineScheme({
  id: 'bridge',
  label: 1,
  meaning:
    'Call-back dialling: one to three system numbers call an agent, 30 to 70 times a day, and 1 to 6 s after he answers a ' +
    'customer; both legs end together. In half of them the customer’s leg shows the system number, in the others ' +
    'the agent’s, who never placed it. Mechanism: 中国经济周刊 2024 no. 18.',
  sociable: false,
  numbers: (book, random) => {
    const choices = [book.fixed, book.callCentre, book.salesMobile];
    const system = random.weighted(choices, [4, 3, 3]);
    const systems = Array.from({ length: random.int(1, mostSystems) }, () => book.widen(system(random)));
    const agents = Array.from({ length: random.int(2, 5) }, () => book.mobile(random));
    return [...systems, ...agents];
  },
  cast(scene) {
    const { random, world } = scene;
    const agents = scene.numbers.filter(world.book.isHandset);
    const systems = scene.numbers.filter((number) => !agents.includes(number));
    const shows = random.chance(0.5) ? ('system' as const) : ('agent' as const);
    const days = season(random, scene.days, 6, 10);
    const manner = pitchOf(random);
    const legs = agents.flatMap((agent) => {
      const quota = Math.max(3, Math.round(random.int(30, 70) * scene.volume));
      const list = publicList(world, random, quota * days.length);
      return days.flatMap((day, index) =>
        bridgedDay(random, day, {
          systems,
          agent,
          shows,
          customers: list.slice(index * quota, (index + 1) * quota),
          manner,
        }),
      );
    });
    const toCustomers = legs.filter((call) => !agents.includes(call.callee));
    const back = callBacks(random, toCustomers, {
      share: 0.05,
      delay: [120, 7200],
      manner: { ...manner, answerShare: shows === 'agent' ? 0.6 : 0 },
    });
    return {
      members: [...membersOf(systems, 1, 'bridge-system'), ...membersOf(agents, 1, 'bridge-agent')],
      calls: [
        ...legs,
        ...back,
        ...agents.flatMap((agent) => privateCalls(random, agent, days, world, { friends: 4, perDay: 1.5 })),
      ],
      bridges: [
        {
          shows,
          systemNumbers: systems,
          agents,
          customers: [...new Set(toCustomers.map((call) => call.callee))],
        },
      ],
    };
  },
});

interface Seat {
  readonly systems: readonly string[];
  readonly agent: string;
  readonly shows: 'system' | 'agent';
  readonly customers: readonly string[];
  readonly manner: Manner;
}

function bridgedDay(random: Random, day: Day, seat: Seat): SimulatedCall[] {
  const [morning, afternoon] = officeShifts(day, random);
  const noon = Math.round(seat.customers.length * 0.4);
  return [
    ...bridgedShift(random, morning, { ...seat, customers: seat.customers.slice(0, noon) }),
    ...bridgedShift(random, afternoon, { ...seat, customers: seat.customers.slice(noon) }),
  ];
}

function bridgedShift(
  random: Random,
  shift: { readonly from: number; readonly until: number },
  { systems, agent, shows, customers, manner }: Seat,
): SimulatedCall[] {
  const each = (shift.until - shift.from) / Math.max(1, customers.length);
  const legs: SimulatedCall[] = [];
  let now = shift.from;
  for (const customer of customers) {
    if (now >= shift.until) break;
    const system = random.pick(systems);
    const ringSeconds = random.int(2, 7);
    if (random.chance(0.04)) {
      const missed = { ringSeconds: 25, talkSeconds: 0, answered: false };
      legs.push({ caller: system, callee: agent, startedAt: now, ...missed });
      now += 90;
      continue;
    }
    const joinedAt = now + ringSeconds + random.int(1, 6);
    const caller = shows === 'agent' ? agent : system;
    const leg = attempt(random, caller, customer, joinedAt, manner);
    const end = joinedAt + leg.ringSeconds + leg.talkSeconds + random.int(0, 1);
    legs.push({
      caller: system,
      callee: agent,
      startedAt: now,
      ringSeconds,
      talkSeconds: end - now - ringSeconds,
      answered: true,
    });
    legs.push(shows === 'agent' ? { ...leg, joined: true } : leg);
    now = end + 5 + Math.round(random.exponential(Math.max(5, each * 0.8 - (end - now))));
  }
  return legs;
}
