import type { Lang } from './lang.ts';
import { en } from './words-html-en.ts';
import { zh } from './words-html-zh.ts';
import type { HtmlWords } from './words-html.ts';

const catalogues: Readonly<Record<Lang, HtmlWords>> = { en, zh };

export function htmlWordsOf(lang: Lang): HtmlWords {
  return catalogues[lang];
}
