/** The small log that `spamcheck demo` prints. */
import { generate, type Simulation } from './generate.ts';

export interface DemoOptions {
  /** About how many calls; fewer than 500 leave no room for the cast. */
  readonly calls: number;
  readonly seed: number;
  readonly days: number;
}

/** A Monday without public holidays in the week, so that the first day is a working day. */
const startDate = '2024-05-13';

/** However few calls are left for them, people talk less rather than become fewer. */
const fewestPeople = 12;

/** Calls in the log per ordinary person and day, both directions (measured on this generator). */
const callsPerPersonDay = 7.4;

/**
 * Ordinary people around a fixed cast: a courier, a clinic, a dialer and a pool of five.
 *
 * The cast takes about two thirds of the calls: in a small log it works fewer days and less a day. People
 * fill the rest.
 */
export function demoLog({ calls, seed, days }: DemoOptions): Simulation {
  const volume = Math.min(1, calls / 1500);
  const terms = (perDay: number, share: number) => ({
    count: 1,
    volume,
    activeDays: Math.min(days, Math.max(1, Math.round((calls * share) / (perDay * volume)))),
  });
  const mix = {
    courier: terms(150, 0.15),
    clinic: terms(100, 0.09),
    'fast-dialer': terms(450, 0.3),
    'sim-pool': terms(200, 0.14),
  };
  const cast = generate({ seed, days, startDate, mix });
  const left = Math.max(0, calls - cast.calls.length) / (callsPerPersonDay * days);
  const people = Math.max(fewestPeople, Math.round(left));
  return generate({
    seed,
    days,
    startDate,
    mix: { ...mix, 'ordinary-person': { count: people, volume: Math.min(1, left / people) } },
  });
}
