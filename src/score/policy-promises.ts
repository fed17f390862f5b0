/** What a level promises of false alarms. Data only. */
import type { Level } from '../model.ts';

/** Of 100,000 ordinary callers at most so many reach the level or a higher one. */
export const levelPromises = {
  of: 100_000,
  most: { critical: 20, high: 100, medium: 500, low: 2000 },
  /** Ordinary subscribers of a labelled log of whom none reached `high`, and what that alone can show, of 100,000. */
  checked: { ordinary: 2047, bound: 150 },
  why: 'A reviewer needs to know how often a level is wrong before acting on it.',
  source:
    'Design of the levels; Sichuan competition data, measured: 0 of 2,047, by the rule of three below 0.15 %',
} as const satisfies {
  readonly of: number;
  readonly most: Readonly<Record<Exclude<Level, 'none'>, number>>;
  readonly checked: { readonly ordinary: number; readonly bound: number };
  readonly why: string;
  readonly source: string;
};
