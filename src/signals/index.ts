/**
 * All signals, in the order of the report's tables. To add one: its file, its test and a line here; the
 * compiler then asks for a policy entry, a title and a sentence in each language.
 */
import { aroundTheClock } from './around-the-clock.ts';
import { answeredCallbacks } from './answered-callbacks.ts';
import { briefContacts } from './brief-contacts.ts';
import { busiestDay } from './busiest-day.ts';
import { busyHour } from './busy-hour.ts';
import { busyMinute } from './busy-minute.ts';
import { concurrency } from './concurrency.ts';
import { dailyVolume } from './daily-volume.ts';
import { distinctRatio } from './distinct-ratio.ts';
import { dutyCycle } from './duty-cycle.ts';
import { failedCallbacks } from './failed-callbacks.ts';
import { fewRepeats } from './few-repeats.ts';
import { inboundShare } from './inbound-share.ts';
import { listOrder } from './list-order.ts';
import { localCallees } from './local-callees.ts';
import { longLife } from './long-life.ts';
import { lowAnswerRate } from './low-answer-rate.ts';
import { lowReciprocity } from './low-reciprocity.ts';
import { manyDevices } from './many-devices.ts';
import { newCallees } from './new-callees.ts';
import { newNumber } from './new-number.ts';
import { numberClass } from './number-class.ts';
import { officeHours } from './office-hours.ts';
import { outgoingShare } from './outgoing-share.ts';
import { pacedGaps } from './paced-gaps.ts';
import { parallelLines } from './parallel-lines.ts';
import { persistence } from './persistence.ts';
import { quietHours } from './quiet-hours.ts';
import { quotaPlateau } from './quota-plateau.ts';
import { reciprocalContacts } from './reciprocal-contacts.ts';
import { relayedCalls } from './relayed-calls.ts';
import { repeatContacts } from './repeat-contacts.ts';
import { scriptLength } from './script-length.ts';
import { sequentialDialling } from './sequential-dialling.ts';
import { serviceClass } from './service-class.ts';
import { shortCalls } from './short-calls.ts';
import { shortLife } from './short-life.ts';
import { warmUp } from './warm-up.ts';
import { wellAnswered } from './well-answered.ts';

export const signals = [
  dailyVolume,
  busiestDay,
  busyHour,
  busyMinute,
  persistence,
  quotaPlateau,
  distinctRatio,
  newCallees,
  fewRepeats,
  briefContacts,
  outgoingShare,
  lowReciprocity,
  failedCallbacks,
  lowAnswerRate,
  shortCalls,
  scriptLength,
  pacedGaps,
  concurrency,
  parallelLines,
  sequentialDialling,
  listOrder,
  dutyCycle,
  officeHours,
  quietHours,
  newNumber,
  shortLife,
  warmUp,
  manyDevices,
  numberClass,
  answeredCallbacks,
  repeatContacts,
  reciprocalContacts,
  longLife,
  inboundShare,
  relayedCalls,
  wellAnswered,
  localCallees,
  aroundTheClock,
  serviceClass,
] as const;

export type AnySignal = (typeof signals)[number];
export type SignalId = AnySignal['id'];

type Fired<S> = S extends { readonly evidence: infer E } ? E : never;

/** The typed numbers behind the value of one signal. */
export type EvidenceOf<I extends SignalId> = Fired<
  ReturnType<Extract<AnySignal, { readonly id: I }>['evaluate']>
>;

/** Whether a text, e.g. from the command line or a saved report, is the id of a signal. */
export function isSignalId(id: string): id is SignalId {
  return signals.some((signal) => signal.id === id);
}
