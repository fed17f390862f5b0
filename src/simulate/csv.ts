/** Simulated calls and their truth as CSV text. */
import { localTime } from './calendar.ts';
import type { SimulatedCall } from './persona.ts';

export interface Label {
  readonly number: string;
  /** 1 for a dialer, 0 for an innocent caller. */
  readonly label: 0 | 1;
  /** The persona's id. */
  readonly kind: string;
}

/** One line a call; local time at UTC+8, duration is talk time in s. Lines end with a line feed. */
export function callsCsv(calls: readonly SimulatedCall[]): string {
  const lines = calls.map(
    (call) =>
      `${call.caller},${call.callee},${localTime(call.startedAt)},${call.talkSeconds},${disposition(call)}\n`,
  );
  return `caller,callee,start_time,duration,disposition\n${lines.join('')}`;
}

/** One line a number. */
export function labelsCsv(labels: readonly Label[]): string {
  return `number,label,kind\n${labels.map(({ number, label, kind }) => `${number},${label},${kind}\n`).join('')}`;
}

function disposition(call: SimulatedCall): string {
  if (call.answered) return 'ANSWERED';
  return call.ringSeconds === 0 ? 'BUSY' : 'NO ANSWER';
}
