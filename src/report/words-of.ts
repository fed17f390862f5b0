import type { Lang } from './lang.ts';
import type { Words } from './words.ts';
import { en } from './words-en.ts';
import { zh } from './words-zh.ts';

const catalogues: Readonly<Record<Lang, Words>> = { en, zh };

export function wordsOf(lang: Lang): Words {
  return catalogues[lang];
}
