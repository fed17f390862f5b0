/** What a signal is, and the few shapes all signals share. */
import type { Capability } from '../calls/capabilities.ts';
import type { ExampleKind } from '../features/example-kinds.ts';
import type { FeatureName, FeatureRow } from '../features/row.ts';

export type { Capability };

/** Signals of one family tell the same story; gates count families, not signals. */
export type Family =
  'volume' | 'dispersion' | 'direction' | 'answer' | 'duration' | 'pacing' | 'time' | 'life' | 'class';

/**
 * The thresholds of one signal, from the policy. `from` is where strength leaves 0, `warn` where it reaches
 * 0.5, `critical` where it reaches 1; they rise for "high is suspicious" and fall for "low is suspicious".
 * `sample` is the least n that lets the signal speak.
 */
export interface Limits {
  readonly from: number;
  readonly warn: number;
  readonly critical: number;
  readonly sample: number;
}

export type Outcome<E extends Readonly<Record<string, number>>> =
  | {
      readonly outcome: 'fired' | 'clear';
      readonly value: number;
      readonly strength: number;
      readonly evidence: E;
    }
  | { readonly outcome: 'no-data'; readonly missing: string };

/**
 * One reason that a number is, or is not, a dialer.
 *
 * `needs` names the features it may read; no other feature compiles. `requires` names what the log must be
 * able to show. Evidence is typed numbers; the sentences are made from it in `report/sentences.ts`.
 */
export interface Signal<
  N extends readonly FeatureName[] = readonly FeatureName[],
  E extends Readonly<Record<string, number>> = Readonly<Record<string, number>>,
> {
  readonly id: string;
  readonly family: Family;
  /** `evidence` adds points, `offset` takes points away. */
  readonly role: 'evidence' | 'offset';
  /** Unit of `value`, e.g. `calls/day`, `share`, `s`, `days`, `class`. */
  readonly unit: string;
  /** What it measures, in one sentence, with the formula. */
  readonly meaning: string;
  /** Which innocent callers look the same, and what it cannot see. */
  readonly blindSpots: string;
  /** Which of a number's calls show it. */
  readonly shownBy: ExampleKind;
  readonly requires: readonly Capability[];
  /** Columns of the calls table that must be there. */
  readonly columns: readonly string[];
  readonly needs: N;
  readonly evaluate: (f: Pick<FeatureRow, N[number]>, limits: Limits) => Outcome<E>;
}

/** Identity function that infers `needs` and the evidence type. */
export function defineSignal<
  const N extends readonly FeatureName[],
  E extends Readonly<Record<string, number>>,
  const I extends string,
>(signal: Signal<N, E> & { readonly id: I }): Signal<N, E> & { readonly id: I } {
  return signal;
}

/**
 * Strength 0..1 of a value against its limits: piecewise linear through (from, 0), (warn, 0.5), (critical, 1).
 * Works in both directions: limits may rise or fall.
 */
export function ramp(value: number, limits: Limits): number {
  const { from, warn, critical } = limits;
  const up = critical >= from;
  const beyond = (a: number, b: number) => (up ? a >= b : a <= b);
  if (beyond(value, critical)) return 1;
  if (beyond(value, warn)) return 0.5 + (0.5 * (value - warn)) / (critical - warn);
  if (value !== from && beyond(value, from)) return (0.5 * (value - from)) / (warn - from);
  return 0;
}

/** An outcome from a value and its limits: `fired` when strength is above 0. */
export function judge<E extends Readonly<Record<string, number>>>(
  value: number,
  limits: Limits,
  evidence: E,
): Outcome<E> {
  const strength = ramp(value, limits);
  return { outcome: strength > 0 ? 'fired' : 'clear', value, strength, evidence };
}

/** A no-data outcome: the sentence fragment says what is missing, e.g. `20 calls`. */
export function noData(missing: string): { readonly outcome: 'no-data'; readonly missing: string } {
  return { outcome: 'no-data', missing };
}
