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
}
