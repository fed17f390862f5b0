import type { Format } from './define.ts';
import { freeswitchOutcome } from './freeswitch.ts';
import { plussed } from './parties.ts';
import { orWithheld } from './pieces.ts';

/** Voice report of Telnyx's portal, whose hangup causes are those of FreeSWITCH. */
export const telnyxCdr: Format = {
  id: 'telnyx-cdr',
  product: 'Telnyx CDR report',
  perspective: 'switch',
  status: 'memory',
  source: 'memory of the portal’s captions',
  signature: {
    captions: [['Start Timestamp(UTC)', 'Originating Number', 'Terminating Number', 'Hangup Cause']],
  },
  fields: {
    startedAt: 'Start Timestamp(UTC)',
    answeredAt: 'Answer Timestamp(UTC)',
    endedAt: 'End Timestamp(UTC)',
    talkSeconds: 'Call Duration (sec)',
    direction: 'Direction',
    callId: 'Call UUID',
    trunkIn: 'Connection',
  },
  derive: (column) => ({
    caller: plussed(orWithheld(column('Originating Number'))),
    callee: plussed(column('Terminating Number')),
    disposition: freeswitchOutcome(
      column('Hangup Cause'),
      column('Answer Timestamp(UTC)'),
      column('Call Duration (sec)'),
    ),
  }),
  zone: { name: 'UTC', always: true },
  shows: { unanswered: true, ringTime: true, direction: true, seconds: true, device: false, cell: false },
  notes: ['The billed duration is rounded up and is left out.'],
};
