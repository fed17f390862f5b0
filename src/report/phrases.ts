/** English phrases of a report in the language of its reader. */
import type { Lang } from './lang.ts';
import { patternOf, slot } from './pattern.ts';
import { phrases } from './phrase-table.ts';

export type PhraseId = keyof typeof phrases;

export interface Phrase {
  readonly id: PhraseId;
  readonly parts: Readonly<Record<string, string>>;
}

const ids = Object.keys(phrases) as PhraseId[];

/** Those without slots are told at once; the others by their patterns, made when first needed. */
const plain: ReadonlyMap<string, PhraseId> = new Map(ids.map((id) => [phrases[id].en, id]));
let patterns: readonly (readonly [PhraseId, RegExp])[] | undefined;

/** Which phrase a text is, and what stands in its slots; undefined for one that this version does not know. */
export function phraseOf(text: string): Phrase | undefined {
  const id = plain.get(text);
  if (id !== undefined) return { id, parts: {} };
  patterns ??= ids
    .filter((one) => phrases[one].en.includes('{'))
    .map((one) => [one, patternOf(phrases[one].en)] as const);
  for (const [one, pattern] of patterns) {
    const found = pattern.exec(text);
    if (found !== null) return { id: one, parts: { ...found.groups } };
  }
  return undefined;
}

/**
 * A phrase of the report, which carries it in English, in another language; as it is where this version does
 * not know it. Parts of it that are phrases are told in that language too.
 */
export function told(text: string, lang: Lang): string {
  if (lang === 'en') return text;
  const phrase = phraseOf(text);
  if (phrase === undefined) return text;
  return phrases[phrase.id][lang].replace(slot, (_, name: string) => {
    const part = phrase.parts[name] ?? '';
    return name === 'damage' ? told(part, lang) : part;
  });
}
