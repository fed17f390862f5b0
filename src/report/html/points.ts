/** The parts of a score: each reason and each adjustment with its points, in the order in which they are drawn. */
import type { Adjustment, SignalResult } from '../../model.ts';
import { signals as known } from '../../signals/index.ts';
import { adjustmentTitle } from '../adjustment-titles.ts';
import type { Lang } from '../lang.ts';
import { told } from '../phrases.ts';
import { reason } from '../sentences.ts';
import type { PartKind } from '../words-html.ts';
import { htmlText } from './text.ts';

export interface Part {
  readonly kind: PartKind;
  readonly points: number;
  readonly of: SignalResult | Adjustment;
}

interface Scored {
  readonly signals: readonly SignalResult[];
  readonly adjustments: readonly Adjustment[];
}

const familyOf = new Map<string, PartKind>(known.map(({ id, family }) => [id, family]));

/**
 * What adds points, families together and the weightiest first, then what takes points away. Parts of no
 * points are left out; all others are there, so that they add up to the score.
 */
export function partsOf({ signals, adjustments }: Scored): Part[] {
  const parts = [
    ...signals.filter(({ points }) => points !== 0).map(signalPart),
    ...adjustments.filter(({ points }) => points !== 0).map(adjustmentPart),
  ];
  const sums = sumsByKind(parts);
  const sum = ({ kind }: Part) => (kind === 'offset' ? -1 : (sums.get(kind) ?? 0));
  return parts.toSorted(
    (a, b) =>
      sum(b) - sum(a) ||
      (a.kind < b.kind ? -1 : Number(a.kind > b.kind)) ||
      Math.abs(b.points) - Math.abs(a.points),
  );
}

/** Points of each kind, in the order of the parts. */
export function sumsByKind(parts: readonly Part[]): Map<PartKind, number> {
  const sums = new Map<PartKind, number>();
  for (const { kind, points } of parts) sums.set(kind, (sums.get(kind) ?? 0) + points);
  return sums;
}

function signalPart(signal: SignalResult): Part {
  const { id, points } = signal;
  return { kind: points < 0 ? 'offset' : (familyOf.get(id) ?? 'known'), points, of: signal };
}

function adjustmentPart(adjustment: Adjustment): Part {
  const { id, points } = adjustment;
  if (points < 0) return { kind: 'offset', points, of: adjustment };
  return { kind: id === 'base' ? 'base' : 'known', points, of: adjustment };
}

/** The signal of a part; undefined where it is an adjustment. */
export function signalOf({ of }: Part): SignalResult | undefined {
  return 'evidence' in of ? of : undefined;
}

/** A part in words, safe in a page. */
export function partText({ of }: Part, lang: Lang): string {
  if ('evidence' in of) return htmlText(reason(of.id, of.evidence, lang));
  return htmlText(adjustmentTitle(of.id, lang) ?? told(of.why, lang));
}
