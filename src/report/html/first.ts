/** The head of the page: what was read, and how much was flagged. */
import type { Level, Report } from '../../model.ts';
import { summaryEntries, type SummaryEntry } from '../summary.ts';
import { grouped, type SummaryLabel } from '../words.ts';
import type { How } from './how.ts';
import { escaped, htmlText } from './text.ts';

const shown: readonly Level[] = ['critical', 'high', 'medium', 'low'];
const filesNamed = 2;

/** What was read: calls, callers, files, span, rejected rows, perspective; then numbers by level, and warnings. */
export function firstPart(report: Report, how: How): string {
  return `${factList(report, how)}${levelList(report, how)}${warnings(report, how)}`;
}

type Fact = readonly [name: string, value: string, more: string];

function factList(report: Report, how: How): string {
  const [span, ...others] = inputFacts(report, how);
  const [calls, callers, rejected] = countFacts(report, how);
  const facts = [calls, callers, span, rejected, ...others].filter((fact) => fact !== undefined);
  const items = facts.map(
    ([name, value, more]) =>
      `<div><dt>${name}<dd>${value}${more === '' ? '' : ` <small>${more}</small>`}</div>`,
  );
  return `<dl class="facts">${items.join('')}</dl>\n`;
}

function countFacts({ log, summary, run }: Report, { page, words }: How): Fact[] {
  const { facts } = page;
  const { rejected, lines } = run.account;
  const share =
    rejected > 0 && rejected * 1000 < lines
      ? `< ${words.percent(0.1)}`
      : words.percent(lines === 0 ? 0 : Math.round((rejected * 1000) / lines) / 10);
  return [
    [facts.calls, grouped(log.calls), ''],
    [facts.callers, grouped(summary.callers), facts.scored(summary.scored)],
    [facts.rejected, grouped(rejected), rejected === 0 ? '' : escaped(facts.rejectedOf(lines, share))],
  ];
}

function inputFacts({ log, run }: Report, { page, words, clock }: How): Fact[] {
  const { facts } = page;
  const { firstCall, lastCall } = log;
  const names = run.files.slice(0, filesNamed).map(({ path }) => htmlText(path));
  const rest = run.files.length - names.length;
  const span = firstCall === null || lastCall === null ? words.noCalls : words.days(log.days);
  const times = firstCall === null || lastCall === null ? '' : words.span(clock(firstCall), clock(lastCall));
  const perspective = log.perspective === null ? null : words.perspectives[log.perspective];
  return [
    [facts.span, span, [times, htmlText(log.timezone)].filter((text) => text !== '').join(words.clauseJoin)],
    [
      facts.files,
      grouped(run.files.length),
      [...names, ...(rest > 0 ? [words.more(grouped(rest))] : [])].join(words.listJoin),
    ],
    [
      facts.perspective,
      perspective ?? words.profiles[log.profile],
      perspective === null ? '' : words.readAs(perspective, words.profiles[log.profile]),
    ],
  ];
}

function levelList({ summary, ...report }: Report, { page, words }: How): string {
  const items = shown.map(
    (level) =>
      `<li class="${summary.levels[level] === 0 ? 'zero' : level}"><span>${grouped(summary.levels[level])}</span> <b>${words.levels[level]}</b>`,
  );
  const { pool, bridge, flood, ringOnce, violation } = page.counts;
  const found = [
    pool(report.groups.length),
    bridge(report.bridges.length),
    flood(report.floods.length),
    ringOnce(report.ringOnce.length),
    violation(report.violations.length),
  ].filter((text) => !text.startsWith('0'));
  const cases =
    found.length === 0
      ? ''
      : `<p>${page.counts.also}${words.colon}<strong>${found.join(words.listJoin)}</strong></p>`;
  return `<section class="levels"><h2>${page.flagged}</h2><ul>${items.join('')}</ul>${cases}<p class="note">${page.levelNote}</p></section>\n`;
}

/** What a reader must know before anything else. */
const urgent: ReadonlySet<SummaryLabel> = new Set(['partial', 'warnings', 'unread']);

function warnings(report: Report, how: How): string {
  const told = summaryEntries(report, how.lang).filter(([label]) => urgent.has(label));
  return told.length === 0 ? '' : `<div class="warnings">${entryList(told, how)}</div>\n`;
}

/** Entries of the summary as a list of terms. */
export function entryList(entries: readonly SummaryEntry[], { words }: Pick<How, 'words'>): string {
  const items = entries.map(
    ([label, texts]) =>
      `<div><dt>${words.labels[label]}${texts.map((text) => `<dd>${escaped(text)}`).join('')}</div>`,
  );
  return `<dl>${items.join('\n')}</dl>`;
}
