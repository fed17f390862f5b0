import type { Format } from './define.ts';
import { internalOr, orWithheld } from './pieces.ts';

/** Grandstream UCM: a main record for a call, and sub-records for the extensions that it rang. */
export const grandstreamUcmCdr: Format = {
  id: 'grandstream-ucm-cdr',
  product: 'Grandstream UCM CDR export',
  perspective: 'switch',
  status: 'confirmed',
  source: 'tests of a public importer',
  signature: { captions: [['cdr', 'session', 'caller number', 'callee number', 'call status']] },
  fields: {
    startedAt: 'start time',
    answeredAt: 'answer time',
    talkSeconds: 'talk time',
    callee: 'callee number',
    linkedId: 'session',
  },
  derive: (column) => ({
    caller: orWithheld(column('caller number')),
    direction: internalOr(column('caller number'), column('callee number'), column('call type')),
    // A queue answers by itself: only an answer time or talk says that a person did.
    disposition: `CASE WHEN upper(${column('call status')}) = 'ANSWERED' AND ${column('talk time')} = '0' AND coalesce(${column('answer time')}, '') = '' THEN 'no answer' ELSE ${column('call status')} END`,
    legKey: column('session'),
    legRank: `CASE ${column('cdr')} WHEN 'main_cdr' THEN 0 ELSE 1 END`,
  }),
  legs: { callee: 'first', talk: 'longest' },
  shows: { unanswered: true, ringTime: true, direction: true, seconds: true, device: false, cell: false },
  notes: [
    'The main record of a queue call says ANSWERED when the queue took it; talk time is that of the sub-record.',
    'Of an attempt that nobody answered the ring time is unknown.',
  ],
};
