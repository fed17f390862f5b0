import type { Detail } from '../../../model-details.ts';
import type { SignalResult } from '../../../model.ts';
import type { How } from '../how.ts';
import { figure, frame } from './figure.ts';
import { bracket, logAxis, total } from './log-axis.ts';
import { heights, skyline } from './scale.ts';
import { shareFact } from './share-fact.ts';

/** A call of at most so many seconds is a short one: the signal `short-calls`. */
const shortSeconds = 6;
const none = { warn: null, critical: null } as const;

/** Answered calls by talk time; those that the signal calls short lie under a bracket, and so does a script's length. */
export function talk({ talk: bins, unanswered }: Detail, signals: readonly SignalResult[], how: How): string {
  const { page } = how;
  if (bins === null) return '';
  const answered = total(bins.counts);
  if (answered === 0) return '';
  const axis = logAxis(bins, how, (x) => {
    const end = x(shortSeconds + 1);
    return `${bracket(x, 0, shortSeconds + 1)}<path class="warn" d="M${end} 4V${frame.bottom}"/><text x="${frame.left + 2}" y="14">${page.talk.short}</text>`;
  });
  const { y, drawing } = heights(Math.max(...bins.counts), none, how);
  const script = signals.find(
    ({ id, outcome, points }) => id === 'script-length' && outcome === 'fired' && points > 0,
  );
  const from = script?.evidence['fromSeconds'];
  const facts = [
    page.talk.facts(answered, unanswered),
    shareFact(signals, 'short-calls', page.talk.short, how),
    ...(from === undefined ? [] : [shareFact(signals, 'script-length', page.talk.script(from), how)]),
  ].filter((fact) => fact !== '');
  const bars = `${from === undefined ? '' : bracket(axis.x, from, from + 3)}<path class="calls" d="${skyline(axis.edges, bins.counts, y)}"/>`;
  return figure(
    { title: page.talk.title, facts: facts.join(how.words.reasonJoin), drawing: bars + axis.use + drawing },
    how,
  );
}
