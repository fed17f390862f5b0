/** The evidence sheet without a form: what it says, in order. */
import type { Explanation } from '../explanation.ts';
import { levelPromises } from '../score/policy-promises.ts';
import { callCells, caseLines, countsText, exampleBlocks, placeTexts } from './explain-facts.ts';
import type { Lang } from './lang.ts';
import { told } from './phrases.ts';
import { reasonsOf } from './reasons.ts';
import { terminalText } from './safe-text.ts';
import { placeOf, type SheetHow, type SheetPart } from './sheet-part.ts';
import { rulesPart } from './sheet-rules.ts';
import { localSeconds } from './table-time.ts';
import { className } from './words-classes.ts';
import { explainWordsOf } from './words-explain-of.ts';
import { wordsOf } from './words-of.ts';
import { sheetWordsOf } from './words-sheet-of.ts';

/** All texts are safe for a terminal; a form makes them safe for itself. */
export interface Sheet {
  readonly title: string;
  readonly verdict: string;
  readonly level: Explanation['number']['level'];
  readonly facts: readonly (readonly [label: string, text: string])[];
  readonly parts: readonly SheetPart[];
  readonly footer: string;
  /** So many rules counted that a page takes small type. */
  readonly crowded: boolean;
}

export interface SheetOptions {
  readonly lang: Lang;
  /** Makes the explanation again. */
  readonly command: string;
}

/** Calls that are told whole, and of one reason; the lines of more stand beside the rules. */
const callsTold = { all: 8, each: 2, crowded: 4 };
/** Files that are told with their digests. */
const filesTold = { all: 8, crowded: 3 };
/** From so many rules on there is less room for calls and files. */
const manyRules = 18;

const isCrowded = ({ number }: Explanation) =>
  number.signals.filter(({ points }) => points !== 0).length >= manyRules;
/** Reasons of a case. */
const caseReasons = 4;

/** What the sheet of a number says. */
export function sheetOf(found: Explanation, { lang, command }: SheetOptions): Sheet {
  const clock = localSeconds(found.log.timezone);
  const how: SheetHow = {
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
    crowded: isCrowded(found),
    footer: how.sheet.madeBy(
      terminalText(`${tool.name} ${tool.version}`),
      policy?.sha256.slice(0, 12) ?? null,
      terminalText(log.timezone),
      terminalText(`${command} --sheet`),
    ),
  };
}

function factsOf(found: Explanation, how: SheetHow): [string, string][] {
  const { words, own, sheet, lang, clock } = how;
  const { number, log } = found;
  const { stats } = number;
  const { groupId: _, cases: __, ...alone } = number;
  const known = reasonsOf({ ...alone, signals: [] }, words, lang);
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

function examplesPart(found: Explanation, how: SheetHow): SheetPart {
  const { sheet } = how;
  const seen = new Set<string>();
  const calls = exampleBlocks(found)
    .flatMap((block) => block.calls.slice(0, callsTold.each))
    .filter(({ file, line }) => {
      const key = `${line} ${file}`;
      return seen.has(key) ? false : seen.add(key) !== undefined;
    })
    .slice(0, isCrowded(found) ? callsTold.crowded : callsTold.all)
    .toSorted((a, b) => a.at - b.at || a.line - b.line);
  if (calls.length === 0) return { heading: sheet.sections.examples, notes: [sheet.noExamples] };
  const { at, party, outcome, line } = sheet.exampleHeads;
  return {
    heading: sheet.sections.examples,
    table: {
      heads: [at, party, outcome, line],
      rows: calls.map((call) => [...callCells(call, found, how).slice(0, 3), placeOf(call, found)]),
      right: [3],
      whole: [0, 1, 2, 3],
    },
    notes: [found.run.files.length === 1 ? sheet.masked : `${sheet.masked} ${sheet.sameFile}`],
  };
}

function inputPart(found: Explanation, how: SheetHow): SheetPart {
  const { sheet } = how;
  const { saved, run } = found;
  const cited = new Set((found.number.examples ?? []).flatMap(({ calls }) => calls.map(({ file }) => file)));
  const numbered = run.files.map((file, at) => ({
    ...file,
    name: `${run.files.length === 1 ? '' : `${at + 1}: `}${terminalText(file.path)}`,
  }));
  const told = [
    ...numbered.filter(({ path }) => cited.has(path)),
    ...numbered.filter(({ path }) => !cited.has(path)),
  ];
  const rows = told
    .slice(0, isCrowded(found) ? filesTold.crowded : filesTold.all)
    .map(({ name, sha256 }) => [name, terminalText(sha256 ?? sheet.noDigest)]);
  const more = told.length - rows.length;
  if (more > 0) rows.push([sheet.moreFiles(more), '']);
  if (saved !== undefined) rows.push([`${sheet.savedReport} ${terminalText(saved.path)}`, saved.sha256]);
  return {
    heading: sheet.sections.input,
    table: { heads: [sheet.fileHeads.file, sheet.fileHeads.digest], rows, right: [], whole: [] },
    notes: [sheet.digestOf],
  };
}

function conclusions({ number, log }: Explanation, { sheet, words, lang }: SheetHow): SheetPart[] {
  const { level } = number;
  const { most, of, checked } = levelPromises;
  const promise = level === 'none' ? null : sheet.promise(words.levels[level], most[level], of, checked);
  const off = [...new Set(log.off.map(({ why }) => why))].filter((why) => !why.startsWith('not used in'));
  return [
    { heading: sheet.sections.can, list: sheet.can(promise) },
    { heading: sheet.sections.cannot, list: sheet.cannot(off.map((why) => terminalText(told(why, lang)))) },
  ];
}
