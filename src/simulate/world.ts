/** The people of a simulated log and whom they know. */
import type { NumberBook } from './numbers.ts';
import { strangerNumber } from './numbers.ts';
import type { Random } from './random.ts';

export interface Contact {
  readonly number: string;
  /** Relative use; the first few contacts get most of the calls. */
  readonly weight: number;
  /** False for a subscriber of this log, who places calls of his own. */
  readonly outside: boolean;
}

export interface World {
  readonly book: NumberBook;
  /** Subscribers with a private life. */
  readonly residents: readonly string[];
  /** Whom a resident knows, most-used first; empty for other numbers. */
  readonly contactsOf: (number: string) => readonly Contact[];
  readonly town: Town;
}

/** Who lives around the residents. */
export interface Town {
  /** Share of a resident's contacts outside the log, 0..1. */
  readonly outsideShare: number;
  /** An outsider with friends among the residents. */
  readonly acquaintance: (random: Random) => string;
  /** Any outsider. */
  readonly stranger: (random: Random) => string;
  /** Share of residents among those whom a business calls; by default one in twenty, fewer where few live. */
  readonly residentShare?: number;
}

/** A large country, most of whose people occur once if ever. */
const country: Town = { outsideShare: 0.6, acquaintance: strangerNumber, stranger: strangerNumber };
const reciprocity = 0.9;
const neighbourhood = 25;

/**
 * Knits residents into a graph of acquaintance: 5 to 40 contacts each (median 13), 60 % of them outside this
 * log, nine tenths of the inner ties mutual, use falling as 1/rank (calls per counterparty: Sichuan competition data, measured).
 */
export function createWorld(
  book: NumberBook,
  residents: readonly string[],
  random: Random,
  town: Town = country,
): World {
  const ties = residents.map(() => new Set<string>());
  for (const [index, number] of residents.entries()) {
    const inner = Math.round(contactCount(random) * (1 - town.outsideShare) * 0.5);
    for (let i = 0; i < inner; i += 1) {
      const other = neighbour(random, index, residents.length);
      const friend = residents[other];
      if (friend === undefined || friend === number) continue;
      ties[index]?.add(friend);
      if (random.chance(reciprocity)) ties[other]?.add(number);
    }
  }
  const contacts = new Map(
    residents.map((number, index) => [number, rank(random, [...(ties[index] ?? [])], town)] as const),
  );
  return { book, residents, town, contactsOf: (number) => contacts.get(number) ?? [] };
}

function contactCount(random: Random): number {
  return Math.min(40, Math.max(5, Math.round(random.logNormal(13, 0.55))));
}

function neighbour(random: Random, index: number, population: number): number {
  const distance = 1 + Math.floor(random.exponential(neighbourhood));
  const other = index + (random.chance(0.5) ? distance : -distance);
  return ((other % population) + population) % population;
}

function rank(random: Random, friends: readonly string[], town: Town): readonly Contact[] {
  const inner = friends.map((number) => ({ number, outside: false }));
  const wanted = Math.max(3, contactCount(random) - inner.length);
  const outer = Array.from({ length: Math.min(wanted, 40) }, () => ({
    number: town.acquaintance(random),
    outside: true,
  }));
  return random
    .shuffle([...inner, ...outer])
    .slice(0, 40)
    .map((contact, place) => ({ ...contact, weight: 1 / (place + 1) }));
}

/** Anyone: mostly a stranger, see `Town`. */
export function anyone(world: World, random: Random): string {
  const { town, residents } = world;
  const residentShare = town.residentShare ?? Math.min(0.05, residents.length / 10_000);
  return random.chance(residentShare) ? random.pick(residents) : town.stranger(random);
}

const triesEach = 20;

/** A list of that many distinct numbers of the public, or nearly all of a public that is not much larger. */
export function publicList(world: World, random: Random, count: number): readonly string[] {
  const list = new Set<string>();
  for (let tries = 0; list.size < count && tries < triesEach * count; tries += 1)
    list.add(anyone(world, random));
  return [...list];
}
