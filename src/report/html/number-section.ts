import type { NumberReport } from '../../model.ts';
import { listReasons } from '../reasons.ts';
import { listWordsOf } from '../words-lists.ts';
import { caseIds, numberAnchor, type CaseLinks } from './anchors.ts';
import { compact } from './compact.ts';
import type { How } from './how.ts';
import { levelBadge } from './level-badge.ts';
import { picturesOfCalls } from './pictures/of-calls.ts';
import { pointsBar } from './points-bar.ts';
import { pointsTable } from './points-table.ts';
import { partsOf } from './points.ts';
import { escaped, htmlText } from './text.ts';

/** A section in two parts, so that a page of many can leave out pictures. */
export interface NumberSection {
  readonly told: string;
  readonly pictures: string;
}

/** All that the page tells of one number. `at` is its place in the list, from 0. */
export function numberSection(number: NumberReport, at: number, links: CaseLinks, how: How): NumberSection {
  const { score, signals } = number;
  const anchor = numberAnchor(at);
  const parts = partsOf(number);
  const level =
    number.allowed === undefined
      ? levelBadge(number.level, how)
      : levelBadge('none', how, listWordsOf(how.lang).allowed);
  const told = `<section class="one" id="${anchor}"><h3><a href="#list">${at + 1}</a> ${htmlText(number.display)} ${level} ${score}</h3>
<p>${factsText(number, links, how)}</p>
<div class="score">${pointsBar({ parts, score }, `${anchor}b`, how)}${pointsTable({ parts, score, signals }, how)}</div>
`;
  return { told: compact(told), pictures: compact(picturesOfCalls(number.detail, signals, how)) };
}

/** Kind, calls, span, lists and cases. */
function factsText(number: NumberReport, links: CaseLinks, how: How): string {
  const { page, words, clock, lang } = how;
  const { calls, callees, activeDays, answeredShare, firstCall, lastCall } = number.stats;
  const cases = caseIds(number).map((id) => caseLink(id, links));
  const facts = [
    page.kinds[number.kind],
    page.numberFacts(calls, callees, activeDays),
    ...(answeredShare === null ? [] : [page.answered(words.percent(Math.round(answeredShare * 100)))]),
    words.span(clock(firstCall), clock(lastCall)),
    ...listReasons(number, words, lang).map(escaped),
    ...(cases.length === 0 ? [] : [`${page.partOf} ${cases.join(words.listJoin)}`]),
  ];
  return facts.join(' · ');
}

function caseLink(id: string, links: CaseLinks): string {
  const anchor = links.get(id);
  const text = htmlText(id);
  return anchor === undefined ? text : `<a href="#${anchor}">${text}</a>`;
}
