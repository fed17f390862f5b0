/** What a caller of a simulated log is. */
import type { Day } from './calendar.ts';
import type { NumberBook } from './numbers.ts';
import type { Random } from './random.ts';
import type { World } from './world.ts';

export interface SimulatedCall {
  readonly caller: string;
  readonly callee: string;
  /** Start of the attempt, epoch s. */
  readonly startedAt: number;
  /** 0 for a busy line. */
  readonly ringSeconds: number;
  /** 0 unless answered. */
  readonly talkSeconds: number;
  readonly answered: boolean;
  /** The record of a call that another party placed and this caller's number was shown on. */
  readonly joined?: true;
}

/** One instance of a persona in one log. */
export interface Seat {
  /** The numbers it works from: one, or five for a pool. */
  readonly numbers: readonly [string, ...string[]];
  /** Its own stream. */
  readonly random: Random;
  /** The days on which it works, ascending, within its life. */
  readonly days: readonly Day[];
  /** Factor on its number of calls a day, 1 for the natural volume. */
  readonly volume: number;
}

export interface Persona {
  /** Also the kind that the label file names. */
  readonly id: string;
  /** 1 for a dialer, 0 for an innocent caller. */
  readonly label: 0 | 1;
  /** What it is, how it calls, and the source of its figures. */
  readonly meaning: string;
  /** True when its owner also has friends, see `World`. */
  readonly sociable: boolean;
  /** Days of the week on which it works. */
  readonly works: (day: Day) => boolean;
  /** Working days from its first to its last call; a persona without it lives through the whole log. */
  readonly life?: { readonly shortest: number; readonly longest: number };
  /** True when it comes into being in the second half of the log: nobody calls it before. */
  readonly late?: true;
  readonly numbers: (book: NumberBook, random: Random) => Seat['numbers'];
  /** The calls it places and those that others place to it on account of it, in any order. */
  readonly calls: (world: World, seat: Seat) => readonly SimulatedCall[];
}

/** Identity function that keeps the id's literal type. */
export function definePersona<const I extends string>(
  persona: Persona & { readonly id: I },
): Persona & { readonly id: I } {
  return persona;
}
