/** The words of an explanation, in the languages of the report. */
/** Arguments are texts that are safe to print, or counts. */
export interface ExplainWords {
  readonly heads: {
    readonly signal: string;
    readonly value: string;
    readonly warn: string;
    readonly critical: string;
    readonly others: string;
    readonly points: string;
    readonly words: string;
  };
  readonly labels: {
    readonly class: string;
    readonly known: string;
    readonly calls: string;
    readonly span: string;
    readonly place: string;
    readonly change: string;
    readonly log: string;
    readonly note: string;
  };
  readonly scored: (score: number, level: string) => string;
  readonly total: string;
  readonly callsTo: (calls: number, callees: number, days: number, busiest: number) => string;
  readonly answered: (answered: number, percent: string) => string;
  readonly received: (calls: number) => string;
  /** Ranks by score, calls and callees among so many. */
  readonly place: (score: number, calls: number, callees: number, of: number) => string;
  readonly placeInClass: (score: number, calls: number, callees: number, of: number, kind: string) => string;
  readonly less: (level: string, limit: number, points: number) => string;
  readonly held: (ids: readonly string[]) => string;
  /** `alone`: nothing else keeps the score up. */
  readonly without: (parts: readonly string[], alone: boolean) => string;
  readonly ownBelow: string;
  readonly part: (title: string, bound: 'most' | 'least', value: string, points: number) => string;
  readonly never: string;
  readonly otherwise: string;
  readonly logOf: (files: string, calls: number, days: number, zone: string) => string;
  readonly notes: {
    readonly belowFloor: string;
    readonly listedOnly: string;
    readonly noCalls: string;
    readonly partial: string;
  };
  readonly sections: {
    readonly signals: string;
    readonly clear: string;
    readonly offsets: string;
    readonly missing: string;
    readonly cases: string;
    readonly examples: string;
    readonly hours: string;
  };
  /** In place of 100 %. */
  readonly all: string;
  /** Above or below so many of the others. */
  readonly more: (percent: string) => string;
  readonly fewer: (percent: string) => string;
  readonly noExamples: string;
  readonly placed: (peer: string) => string;
  readonly receivedFrom: (peer: string) => string;
  readonly nobody: string;
  readonly talked: (seconds: number) => string;
  readonly taken: string;
  readonly untaken: string;
  readonly line: (line: number) => string;
  readonly pictures: { readonly days: string; readonly talk: string; readonly gaps: string };
  readonly mostOn: (calls: number, day: string) => string;
  readonly mostOf: (calls: number, bin: string) => string;
  readonly bin: (from: string, to: string | null) => string;
  readonly perCell: (days: number) => string;
  readonly duration: (seconds: number) => string;
}
