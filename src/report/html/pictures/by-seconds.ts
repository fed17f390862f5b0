import type { Detail } from '../../../model-details.ts';
import type { SignalResult } from '../../../model.ts';
import type { How } from '../how.ts';
import { figure } from './figure.ts';
import { plots, type Plot } from './frame.ts';
import { greatest, heights, skyline, total } from './scale.ts';
import { bracket, secondsAxis, secondsAxisUse, type SecondsAxis, type SecondsPanel } from './seconds-axis.ts';
import { shareFact, shareLimits } from './share-fact.ts';

/** A call of at most so many seconds is a short one: the signal `short-calls`. */
const shortSeconds = 6;
/** Widths of the windows in which `script-length` and `paced-gaps` count, s. */
const scriptWindow = 3;
const paceWindow = 4;

const unmarked = { warn: null, critical: null } as const;

interface Panel extends SecondsPanel {
  readonly facts: string;
  readonly drawing: string;
}

type Histograms = Pick<Detail, 'talk' | 'gaps' | 'unanswered' | 'overlaps'>;

/** Answered calls by talk time and pauses between calls by length, on one logarithmic axis. */
export function bySeconds(detail: Histograms, signals: readonly SignalResult[], how: How): string {
  const { page } = how;
  const shown = [detail.talk, detail.gaps].filter((bins) => bins !== null && total(bins.counts) > 0);
  const axis = secondsAxis(shown.filter((bins) => bins !== null));
  const panels: Panel[] = [];
  for (const of of [talk, pauses])
    panels.push(...of(detail, signals, axis, plots[panels.length] ?? plots[0], how));
  if (panels.length === 0) return '';
  const drawing = panels.map((panel) => panel.drawing).join('') + secondsAxisUse(axis, panels, how);
  const facts = panels.map((panel) => panel.facts).join(page.sentenceJoin);
  return figure({ title: page.lengths, facts, drawing, height: (panels.at(-1)?.plot.bottom ?? 0) + 14 }, how);
}

/** Those that the signal calls short lie under a bracket, and so do those of a script's length. */
function talk(
  { talk: bins, unanswered }: Histograms,
  signals: readonly SignalResult[],
  axis: SecondsAxis,
  plot: Plot,
  how: How,
): Panel[] {
  if (bins === null || total(bins.counts) === 0) return [];
  const { page, words } = how;
  const script = signals.find(({ id, points }) => id === 'script-length' && points > 0);
  const from = script?.evidence['fromSeconds'];
  const facts = [
    page.talk.facts(total(bins.counts), unanswered),
    shareFact(signals, 'short-calls', page.talk.short, how),
    ...(from === undefined ? [] : [shareFact(signals, 'script-length', page.talk.script(from), how)]),
  ];
  const end = axis.x(shortSeconds + 1);
  const mark = `${bracket(axis, 0, shortSeconds + 1, plot)}<path class="warn" d="M${end} ${plot.top}V${plot.bottom}"/>`;
  return [
    {
      plot,
      bins,
      mark,
      name: named(page.talk.title, page.talk.short, shareLimits(signals, 'short-calls', how), how),
      facts: facts.filter((fact) => fact !== '').join(words.reasonJoin),
      drawing:
        bars(bins, axis, plot, how) +
        (from === undefined ? '' : bracket(axis, from, from + scriptWindow, plot)),
    },
  ];
}

/** The window that holds most pauses under a minute lies under a bracket. */
function pauses(
  { gaps: bins, overlaps }: Histograms,
  signals: readonly SignalResult[],
  axis: SecondsAxis,
  plot: Plot,
  how: How,
): Panel[] {
  if (bins === null || total(bins.counts) === 0) return [];
  const { page, words } = how;
  const paced = signals.find(({ id, value }) => id === 'paced-gaps' && value !== null);
  const from = paced?.evidence['fromSeconds'];
  const facts = [
    page.gaps.facts(total(bins.counts), overlaps),
    ...(from === undefined
      ? []
      : [shareFact(signals, 'paced-gaps', page.gaps.paced(from, from + paceWindow - 1), how)]),
  ];
  return [
    {
      plot,
      bins,
      mark: '',
      name: named(page.gaps.title, page.gaps.window, shareLimits(signals, 'paced-gaps', how), how),
      facts: facts.filter((fact) => fact !== '').join(words.reasonJoin),
      drawing:
        bars(bins, axis, plot, how) +
        (from === undefined ? '' : bracket(axis, from, from + paceWindow, plot)),
    },
  ];
}

/** `talk time; up to 6 s: warn 15 %, critical 30 %`. */
function named(title: string, marked: string, limits: string, { words }: How): string {
  return limits === '' ? title : `${title}${words.reasonJoin}${marked}${words.colon}${limits}`;
}

function bars(bins: NonNullable<Detail['talk']>, axis: SecondsAxis, plot: Plot, how: How): string {
  const scale = heights(greatest(bins.counts), unmarked, plot, how);
  return `<path class="calls" d="${skyline(axis.edges(bins), bins.counts, scale)}"/>${scale.drawing}`;
}
