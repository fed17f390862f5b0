/** Why an input row could not become a call. The order is the code that the engine stores, from 1. */
export const rejectReasons = [
  'no-caller',
  'no-callee',
  'time-missing',
  'time-unreadable',
  'time-out-of-range',
  'time-stray',
  'duration-unreadable',
  'duration-negative',
  'duration-absurd',
  'direction-unknown',
  'not-a-call',
  'leg-alone',
  'number-unreadable',
  'columns',
  'quote',
  'encoding',
  'nul',
  'line-too-long',
  'damaged-object',
  'total-row',
  'footer',
  'separator',
] as const;

export type RejectReason = (typeof rejectReasons)[number];

/** Reasons of lines that never held a call; every other reason may have cost one. */
const withoutLoss: ReadonlySet<string> = new Set<RejectReason>([
  'not-a-call',
  'total-row',
  'footer',
  'separator',
]);

/** Whether a line refused for this reason may have been a call that is now missing. */
export function isLoss(reason: string): boolean {
  return !withoutLoss.has(reason);
}

/** How many line numbers are kept for each reason. */
export const firstLinesKept = 5;

/** What was refused for one reason. */
export interface Refusal {
  rows: number;
  readonly firstLines: number[];
  /** All of them, where the reader kept them. */
  readonly lines?: number[];
}

/** The code of a reason in the `reject` column; 0 stands for an accepted row. */
export function rejectCode(reason: RejectReason): number {
  return rejectReasons.indexOf(reason) + 1;
}

/** Longest talk time that is believed, s: a day. Switches release calls that last longer. */
export const longestTalk = 86_400;

export { longestLine } from './limits.ts';
