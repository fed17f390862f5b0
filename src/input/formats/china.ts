/** What Chinese formats share. A cell is SQL giving trimmed text or NULL. */
import type { Format } from './define.ts';

/** The zone of the whole country, unless the user says otherwise. */
export const china = {
  zone: { name: 'Asia/Shanghai', always: false },
} as const satisfies Partial<Format>;

/** A bill of one subscriber: who was charged, so only calls that were answered. */
export const bill = {
  ...china,
  perspective: 'subscriber',
  shows: { unanswered: false, ringTime: false, direction: true, seconds: true, device: false, cell: false },
} as const satisfies Partial<Format>;

export const billNote = 'A bill: attempts that nobody answered are not in it.';
