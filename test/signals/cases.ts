import { expect, it } from 'vitest';
import type { FeatureRow } from '../../src/features/row.ts';
import type { Limits, Outcome } from '../../src/signals/define.ts';
import type { SignalId } from '../../src/signals/index.ts';
import { limits } from './limits.ts';
import { row } from './row.ts';

interface Judged {
  readonly id: SignalId;
  readonly evaluate: (f: FeatureRow, limits: Limits) => Outcome<Readonly<Record<string, number>>>;
}

interface Expected {
  readonly outcome: 'fired' | 'clear' | 'no-data';
  readonly value?: number;
  readonly strength?: number;
  readonly evidence?: Readonly<Record<string, number>>;
  readonly missing?: string;
}

/** A named caller, how he differs from the ordinary person, and what the signal must say of him. */
export type Case = readonly [caller: string, overrides: Partial<FeatureRow>, expected: Expected];

/** Tests a signal on named callers with the limits of `limits.ts`. */
export function testSignal(signal: Judged, cases: readonly Case[]): void {
  it.each(cases)('%s', (_, overrides, expected) => {
    const outcome = signal.evaluate(row(overrides), limits[signal.id]);
    const { value, ...rest } = expected;
    expect(outcome).toMatchObject(rest);
    if (value !== undefined) expect(outcome).toHaveProperty('value', expect.closeTo(value, 9));
  });
}
