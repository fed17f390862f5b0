/** What a case is: something that no number's own score can show. */
import type { Party } from '../calls/party.ts';
import type { Capability } from '../calls/capabilities.ts';
import type { NumberClass } from '../calls/classes.ts';
import type { Engine } from '../engine/engine.ts';
import type { LogShape } from '../features/define.ts';
import type { CaseKind, Level } from '../model.ts';
import type { Policy } from '../score/policy-types.ts';

export type { Party };

/** What the search for cases knows of the log. */
export interface CaseLog extends LogShape {
  readonly can: Readonly<Record<Capability, boolean>>;
  readonly policy: Policy;
  readonly partyOf: (code: number) => Party;
  readonly classOf: (code: number) => NumberClass;
}

/** A case with the numbers that it accuses: their score is raised to the case's. */
export interface Finding<T> {
  readonly item: Omit<T, 'id'>;
  readonly accused: readonly { readonly code: number; readonly kind: CaseKind }[];
}

/**
 * One kind of case. `find` reads the views `calls`, `placed` and `frequent` and the table `caller_totals`, drops what it
 * creates, and returns its findings in a total order, the worst first.
 */
export interface Finder<T extends { readonly score: number; readonly level: Level }> {
  /** First letter of the ids of its cases, which are counted from 1. */
  readonly prefix: string;
  /** What the log must be able to show; without it the finder is off. */
  readonly requires: readonly Capability[];
  readonly find: (engine: Engine, log: CaseLog) => Promise<readonly Finding<T>[]>;
}
