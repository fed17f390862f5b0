/** The rules of the evidence sheet: what each measures, found and counts, and where its limits come from. */
import type { Explanation } from '../explanation.ts';
import type { Adjustment, SignalResult } from '../model.ts';
import { adjustmentTitle } from './adjustment-titles.ts';
import { signalText, valueText, weighed } from './explain-facts.ts';
import type { Lang } from './lang.ts';
import { told } from './phrases.ts';
import { terminalText } from './safe-text.ts';
import { title } from './sentences.ts';
import { placeOf, type SheetHow, type SheetPart } from './sheet-part.ts';
import { points, signalFacts } from './signals-facts.ts';
import { signalTextsZh, type SignalTexts } from './signal-texts-zh.ts';

type Texts = ReadonlyMap<string, SignalTexts>;

const texts: Readonly<Record<Lang, Texts>> = {
  en: new Map(signalFacts().map((one) => [one.id, one])),
  zh: new Map(Object.entries(signalTextsZh)),
};

/** Numbers sources in the order in which they are asked for; a text may name several. */
interface Sources {
  readonly cite: (source: string) => string;
  readonly all: () => string[];
}

function sourcesOf(): Sources {
  const known: string[] = [];
  const numberOf = (name: string) => {
    if (!known.includes(name)) known.push(name);
    return 1 + known.indexOf(name);
  };
  return {
    cite: (source) =>
      source
        .split(/[;；]/u)
        .map((name) => numberOf(name.trim()))
        .join(', '),
    all: () => known.map((name, at) => `[${at + 1}] ${name}`),
  };
}

/** Every rule that counted, whatever else went into the score, and the sum. */
export function rulesPart(found: Explanation, how: SheetHow): SheetPart {
  const { sheet, own, words } = how;
  const { counted, clear, offsets, missing } = weighed(found.number.signals);
  const sources = sourcesOf();
  const lines = new Map(
    found.number.examples?.map(({ signal, calls }) => [
      signal,
      calls.map((call) => placeOf(call, found)).join(words.listJoin),
    ]),
  );
  const heads = sheet.ruleHeads;
  const rows = [
    ...counted.map((signal) => ruleRow(signal, lines.get(signal.id) ?? '', sources, how)),
    ...found.number.adjustments.map((one) => adjustmentRow(one, how)),
    [own.total, '', '', String(found.number.score), '', ''],
  ];
  return {
    heading: sheet.sections.rules,
    table: {
      heads: [heads.rule, heads.found, heads.limits, heads.points, heads.lines, heads.source],
      rows,
      right: [3],
      whole: [2, 4, 5],
    },
    notes: [
      sheet.quiet(clear.length + offsets.length, missing.length),
      ...(counted.length === 0 ? [] : [sheet.sources(sources.all())]),
    ],
  };
}

function ruleRow(signal: SignalResult, lines: string, sources: Sources, how: SheetHow): string[] {
  const { words, sheet, lang } = how;
  const { id, value, unit, warn, critical } = signal;
  const known = texts[lang].get(id);
  const limit = (value: number | null) => valueText(value, unit, words);
  const meaning = known === undefined ? '' : words.colon + known.meaning.replace(/\.$/u, '');
  return [
    terminalText(title(id, lang)) + meaning,
    sheet.measured(limit(value), signalText(signal, lang)),
    sheet.limits((critical ?? 0) >= (warn ?? 0), limit(warn), limit(critical)),
    points(signal.points),
    lines,
    known === undefined ? '' : sources.cite(known.source),
  ];
}

function adjustmentRow({ id, points: added, why }: Adjustment, { lang }: SheetHow): string[] {
  return [terminalText(adjustmentTitle(id, lang) ?? told(why, lang)), '', '', points(added), '', ''];
}
