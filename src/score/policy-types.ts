/** The shape of the policy: every number that turns measured signals into a score and a level. */
import type { Level, Profile } from '../model.ts';
import type { Family, Limits } from '../signals/define.ts';
import type { SignalId } from '../signals/index.ts';

export interface SignalPolicy {
  readonly limits: Limits;
  /** Points at strength 1, whole numbers; negative for offsets; 0 switches the signal off in that profile. */
  readonly weight: Readonly<Record<Profile, number>>;
  /** Why these limits and weights. */
  readonly why: string;
  /** Where the limits come from. */
  readonly source: string;
}

/**
 * Keeps a score under the limit of level `below` until evidence signals of at least `otherFamilies` families
 * outside `families` have a strength of 0.5 or more, i.e. are at warn.
 */
export interface Gate {
  readonly id: string;
  readonly families: readonly Family[];
  readonly otherFamilies: number;
  readonly below: Exclude<Level, 'none' | 'low'>;
  readonly why: string;
}

/**
 * Keeps a score under the limit of level `below` when every one of these offsets has a strength of 0.5 or
 * more, i.e. is at warn: what honest callers have and dialing systems lack.
 */
export interface Excuse {
  readonly id: string;
  readonly signals: readonly SignalId[];
  readonly below: Exclude<Level, 'none' | 'low'>;
  readonly why: string;
}

/** The points of one family, evidence and offsets summed, are kept within `least` and `most`. */
export interface FamilyCap {
  readonly least: number;
  readonly most: number;
}

export interface Policy {
  /** Where a number of which nothing is known starts; good signs lead down from here. */
  readonly base: { readonly points: number; readonly why: string };
  /** Least score of each level; below `low` the level is `none`. */
  readonly levels: Readonly<Record<Exclude<Level, 'none'>, number>>;
  /** A log of at most so many calendar days is read with the profile `day`, a longer one with `history`. */
  readonly dayProfileMaxDays: number;
  readonly families: Readonly<Record<Family, FamilyCap>>;
  readonly gates: readonly Gate[];
  readonly excuses: readonly Excuse[];
  /** How a group is scored: as one caller, without the signals that any set of numbers would set off. */
  readonly groups: { readonly without: readonly SignalId[]; readonly why: string };
  readonly signals: Readonly<Record<SignalId, SignalPolicy>>;
}
