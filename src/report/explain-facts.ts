/** What is told of one number, in words: for the terminal and for the sheet. */
import type { Change, Explanation } from '../explanation.ts';
import type { ExampleCall } from '../model-place.ts';
import type { SignalResult } from '../model.ts';
import { caseFacts } from './case-facts.ts';
import { signals } from '../signals/index.ts';
import type { ExplainWords } from './words-explain.ts';
import type { Lang } from './lang.ts';
import { reasonsOf } from './reasons.ts';
import { terminalText } from './safe-text.ts';
import { reason, title } from './sentences.ts';
import { amount, threshold } from './signals-facts.ts';
import { filesText } from './summary-log.ts';
import { htmlWordsOf } from './words-html-of.ts';
import { className } from './words-classes.ts';
import { listWordsOf } from './words-lists.ts';
import { wordFor, type Words } from './words.ts';

export interface FactsHow {
  readonly words: Words;
  readonly own: ExplainWords;
  readonly lang: Lang;
  /** Epoch seconds to the wall clock of the log's zone, with seconds. */
  readonly clock: (epochSeconds: number) => string;
}

export type Fact = readonly [label: string, texts: readonly string[]];

/** Who it is, what it did, where it stands and what would change its level; empty ones are left out. Safe texts. */
export function explainFacts(found: Explanation, how: FactsHow): Fact[] {
  const { words, own, lang, clock } = how;
  const { number, log } = found;
  const { stats } = number;
  const known = reasonsOf({ ...number, signals: [] }, words, lang);
  const facts: Fact[] = [
    [own.labels.class, [terminalText(className(number.class, lang))]],
    [own.labels.known, known.length === 0 ? [] : [known.join(words.reasonJoin)]],
    [own.labels.calls, [countsText(found, how)]],
    [own.labels.span, [words.span(clock(stats.firstCall), clock(stats.lastCall))]],
    [own.labels.place, placeTexts(found, how)],
    [own.labels.change, changeTexts(found.change, how)],
    [own.labels.log, [own.logOf(filesText(found, words), log.calls, log.days, terminalText(log.timezone))]],
    [own.labels.note, notesOf(found, own)],
  ];
  return facts.filter(([, texts]) => texts.length > 0);
}

export function countsText({ number: { stats } }: Explanation, { words, own }: FactsHow): string {
  const share = stats.answeredShare;
  const parts = [own.callsTo(stats.calls, stats.callees, stats.activeDays, stats.busiestDay)];
  if (stats.answered !== null && share !== null)
    parts.push(own.answered(stats.answered, words.percent(Math.round(share * 100))));
  parts.push(own.received(stats.received));
  return parts.join(words.reasonJoin);
}

export function placeTexts(
  { place: { all, class: alike }, number }: Explanation,
  { own, lang }: FactsHow,
): string[] {
  const kind = terminalText(className(number.class, lang));
  return [
    own.place(all.score, all.calls, all.callees, all.of),
    own.placeInClass(alike.score, alike.calls, alike.callees, alike.of, kind),
  ];
}

function changeTexts(change: Change | null, { words, own, lang }: FactsHow): string[] {
  if (change === null) return [];
  const { level, limit, points, held, without } = change;
  const parts = (without ?? []).map((one) =>
    own.part(
      terminalText(title(one.id, lang)),
      one.bound,
      threshold(one.value, wordFor(one.unit, words.units)),
      one.points,
    ),
  );
  return [
    own.less(words.levels[level], limit, points),
    ...(held.length === 0 ? [] : [own.held(held.map(terminalText))]),
    ...(without === null ? [own.never] : []),
    ...(parts.length > 0 ? [own.without(parts, held.length === 0)] : []),
    ...(without?.length === 0 ? [held.length === 0 ? own.otherwise : own.ownBelow] : []),
  ];
}

function notesOf({ basis, belowFloor, number, run }: Explanation, { notes }: ExplainWords): string[] {
  return [
    ...(basis === 'report' ? [notes.listedOnly] : []),
    ...(number.stats.calls === 0 ? [notes.noCalls] : []),
    ...(belowFloor && basis === 'log' ? [notes.belowFloor] : []),
    ...(run.complete ? [] : [notes.partial]),
  ];
}

/** Its group and cases, each with so many reasons, and the rules that it broke, one text each; safe for a terminal. */
export function caseLines(found: Explanation, { words, own, lang, clock }: FactsHow, most: number): string[] {
  const rules = listWordsOf(lang);
  const cases = caseFacts(found, { words, lang }).map((facts) => {
    const parties = facts.parties.map(({ display }) => terminalText(display)).join(words.listJoin);
    const head = `${terminalText(facts.id)}${words.clauseJoin}${terminalText(facts.kind)}${words.colon}${parties}`;
    const verdict = own.scored(facts.score, words.levels[facts.level]);
    return [head, verdict, ...facts.reasons.slice(0, most)].join(words.reasonJoin);
  });
  const broken = found.violations.map((one) => {
    const span = words.span(clock(one.firstCall), clock(one.lastCall));
    const most = rules.most(terminalText(one.display ?? one.groupId ?? ''), one.calls, one.callees, span);
    return `${rules.rules[one.rule]}${words.colon}${most}`;
  });
  return [...cases, ...broken];
}

/** The first joined calls of its bridges in which it takes part, one text each; safe for a terminal. */
export function legLines(
  { bridges, number: { number } }: Explanation,
  { lang, clock }: FactsHow,
  most: number,
): string[] {
  const { row } = htmlWordsOf(lang).legs;
  return bridges
    .flatMap(({ legs = [] }) => legs)
    .filter(({ system, agent }) => system.number === number || agent.number === number)
    .slice(0, most)
    .map(({ agent, customer, agentFrom, customerFrom }) =>
      row(
        clock(agentFrom),
        terminalText(agent.display),
        terminalText(customer.display),
        customerFrom - agentFrom,
      ),
    );
}

/** A value with as many digits as are read. */
export function valueText(value: number | null, unit: string, words: Words): string {
  return value === null ? words.nothing : amount(Math.round(value * 1000) / 1000, unit);
}

/** More than, or less than, so many of the others, on the side that is suspicious; rounded down. */
export function othersText(found: Explanation, signal: SignalResult, { words, own }: FactsHow): string {
  const place = found.place.signals.find(({ id }) => id === signal.id);
  if (place === undefined || place.others === 0) return words.nothing;
  const { others, below, equal } = place;
  const low = (signal.critical ?? 0) < (signal.warn ?? 0);
  const count = low ? others - below - equal : below;
  const share = count === others ? own.all : words.percent(Math.floor((100 * count) / others));
  return low ? own.fewer(share) : own.more(share);
}

/** Signals whose sentence is a verdict, which does not hold of a clear one. */
const verdicts: ReadonlySet<string> = new Set(['paced-gaps', 'number-class', 'service-class']);

/** What a signal found, in words; nothing where only a fired one can say it. Safe text. */
export function signalText({ id, evidence, outcome }: SignalResult, lang: Lang): string {
  return outcome === 'clear' && verdicts.has(id) ? '' : terminalText(reason(id, evidence, lang));
}

/** Signals by what they did: points, the strongest first; nothing, as reasons or as good signs; no word. */
export function weighed(results: readonly SignalResult[]): {
  readonly counted: SignalResult[];
  readonly clear: SignalResult[];
  readonly offsets: SignalResult[];
  readonly missing: SignalResult[];
} {
  const measured = results.filter(({ value }) => value !== null);
  const clear = measured.filter(({ points }) => points === 0);
  const isOffset = ({ id }: SignalResult) => signals.find((signal) => signal.id === id)?.role === 'offset';
  return {
    counted: measured
      .filter(({ points }) => points !== 0)
      .toSorted((a, b) => b.points - a.points || (a.id < b.id ? -1 : 1)),
    clear: clear.filter((signal) => !isOffset(signal)),
    offsets: clear.filter(isOffset),
    missing: results.filter(({ value }) => value === null),
  };
}

/** Examples with the signals that they show: those that show the same calls stand together. */
export function exampleBlocks(
  found: Explanation,
): { readonly signals: string[]; readonly calls: readonly ExampleCall[] }[] {
  const blocks = new Map<string, { signals: string[]; calls: readonly ExampleCall[] }>();
  for (const { signal, calls } of found.number.examples ?? []) {
    if (calls.length === 0) continue;
    const key = calls.map(({ file, line, at }) => `${at} ${line} ${file}`).join('\n');
    const block = blocks.get(key) ?? { signals: [], calls };
    block.signals.push(signal);
    blocks.set(key, block);
  }
  return [...blocks.values()];
}

/** One example call: when, whom, what came of it, where it stands. Safe texts. */
export function callCells(call: ExampleCall, found: Explanation, how: FactsHow): string[] {
  const { own, clock } = how;
  const peer = call.peer === null ? own.nobody : terminalText(call.peer.display);
  return [
    clock(call.at),
    call.direction === 'placed' ? own.placed(peer) : own.receivedFrom(peer),
    outcomeText(call, how),
    found.run.files.length === 1 ? own.line(call.line) : `${terminalText(call.file)}:${call.line}`,
  ];
}

function outcomeText({ answered, talkSeconds }: ExampleCall, { words, own }: FactsHow): string {
  if (answered === false) return own.untaken;
  if (talkSeconds !== null && talkSeconds > 0) return own.talked(talkSeconds);
  return answered === true ? own.taken : words.nothing;
}
