/** Reasons in English. Titles fit a table column of 24 cells. */
import type { Sentences, Titles } from './sentences-types.ts';

const share = (part: number, whole: number) => `${Math.round((100 * part) / Math.max(1, whole))} %`;
const plural = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;
const tenth = (value: number) => String(Math.round(value * 10) / 10);

export const titlesEn: Titles = {
  'daily-volume': 'calls per day',
  'busiest-day': 'busiest 24 hours',
  'busy-hour': 'busiest hour',
  'busy-minute': 'busiest minute',
  persistence: 'heavy days',
  'quota-plateau': 'quota plateau',
  'distinct-ratio': 'distinct-callee ratio',
  'new-callees': 'new callees per day',
  'few-repeats': 'few repeated calls',
  'brief-contacts': 'brief contacts',
  'outgoing-share': 'outgoing share',
  'low-reciprocity': 'low reciprocity',
  'failed-callbacks': 'failed call-backs',
  'low-answer-rate': 'low answer rate',
  'short-calls': 'short calls',
  'script-length': 'script-length talks',
  'paced-gaps': 'machine-paced gaps',
  concurrency: 'calls at once',
  'parallel-lines': 'parallel lines',
  'sequential-dialling': 'sequential dialling',
  'list-order': 'list-order dialling',
  'duty-cycle': 'shift-like hours',
  'office-hours': 'office hours only',
  'quiet-hours': 'quiet-hours calls',
  'new-number': 'new number',
  'short-life': 'short life',
  'warm-up': 'warm-up staircase',
  'many-devices': 'many devices',
  'number-class': 'number class',
  'answered-callbacks': 'answered call-backs',
  'repeat-contacts': 'repeat contacts',
  'reciprocal-contacts': 'reciprocal contacts',
  'long-life': 'long life',
  'inbound-share': 'inbound share',
  'relayed-calls': 'relayed calls',
  'well-answered': 'well answered',
  'local-callees': 'local callees',
  'around-the-clock': 'called day and night',
  'service-class': 'service number',
};

export const sentencesEn: Sentences = {
  'daily-volume': (e) =>
    `${tenth(e.calls / e.activeDays)} calls a day: ${e.calls} on ${plural(e.activeDays, 'day')}`,
  'busiest-day': (e) => `${plural(e.calls, 'call')} within 24 hours`,
  'busy-hour': (e) => `${plural(e.calls, 'call')} within one hour`,
  'busy-minute': (e) => `${plural(e.calls, 'call')} within one minute`,
  persistence: (e) => `at least 30 calls on ${e.heavyDays} of ${plural(e.activeDays, 'active day')}`,
  'quota-plateau': (e) =>
    `${e.plateau} of ${plural(e.days, 'active day')} ended within 5 % of ${plural(e.quota, 'call')}`,
  'distinct-ratio': (e) => `${plural(e.callees, 'different number')} in ${plural(e.calls, 'call')}`,
  'new-callees': (e) =>
    `${tenth(e.callees / e.activeDays)} new callees a day: ${e.callees} on ${plural(e.activeDays, 'day')}`,
  'few-repeats': (e) =>
    `${plural(e.callees, 'callee')} called ${tenth(e.calls / e.callees)} times on average`,
  'brief-contacts': (e) =>
    `${plural(e.contacts, 'contact')} lasted ${tenth(e.lifeSeconds / e.contacts / 86_400)} days on average`,
  'outgoing-share': (e) => `${plural(e.placed, 'call')} placed, ${e.received} received`,
  'low-reciprocity': (e) => `${e.reciprocal} of ${plural(e.callees, 'callee')} ever called this number`,
  'failed-callbacks': (e) => `${e.answered} of ${plural(e.callbacks, 'call-back')} answered`,
  'low-answer-rate': (e) => `${share(e.answered, e.calls)} of ${plural(e.calls, 'call')} answered`,
  'short-calls': (e) => `${share(e.short, e.answered)} of ${e.answered} answered calls lasted at most 6 s`,
  'script-length': (e) =>
    `${share(e.inWindow, e.answered)} of ${e.answered} answered calls lasted ${e.fromSeconds}-${e.fromSeconds + 2} s`,
  'paced-gaps': (e) =>
    `${share(e.paced, e.gaps)} of ${e.gaps} idle gaps are ${e.fromSeconds}-${e.fromSeconds + 3} s: machine pacing`,
  concurrency: (e) =>
    `${plural(e.atOnce, 'call')} at once on a mobile number, ${plural(e.overlaps, 'lasting overlap')}`,
  'parallel-lines': (e) =>
    `${share(e.parallel, e.answered)} of ${e.answered} answered calls began while another went on`,
  'sequential-dialling': (e) =>
    `${share(e.near, e.steps)} of ${e.steps} successive calls go to a neighbouring number`,
  'list-order': (e) => `${share(e.oneWay, e.steps)} of ${e.steps} steps between callees go one way`,
  'duty-cycle': (e) => `${plural(e.calls, 'call')} within ${e.clockHours} of the 24 clock hours`,
  'office-hours': (e) => `${share(e.office, e.calls)} of ${plural(e.calls, 'call')} in office hours`,
  'quiet-hours': (e) =>
    `${plural(e.quietCallees, 'callee')} called between 21:00 and 08:00 in ${plural(e.activeDays, 'day')}`,
  'new-number': (e) =>
    `${plural(e.calls, 'call')}, first seen ${plural(e.ageDays, 'day')} before the log ends`,
  'short-life': (e) =>
    `${plural(e.calls, 'call')} on ${e.activeDays} of the log's ${plural(e.logDays, 'day')}`,
  'warm-up': (e) =>
    `from ${e.first} to ${plural(e.top, 'call')} a day within ${plural(e.days, 'active day')}, step by step`,
  'many-devices': (e) => `used in ${plural(e.devices, 'device')}`,
  'number-class': (e) =>
    e.raise >= 1 ? 'a kind of number that places no such calls' : 'a kind of number that diallers rent',
  'answered-callbacks': (e) =>
    `${e.callers} of ${plural(e.callees, 'callee')} called back, ${e.answered} of ${e.callbacks} answered`,
  'repeat-contacts': (e) =>
    `${share(e.regular, e.callees)} of ${plural(e.callees, 'callee')} called on several days`,
  'reciprocal-contacts': (e) =>
    `${share(e.twoWay, e.contacts)} of ${plural(e.contacts, 'contact')} call both ways`,
  'long-life': (e) => `active on ${e.activeDays} of the log's ${plural(e.logDays, 'day')}`,
  'relayed-calls': (e) =>
    `${share(e.relayed, e.placed)} of ${plural(e.placed, 'call')} carried on one that came in, of ${plural(e.callers, 'caller')}`,
  'well-answered': (e) => `${share(e.answered, e.calls)} of ${plural(e.calls, 'call')} answered`,
  'inbound-share': (e) => `${plural(e.received, 'call')} received, ${e.placed} placed`,
  'local-callees': (e) => `${share(e.local, e.calls)} of ${plural(e.calls, 'call')} to local fixed lines`,
  'around-the-clock': (e) => `${e.quiet} of ${e.calls} calls by night, in ${e.hours} clock hours`,
  'service-class': (e) => (e.standing >= 1 ? 'an emergency number' : 'a public service number'),
};
