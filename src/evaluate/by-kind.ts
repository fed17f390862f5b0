/** What thresholds and levels find of each kind of dialer and cost each kind of innocent. */
import type { Judged } from './examples.ts';
import { reaches } from './metrics.ts';
import type { InnocentResult, RecallAt, SchemeResult } from './model.ts';

/** Square of 1.96, the normal quantile of a 95 % interval. */
const z2 = 3.8416;

/** The upper end of Wilson's 95 % interval of a share: of 0 in 500 it is 0.8 %. */
export function upperBound(hits: number, all: number): number | null {
  if (all === 0) return null;
  const p = hits / all;
  const middle = p + z2 / (2 * all);
  const reach = Math.sqrt(z2 * ((p * (1 - p)) / all + z2 / (4 * all * all)));
  return Math.min(1, (middle + reach) / (1 + z2 / all));
}

function kindsOf(judged: readonly Judged[], label: 0 | 1): (readonly [string, readonly Judged[]])[] {
  const kinds = new Map<string, Judged[]>();
  for (const item of judged) {
    if (item.label !== label || item.kind === null) continue;
    const items = kinds.get(item.kind);
    if (items === undefined) kinds.set(item.kind, [item]);
    else items.push(item);
  }
  return [...kinds].toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)));
}

const alarmsOf = (items: readonly Judged[]) => items.filter(({ level }) => reaches(level, 'medium')).length;

/** Hits of each kind of dialer at the thresholds of `recallAt`, and at `medium`; kinds by text. */
export function schemeResults(judged: readonly Judged[], recallAt: readonly RecallAt[]): SchemeResult[] {
  return kindsOf(judged, 1).map(([kind, items]) => ({
    kind,
    numbers: items.length,
    atRates: recallAt.map(({ rate, threshold }) => ({
      rate,
      hits: threshold === null ? 0 : items.filter(({ score }) => score >= threshold).length,
    })),
    medium: alarmsOf(items),
  }));
}

/** False alarms at `medium` and above of each kind of innocent; kinds by text. */
export function innocentResults(judged: readonly Judged[]): InnocentResult[] {
  return kindsOf(judged, 0).map(([kind, items]) => {
    const medium = alarmsOf(items);
    return { kind, numbers: items.length, medium, upperBound: upperBound(medium, items.length) };
  });
}
