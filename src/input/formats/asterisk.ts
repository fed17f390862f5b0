/** What all call records of Asterisk share. */
import type { ColumnSql } from './define.ts';
import { filled } from './pieces.ts';

/**
 * The disposition, except where only a program answered: a queue that never reached an agent (its row has no
 * second channel), and the mailbox.
 */
export function asteriskOutcome(column: ColumnSql): string {
  return `CASE WHEN ${column('disposition')} = 'ANSWERED' AND ${column('lastapp')} = 'Queue' AND ${filled(column('dstchannel'))} IS NULL THEN 'no answer'
    WHEN ${isMailbox(column)} THEN 'voicemail' ELSE ${column('disposition')} END`;
}

/** Seconds of the attempt; a call that the mailbox took rang until then. */
export function asteriskTotal(column: ColumnSql): string {
  return `CASE WHEN ${isMailbox(column)} THEN CAST(try_cast(${column('duration')} AS INTEGER) - try_cast(${column('billsec')} AS INTEGER) AS VARCHAR) ELSE ${column('duration')} END`;
}

function isMailbox(column: ColumnSql): string {
  return `(${column('disposition')} = 'ANSWERED' AND ${column('lastapp')} = 'VoiceMail')`;
}

export const asteriskNotes = [
  'ANSWERED is also set when a menu or an announcement answers; queues without an agent and mailboxes are told apart.',
  'NO ANSWER also covers calls that the caller gave up.',
] as const;
