import type { Format } from './define.ts';
import { filled, orWithheld } from './pieces.ts';

/** Dialpad call log: talk time follows from its instants, because the unit of its durations varies. */
export const dialpadCallLog: Format = {
  id: 'dialpad-call-log',
  product: 'Dialpad call log export',
  perspective: 'subscriber',
  status: 'partly',
  source: 'help.dialpad.com call logging, a public converter; order of columns from memory',
  signature: {
    captions: [
      ['direction', 'external_number', 'internal_number', 'date_started', 'date_connected', 'date_ended'],
    ],
  },
  fields: {
    startedAt: 'date_started',
    answeredAt: 'date_connected',
    endedAt: 'date_ended',
    direction: 'direction',
    callId: 'call_id',
    linkedId: 'entry_point_call_id',
    peerName: 'name',
    account: 'email',
  },
  derive: (column) => ({
    peerNumber: orWithheld(column('external_number')),
    legKey: `coalesce(${filled(column('entry_point_call_id'))}, ${column('call_id')})`,
    ownNumber: filled(column('internal_number')),
    disposition: `CASE WHEN lower(${column('categories')}) LIKE '%voicemail%' THEN 'voicemail' WHEN ${filled(column('date_connected'))} IS NOT NULL THEN 'answered' WHEN lower(${column('categories')}) LIKE '%cancel%' THEN 'canceled' ELSE 'no answer' END`,
  }),
  legs: { callee: 'first', talk: 'longest' },
  shows: { unanswered: true, ringTime: true, direction: true, seconds: true, device: false, cell: false },
  notes: [
    'A call to a department has a row for it and one for each member it reached; they count as one call.',
    'Columns of durations are minutes in some exports and milliseconds in others, and are not used.',
  ],
};
