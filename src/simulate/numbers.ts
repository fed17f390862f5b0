/**
 * Fictional numbers: mobiles 1XX0000xxxx, fixed lines 021-5550xxxx, call-centre codes 9520000xxxx and
 * shared-cost numbers 4000000xxx. Subscribers have low endings, strangers high ones, so that nobody's number
 * is drawn by chance for somebody else.
 */
import { exitCodes, SpamcheckError } from '../errors.ts';
import type { Random } from './random.ts';

const virtualPrefixes = ['162', '165', '167', '170', '171'];
const prefixes = (
  '130 131 132 133 134 135 136 137 138 139 150 151 152 153 155 156 157 158 159 166 173 175 ' +
  '176 177 178 180 181 182 183 184 185 186 187 188 189 190 191 193 195 196 197 198 199'
).split(' ');
const subscribersPerBlock = 4000;
const strangersPerBlock = 10_000 - subscribersPerBlock;
const strangerCount = prefixes.length * strangersPerBlock;
/** Shares no factor with the number of strangers, so that places times it are all different. */
const townStep = 100_003;

/** What every number of a simulated log looks like, apart from the public service codes that people dial. */
export const fictional = /^(1\d\d0000\d{4}|0215550\d{4}|9520000\d{4}|4000000\d{3})$/;
/** Public service codes that anyone may call: operators and a bank. */
export const serviceCodes = ['10086', '10010', '10000', '95588'] as const;

export interface NumberBook {
  /** A subscriber's mobile; 4 % are with virtual operators. */
  readonly mobile: (random: Random) => string;
  /** A mobile bought for selling; half are with virtual operators. */
  readonly salesMobile: (random: Random) => string;
  readonly fixed: (random: Random) => string;
  readonly callCentre: (random: Random) => string;
  readonly sharedCost: (random: Random) => string;
  /** Mobiles bought in one go: that many with successive endings. */
  readonly salesRun: (random: Random, count: number) => readonly string[];
  /** Says that a number carries many calls at once, as fixed lines and codes do anyway. */
  readonly widen: (number: string) => string;
  /** True for a number that carries one call at a time. */
  readonly isHandset: (number: string) => boolean;
}

/** Hands out each number once, drawn from the caller's own stream. Running out is a usage error. */
export function createNumberBook(): NumberBook {
  const taken = new Set<string>();
  const wide = new Set<string>();
  const unique = (draw: () => string): string => {
    for (let tries = 0; tries < 1000; tries += 1) {
      const number = draw();
      if (taken.has(number)) continue;
      taken.add(number);
      return number;
    }
    throw outOfNumbers();
  };
  const mobile = (random: Random, virtualShare: number) =>
    unique(() => {
      const prefix = random.pick(random.chance(virtualShare) ? virtualPrefixes : prefixes);
      return `${prefix}0000${ending(random, subscribersPerBlock)}`;
    });
  return {
    mobile: (random) => mobile(random, 0.04),
    salesMobile: (random) => mobile(random, 0.5),
    fixed: (random) => unique(() => `0215550${ending(random, subscribersPerBlock)}`),
    callCentre: (random) => unique(() => `9520000${ending(random, 10_000)}`),
    sharedCost: (random) => unique(() => `4000000${ending(random, 1000, 3)}`),
    salesRun(random, count) {
      for (let tries = 0; tries < 1000; tries += 1) {
        const prefix = random.pick(random.chance(0.5) ? virtualPrefixes : prefixes);
        const first = random.int(0, subscribersPerBlock - count);
        const run = Array.from(
          { length: count },
          (_, place) => `${prefix}0000${String(first + place).padStart(4, '0')}`,
        );
        if (run.some((number) => taken.has(number))) continue;
        for (const number of run) taken.add(number);
        return run;
      }
      throw outOfNumbers();
    },
    widen(number) {
      wide.add(number);
      return number;
    },
    isHandset: (number) => /^1\d{10}$/.test(number) && !wide.has(number),
  };
}

function outOfNumbers(): SpamcheckError {
  return new SpamcheckError(
    exitCodes.usage,
    'The simulation ran out of fictional numbers; ask for fewer callers.',
  );
}

function ending(random: Random, count: number, digits = 4): string {
  return String(random.int(0, count - 1)).padStart(digits, '0');
}

/** A mobile that belongs to none of the log's subscribers. */
export function strangerNumber(random: Random): string {
  return strangerAt(random.int(0, strangerCount - 1));
}

/** One of `most` mobiles all over the number range that belong to none of the log's subscribers. */
export function townsman(random: Random, most: number): string {
  return strangerAt((random.int(0, Math.min(most, strangerCount) - 1) * townStep) % strangerCount);
}

/** A shop's or an office's fixed line, none of the log's subscribers. */
export function shopNumber(random: Random): string {
  return `0215550${random.int(subscribersPerBlock, 9999)}`;
}

/** Strangers in ascending order, each 1 to 3 above the one before: a range dialled through. */
export function strangerRange(random: Random, count: number): readonly string[] {
  const numbers: string[] = [];
  for (let place = random.int(0, strangerCount - 1); numbers.length < count; place += random.int(1, 3)) {
    numbers.push(strangerAt(place % strangerCount));
  }
  return numbers;
}

function strangerAt(place: number): string {
  const block = Math.floor(place / strangersPerBlock);
  return `${prefixes[block] ?? '138'}0000${subscribersPerBlock + (place % strangersPerBlock)}`;
}
