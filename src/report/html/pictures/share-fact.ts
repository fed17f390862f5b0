import type { SignalResult } from '../../../model.ts';
import type { How } from '../how.ts';

/** `at most 6 s: 19 %, warn 15 %, critical 30 %`; empty where the signal has no value. */
export function shareFact(
  signals: readonly SignalResult[],
  id: string,
  name: string,
  { words, page }: How,
): string {
  const found = signals.find((signal) => signal.id === id);
  if (found === undefined || found.value === null) return '';
  const percent = (share: number) => words.percent(Math.round(share * 100));
  const limits = (['warn', 'critical'] as const).flatMap((kind) => {
    const limit = found[kind];
    return limit === null ? [] : [page.mark[kind](percent(limit))];
  });
  return `${name}${words.colon}${[percent(found.value), ...limits].join(words.clauseJoin)}`;
}
