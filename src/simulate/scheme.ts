/** What a group of callers of a simulated scenario is: a scheme of dialers, or innocents who belong together. */
import type { Day } from './calendar.ts';
import type { NumberBook } from './numbers.ts';
import type { SimulatedCall } from './persona.ts';
import type { Random } from './random.ts';
import type { TrueBridge, TrueFlood, TrueGroup, TrueNumber } from './truth.ts';
import type { World } from './world.ts';

export interface Scene {
  readonly world: World;
  /** The instance's own stream. */
  readonly random: Random;
  /** The days of the log, ascending. */
  readonly days: readonly Day[];
  /** What `numbers` gave. */
  readonly numbers: readonly string[];
  /** Factor on calls a day, 1 for the natural volume. */
  readonly volume: number;
}

/** What one instance does in a log, and the truth about it. */
export interface Cast {
  readonly members: readonly TrueNumber[];
  /** Calls of the members and those that others place on account of them, in any order. */
  readonly calls: readonly SimulatedCall[];
  /** Device serials that several numbers use; other numbers have one of their own. */
  readonly devices?: ReadonlyMap<string, string>;
  readonly groups?: readonly Omit<TrueGroup, 'id'>[];
  readonly bridges?: readonly Omit<TrueBridge, 'id'>[];
  readonly floods?: readonly Omit<TrueFlood, 'id'>[];
  readonly ringOnce?: readonly string[];
  /** When a number comes into being, epoch s; nobody calls it before. */
  readonly births?: ReadonlyMap<string, number>;
}

export interface Scheme {
  readonly id: string;
  /** 1 when its members are dialers. */
  readonly label: 0 | 1;
  /** What it is, how it calls, and the source of its figures. */
  readonly meaning: string;
  /** True when the owners of its numbers also have friends. */
  readonly sociable: boolean;
  readonly numbers: (book: NumberBook, random: Random) => readonly string[];
  readonly cast: (scene: Scene) => Cast;
}

/** Identity function that keeps the id's literal type. */
export function defineScheme<const I extends string>(
  scheme: Scheme & { readonly id: I },
): Scheme & { readonly id: I } {
  return scheme;
}

/** Members of one kind. */
export function membersOf(numbers: readonly string[], label: 0 | 1, kind: string): TrueNumber[] {
  return numbers.map((number) => ({ number, label, kind }));
}
