import type { SheetWords } from './words-sheet.ts';
import { grouped } from './words.ts';

export const en: SheetWords = {
  title: (number) => `Evidence sheet: ${number}`,
  verdict: (score, level) => `score ${score} of 100, level ${level}`,
  labels: { number: 'number', period: 'calls seen', log: 'log', cases: 'group and cases', more: 'known' },
  sections: {
    rules: 'Rule by rule',
    examples: 'Some of the calls',
    input: 'The log',
    can: 'What can be concluded',
    cannot: 'What cannot be concluded',
  },
  ruleHeads: {
    rule: 'rule and formula',
    found: 'found',
    limits: 'half / whole at',
    points: 'points',
    lines: 'see lines',
    source: 'source',
  },
  exampleHeads: { at: 'start', party: 'other party', outcome: 'outcome', line: 'line' },
  fileHeads: { file: 'file', digest: 'SHA-256' },
  limits: (up, warn, critical) => `at ${up ? 'least' : 'most'} ${warn} / ${critical}`,
  quiet: (clear, missing) =>
    `${grouped(clear)} other rules were applied without effect; ${grouped(missing)} could not be applied.`,
  sources: (names) => `Sources of the limits: ${names.join('; ')}.`,
  noExamples: 'A saved report holds no calls: make the sheet from the log to have their lines.',
  masked: 'Other parties are shown in part; the line tells the whole.',
  sameFile: 'Lines count from 1; before a colon stands the number of the file below.',
  digestOf: 'SHA-256 of the file’s bytes as they were given, as sha256sum prints it.',
  noDigest: 'not taken',
  moreFiles: (count) => `${grouped(count)} more files; the JSON of this explanation names all`,
  savedReport: 'saved report',
  measured: (value, sentence) => (sentence === '' ? value : `${value} (${sentence})`),
  can: (promise) => [
    'These are facts of the log: the counts, times and lines above can be checked in it.',
    ...(promise === null
      ? [
          'By this log there is no reason to take the number for an outbound dialer: its score reaches no level.',
        ]
      : [
          'The calls have the pattern of an automatic or organised outbound dialer to the degree that the score says: its points add up, each from a rule whose limits are the same for every number.',
          promise,
        ]),
  ],
  promise: (level, most, of, { ordinary, bound }) =>
    `Level ${level} is set so that at most ${grouped(most)} of ${grouped(of)} ordinary callers reach it. That is a promise: a labelled log in which none of ${grouped(ordinary)} ordinary subscribers was high or critical shows no more than below ${grouped(bound)} of ${grouped(of)}, and another network may differ.`,
  cannot: (off) => [
    'Who called: a caller’s number can be forged or lent, so the holder of the number needs to be asked and the network’s own records to be seen.',
    'What was said, for what purpose, and whether the called persons had agreed: no call log holds that.',
    'Guilt of a person or a firm: this is statistical evidence of behaviour, a reason for a review, no finding of a breach.',
    'What the log does not hold: calls by other routes or other days.',
    ...(off.length === 0 ? [] : [`What this log could not show: ${off.join('; ')}.`]),
  ],
  madeBy: (tool, policy, zone, command) =>
    `Made by ${tool}${policy === null ? '' : `, policy ${policy}`}; times in ${zone}. To make it again: ${command}`,
};
