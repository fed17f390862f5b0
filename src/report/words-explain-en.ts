import type { ExplainWords } from './words-explain.ts';
import { grouped } from './words.ts';

const counted = (n: number, one: string, many = `${one}s`) => `${grouped(n)} ${n === 1 ? one : many}`;

export const en: ExplainWords = {
  heads: {
    signal: 'signal',
    value: 'value',
    warn: 'warn',
    critical: 'critical',
    others: 'of others',
    points: 'points',
    words: 'in words',
  },
  labels: {
    class: 'class',
    known: 'known',
    calls: 'calls',
    span: 'seen',
    place: 'place',
    change: 'to fall',
    log: 'log',
    note: 'note',
  },
  scored: (score, level) => `${score} of 100, ${level}`,
  total: 'score',
  callsTo: (calls, callees, days, busiest) =>
    calls === 0
      ? 'no call placed'
      : `${counted(calls, 'call')} to ${counted(callees, 'callee')} on ${counted(days, 'day')}, ${grouped(busiest)} on the busiest`,
  answered: (answered, percent) => `${grouped(answered)} answered (${percent})`,
  received: (calls) => `${grouped(calls)} received`,
  place: (score, calls, callees, of) =>
    `of ${counted(of, 'number')}: by score ${grouped(score)}, by calls ${grouped(calls)}, by callees ${grouped(callees)}`,
  placeInClass: (score, calls, callees, of, kind) =>
    `of ${grouped(of)} of its class (${kind}): by score ${grouped(score)}, by calls ${grouped(calls)}, by callees ${grouped(callees)}`,
  less: (level, limit, points) =>
    `${counted(points, 'point')} fewer and it is below ${level}, which begins at ${limit}.`,
  held: (ids) => `${ids.join(', ')} keeps it there: its score is that of the whole.`,
  without: (parts, alone) =>
    alone
      ? `For example, all else the same, with ${parts.join(' and ')}.`
      : `Its own signals alone would be below with ${parts.join(' and ')}.`,
  ownBelow: 'Its own signals alone are below already.',
  part: (title, bound, value, points) => `${title} at ${bound} ${value} (-${counted(points, 'point')})`,
  never: 'No change of its own signals would do it.',
  otherwise: 'By the policy of this version it is there no more.',
  logOf: (files, calls, days, zone) =>
    `${files}; ${counted(calls, 'call')} in ${counted(days, 'day')}, ${zone}`,
  notes: {
    belowFloor:
      'It has fewer calls than what is measured in a log of this size; it was measured all the same.',
    listedOnly:
      'From a saved report: places and shares are among the numbers that it lists, and it holds no calls.',
    noCalls: 'It placed no call in this log, so nothing speaks for or against a dialer.',
    partial: 'Some input could not be read: what is told rests on the rest.',
  },
  sections: {
    signals: 'What adds up to the score',
    clear: 'Weighed, without effect',
    offsets: 'Good signs weighed, without effect',
    missing: 'Not told, for lack of',
    cases: 'Group and cases',
    examples: 'Calls that show it',
    hours: 'Calls by hour',
  },
  all: 'all',
  more: (percent) => `> ${percent}`,
  fewer: (percent) => `< ${percent}`,
  noExamples: 'A saved report holds no calls; this shows them:',
  placed: (peer) => `to ${peer}`,
  receivedFrom: (peer) => `from ${peer}`,
  nobody: 'withheld',
  talked: (seconds) => `talk ${grouped(seconds)} s`,
  taken: 'answered',
  untaken: 'unanswered',
  line: (line) => `line ${line}`,
  pictures: { days: 'calls a day', talk: 'talk time', gaps: 'pauses' },
  mostOn: (calls, day) => `most ${grouped(calls)}, ${day}`,
  mostOf: (calls, bin) => `most ${grouped(calls)}, ${bin}`,
  bin: (from, to) => (to === null ? `from ${from}` : `${from} to ${to}`),
  perCell: (days) => `${counted(days, 'day')} each`,
  duration: (seconds) => {
    if (seconds >= 3600) return `${seconds / 3600} h`;
    return seconds >= 60 ? `${seconds / 60} min` : `${seconds} s`;
  },
};
