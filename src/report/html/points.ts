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
  /** Safe in a page. */
  readonly text: string;
  readonly signal?: SignalResult;
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
export function partsOf({ signals, adjustments }: Scored, lang: Lang): Part[] {
  const parts = [
    ...signals.filter(({ points }) => points !== 0).map((signal) => signalPart(signal, lang)),
    ...adjustments.filter(({ points }) => points !== 0).map((one) => adjustmentPart(one, lang)),
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

function signalPart(signal: SignalResult, lang: Lang): Part {
  const { id, points, evidence } = signal;
  const kind = points < 0 ? 'offset' : (familyOf.get(id) ?? 'known');
  return { kind, points, text: htmlText(reason(id, evidence, lang)), signal };
}

function adjustmentPart({ id, points, why }: Adjustment, lang: Lang): Part {
  const text = htmlText(adjustmentTitle(id, lang) ?? told(why, lang));
  if (points < 0) return { kind: 'offset', points, text };
  return { kind: id === 'base' ? 'base' : 'known', points, text };
}
