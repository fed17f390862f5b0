/** The Evaluation and its parts: what a report's scores are worth against labels. Types, no logic. */
import type { Level, RejectFacts } from '../model.ts';

/** 1 is a dialer, 0 a normal number. */
export type Truth = 0 | 1;

export interface Label {
  /** Canonical, as in the report. */
  readonly number: string;
  readonly label: Truth;
  readonly kind: string | null;
}

export interface LabelSet {
  /** One entry a number, in the order of the file. */
  readonly labels: readonly Label[];
  /** Rows that say again what an earlier row said of the same number. */
  readonly duplicates: number;
  /** Rows that gave no label, by reason. */
  readonly rejected: readonly RejectFacts[];
}

/** What flagging some of the labelled numbers finds and costs. Shares are null when they would divide by 0. */
export interface Flagged {
  /** Dialers that are flagged. */
  readonly hits: number;
  /** Normal numbers that are flagged. */
  readonly falseAlarms: number;
  /** hits / (hits + falseAlarms) */
  readonly precision: number | null;
  /** hits / dialers */
  readonly recall: number | null;
  /** falseAlarms / normal numbers */
  readonly falseAlarmRate: number | null;
}

export interface RecallAt extends Flagged {
  /** The greatest false-alarm rate allowed, 0..1. */
  readonly rate: number;
  /** Numbers with at least this score are flagged; null when even the highest score costs too much. */
  readonly threshold: number | null;
  readonly recall: number;
  readonly falseAlarmRate: number;
}

export type FlaggingLevel = Exclude<Level, 'none'>;

export interface AtLevel extends Flagged {
  /** Numbers at this level and above are flagged. */
  readonly level: FlaggingLevel;
}

/** The labelled numbers of one kind and one label. */
export interface KindResult {
  /** Null collects the numbers without a kind. */
  readonly kind: string | null;
  readonly label: Truth;
  readonly numbers: number;
  /** How many are at the level and above: hits of dialers, false alarms of normal numbers. */
  readonly flagged: Readonly<Record<FlaggingLevel, number>>;
}

export interface PointsOf {
  readonly id: string;
  readonly points: number;
}

/** A labelled number worth a look, and what made its score. */
export interface Example {
  readonly number: string;
  readonly display: string;
  readonly kind: string | null;
  readonly score: number;
  readonly level: Level;
  /** False when the report does not list the number. */
  readonly scored: boolean;
  /** The strongest signals, most points (of either sign) first. */
  readonly signals: readonly PointsOf[];
  readonly adjustments: readonly PointsOf[];
}

export interface Evaluation {
  readonly schemaVersion: 1;
  readonly labels: {
    readonly dialers: number;
    readonly normal: number;
    readonly duplicates: number;
    readonly rejected: readonly RejectFacts[];
  };
  /** Labelled numbers that the report does not list: below the floor, or never a caller. They count as score 0. */
  readonly unscored: { readonly dialers: number; readonly normal: number };
  /** Numbers of the report that have no label; they are left out. */
  readonly unlabelled: number;
  readonly rocAuc: number | null;
  readonly averagePrecision: number | null;
  /** Empty when the labels lack dialers or normal numbers. */
  readonly recallAt: readonly RecallAt[];
  /** From critical to low. */
  readonly levels: readonly AtLevel[];
  /** Empty when no label has a kind. */
  readonly kinds: readonly KindResult[];
  readonly worst: {
    /** Normal numbers with a score above 0, the highest first. */
    readonly falseAlarms: readonly Example[];
    /** Dialers with a score below 100, the lowest first. */
    readonly misses: readonly Example[];
  };
  /** Where the truth about the log's cases is known. */
  readonly truth?: TruthResult;
}

/** The true cases of a log, numbers canonical as in the report. */
export interface CaseTruth {
  readonly groups: readonly { readonly kind: string; readonly members: readonly string[] }[];
  readonly bridges: readonly {
    readonly systemNumbers: readonly string[];
    readonly agents: readonly string[];
  }[];
  readonly floods: readonly { readonly victim: string; readonly sources: readonly string[] }[];
  readonly ringOnce: readonly string[];
}

/** One kind of part in a case: what is true of it, and what the report's cases at medium and above say. */
export interface CaseResult {
  readonly part:
    'group-members' | 'bridge-systems' | 'bridge-agents' | 'flood-victims' | 'flood-sources' | 'ring-once';
  /** Kind of the true groups, where the line is about one; null for all. */
  readonly kind: string | null;
  /** Numbers that truly have the part. */
  readonly truth: number;
  /** How many of those are found; members of a group only where one found group holds two or more together. */
  readonly hit: number;
  /** Numbers that the report gives the part; null where they cannot be told apart by kind. */
  readonly found: number | null;
  /** How many of those are right. */
  readonly right: number;
  /** hit / truth */
  readonly recall: number | null;
  /** right / found */
  readonly precision: number | null;
}

/** The dialers of one kind. */
export interface SchemeResult {
  readonly kind: string;
  readonly numbers: number;
  /** Flagged where the false alarms of all normal numbers stay within the rate. */
  readonly atRates: readonly { readonly rate: number; readonly hits: number }[];
  /** At medium and above. */
  readonly medium: number;
}

/** The normal numbers of one kind. */
export interface InnocentResult {
  readonly kind: string;
  readonly numbers: number;
  /** False alarms at medium and above. */
  readonly medium: number;
  /** Upper end of the 95 % interval of their share (Wilson). */
  readonly upperBound: number | null;
}

/** A headline figure with the middle 95 % of its bootstrap. */
export interface Interval {
  /** `recall` is at the false-alarm rate `rate`; the last two are shares of dialers and of normal numbers. */
  readonly id: 'auc' | 'recall' | 'recall-medium' | 'false-alarms-medium';
  readonly rate: number | null;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** What the truth of a synthetic log adds to an evaluation. */
export interface TruthResult {
  readonly schemes: readonly SchemeResult[];
  readonly innocents: readonly InnocentResult[];
  readonly cases: readonly CaseResult[];
  readonly intervals: readonly Interval[];
}
