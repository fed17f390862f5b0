/** The words of the HTML page, in the languages of the report. */
import type { NumberReport } from '../model.ts';
import type { Family } from '../signals/define.ts';

/** Kinds of points: families of signals, and what is added or taken besides. */
export type PartKind = Family | 'base' | 'known' | 'offset';

/** Texts that come in are safe in a page already; numbers are told with thousands separators. */
export interface HtmlWords {
  readonly title: string;
  readonly tag: string;
  readonly kinds: Readonly<Record<NumberReport['kind'], string>>;
  readonly weekdays: readonly [string, string, string, string, string, string, string];
  readonly facts: {
    readonly title: string;
    readonly calls: string;
    readonly callers: string;
    readonly scored: (scored: number) => string;
    readonly files: string;
    readonly span: string;
    readonly rejected: string;
    readonly rejectedOf: (lines: number, share: string) => string;
    readonly perspective: string;
    readonly allowed: string;
  };
  readonly flagged: string;
  readonly counts: {
    readonly also: string;
    readonly pool: (pools: number) => string;
    readonly bridge: (bridges: number) => string;
    readonly flood: (floods: number) => string;
    readonly ringOnce: (callers: number) => string;
    readonly violation: (rows: number) => string;
  };
  readonly levelNote: string;
  readonly start: string;
  readonly startNote: string;
  readonly startNone: string;
  readonly details: string;
  readonly cases: string;
  readonly violations: string;
  readonly violationHeads: {
    readonly rule: string;
    readonly by: string;
    readonly calls: string;
    readonly callees: string;
    readonly amount: string;
    readonly span: string;
  };
  readonly group: string;
  readonly list: string;
  readonly listCut: (shown: number, all: number) => string;
  readonly casesInDetail: string;
  readonly numbersInDetail: string;
  readonly sectionsCut: (shown: number) => string;
  readonly read: string;
  readonly howToRead: string;
  readonly howToReadText: readonly string[];
  readonly madeBy: (tool: string, when: string) => string;
  readonly numberFacts: (calls: number, callees: number, days: number) => string;
  readonly answered: (share: string) => string;
  readonly partOf: string;
  readonly noDetail: string;
  readonly noRoom: string;
  readonly points: {
    readonly title: string;
    readonly heads: {
      readonly points: string;
      readonly reason: string;
      readonly value: string;
      readonly limits: string;
    };
    readonly sum: string;
    readonly kinds: Readonly<Record<PartKind, string>>;
    readonly quiet: (clear: number, noData: number) => string;
    readonly bar: (score: number, parts: string) => string;
    /** Of a bar beside a table that tells each part. */
    readonly barTold: (score: number) => string;
    /** Reasons of few points. */
    readonly small: (titles: string) => string;
  };
  readonly heat: {
    readonly title: string;
    readonly facts: (calls: number, weekday: string, hour: number) => string;
    readonly none: string;
  };
  readonly sentenceJoin: string;
  readonly lengths: string;
  readonly days: {
    readonly title: string;
    readonly calls: (answeredTold: boolean) => string;
    readonly facts: (most: number, day: string, daysPerBar: number) => string;
  };
  readonly talk: {
    readonly title: string;
    readonly facts: (answered: number, unanswered: number | null) => string;
    readonly short: string;
    readonly script: (from: number) => string;
  };
  readonly gaps: {
    readonly title: string;
    readonly facts: (gaps: number, overlaps: number) => string;
    readonly paced: (from: number, to: number) => string;
    /** What the bracket marks. */
    readonly window: string;
  };
  readonly fanOut: {
    /** @param warn new callees a day, the dashed line */
    readonly title: (warn: number | null) => string;
    readonly facts: (fresh: number, calls: number) => string;
  };
  readonly atOnce: { readonly title: string; readonly facts: (most: number) => string };
  readonly handOver: {
    readonly title: string;
    readonly facts: (members: number, shown: number, step: string) => string;
  };
  readonly legs: {
    readonly title: string;
    readonly facts: (legs: number) => string;
    readonly row: (when: string, agent: string, customer: string, delay: number) => string;
    readonly agent: string;
    readonly customer: string;
  };
  readonly partHeads: {
    readonly role: string;
    readonly received: string;
    readonly ownScore: string;
  };
  readonly roles: Readonly<Record<'member' | 'system' | 'agent' | 'victim' | 'source', string>>;
  readonly partsCut: (more: number) => string;
  readonly mark: {
    readonly warn: (limit: string) => string;
    readonly critical: (limit: string) => string;
  };
  /** A tick of an axis, short: `1 s`, `10 min`, `1 h`. */
  readonly seconds: (seconds: number) => string;
  /** The same for a length of time in a sentence. */
  readonly duration: (seconds: number) => string;
}
