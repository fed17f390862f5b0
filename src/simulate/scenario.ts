/** A labelled log of a scenario, for measuring detectors. */
import { calendar, daySeconds, type Day } from './calendar.ts';
import { createNumberBook, townsman, type NumberBook } from './numbers.ts';
import { mixtureOf, type Part } from './mixture.ts';
import { createStore, type PackedCalls } from './packed.ts';
import type { SimulatedCall } from './persona.ts';
import { createRandom, type Random } from './random.ts';
import type { Cast, Scheme } from './scheme.ts';
import { truthOf } from './scenario-truth.ts';
import type { ScenarioOptions, Truth } from './truth.ts';
import { createWorld, type Town } from './world.ts';

export interface ScenarioLog {
  readonly calls: PackedCalls;
  readonly truth: Truth;
  /** Serial of the device that a number's calls come from; empty for lines and other networks' numbers. */
  readonly deviceOf: (number: string) => string;
}

/** A Monday without public holidays in the fortnight after it. */
const startDate = '2024-05-13';
const outsiders = 18_000;
const acquaintances = 6_000;

interface Instance {
  readonly scheme: Scheme;
  readonly numbers: readonly string[];
  readonly random: Random;
  readonly offNet: boolean;
}

/** Throws a usage error for an unknown scenario, or when it needs more numbers than there are. */
export function simulate(options: ScenarioOptions): ScenarioLog {
  return simulateParts(mixtureOf(options.scenario, options.scale), options);
}

/** As `simulate`, with parts of one's own; the scenario is only named in the truth. */
export function simulateParts(parts: readonly Part[], options: ScenarioOptions): ScenarioLog {
  const { seed, scale, dialerVolume = 1 } = options;
  const random = createRandom(seed);
  const days = calendar(startDate, options.days);
  const book = createNumberBook();
  const instances = castInstances(parts, random, book);
  const subscribers = instances.filter(({ offNet }) => !offNet);
  const residents = subscribers
    .flatMap(({ scheme, numbers }) => (scheme.sociable ? numbers : []))
    .filter((number) => book.isHandset(number));
  const onNet = new Set(subscribers.flatMap(({ numbers }) => numbers));
  const world = createWorld(book, residents, random.fork('contacts'), townOf(scale, residents.length));
  const store = createStore();
  const casts: Cast[] = [];
  const births = new Map<string, number>();
  for (const { scheme, numbers, random: own, offNet } of instances) {
    const volume = scheme.label === 1 ? dialerVolume : 1;
    const { calls, ...cast } = scheme.cast({ world, random: own, days, numbers, volume });
    for (const [number, at] of cast.births ?? []) births.set(number, at);
    const seen = offNet
      ? calls.filter(({ caller, callee }) => onNet.has(caller) || onNet.has(callee))
      : calls;
    store.add(within(seen, days));
    casts.push({ ...cast, calls: [] });
  }
  const calls = store.finish(book.isHandset, births);
  const devices = new Map(casts.flatMap((cast) => [...(cast.devices ?? [])]));
  const deviceOf = (number: string) =>
    onNet.has(number) && /^1\d{10}$/.test(number) ? (devices.get(number) ?? ownDevice(number)) : '';
  return { calls, deviceOf, truth: truthOf(options, calls, casts) };
}

function castInstances(parts: readonly Part[], random: Random, book: NumberBook): Instance[] {
  return parts.flatMap(({ scheme, count, offNet }) =>
    Array.from({ length: count }, (_, place) => {
      const own = random.fork(`${scheme.id}/${place}`);
      const numbers = scheme.numbers(book, own.fork('numbers'));
      return { scheme, numbers, random: own, offNet: own.fork('network').chance(offNet) };
    }),
  );
}

/** A city around the log's subscribers, who are a fifth to a quarter of those whom businesses call. */
function townOf(scale: number, residents: number): Town {
  const size = Math.max(8000, Math.round(outsiders * scale));
  const known = Math.max(400, Math.round(acquaintances * scale));
  return {
    outsideShare: 0.5,
    acquaintance: (random) => townsman(random, known),
    stranger: (random) => townsman(random, size),
    residentShare: residents / (residents + size),
  };
}

function within(calls: readonly SimulatedCall[], days: readonly Day[]): SimulatedCall[] {
  const start = days[0]?.start ?? 0;
  const end = start + days.length * daySeconds;
  return calls.filter(({ startedAt }) => startedAt >= start && startedAt < end);
}

/** A fictional serial made of the number's prefix and ending. */
function ownDevice(number: string): string {
  return `86000000${number.slice(0, 3)}${number.slice(7)}`;
}
