/** Call-back bridges and the honest services that resemble them, as calls of a switch. */
import { createRandom, type Random } from '../../src/simulate/random.ts';
import { day, hour, person, type TestCall } from './log.ts';

export const systemNumber = (place: number) => `02155501${String(place).padStart(3, '0')}`;
export const agentNumber = (place: number) => `15900007${String(place).padStart(3, '0')}`;
const driverNumber = (place: number) => `18800003${String(place).padStart(3, '0')}`;
export const workDays = 5;

export interface BridgeShape {
  readonly systems: number;
  readonly agents: number;
  /** Calls of each agent a day. */
  readonly perDay: number;
  /** Whom the customer sees: the system number, the agent, or numbers that never call an agent. */
  readonly shows: 'system' | 'agent' | 'others';
  /** The system number of a leg: any, and another for the customer, or another every day. */
  readonly rotation?: 'any' | 'daily';
  /** Largest shift of either leg's start and end, s. */
  readonly jitter?: number;
  /** Chance that each leg is in the log. */
  readonly seen?: number;
  readonly first?: number;
}

/** What a bridge leaves in a log, with private calls of the agents and call-backs of customers. */
export function bridgeCalls(shape: BridgeShape, seed = 1): TestCall[] {
  const random = createRandom(seed).fork('bridge');
  const first = shape.first ?? 0;
  const calls: TestCall[] = [];
  for (let agent = 0; agent < shape.agents; agent += 1) {
    for (let d = 0; d < workDays; d += 1) {
      const step = (9 * hour) / shape.perDay;
      for (let k = 0; k < shape.perDay; k += 1) {
        const at =
          d * day + 9 * hour + Math.round(k * step) + random.int(0, Math.max(1, Math.round(step - 200)));
        calls.push(...joined(random, shape, agentNumber(first + agent), first, d, at));
      }
      calls.push(
        plain(random, agentNumber(first + agent), person(agent), d * day + 20 * hour + random.int(0, 3000)),
        plain(
          random,
          person(agent + 3),
          agentNumber(first + agent),
          d * day + 21 * hour + random.int(0, 3000),
        ),
      );
    }
  }
  return calls;
}

function joined(
  random: Random,
  shape: BridgeShape,
  agent: string,
  first: number,
  d: number,
  at: number,
): TestCall[] {
  const any = () =>
    systemNumber(first + (shape.rotation === 'daily' ? d % shape.systems : random.int(0, shape.systems - 1)));
  const shake = () => random.int(-(shape.jitter ?? 0), shape.jitter ?? 0);
  const ring = random.int(2, 8);
  const start = at + ring + random.int(1, 5);
  const ring2 = random.int(5, 25);
  const talk2 = random.chance(0.6) ? random.int(4, 90) : 0;
  const end = start + ring2 + talk2 + random.int(0, 1);
  const shown = { system: any(), agent, others: systemNumber(900 + random.int(0, 3)) }[shape.shows];
  const legs: TestCall[] = [
    { caller: any(), callee: agent, at: at + shake(), ring, talk: Math.max(1, end - at - ring + shake()) },
    { caller: shown, callee: person(1000 + random.int(0, 1999)), at: start, ring: ring2, talk: talk2 },
  ];
  return legs.filter(() => random.chance(shape.seen ?? 1));
}

function plain(random: Random, caller: string, callee: string, at: number): TestCall {
  return { caller, callee, at, ring: random.int(3, 15), talk: random.chance(0.8) ? random.int(5, 200) : 0 };
}

type Twin = (random: Random) => TestCall[];

/** `perDay` moments of each working day, any distance apart. */
function moments(random: Random, perDay: number, from = 9, until = 19): number[] {
  return Array.from({ length: workDays }, (_, d) =>
    Array.from({ length: perDay }, () => d * day + random.int(from * hour, until * hour)),
  ).flat();
}

/** A leg and another 1 to 4 s after its answer, which end together. */
function relayed(random: Random, one: [string, string], other: [string, string], at: number): TestCall[] {
  const ring = random.int(1, 6);
  const start = at + ring + random.int(1, 4);
  const ring2 = random.int(4, 20);
  const talk2 = random.int(5, 60);
  return [
    { caller: one[0], callee: one[1], at, ring, talk: start + ring2 + talk2 - at - ring },
    { caller: other[0], callee: other[1], at: start, ring: ring2, talk: talk2 },
  ];
}

const stranger = (random: Random) => person(random.int(0, 2999));

/** Honest services, by what they are. */
export const twins: Readonly<Record<string, Twin>> = {
  'drivers call middle numbers': (random) =>
    moments(random, 600, 8, 22).flatMap((at) => {
      const middle = systemNumber(random.int(0, 5));
      return relayed(random, [driverNumber(random.int(0, 179)), middle], [middle, stranger(random)], at);
    }),
  'five drivers share five middle numbers': (random) =>
    moments(random, 250, 8, 22).flatMap((at) => {
      const middle = systemNumber(random.int(0, 4));
      const driver = driverNumber(random.int(0, 4));
      if (random.chance(0.1)) return relayed(random, [stranger(random), middle], [middle, driver], at);
      return relayed(random, [driver, middle], [middle, stranger(random)], at);
    }),
  'middle numbers call drivers and customers': (random) =>
    moments(random, 800, 8, 22).flatMap((at) => {
      const middle = systemNumber(random.int(0, 7));
      return relayed(random, [middle, driverNumber(random.int(0, 179))], [middle, stranger(random)], at);
    }),
  'customers call drivers back over middle numbers': (random) =>
    moments(random, 600, 8, 22).flatMap((at) => {
      const middle = systemNumber(random.int(0, 5));
      const driver = driverNumber(random.int(0, 19));
      return random.chance(0.5)
        ? relayed(random, [driver, middle], [middle, stranger(random)], at)
        : relayed(random, [stranger(random), middle], [middle, driver], at);
    }),
  'a main line forwards to its staff': (random) =>
    moments(random, 240).flatMap((at) =>
      relayed(
        random,
        [stranger(random), systemNumber(0)],
        [systemNumber(0), agentNumber(random.int(0, 5))],
        at,
      ),
    ),
  'a main line calls customers and its own staff': (random) => [
    ...moments(random, 120).map((at) => plain(random, systemNumber(0), agentNumber(random.int(0, 4)), at)),
    ...moments(random, 300).map((at) => plain(random, systemNumber(0), stranger(random), at)),
  ],
  'dispatchers call drivers, then passengers': (random) =>
    moments(random, 150, 6, 23).flatMap((at) => {
      const call = plain(random, systemNumber(0), driverNumber(random.int(0, 7)), at);
      const after = at + (call.ring ?? 0) + call.talk + random.int(3, 20);
      return [call, plain(random, systemNumber(0), stranger(random), after)];
    }),
  'a conference bridge calls the members of teams': (random) =>
    moments(random, 30).flatMap((at) => {
      const team = 10 * random.int(0, 3);
      const end = at + random.int(300, 1800);
      return Array.from({ length: 7 }, (_, k) => {
        const start = at + 3 * k;
        const ring = random.int(2, 9);
        return {
          caller: systemNumber(0),
          callee: agentNumber(team + k),
          at: start,
          ring,
          talk: end - start - ring,
        };
      });
    }),
  'a conference bridge calls two hosts, then their guests': (random) =>
    moments(random, 24).flatMap((at) => {
      const end = at + random.int(300, 1200);
      const host = agentNumber(random.int(0, 1));
      const guests = Array.from({ length: 4 }, () => stranger(random));
      return [host, ...guests].map((callee, k) => {
        const start = at + (k === 0 ? 0 : 8 + k);
        const ring = random.int(2, 6);
        return { caller: systemNumber(0), callee, at: start, ring, talk: end - start - ring };
      });
    }),
  'a secretary adds others to the calls of two bosses': (random) =>
    moments(random, 24).flatMap((at) => {
      const secretary = agentNumber(random.int(0, 1));
      const call = plain(random, person(random.int(1, 2)), secretary, at);
      return random.chance(0.15)
        ? relayed(random, [call.caller, secretary], [secretary, stranger(random)], at)
        : [call];
    }),
  'a phone forwards to another': (random) =>
    moments(random, 40).flatMap((at) => {
      const [caller, owner] = [systemNumber(random.int(0, 1)), agentNumber(random.int(0, 1))];
      return relayed(random, [caller, owner], [owner, '13800009999'], at);
    }),
  'a mailbox calls owners and takes messages': (random) =>
    moments(random, 60).flatMap((at) => {
      const owner = agentNumber(random.int(0, 3));
      const call = plain(random, stranger(random), owner, at);
      return [
        { ...call, talk: 0 },
        plain(random, owner, systemNumber(0), at + 20),
        plain(random, systemNumber(0), owner, at + 90 + random.int(0, 200)),
      ];
    }),
};
