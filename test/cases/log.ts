/** Small hand-made logs for tests of cases. Numbers are fictional: 1XX0000xxxx and 0215550xxxx. */
import { createRandom, type Random } from '../../src/simulate/random.ts';

export interface TestCall {
  readonly caller: string;
  readonly callee: string;
  /** Seconds from the first midnight of the log, local. */
  readonly at: number;
  readonly ring?: number;
  /** Seconds; 0 is not answered. */
  readonly talk: number;
  readonly imei?: string;
}

export const day = 86_400;
export const hour = 3600;

/** A town of people who call friends, and are called back. */
export interface Town {
  readonly random: Random;
  readonly people: readonly string[];
  readonly calls: readonly TestCall[];
  readonly days: number;
}

const firstDay = Date.UTC(2026, 2, 2);

export const person = (place: number) => `13${3 + (place % 7)}0000${String(place).padStart(4, '0')}`;

export function makeTown(people: number, days: number, seed = 1): Town {
  const random = createRandom(seed).fork('town');
  const all = Array.from({ length: people }, (_, place) => person(place));
  const calls: TestCall[] = [];
  for (let who = 0; who < people; who += 1) {
    const friends = Array.from({ length: 4 }, (_, k) => all[(who + 1 + 7 * k) % people] ?? '');
    for (let d = 0; d < days; d += 1) {
      for (const friend of friends) {
        if (!random.chance(0.35)) continue;
        const at = d * day + random.int(8 * hour, 22 * hour);
        const caller = random.chance(0.5);
        calls.push({
          caller: caller ? (all[who] ?? '') : friend,
          callee: caller ? friend : (all[who] ?? ''),
          at,
          ring: random.int(3, 20),
          talk: random.chance(0.75) ? Math.round(random.logNormal(60, 1)) + 1 : 0,
        });
      }
    }
  }
  return { random, people: all, calls, days };
}

/** The calls as a CSV of a switch, in order of time. */
export function csvOf(calls: readonly TestCall[]): string {
  const device = calls.some(({ imei }) => imei !== undefined);
  const time = (at: number) => new Date(firstDay + at * 1000).toISOString().slice(0, 19).replace('T', ' ');
  const rows = calls
    .toSorted((a, b) => a.at - b.at || (a.caller < b.caller ? -1 : 1))
    .map(({ caller, callee, at, ring, talk, imei }) =>
      [
        caller,
        callee,
        time(at),
        ring ?? 8,
        talk,
        talk > 0 ? 'ANSWERED' : 'NO ANSWER',
        ...(device ? [imei ?? ''] : []),
      ].join(','),
    );
  return `caller,callee,start_time,ring_seconds,talk_seconds,disposition${device ? ',imei' : ''}\n${rows.join('\n')}\n`;
}
