/**
 * The policy, data only. Every limit, weight, cap, gate and level is here and nowhere else.
 *
 * `from` is judgement unless its `why` says otherwise: it lies below warn, so that strength grows smoothly.
 * "Sichuan" is the labelled log of real subscribers of the 2020 Digital Sichuan competition, measured;
 * "ordinary p99" is the 99th percentile of its ordinary subscribers with at least 20 calls.
 */
import type { Policy } from './policy-types.ts';

export const policy = {
  base: {
    points: 9,
    why: 'A number of which little is known is not yet harmless; repeat and two-way contacts lead down from here.',
  },
  levels: { low: 22, medium: 40, high: 52, critical: 70 },
  dayProfileMaxDays: 6,
  families: {
    volume: { least: 0, most: 35 },
    dispersion: { least: -20, most: 42 },
    direction: { least: -25, most: 22 },
    answer: { least: -6, most: 6 },
    duration: { least: 0, most: 12 },
    pacing: { least: 0, most: 32 },
    time: { least: -10, most: 10 },
    life: { least: -10, most: 24 },
    class: { least: -60, most: 6 },
  },
  gates: [
    {
      id: 'no-telling-family',
      families: ['volume', 'duration', 'answer', 'time', 'class', 'life', 'direction'],
      otherFamilies: 1,
      below: 'medium',
      why: 'Without many strangers or a machine pace, volume, short calls, hours, class and a short life describe busy honest callers and floods of one victim.',
    },
    {
      id: 'one-family',
      families: [],
      otherFamilies: 2,
      below: 'high',
      why: 'One family of signals is one reason, however strong.',
    },
    {
      id: 'two-families',
      families: [],
      otherFamilies: 3,
      below: 'critical',
      why: 'Sichuan: three votes of five cost 0.65 % false alarms, four cost 0.1 %.',
    },
  ],
  excuses: [
    {
      id: 'reachable',
      signals: ['answered-callbacks', 'inbound-share'],
      below: 'medium',
      why: 'A tenth of the callees call back and are answered: of subscribers with 50 calls and 5 new callees a day 4 of 5 ordinary ones and 1 % of fraud are so (Sichuan competition data, measured).',
    },
    {
      id: 'customers',
      signals: ['repeat-contacts', 'answered-callbacks'],
      below: 'medium',
      why: 'Three tenths of the callees are called on another day again and a tenth call back and are answered: regular customers, pupils, patients. A list is called once.',
    },
    {
      id: 'relay',
      signals: ['relayed-calls'],
      below: 'medium',
      why: 'A number that carries on the calls of many callers works no list: privacy numbers, switchboards, forwarded lines.',
    },
    {
      id: 'around-the-clock',
      signals: ['around-the-clock'],
      below: 'medium',
      why: 'Service numbers that call through the night follow demand: one-time codes, alarms, reminders. Nobody sells at night.',
    },
  ],
  groups: {
    without: [
      'concurrency',
      'parallel-lines',
      'many-devices',
      'number-class',
      'service-class',
      'local-callees',
    ],
    why: 'Several handsets do talk at once, in devices of their own; a group has no class and no home.',
  },
  signals: {
    'daily-volume': {
      limits: { from: 2, warn: 30, critical: 60, sample: 5 },
      weight: { day: 4, history: 11 },
      why: 'Ordinary p98 is 14 and p99.9 is 27 calls a day; a short log is judged by hours instead.',
      source: 'Sichuan competition data, measured; 30 a day is a vote of the five-vote rule',
    },
    'busiest-day': {
      limits: { from: 5, warn: 50, critical: 100, sample: 5 },
      weight: { day: 10, history: 11 },
      why: '99.87 % of SIMs stay at 50 a day; vendors preset 75 to 200; from is the ordinary p95.',
      source: 'TRAI 2024; dialler presets; Sichuan competition data, measured',
    },
    'busy-hour': {
      limits: { from: 3, warn: 20, critical: 40, sample: 5 },
      weight: { day: 16, history: 11 },
      why: 'The volume that a one-day log shows best; from is the ordinary p95, warn its p99.5.',
      source: 'Sichuan competition data, measured; grey-market advice of 20 an hour',
    },
    'busy-minute': {
      limits: { from: 2, warn: 4, critical: 8, sample: 20 },
      weight: { day: 8, history: 2 },
      why: 'A keypad gives two or three calls a minute.',
      source: 'OpenSIPS practice (10 and 20 for trunks), lowered by judgement',
    },
    persistence: {
      limits: { from: 1, warn: 3, critical: 10, sample: 2 },
      weight: { day: 0, history: 2 },
      why: 'One heavy day happens to anyone; couriers persist as well, so the weight is small.',
      source: 'TRAI proposal: 10 consecutive days; warn by judgement',
    },
    'quota-plateau': {
      limits: { from: 0.3, warn: 0.5, critical: 0.8, sample: 5 },
      weight: { day: 0, history: 6 },
      why: 'Half of five days or more at the greatest count: of counts that waver as chance does, one in eight comes near their greatest.',
      source: 'Dialler presets of 75 to 500 a day; values by judgement',
    },
    'distinct-ratio': {
      limits: { from: 0.2, warn: 0.6, critical: 0.8, sample: 20 },
      weight: { day: 3, history: 5 },
      why: 'False alarms 2.4 % at warn, 0.4 % at critical; AUC 0.61 on numbers of a week, 0.94 on longer ones.',
      source: 'Sichuan competition data, measured',
    },
    'new-callees': {
      limits: { from: 1, warn: 5, critical: 20, sample: 1 },
      weight: { day: 14, history: 20 },
      why: 'Ordinary p95 is 2.4 and p99.9 is 9.2 a day, half of fraud is above 26.',
      source: 'Sichuan competition data, measured',
    },
    'few-repeats': {
      limits: { from: 3, warn: 1.3, critical: 1.1, sample: 20 },
      weight: { day: 0, history: 1 },
      why: 'from is the ordinary p5; tells nearly what distinct-ratio tells, so the weight is small.',
      source: 'Sichuan competition data, measured',
    },
    'brief-contacts': {
      limits: { from: 6, warn: 1, critical: 0.5, sample: 10 },
      weight: { day: 0, history: 4 },
      why: 'Best single feature, AUC 0.94; ordinary p5 is 2.2, p2 1.1, p0.5 0.5 days.',
      source: 'Sichuan competition data, measured',
    },
    'outgoing-share': {
      limits: { from: 0.5, warn: 0.8, critical: 0.95, sample: 20 },
      weight: { day: 8, history: 1 },
      why: 'False alarms 15 % at warn, 11 % at critical: a hint in a longer log, never enough alone; from is the ordinary upper quartile.',
      source: 'Sichuan competition data, measured; TRAI 2025',
    },
    'low-reciprocity': {
      limits: { from: 0.35, warn: 0.05, critical: 0.01, sample: 30 },
      weight: { day: 6, history: 2 },
      why: 'The ordinary lower quartile is 0.26, the fraud upper quartile 0.06.',
      source: 'Literature on spam over telephony; Sichuan competition data, measured; values by judgement',
    },
    'failed-callbacks': {
      limits: { from: 0.3, warn: 0.2, critical: 0.0834, sample: 3 },
      weight: { day: 8, history: 7 },
      why: 'Shrunk share: 0 of 3 answered is warn, 0 of 10 is critical.',
      source: 'FCC and Ofcom require a number that can be called back; counts by judgement',
    },
    'low-answer-rate': {
      limits: { from: 0.5, warn: 0.4, critical: 0.2, sample: 50 },
      weight: { day: 5, history: 3 },
      why: 'Support only: dialler below 40 %, conversation below 50 %; a shown real number connects at 65 %.',
      source: 'US carriers and dialler hosts',
    },
    'short-calls': {
      limits: { from: 0.1, warn: 0.15, critical: 0.3, sample: 50 },
      weight: { day: 5, history: 3 },
      why: 'Ordinary p98 is 0.13, yet fraud is hardly shorter: support only.',
      source: 'Carrier surcharges of 10-20 %; Anatel 2024; Sichuan competition data, measured',
    },
    'script-length': {
      limits: { from: 0.25, warn: 0.35, critical: 0.5, sample: 40 },
      weight: { day: 8, history: 7 },
      why: 'A recording has one length; live talk spreads over minutes.',
      source: 'Judgement, unmeasured',
    },
    'paced-gaps': {
      limits: { from: 0.3, warn: 0.4, critical: 0.6, sample: 30 },
      weight: { day: 22, history: 15 },
      why: 'By hand 0.14-0.22, with a jittered machine 0.29-0.37, with a fixed one 1.',
      source: 'Measured on synthetic dialling',
    },
    concurrency: {
      limits: { from: 1, warn: 2, critical: 3, sample: 3 },
      weight: { day: 16, history: 12 },
      why: 'A handset carries two calls with hold; three lasting overlaps rule out a chance.',
      source: 'OpenSIPS and VOS3000 check it without a default; values by judgement',
    },
    'parallel-lines': {
      limits: { from: 0.02, warn: 0.1, critical: 0.3, sample: 20 },
      weight: { day: 6, history: 5 },
      why: 'One call in ten over another is no conference; four lines at work overlap in most calls.',
      source: 'Judgement, unmeasured',
    },
    'sequential-dialling': {
      limits: { from: 0.15, warn: 0.3, critical: 0.6, sample: 20 },
      weight: { day: 10, history: 9 },
      why: 'Contacts are not neighbours in the number plan.',
      source: 'FCC: sequential dialling patterns; values by judgement',
    },
    'list-order': {
      limits: { from: 0.4, warn: 0.5, critical: 0.8, sample: 30 },
      weight: { day: 10, history: 9 },
      why: 'Chance reaches warn in one of 300,000 callers with 30 steps, and in none with more.',
      source: 'Ascents of a random order: variance (n + 1) / 12',
    },
    'duty-cycle': {
      limits: { from: 20, warn: 13, critical: 11, sample: 50 },
      weight: { day: 0, history: 4 },
      why: 'At most 11 hours and 50 calls: recall 0.36 at 0.22 % false alarms over 8 months.',
      source: 'Sichuan competition data, measured',
    },
    'office-hours': {
      limits: { from: 0.7, warn: 0.85, critical: 0.95, sample: 50 },
      weight: { day: 2, history: 2 },
      why: 'Every office keeps office hours: support only.',
      source: 'Judgement, unmeasured',
    },
    'quiet-hours': {
      limits: { from: 1.5, warn: 3, critical: 10, sample: 20 },
      weight: { day: 3, history: 2 },
      why: 'Ordinary p98 is 1.3 and p99.9 is 2.7 a day; fraud p95 is 5.5.',
      source: 'Sichuan competition data, measured; 3 and 10 by judgement',
    },
    'new-number': {
      limits: { from: 20, warn: 50, critical: 150, sample: 20 },
      weight: { day: 0, history: 6 },
      why: 'Active for at most 7 days with 50 calls: recall 0.40 at 0.07 % false alarms.',
      source: 'Sichuan competition data, measured',
    },
    'short-life': {
      limits: { from: 0.8, warn: 0.32, critical: 0.22, sample: 30 },
      weight: { day: 0, history: 11 },
      why: '10 and 7 active days of a month; the ordinary p0.1 with 50 calls is 0.45. Who places 20 calls a month has few active days by arithmetic.',
      source: 'Sichuan competition data, measured',
    },
    'warm-up': {
      limits: { from: 1.5, warn: 3, critical: 6, sample: 5 },
      weight: { day: 0, history: 4 },
      why: 'From 10 to 30 calls a day is a warmed-up number, or a courier who found his feet: support only.',
      source: 'Guides to warming up numbers; values by judgement',
    },
    'many-devices': {
      limits: { from: 1, warn: 3, critical: 5, sample: 1 },
      weight: { day: 4, history: 17 },
      why: 'Four or more: 24 % of fraud and 0.3 % of ordinary subscribers in a month, the greatest ratio of all signals; a count of handsets needs no sample.',
      source: 'Sichuan competition data, measured',
    },
    'number-class': {
      limits: { from: 0, warn: 0.5, critical: 1, sample: 0 },
      weight: { day: 6, history: 4 },
      why: 'A prior, never decisive.',
      source: 'MIIT number plan 2023; values by judgement',
    },
    'answered-callbacks': {
      limits: { from: 0.02, warn: 0.1, critical: 0.3, sample: 20 },
      weight: { day: -10, history: -3 },
      why: 'Half of ordinary subscribers are called back by 0.35 of their callees, three quarters of fraud below 0.05.',
      source: 'Sichuan competition data, measured',
    },
    'repeat-contacts': {
      limits: { from: 0.02, warn: 0.3, critical: 0.5, sample: 3 },
      weight: { day: -4, history: -7 },
      why: 'Ordinary median 0.43, fraud upper quartile 0.06; in a few days nobody repeats much.',
      source: 'Sichuan competition data, measured',
    },
    'reciprocal-contacts': {
      limits: { from: 0.02, warn: 0.2, critical: 0.4, sample: 3 },
      weight: { day: -8, history: -1 },
      why: 'Ordinary median 0.29, fraud upper quartile 0.05.',
      source: 'Sichuan competition data, measured',
    },
    'long-life': {
      limits: { from: 0.2, warn: 0.65, critical: 0.9, sample: 3 },
      weight: { day: 0, history: -6 },
      why: 'Ordinary median 0.74, fraud upper quartile 0.42; couriers 31 of 31 days.',
      source: 'Sichuan competition data, measured',
    },
    'inbound-share': {
      limits: { from: 0.05, warn: 0.15, critical: 0.45, sample: 30 },
      weight: { day: -8, history: -1 },
      why: 'Ordinary median 0.47, courier-like 0.16-0.42, fraud upper quartile 0.15.',
      source: 'Sichuan competition data, measured',
    },
    'relayed-calls': {
      limits: { from: 0.3, warn: 0.6, critical: 0.9, sample: 20 },
      weight: { day: -10, history: -10 },
      why: 'Privacy numbers and switchboards carry on what comes in; whoever dials a list does not wait for a call.',
      source: 'Signals catalogue S24b; values by judgement',
    },
    'well-answered': {
      limits: { from: 0.65, warn: 0.75, critical: 0.9, sample: 50 },
      weight: { day: -4, history: -6 },
      why: 'A shown real number connects at 65 %, a dialler below 40 %; who is waited for, better.',
      source: 'Vendor screen; US carriers and dialler hosts; values by judgement',
    },
    'local-callees': {
      limits: { from: 0.6, warn: 0.75, critical: 0.9, sample: 20 },
      weight: { day: -6, history: -5 },
      why: 'Top city: ordinary 0.74, a courier 0.89, scammers 0.14-0.62.',
      source: 'Xiaomi Mobile customers, measured',
    },
    'around-the-clock': {
      limits: { from: 0.15, warn: 0.22, critical: 0.35, sample: 100 },
      weight: { day: -10, history: -10 },
      why: 'The night is 11 of 24 hours: an even machine has 0.46, waking hours leave about 0.1.',
      source: 'Judgement; night traffic of one-time-code lines',
    },
    'service-class': {
      limits: { from: 0, warn: 0.5, critical: 1, sample: 0 },
      weight: { day: -60, history: -60 },
      why: 'Emergency numbers are never flagged; operators and banks keep part of their points.',
      source: 'MIIT number plan 2023; MIIT spokesman 2020; values by judgement',
    },
  },
} satisfies Policy;
