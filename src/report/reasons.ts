/** The reasons of a score, in words, the strongest first. */
import type { SignalResult } from '../model.ts';
import type { Lang } from './lang.ts';
import { terminalText } from './safe-text.ts';
import { reason } from './sentences.ts';

export function reasonsOfSignals(signals: readonly SignalResult[], lang: Lang): string[] {
  return signals
    .filter((signal) => signal.outcome === 'fired' && signal.points > 0)
    .toSorted((a, b) => b.points - a.points || (a.id < b.id ? -1 : 1))
    .map((signal) => terminalText(reason(signal.id, signal.evidence, lang)));
}
