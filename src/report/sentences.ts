/** Words for signals: the only place where evidence becomes prose. */
import { isSignalId } from '../signals/index.ts';
import type { Lang } from './lang.ts';
import { sentencesEn, titlesEn } from './sentences-en.ts';
import type { Sentences, Titles } from './sentences-types.ts';
import { sentencesZh, titlesZh } from './sentences-zh.ts';

const sentences: Readonly<Record<Lang, Sentences>> = { en: sentencesEn, zh: sentencesZh };
const titles: Readonly<Record<Lang, Titles>> = { en: titlesEn, zh: titlesZh };

type Evidence = Readonly<Record<string, number>>;

/**
 * Why a signal added or took points, in words.
 *
 * A Report carries ids and evidence as plain data: the numbers that a sentence reads are those that its
 * signal wrote, which the type system cannot follow through JSON. A signal that this version does not know,
 * from a report saved by a newer one, is told by its id and numbers.
 */
export function reason(id: string, evidence: Evidence, lang: Lang): string {
  if (!isSignalId(id)) return plainly(id, evidence);
  const sentence = sentences[lang][id] as (e: Evidence) => string;
  return sentence(evidence);
}

/** Title of a signal for tables, at most 24 cells wide; the id itself if this version does not know it. */
export function title(id: string, lang: Lang): string {
  return isSignalId(id) ? titles[lang][id] : id;
}

function plainly(id: string, evidence: Evidence): string {
  const numbers = Object.entries(evidence).map(([name, value]) => `${name} ${value}`);
  return [id, ...numbers].join(', ');
}
