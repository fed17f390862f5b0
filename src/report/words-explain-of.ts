import type { Lang } from './lang.ts';
import { en } from './words-explain-en.ts';
import { zh } from './words-explain-zh.ts';
import type { ExplainWords } from './words-explain.ts';

const catalogues: Readonly<Record<Lang, ExplainWords>> = { en, zh };

export const explainWordsOf = (lang: Lang): ExplainWords => catalogues[lang];
