import type { Group, Report } from '../../model.ts';
import type { CaseFacts } from '../case-facts.ts';
import { grouped } from '../words.ts';
import { caseAnchor } from './anchors.ts';
import type { How } from './how.ts';
import { levelBadge } from './level-badge.ts';
import { partsTable } from './parts-table.ts';
import { handOverChart } from './pictures/hand-over.ts';
import { legsChart } from './pictures/legs.ts';
import { picturesOfCalls } from './pictures/of-calls.ts';
import { pointsBar } from './points-bar.ts';
import { pointsTable } from './points-table.ts';
import { partsOf } from './points.ts';
import { escaped, htmlText } from './text.ts';

/** All that the page tells of one group or case. `at` is its place among them, from 0. */
export function caseSection(facts: CaseFacts, at: number, report: Report, how: How): string {
  const anchor = caseAnchor(at);
  const { words, clock } = how;
  const reasons = ownReasons(facts, report).map((reason) => `<li>${escaped(reason)}`);
  const span = words.span(clock(facts.firstCall), clock(facts.lastCall));
  return `<section class="one" id="${anchor}"><h3><a href="#cases">${htmlText(facts.id)}</a> ${caseName(facts, how)} ${levelBadge(facts.level, how)} ${facts.score}</h3>
<p>${words.calls(facts.calls)}${facts.callees === null ? '' : ` · ${words.heads.callees} ${grouped(facts.callees)}`} · ${span}</p>
<ul>${reasons.join('')}</ul>
${drawn(facts, report, how)}
${partsTable(facts, how)}</section>
`;
}

/** `pool of 5`, `ring-once 165 0000 2257`: the parties follow where the kind names one. */
export function caseName({ kind, type, parties }: CaseFacts, { words }: How): string {
  const [only] = parties;
  if (type === 'group' || only === undefined || parties.length > 1) return escaped(kind);
  return `${escaped(kind)}${words.colon}${htmlText(only.display)}`;
}

/** Without those of the signals of a group, which its table of points tells. */
function ownReasons({ type, id, reasons }: CaseFacts, { groups }: Report): readonly string[] {
  const signals = type === 'group' ? groups.find((one) => one.id === id)?.signals : undefined;
  const fired = signals?.filter(({ outcome, points }) => outcome === 'fired' && points > 0) ?? [];
  return reasons.slice(0, reasons.length - fired.length);
}

function drawn({ type, id }: CaseFacts, report: Report, how: How): string {
  if (type === 'group') {
    const group = report.groups.find((one) => one.id === id);
    return group === undefined ? '' : groupPictures(group, how);
  }
  if (type !== 'bridge') return '';
  const legs = report.bridges.find((one) => one.id === id)?.legs;
  return legs === undefined
    ? `<p class="absent">${how.page.noDetail}</p>`
    : `<div class="wide legs">${legsChart(legs, how)}</div>`;
}

function groupPictures(group: Group, how: How): string {
  const { score, signals } = group;
  const parts = partsOf(group);
  const chart = handOverChart(group, how);
  return `${chart === '' ? '' : `<div class="wide">${chart}</div>\n`}<div class="score">${pointsBar({ parts, score }, null, how)}${pointsTable({ parts, score, signals }, how)}</div>
${picturesOfCalls(group.detail, signals, how)}`;
}
