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
] as const;

export type RejectReason = (typeof rejectReasons)[number];

/** The code of a reason in the `reject` column; 0 stands for an accepted row. */
export function rejectCode(reason: RejectReason): number {
  return rejectReasons.indexOf(reason) + 1;
}

/** Longest talk time that is believed, s: a day. Switches release calls that last longer. */
export const longestTalk = 86_400;

/** Longest line that is read, bytes. */
export const longestLine = 65_536;
