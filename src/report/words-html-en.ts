import type { HtmlWords } from './words-html.ts';
import { grouped } from './words.ts';

const counted = (n: number, one: string, many = `${one}s`) => `${grouped(n)} ${n === 1 ? one : many}`;

function time(seconds: number): string {
  if (seconds >= 86_400 && seconds % 86_400 === 0) return `${seconds / 86_400} d`;
  if (seconds >= 3600) return `${Math.round(seconds / 360) / 10} h`;
  return seconds >= 60 ? `${Math.round(seconds / 6) / 10} min` : `${seconds} s`;
}

export const en: HtmlWords = {
  title: 'Numbers that dial like a system',
  tag: 'call log report',
  kinds: {
    robot: 'dialling robot',
    dialer: 'dialer',
    ordinary: 'caller',
    pool: 'member of a pool',
    'bridge-system': 'system number of a bridge',
    'bridge-agent': 'agent of a bridge',
    flood: 'source of a flood',
    'ring-once': 'ring-once caller',
  },
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  facts: {
    title: 'What was read',
    calls: 'calls',
    callers: 'callers',
    scored: (scored) => `${grouped(scored)} with enough calls to be scored`,
    files: 'files',
    span: 'span',
    rejected: 'rejected rows',
    rejectedOf: (lines, share) => `${share} of ${counted(lines, 'line')}`,
    perspective: 'read as',
    allowed: 'allowed',
  },
  flagged: 'Flagged numbers by level',
  counts: {
    also: 'Groups and cases',
    pool: (pools) => counted(pools, 'pool'),
    bridge: (bridges) => counted(bridges, 'call-back bridge'),
    flood: (floods) => counted(floods, 'flood'),
    ringOnce: (callers) => counted(callers, 'ring-once caller'),
    violation: (callers) => counted(callers, 'caller breaking a rule', 'callers breaking a rule'),
  },
  levelNote:
    'A level is a promise about false alarms: of 5,000 ordinary callers at most 1 comes out critical, and 5 high or above.',
  start: 'Act on these first',
  startNote:
    'The highest scores. A group or case stands for its numbers, unless one of them scores more by itself.',
  startNone: 'Nothing in this log reaches level medium.',
  details: 'All reasons and pictures',
  cases: 'Groups and cases',
  violations: 'Calls that break a rule',
  violationHeads: {
    rule: 'rule',
    by: 'by',
    calls: 'calls',
    callees: 'callees',
    amount: 'sum',
    span: 'from, to',
  },
  group: 'pool',
  list: 'Numbers, the highest score first',
  listCut: (shown, all) => `The first ${grouped(shown)} of ${counted(all, 'number')}.`,
  casesInDetail: 'Groups and cases in detail',
  numbersInDetail: 'Numbers in detail',
  sectionsCut: (shown) =>
    `The first ${counted(shown, 'number')} of the list; for the others the list tells all.`,
  read: 'What was read, and how',
  howToRead: 'How to read a score',
  howToReadText: [
    'A score runs from 0, harmless, to 100, certain. It is a sum of whole points: each reason adds some, each good sign takes some away, and the lines below a score add up to it.',
    'In pictures a dashed line is the value at which a reason counts half (warn), a solid line the value at which it counts in full (critical); a bracket marks the times that a reason counts. Limits come from measured logs and published rules; they are the same for every number.',
    'A score is a reason to look, not a verdict: couriers, clinics and hotlines place many calls too. The good signs, calls back that are answered and contacts called again, tell most of them apart.',
  ],
  madeBy: (tool, when) => `Made by ${tool}, run of ${when}. One file: it loads nothing and runs no script.`,
  numberFacts: (calls, callees, days) =>
    `${counted(calls, 'call')} to ${counted(callees, 'callee')} on ${counted(days, 'day')}`,
  answered: (share) => `${share} answered`,
  partOf: 'part of',
  noDetail: 'The report holds no counts for pictures here.',
  noRoom: 'Pictures are left out so that the page stays below 2 MB; --top shows fewer numbers with more.',
  points: {
    title: 'Points',
    heads: { points: 'points', reason: 'reason', value: 'value', limits: 'warn / critical' },
    sum: 'score',
    kinds: {
      volume: 'volume',
      dispersion: 'strangers',
      direction: 'direction',
      answer: 'answers',
      duration: 'lengths',
      pacing: 'pace',
      time: 'hours',
      life: 'life-span',
      class: 'class',
      base: 'base',
      known: 'group or case',
      offset: 'good signs and caps',
    },
    quiet: (clear, noData) =>
      `${counted(clear, 'signal')} without effect${noData === 0 ? '' : `, ${grouped(noData)} without data`}.`,
    bar: (score, parts) => `${score} points: ${parts}`,
    barTold: (score) => `Points that add up to ${score}, as the table tells`,
    small: (titles) => `smaller reasons: ${titles}`,
  },
  heat: {
    title: 'By hour.',
    facts: (calls, weekday, hour) => `Most on ${weekday} ${hour}-${hour + 1} h: ${counted(calls, 'call')}.`,
    none: 'No call.',
  },
  sentenceJoin: '. ',
  lengths: 'By length.',
  days: {
    title: 'By day.',
    calls: (told) => `calls a day${told ? ', the answered ones strong' : ''}`,
    facts: (most, day, bar) =>
      `Most ${grouped(most)}${bar === 1 ? `, on ${day}` : ''}${bar === 1 ? '' : `; a bar is the busiest of ${bar} days`}`,
  },
  talk: {
    title: 'talk time',
    facts: (answered, missed) =>
      `${grouped(answered)} answered${missed === null ? '' : `, ${grouped(missed)} unanswered`}`,
    short: 'up to 6 s',
    script: (from) => `${from}-${from + 2} s`,
  },
  gaps: {
    title: 'pauses',
    facts: (gaps, overlaps) =>
      `${counted(gaps, 'pause')}${overlaps === 0 ? '' : `, ${counted(overlaps, 'overlap')}`}`,
    paced: (from, to) => `${from}-${to} s`,
    window: 'bracket',
  },
  fanOut: {
    title: (warn) =>
      `sums of calls, new callees (line)${warn === null ? '' : `, ${grouped(warn)} a day (dashed)`}`,
    facts: (fresh, calls) => `${grouped(fresh)} new callees in ${grouped(calls)} calls`,
  },
  atOnce: { title: 'calls at once', facts: (most) => `Up to ${grouped(most)} calls at once` },
  handOver: {
    title: 'Who calls when.',
    facts: (members, shown, step) =>
      `${shown < members ? `The first ${shown} of ${counted(members, 'member')}` : counted(members, 'member')}, a column is ${step}; the stronger, the more calls.`,
  },
  legs: {
    title: 'How calls are joined.',
    facts: (legs) =>
      `The first ${counted(legs, 'pair')} of legs, from the moment when the agent answers: above the leg to the agent, below the leg to the customer.`,
    row: (when, agent, customer, delay) =>
      `${when} agent ${agent}, ${grouped(delay)} s later customer ${customer}`,
    agent: 'leg to the agent',
    customer: 'leg to the customer',
  },
  partHeads: { role: 'role', received: 'received', ownScore: 'own score' },
  roles: { member: 'member', system: 'system number', agent: 'agent', victim: 'victim', source: 'source' },
  partsCut: (more) => `And ${grouped(more)} more; JSON and CSV name all.`,
  mark: { warn: (limit) => `warn ${limit}`, critical: (limit) => `critical ${limit}` },
  seconds: time,
  duration: time,
};
