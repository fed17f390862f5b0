/** The evidence sheet without a form: what it says, in order. */
import type { Explanation } from '../explanation.ts';
import type { Adjustment, SignalResult } from '../model.ts';
import { levelPromises } from '../score/policy-promises.ts';
import { adjustmentTitle } from './adjustment-titles.ts';
import {
  callCells,
  caseLines,
  countsText,
  exampleBlocks,
  placeTexts,
  signalText,
  valueText,
  weighed,
  type FactsHow,
} from './explain-facts.ts';
import type { Lang } from './lang.ts';
import { told } from './phrases.ts';
import { reasonsOf } from './reasons.ts';
import { terminalText } from './safe-text.ts';
import { title } from './sentences.ts';
import { points, signalFacts } from './signals-facts.ts';
import { signalTextsZh } from './signal-texts-zh.ts';
import { localSeconds } from './table-time.ts';
import { className } from './words-classes.ts';
import { explainWordsOf } from './words-explain-of.ts';
import { wordsOf } from './words-of.ts';
import { sheetWordsOf } from './words-sheet-of.ts';
import type { SheetWords } from './words-sheet.ts';

/** Rows of a table; the columns in `right` hold figures. */
export interface SheetTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly right: readonly number[];
}

export interface SheetPart {
  readonly heading: string;
  readonly table?: SheetTable;
  readonly list?: readonly string[];
  readonly notes?: readonly string[];
}

/** All texts are safe for a terminal; a form makes them safe for itself. */
export interface Sheet {
  readonly title: string;
  readonly verdict: string;
  readonly level: Explanation['number']['level'];
  readonly facts: readonly (readonly [label: string, text: string])[];
  readonly parts: readonly SheetPart[];
  readonly footer: string;
}

interface How extends FactsHow {
  readonly sheet: SheetWords;
}

/** Calls that are told whole; the lines of more stand beside the rules. */
const callsTold = 9;
/** Files that are told with their digests. */
const filesTold = 8;
/** Reasons of a case. */
const caseReasons = 4;

/** What the sheet of a number says. */
export function sheetOf(found: Explanation, lang: Lang): Sheet {
  const clock = localSeconds(found.log.timezone);
  const how: How = {
    lang,
    words: wordsOf(lang),
    own: explainWordsOf(lang),
    sheet: sheetWordsOf(lang),
    clock,
  };
  const { number, tool, log, policy } = found;
  return {
    title: how.sheet.title(terminalText(number.display)),
    verdict: how.sheet.verdict(number.score, how.words.levels[number.level]),
    level: number.level,
    facts: factsOf(found, how),
    parts: [
      rulesPart(found, how),
      examplesPart(found, how),
      inputPart(found, how),
      ...conclusions(found, how),
    ],
    footer: how.sheet.madeBy(
      terminalText(`${tool.name} ${tool.version}`),
      policy.sha256.slice(0, 12),
      terminalText(log.timezone),
    ),
  };
}

function factsOf(found: Explanation, how: How): [string, string][] {
  const { words, own, sheet, lang, clock } = how;
  const { number, log } = found;
  const { stats } = number;
  const known = reasonsOf({ ...number, signals: [], cases: [] }, words, lang);
  const span =
    log.firstCall === null || log.lastCall === null
      ? words.noCalls
      : words.span(clock(log.firstCall), clock(log.lastCall));
  const facts: [string, string][] = [
    [sheet.labels.number, `${terminalText(number.number)} (${terminalText(className(number.class, lang))})`],
    [sheet.labels.period, words.span(clock(stats.firstCall), clock(stats.lastCall))],
    [own.labels.calls, countsText(found, how)],
    [own.labels.place, placeTexts(found, how)[0] ?? ''],
    [sheet.labels.cases, caseLines(found, how, caseReasons).join(' ')],
    [sheet.labels.more, known.join(words.reasonJoin)],
    [sheet.labels.log, [span, words.days(log.days), words.calls(log.calls)].join(words.reasonJoin)],
  ];
  return facts.filter(([, text]) => text !== '');
}

function rulesPart(found: Explanation, how: How): SheetPart {
  const { sheet, own } = how;
  const { counted, clear, offsets, missing } = weighed(found.number.signals);
  const lines = new Map(
    found.number.examples?.map(({ signal, calls }) => [signal, calls.map(({ line }) => line)]),
  );
  const heads = sheet.ruleHeads;
  const rows = [
    ...counted.map((signal) => ruleRow(signal, lines.get(signal.id) ?? [], how)),
    ...found.number.adjustments.map((one) => adjustmentRow(one, how)),
    [own.total, '', '', String(found.number.score), '', ''],
  ];
  return {
    heading: sheet.sections.rules,
    table: {
      heads: [heads.rule, heads.found, heads.limits, heads.points, heads.lines, heads.source],
      rows,
      right: [3],
    },
    notes: [
      sheet.quiet(clear.length + offsets.length, missing.length),
      ...(found.basis === 'report' ? [sheet.noExamples] : []),
    ],
  };
}

const facts = new Map<string, { readonly meaning: string; readonly source: string }>(
  signalFacts().map((one) => [one.id, one]),
);
const factsZh = new Map<string, { readonly meaning: string; readonly source: string }>(
  Object.entries(signalTextsZh),
);

function ruleRow(signal: SignalResult, lines: readonly number[], how: How): string[] {
  const { words, sheet, lang } = how;
  const { id, value, unit, warn, critical } = signal;
  const texts = (lang === 'zh' ? factsZh : facts).get(id);
  const told = (limit: number | null) => valueText(limit, unit, words);
  const meaning = texts === undefined ? '' : words.colon + texts.meaning.replace(/\.$/u, '');
  return [
    terminalText(title(id, lang)) + meaning,
    `${told(value)}${words.clauseJoin}${signalText(signal, lang)}`,
    sheet.limits((critical ?? 0) >= (warn ?? 0), told(warn), told(critical)),
    points(signal.points),
    lines.join(words.listJoin),
    texts?.source ?? '',
  ];
}

function adjustmentRow({ id, points: added, why }: Adjustment, { lang }: How): string[] {
  return [terminalText(adjustmentTitle(id, lang) ?? told(why, lang)), '', '', points(added), '', ''];
}

function examplesPart(found: Explanation, how: How): SheetPart {
  const { sheet } = how;
  const seen = new Set<string>();
  const calls = exampleBlocks(found)
    .flatMap((block) => block.calls)
    .filter(({ file, line }) => {
      const key = `${line} ${file}`;
      return seen.has(key) ? false : seen.add(key) !== undefined;
    })
    .slice(0, callsTold)
    .toSorted((a, b) => a.at - b.at || a.line - b.line);
  if (calls.length === 0) return { heading: sheet.sections.examples, notes: [sheet.noExamples] };
  const { at, party, outcome, line } = sheet.exampleHeads;
  return {
    heading: sheet.sections.examples,
    table: {
      heads: [at, party, outcome, line],
      rows: calls.map((call) => callCells(call, found, how)),
      right: [],
    },
    notes: [sheet.masked, sheet.sameFile],
  };
}

function inputPart(found: Explanation, how: How): SheetPart {
  const { sheet } = how;
  const { saved, run } = found;
  const rows = run.files
    .slice(0, filesTold)
    .map(({ path, sha256 }) => [terminalText(path), terminalText(sha256 ?? sheet.noDigest)]);
  const more = run.files.length - filesTold;
  if (more > 0) rows.push([sheet.moreFiles(more), '']);
  if (saved !== undefined) rows.push([`${sheet.savedReport} ${terminalText(saved.path)}`, saved.sha256]);
  return {
    heading: sheet.sections.input,
    table: { heads: [sheet.fileHeads.file, sheet.fileHeads.digest], rows, right: [] },
    notes: [sheet.digestOf],
  };
}

function conclusions({ number, log }: Explanation, { sheet, words, lang }: How): SheetPart[] {
  const { level } = number;
  const { most, of, checked } = levelPromises;
  const promise = level === 'none' ? null : sheet.promise(words.levels[level], most[level], of, checked);
  const off = [...new Set(log.off.map(({ why }) => why))].filter((why) => !why.startsWith('not used in'));
  return [
    { heading: sheet.sections.can, list: sheet.can(promise) },
    { heading: sheet.sections.cannot, list: sheet.cannot(off.map((why) => terminalText(told(why, lang)))) },
  ];
}
