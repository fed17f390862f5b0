import type { SignalResult } from '../../../model.ts';
import type { How } from '../how.ts';

/** `up to 6 s: 19 %`; empty where the signal has no value. */
export function shareFact(
  signals: readonly SignalResult[],
  id: string,
  name: string,
  { words }: Pick<How, 'words'>,
): string {
  const value = signals.find((signal) => signal.id === id)?.value ?? null;
  return value === null ? '' : `${name}${words.colon}${words.percent(Math.round(value * 100))}`;
}

/** `warn 15 %, critical 30 %`; empty where the signal has no limits. */
export function shareLimits(
  signals: readonly SignalResult[],
  id: string,
  { words, page }: Pick<How, 'words' | 'page'>,
): string {
  const found = signals.find((signal) => signal.id === id);
  const limits = (['warn', 'critical'] as const).flatMap((kind) => {
    const limit = found?.[kind] ?? null;
    return limit === null ? [] : [page.mark[kind](words.percent(Math.round(limit * 100)))];
  });
  return limits.join(words.clauseJoin);
}
