/** A labelled log from a mix of personas. */
import { exitCodes, SpamcheckError } from '../errors.ts';
import { calendar, daySeconds, type Day } from './calendar.ts';
import type { Label } from './csv.ts';
import { compareText, connect } from './exchange.ts';
import { createNumberBook, type NumberBook } from './numbers.ts';
import type { Persona, Seat, SimulatedCall } from './persona.ts';
import { personas, type PersonaId } from './personas/index.ts';
import { createRandom, type Random } from './random.ts';
import { createWorld } from './world.ts';

export interface Staffing {
  /** How many callers of this persona. */
  readonly count: number;
  /** Factor on the number of calls a day, 1 by default. */
  readonly volume?: number;
  /** Most working days of each, instead of the persona's life. */
  readonly activeDays?: number;
}

export interface GenerateOptions {
  /** Whole number; the same options give the same calls. */
  readonly seed: number;
  /** Days of the log, at least 1. */
  readonly days: number;
  /** First local date, `YYYY-MM-DD`. */
  readonly startDate: string;
  /** Personas that are not named do not occur. */
  readonly mix: Readonly<Partial<Record<PersonaId, number | Staffing>>>;
}

export interface Simulation {
  /** Ordered by start, caller, callee, ring time, talk time. */
  readonly calls: readonly SimulatedCall[];
  /** Every persona's number, ordered by number; callers without a label are outsiders who called in. */
  readonly labels: readonly Label[];
}

/** Throws a usage error for an impossible date, or when the mix needs more numbers than there are. */
export function generate(options: GenerateOptions): Simulation {
  if (!Number.isInteger(options.days) || options.days < 1) {
    throw new SpamcheckError(exitCodes.usage, 'A simulated log has at least one day.');
  }
  const random = createRandom(options.seed);
  const days = calendar(options.startDate, options.days);
  const book = createNumberBook();
  const staffed = personas.flatMap((persona: Persona) => staff(persona, options.mix, days, book, random));
  const residents = staffed.flatMap(({ persona, seat }) => (persona.sociable ? seat.numbers : []));
  const world = createWorld(book, residents, random.fork('contacts'));
  const intended = staffed.flatMap(({ persona, seat }) => persona.calls(world, seat));
  const end = (days[0]?.start ?? 0) + days.length * daySeconds;
  const births = new Map(staffed.flatMap(({ persona, seat }) => (persona.late ? birthsOf(seat) : [])));
  const exists = (number: string, at: number) => at >= (births.get(number) ?? 0);
  const possible = intended.filter(
    ({ caller, callee, startedAt }) =>
      startedAt < end && exists(caller, startedAt) && exists(callee, startedAt),
  );
  return {
    calls: connect(possible, book.isHandset),
    labels: staffed
      .flatMap(({ persona, seat }) => seat.numbers.map((number) => labelOf(persona, number)))
      .sort((a, b) => compareText(a.number, b.number)),
  };
}

interface Staffed {
  readonly persona: Persona;
  readonly seat: Seat;
}

/** The seats of one persona, each with a stream of its own. */
function staff(
  persona: Persona,
  mix: GenerateOptions['mix'],
  days: readonly Day[],
  book: NumberBook,
  random: Random,
): Staffed[] {
  const { count, ...terms } = staffing(mix, persona);
  return Array.from({ length: count }, (_, place) => {
    const own = random.fork(`${persona.id}/${place}`);
    return { persona, seat: takeSeat(persona, persona.numbers(book, own.fork('numbers')), own, days, terms) };
  });
}

function staffing(mix: GenerateOptions['mix'], persona: Persona): Staffing {
  const entry = Object.entries(mix).find(([id]) => id === persona.id)?.[1] ?? 0;
  return typeof entry === 'number' ? { count: entry } : entry;
}

function takeSeat(
  persona: Persona,
  numbers: Seat['numbers'],
  random: Random,
  days: readonly Day[],
  terms: Omit<Staffing, 'count'>,
): Seat {
  const { life, late } = persona;
  const span = terms.activeDays ?? (life ? random.int(life.shortest, life.longest) : days.length);
  const since = late ? Math.floor(days.length * (0.5 + random.unit() * 0.4)) : 0;
  const working = days.slice(since).filter(persona.works);
  const first = random.int(0, Math.max(0, working.length - span));
  return { numbers, random, days: working.slice(first, first + span), volume: terms.volume ?? 1 };
}

function birthsOf(seat: Seat): readonly (readonly [string, number])[] {
  return seat.numbers.map((number) => [number, seat.days[0]?.start ?? 0] as const);
}

function labelOf(persona: Persona, number: string): Label {
  return { number, label: persona.label, kind: persona.id };
}
