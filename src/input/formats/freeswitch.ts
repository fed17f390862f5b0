/** What call records of FreeSWITCH share. */
import { filled, translated } from './pieces.ts';

/** Hangup causes of calls that nobody answered; all others are failures. */
const endings = {
  normal_clearing: 'canceled',
  originator_cancel: 'canceled',
  lose_race: 'canceled',
  picked_off: 'canceled',
  no_answer: 'no answer',
  no_user_response: 'no answer',
  allotted_timeout: 'no answer',
  progress_timeout: 'no answer',
  user_busy: 'busy',
  call_rejected: 'rejected',
  unallocated_number: 'wrong number',
  invalid_number_format: 'wrong number',
  number_changed: 'wrong number',
  no_route_destination: 'wrong number',
  subscriber_absent: 'subscriber absent',
  user_not_registered: 'subscriber absent',
  destination_out_of_order: 'subscriber absent',
} as const;

/** @param answer the instant of the answer; empty or 0 when it never came */
export function freeswitchOutcome(cause: string, answer: string, talkSeconds: string): string {
  return `CASE WHEN try_cast(${talkSeconds} AS DOUBLE) > 0 OR coalesce(${filled(answer)}, '0') <> '0' THEN 'answered' ELSE ${translated(cause, endings, `'failed'`)} END`;
}

export const freeswitchNotes = [
  'One row is one leg; with legs=ab a bridged call has two rows, which nothing in the row joins: log leg a alone.',
  'An announcement or a menu that answers counts as answered.',
] as const;
