/** Headings of a report that is a document, in the languages of the report. */
import type { Lang } from './lang.ts';

export interface PageWords {
  readonly title: string;
  readonly cases: string;
  readonly numbers: string;
  /** What was read and how. */
  readonly input: string;
  /** The callees of the log are masked. */
  readonly masked: string;
}

const en: PageWords = {
  title: 'Numbers that dial like a system',
  cases: 'Groups and cases',
  numbers: 'Numbers',
  input: 'What was read',
  masked: 'Numbers of callees are shown in part.',
};

const zh: PageWords = {
  title: '疑似外呼系统号码报告',
  cases: '号池与案例',
  numbers: '号码',
  input: '读取情况',
  masked: '被叫号码仅部分显示。',
};

const catalogues: Readonly<Record<Lang, PageWords>> = { en, zh };

export const pageWordsOf = (lang: Lang): PageWords => catalogues[lang];
