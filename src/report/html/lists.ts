/** The lists of the page: groups and cases, violations, numbers. */
import type { NumberReport, Report, Violation } from '../../model.ts';
import type { CaseFacts } from '../case-facts.ts';
import { textsOf } from '../cells.ts';
import { listWordsOf } from '../words-lists.ts';
import { grouped } from '../words.ts';
import { caseAnchor, hasSection, mostSections, numberAnchor, type CaseLinks } from './anchors.ts';
import { caseName } from './case-section.ts';
import type { How } from './how.ts';
import { levelBadge } from './level-badge.ts';
import { smallBar } from './points-bar.ts';
import { partsOf } from './points.ts';
import { escaped, htmlText } from './text.ts';

/** Reasons told in a row; a section has all. */
const reasonsTold = 2;
const violationsTold = 100;

/** Groups and cases, a row each. */
export function caseList(cases: readonly CaseFacts[], how: How): string {
  if (cases.length === 0) return '';
  const { page, words } = how;
  const { heads } = words;
  const head = [
    how.cases.id,
    how.cases.who,
    heads.level,
    heads.score,
    heads.reasons,
    heads.calls,
    heads.callees,
    heads.lastSeen,
  ];
  const rows = cases.slice(0, mostSections).map((facts, at) => caseRow(facts, at, how));
  return `<section id="cases"><h2>${page.cases}</h2><table class="list cases"><thead><tr>${head.map((name) => `<th>${name}`).join('')}<tbody>
${rows.join('\n')}</table></section>
`;
}

function caseRow(facts: CaseFacts, at: number, how: How): string {
  const { words, clock } = how;
  const cells = [
    `<td><a href="#${caseAnchor(at)}">${htmlText(facts.id)}</a>`,
    `<td>${caseName(facts, how)}`,
    `<td>${levelBadge(facts.level, how)}`,
    `<td class="n">${facts.score}`,
    `<td>${facts.reasons.slice(0, reasonsTold).map(escaped).join(words.reasonJoin)}`,
    `<td class="n">${grouped(facts.calls)}`,
    `<td class="n">${facts.callees === null ? words.nothing : grouped(facts.callees)}`,
    `<td class="n">${clock(facts.lastCall)}`,
  ];
  return `<tr>${cells.join('')}`;
}

/** Calls that break a rule, a row for each number or group that placed them. */
export function violationList({ violations }: Report, links: CaseLinks, how: How): string {
  if (violations.length === 0) return '';
  const { page } = how;
  const { rule, by, calls, callees, amount, span } = page.violationHeads;
  const rows = violations.slice(0, violationsTold).map((violation) => violationRow(violation, links, how));
  const rest = violations.length - rows.length;
  return `<section id="violations"><h2>${page.violations}</h2><table class="list"><thead><tr>${[rule, by, calls, callees, amount, span].map((name) => `<th>${name}`).join('')}<tbody>
${rows.join('\n')}</table>${rest > 0 ? `<p>${page.partsCut(rest)}</p>` : ''}</section>
`;
}

function violationRow(violation: Violation, links: CaseLinks, { lang, words, clock, page }: How): string {
  const { rule, hours, scope, display, groupId, amount } = violation;
  const name = listWordsOf(lang).rules[rule] + (hours === undefined ? '' : ` ${htmlText(hours)}`);
  const anchor = groupId === undefined ? undefined : links.get(groupId);
  const group = `${page.group} ${htmlText(groupId ?? '')}`;
  const by =
    scope === 'number'
      ? htmlText(display ?? '')
      : anchor === undefined
        ? group
        : `<a href="#${anchor}">${group}</a>`;
  const money =
    amount === null
      ? words.nothing
      : grouped(Math.trunc(amount)) + (String(amount).match(/\.\d+$/u)?.[0] ?? '');
  return `<tr><td>${name}<td>${by}<td class="n">${grouped(violation.calls)}<td class="n">${grouped(violation.callees)}<td class="n">${money}<td>${words.span(clock(violation.firstCall), clock(violation.lastCall))}`;
}

/** The ranked list of numbers. */
export function numberList(numbers: readonly NumberReport[], all: number, none: string, how: How): string {
  const { page, words } = how;
  const { heads } = words;
  const head = [
    heads.rank,
    heads.number,
    heads.level,
    heads.score,
    heads.reasons,
    heads.calls,
    heads.callees,
    heads.busiestDay,
    heads.answeredShare,
    heads.lastSeen,
  ].map((name) => name.replace('\n', how.lang === 'en' ? ' ' : ''));
  const rows = numbers.map((number, at) => numberRow(number, at, how));
  const table = `<table class="list numbers"><thead><tr>${head.map((name) => `<th>${name}`).join('')}<tbody>
${rows.join('\n')}</table>`;
  const cut = numbers.length < all ? `<p>${page.listCut(numbers.length, all)}</p>` : '';
  return `<section id="list"><h2>${page.list}</h2>${numbers.length === 0 ? `<p>${none}</p>` : table}${cut}</section>\n`;
}

function numberRow(number: NumberReport, at: number, how: How): string {
  const texts = textsOf(number, at + 1, how);
  const anchor = hasSection(number, at) ? numberAnchor(at) : null;
  const name = escaped(texts.number);
  const bar = smallBar(
    { parts: partsOf(number), score: number.score },
    anchor === null ? null : `${anchor}b`,
    how,
  );
  const cells = [
    texts.rank,
    `<td>${anchor === null ? name : `<a href="#${anchor}">${name}</a>`}`,
    `<td>${levelBadge(number.level, how, texts.level)}`,
    `<td>${number.score} ${bar}`,
    `<td>${texts.reasons.slice(0, reasonsTold).map(escaped).join(how.words.reasonJoin)}`,
    ...[texts.calls, texts.callees, texts.busiestDay, texts.answeredShare].map((figure) => `<td>${figure}`),
    `<td>${texts.lastSeen}`,
  ];
  return `<tr><td>${cells.join('')}`;
}
