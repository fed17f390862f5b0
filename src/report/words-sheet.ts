/** The words of the evidence sheet. */

/** Arguments are texts that are safe to print, or counts. */
export interface SheetWords {
  readonly title: (number: string) => string;
  readonly verdict: (score: number, level: string) => string;
  readonly labels: {
    readonly number: string;
    readonly period: string;
    readonly log: string;
    readonly cases: string;
    readonly more: string;
  };
  readonly sections: {
    readonly rules: string;
    readonly examples: string;
    readonly input: string;
    readonly can: string;
    readonly cannot: string;
  };
  readonly ruleHeads: {
    readonly rule: string;
    readonly found: string;
    readonly limits: string;
    readonly points: string;
    readonly lines: string;
    readonly source: string;
  };
  readonly exampleHeads: {
    readonly at: string;
    readonly party: string;
    readonly outcome: string;
    readonly line: string;
  };
  readonly fileHeads: { readonly file: string; readonly digest: string };
  /** A limit from which, or below which, a rule counts half and whole. */
  readonly limits: (up: boolean, warn: string, critical: string) => string;
  readonly quiet: (clear: number, missing: number) => string;
  readonly sources: (names: readonly string[]) => string;
  readonly noExamples: string;
  readonly masked: string;
  readonly sameFile: string;
  readonly digestOf: string;
  readonly noDigest: string;
  readonly moreFiles: (count: number) => string;
  readonly savedReport: string;
  readonly measured: (value: string, sentence: string) => string;
  /** `promise` is null where no level is reached. */
  readonly can: (promise: string | null) => readonly string[];
  /** A level as a promise: at most so many of so many ordinary callers, and how far it was checked. */
  readonly promise: (
    level: string,
    most: number,
    of: number,
    checked: { readonly ordinary: number; readonly bound: number },
  ) => string;
  readonly cannot: (off: readonly string[]) => readonly string[];
  readonly madeBy: (tool: string, policy: string | null, zone: string, command: string) => string;
}
