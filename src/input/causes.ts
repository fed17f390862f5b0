/**
 * Release codes of signalling, and the outcome that each stands for when the call was not answered.
 * SIP: RFC 3261, 8197, 8688. Q.850: ITU-T Q.850 (05/2018). Codes that are not listed mean `failed`.
 */
import type { outcomeWords } from './dictionary.ts';

export type OutcomeName = keyof typeof outcomeWords;

type Codes = Partial<Record<OutcomeName, readonly number[]>>;

export const sipOutcomes = {
  answered: [200],
  invalidNumber: [404, 410, 484, 604],
  rejected: [403, 433, 603, 607, 608],
  busy: [486, 600],
  canceled: [487],
  unreachable: [480],
  noanswer: [408],
} as const satisfies Codes;

/** 16 and 31 are normal ends: without talk time the caller gave up. */
export const q850Outcomes = {
  invalidNumber: [1, 22, 28],
  busy: [17],
  noanswer: [18, 19],
  unreachable: [20, 27],
  rejected: [21],
  canceled: [16, 31],
} as const satisfies Codes;
