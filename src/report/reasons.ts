/** The reasons of a score, in words, the strongest first. */
import type { NumberReport, SignalResult } from '../model.ts';
import type { Lang } from './lang.ts';
import { terminalText } from './safe-text.ts';
import { reason } from './sentences.ts';
import { caseWordsOf } from './words-cases.ts';
import { listWordsOf } from './words-lists.ts';
import type { Words } from './words.ts';

export function reasonsOfSignals(signals: readonly SignalResult[], lang: Lang): string[] {
  return signals
    .filter((signal) => signal.outcome === 'fired' && signal.points > 0)
    .toSorted((a, b) => b.points - a.points || (a.id < b.id ? -1 : 1))
    .map((signal) => terminalText(reason(signal.id, signal.evidence, lang)));
}

/** What is told of a number, lists and cases first; safe for a terminal. */
export function reasonsOf(number: NumberReport, words: Words, lang: Lang): string[] {
  return [
    ...listReasons(number, words, lang),
    ...caseReasons(number, lang),
    ...reasonsOfSignals(number.signals, lang),
  ];
}

/** Its group and cases. */
function caseReasons({ groupId, cases }: NumberReport, lang: Lang): string[] {
  const own = caseWordsOf(lang);
  return [
    ...(groupId === undefined ? [] : [own.memberOf(terminalText(groupId))]),
    ...(cases === undefined || cases.length === 0 ? [] : [own.partOf(cases.map(terminalText))]),
  ];
}

/** What lists say of a number. */
export function listReasons({ allowed, complaints }: NumberReport, words: Words, lang: Lang): string[] {
  const own = listWordsOf(lang);
  const texts: string[] = [];
  if (allowed !== undefined) {
    const why = allowed.reason === null ? null : terminalText(allowed.reason);
    const level = words.levels[allowed.wouldLevel];
    texts.push(own.allowedBy(terminalText(allowed.entry), why, allowed.wouldScore, level));
  }
  if (complaints !== undefined) texts.push(own.complaints(complaints.complaints, complaints.complainants));
  return texts;
}
