/** What the program says about its own signals: registry and policy joined, JSON-safe. */
import type { Profile } from '../model.ts';
import { policy } from '../score/policy.ts';
import type { Capability, Family, Limits } from '../signals/define.ts';
import { signals, type SignalId } from '../signals/index.ts';
import { title } from './sentences.ts';

export interface SignalFacts {
  readonly id: SignalId;
  readonly title: string;
  readonly family: Family;
  readonly role: 'evidence' | 'offset';
  readonly meaning: string;
  readonly unit: string;
  /** Whether a high or a low value fires it. */
  readonly fires: 'high' | 'low';
  readonly limits: Limits;
  readonly weight: Readonly<Record<Profile, number>>;
  readonly columns: readonly string[];
  readonly requires: readonly Capability[];
  readonly blindSpots: string;
  readonly why: string;
  readonly source: string;
}

/** Facts of every signal, in the order of the registry. */
export function signalFacts(): SignalFacts[] {
  return signals.map((signal) => {
    const { limits, weight, why, source } = policy.signals[signal.id];
    return {
      id: signal.id,
      title: title(signal.id, 'en'),
      family: signal.family,
      role: signal.role,
      meaning: signal.meaning,
      unit: signal.unit,
      fires: limits.critical >= limits.from ? 'high' : 'low',
      limits,
      weight,
      columns: signal.columns,
      requires: signal.requires,
      blindSpots: signal.blindSpots,
      why,
      source,
    };
  });
}

/** A threshold as a number: shares as per cents. */
export function amount(value: number, unit: string): string {
  return unit === 'share' ? `${Math.round(value * 1000) / 10} %` : String(value);
}

/** A threshold in words, with its unit; `share` and `class` have none. */
export function threshold(value: number, unit: string): string {
  return unit === 'share' || unit === 'class' ? amount(value, unit) : `${value} ${unit}`;
}

/** A weight in words, with its sign: `+12`, `-6`, `0`. */
export function points(weight: number): string {
  return weight > 0 ? `+${weight}` : String(weight);
}
