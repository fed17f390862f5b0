/** What every part of the page is made with. */
import type { Report } from '../../model.ts';
import type { Lang } from '../lang.ts';
import { localClock } from '../table-time.ts';
import { wordsOf } from '../words-of.ts';
import { caseWordsOf, type CaseWords } from '../words-cases.ts';
import { htmlWordsOf } from '../words-html-of.ts';
import type { HtmlWords } from '../words-html.ts';
import type { Words } from '../words.ts';
import { dayAxis, type DayAxis } from './pictures/day-axis.ts';
import { shapeStore, type Shapes } from './shapes.ts';

export interface How {
  readonly lang: Lang;
  readonly words: Words;
  readonly page: HtmlWords;
  readonly cases: CaseWords;
  readonly clock: (epochSeconds: number) => string;
  readonly shapes: Shapes;
  readonly days: DayAxis | null;
}

export function howOf(report: Report, lang: Lang): How {
  const clock = localClock(report.log.timezone);
  return {
    lang,
    words: wordsOf(lang),
    page: htmlWordsOf(lang),
    cases: caseWordsOf(lang),
    clock,
    shapes: shapeStore(),
    days: dayAxis(report.log, clock),
  };
}
