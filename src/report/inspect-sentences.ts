/** What the quality check found, in sentences: the number, what it means, what to do. */
import type { Finding, FindingId } from '../inspection.ts';
import { terminalText } from './safe-text.ts';
import { grouped } from './words.ts';

type Told = Pick<Finding, 'evidence' | 'captions'>;

export interface SentenceContext {
  /** Epoch seconds to wall-clock time of the log. */
  readonly clock: (epochSeconds: number) => string;
}

const n = (told: Told, name: string) => grouped(told.evidence[name] ?? 0);
const caption = (told: Told, place: number) => `"${terminalText(told.captions[place] ?? '?')}"`;

/** Share in percent: whole from 10 up, one decimal below. */
export function percentOf(part: number, whole: number): string {
  if (whole === 0) return '0 %';
  const share = (100 * part) / whole;
  if (part > 0 && share < 0.1) return 'under 0.1 %';
  return `${share >= 10 || share === 0 ? Math.floor(share) : share.toFixed(1)} %`;
}

const share = (told: Told, part: string, whole: string) =>
  percentOf(told.evidence[part] ?? 0, told.evidence[whole] ?? 0);

/** Seconds as days or hours. */
function spanOf(seconds: number): string {
  const days = seconds / 86_400;
  return days >= 2 ? `${days.toFixed(1)} days` : `${Math.round(seconds / 3600)} hours`;
}

const sentences: Readonly<Record<FindingId, (told: Told, context: SentenceContext) => string>> = {
  'ring-in-duration': (told) =>
    `Durations hold the ringing: ${caption(told, 0)} is above 0 in ${n(told, 'positive')} of the first ${n(told, 'unanswered')} unanswered calls. Talk times are too long by the ringing, so short calls look longer than they are. If another column holds the talk time, name it with --map duration=COLUMN.`,
  'duration-is-sum': (told) =>
    `${caption(told, 0)} is ${caption(told, 1)} + ${caption(told, 2)} (in ${n(told, 'equal')} of the first ${n(told, 'rows')} answered calls): it holds the ringing. The talk time is ${caption(told, 2)}.`,
  'day-month-guessed': () =>
    'Nothing in the log tells day and month apart, so their order is a guess. If dates come out wrong, say it with --date-order dmy, mdy or ymd.',
  'twin-legs': (told) =>
    `${n(told, 'twins')} rows (${share(told, 'twins', 'calls')}) look like second legs of a call: same caller or same callee within 5 s, equal talk time. No column says which belong together, so they count as calls of their own. Export a call id, or one row a call.`,
  'clock-jumps': (told) =>
    `Times jump ${told.evidence['newestFirst'] === 1 ? 'forth' : 'back'} by more than an hour at ${told.evidence['jumps'] === 1 ? 'one place' : `${n(told, 'jumps')} places`} of a log that is in order otherwise, first at line ${n(told, 'line')}: a clock was set, or files were put together. Gaps and bursts around there are not real.`,
  gaps: (told, { clock }) =>
    `No call for more than a day ${told.evidence['gaps'] === 1 ? 'once' : `${n(told, 'gaps')} times`}, the longest for ${spanOf(told.evidence['longest'] ?? 0)} after ${clock(told.evidence['after'] ?? 0)}, in a busy log: part of it may be missing. An office that closes looks the same.`,
  unidentified: (told) =>
    `${share(told, 'anonymous', 'calls')} of the calls (${n(told, 'anonymous')}) have a withheld, masked or damaged caller. They are counted, never ranked. Export full numbers if you can.`,
  'answered-only': (told) =>
    `${told.evidence['unanswered'] === 0 ? 'No call' : `Only ${n(told, 'unanswered')}`} of ${n(told, 'known')} is unanswered: this is a record of answered calls, as bills are. Answer rates cannot be measured.`,
  'one-direction': (told) =>
    `Only ${n(told, 'receiving')} of ${n(told, 'callers')} callers are ever called: the log shows one direction. Call-backs and outgoing share cannot be measured. Export incoming calls too if you can.`,
  'minute-starts': (told) =>
    told.evidence['rounded'] === told.evidence['calls']
      ? `All ${n(told, 'calls')} starts are whole minutes: pacing cannot be measured, and equal rows are not taken for duplicates.`
      : `${share(told, 'rounded', 'calls')} of the starts are whole minutes (chance gives 1.7 %): some source rounds them, or calls are placed by a timer.`,
  'minute-durations': (told) =>
    `${share(told, 'rounded', 'talking')} of the talk times are whole minutes (chance gives 1.7 %): rounded up, as bills do. Short calls look longer than they are.`,
  'few-callers': (told) =>
    `Only ${n(told, 'callers')} ${told.evidence['callers'] === 1 ? 'number places' : 'different numbers place'} all ${n(told, 'calls')} calls: perhaps a trunk or queue number stands in place of the caller. Look at the caller's column below.`,
  'one-owner': (told) =>
    `One number is a party to all ${n(told, 'calls')} calls: this is one subscriber's own log. It says little about the others in it.`,
};

export function findingSentence(found: Finding, context: SentenceContext): string {
  return sentences[found.id](found, context);
}
