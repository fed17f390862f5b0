/** The first things to act on, with their strongest reasons in words. */
import { levels } from '../../levels.ts';
import type { Level, NumberReport, Report } from '../../model.ts';
import type { CaseFacts } from '../case-facts.ts';
import { reasonsOfSignals } from '../reasons.ts';
import { caseAnchor, caseIds, hasSection, numberAnchor } from './anchors.ts';
import { caseName } from './case-section.ts';
import type { How } from './how.ts';
import { levelBadge } from './level-badge.ts';
import { escaped, htmlText } from './text.ts';

const told = 3;
const reasonsTold = 3;
const partiesTold = 4;

interface Card {
  readonly score: number;
  readonly level: Level;
  readonly name: string;
  readonly kind: string;
  readonly reasons: readonly string[];
  readonly anchor: string | null;
}

/**
 * The three highest of groups, cases and numbers, groups and cases first at one score. A number that a group or
 * case names is told with it, unless it scores more by itself. Below `medium` nobody is accused.
 */
export function startPart(report: Report, cases: readonly CaseFacts[], how: How): string {
  const { page } = how;
  const chosen = cards(report.numbers, cases, how);
  const body =
    chosen.length === 0
      ? `<p>${page.startNone}</p>`
      : `<p class="note">${page.startNote}</p><ol class="cards">${chosen.map((card) => cardText(card, how)).join('')}</ol>`;
  return `<section id="start"><h2>${page.start}</h2>${body}</section>\n`;
}

const isGrave = ({ level }: { readonly level: Level }) => levels.indexOf(level) >= levels.indexOf('medium');

function cards(numbers: readonly NumberReport[], cases: readonly CaseFacts[], how: How): Card[] {
  const grave = cases.filter(isGrave);
  const scores = new Map(grave.map(({ id, score }) => [id, score]));
  const isTold = (number: NumberReport) =>
    caseIds(number).some((id) => (scores.get(id) ?? -1) >= number.score);
  const alone = numbers
    .map((number, at) => ({ number, at }))
    .filter(({ number }) => isGrave(number) && !isTold(number));
  return [
    ...grave.slice(0, told).map((facts) => caseCard(facts, cases.indexOf(facts), how)),
    ...alone.slice(0, told).map(({ number, at }) => numberCard(number, at, how)),
  ]
    .toSorted((a, b) => b.score - a.score)
    .slice(0, told);
}

function caseCard(facts: CaseFacts, at: number, how: How): Card {
  const { words, cases } = how;
  const shown = facts.parties.slice(0, partiesTold).map(({ display }) => htmlText(display));
  const rest = facts.parties.length - shown.length;
  const names = [...shown, ...(rest > 0 ? [cases.more(rest)] : [])];
  return {
    score: facts.score,
    level: facts.level,
    name: facts.parties.length > 1 ? escaped(facts.kind) : (names[0] ?? escaped(facts.kind)),
    kind: facts.parties.length > 1 ? names.join(words.listJoin) : caseKind(facts, how),
    reasons: facts.reasons.slice(0, reasonsTold).map(escaped),
    anchor: caseAnchor(at),
  };
}

function caseKind(facts: CaseFacts, how: How): string {
  return facts.parties.length === 1 ? escaped(facts.kind) : caseName(facts, how);
}

function numberCard(number: NumberReport, at: number, how: How): Card {
  return {
    score: number.score,
    level: number.level,
    name: htmlText(number.display),
    kind: kindText(number, how),
    reasons: reasonsOfSignals(number.signals, how.lang).slice(0, reasonsTold).map(escaped),
    anchor: hasSection(number, at) ? numberAnchor(at) : null,
  };
}

/** What a number is, and its group and cases. */
function kindText(number: NumberReport, { page, words }: How): string {
  const ids = caseIds(number).map(htmlText);
  const kind = page.kinds[number.kind];
  return ids.length === 0 ? kind : `${kind} · ${page.partOf} ${ids.join(words.listJoin)}`;
}

function cardText({ score, level, name, kind, reasons, anchor }: Card, how: How): string {
  const { page } = how;
  const link = anchor === null ? '' : `<a href="#${anchor}">${page.details}</a>`;
  return `<li class="card ${level}"><p class="head">${levelBadge(level, how)} <span class="num">${score}</span></p><h3>${name}</h3><p class="kind">${kind}</p><ul>${reasons.map((reason) => `<li>${reason}`).join('')}</ul>${link}`;
}
