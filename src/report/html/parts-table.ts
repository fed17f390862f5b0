import type { CaseFacts, CasePart } from '../case-facts.ts';
import { grouped } from '../words.ts';
import type { How } from './how.ts';
import { htmlText } from './text.ts';

/** Numbers of a case that are told on the page. */
const mostParts = 60;

/** The numbers that take part in a case, with the figures that the report has of them. */
export function partsTable({ parts }: CaseFacts, { page, words, clock }: How): string {
  if (parts.length === 0) return '';
  const { heads } = words;
  const columns: readonly (readonly [string, (part: CasePart) => string | undefined])[] = [
    [page.partHeads.role, ({ role }) => page.roles[role]],
    [heads.number, ({ display }) => htmlText(display)],
    [heads.calls, ({ calls }) => figures(calls)],
    [heads.callees, ({ callees }) => figures(callees)],
    [page.partHeads.received, ({ received }) => figures(received)],
    [page.partHeads.ownScore, ({ ownScore }) => figures(ownScore)],
    [words.firstSeen, ({ firstCall }) => (firstCall === undefined ? undefined : clock(firstCall))],
    [heads.lastSeen, ({ lastCall }) => (lastCall === undefined ? undefined : clock(lastCall))],
  ];
  const used = columns.filter(([, of]) => parts.some((part) => of(part) !== undefined));
  const head = used.map(([name], at) => `<th${at > 1 ? ' class="n"' : ''}>${name}`).join('');
  const rows = parts
    .slice(0, mostParts)
    .map(
      (part) =>
        `<tr>${used.map(([, of], at) => `<td${at > 1 ? ' class="n"' : ''}>${of(part) ?? ''}`).join('')}`,
    );
  const more = parts.length - mostParts;
  return `<table class="parts"><tr>${head}${rows.join('\n')}</table>${more > 0 ? `<p>${page.partsCut(more)}</p>` : ''}`;
}

const figures = (count: number | undefined) => (count === undefined ? undefined : grouped(count));
