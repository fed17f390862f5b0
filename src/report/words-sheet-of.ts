import type { Lang } from './lang.ts';
import { en } from './words-sheet-en.ts';
import { zh } from './words-sheet-zh.ts';
import type { SheetWords } from './words-sheet.ts';

const catalogues: Readonly<Record<Lang, SheetWords>> = { en, zh };

export const sheetWordsOf = (lang: Lang): SheetWords => catalogues[lang];
