import type { Format } from './define.ts';
import { orWithheld } from './pieces.ts';

/** 3CX call log and call reports: one row a segment, parties as `Name (number)`. */
export const threeCxCallLog: Format = {
  id: '3cx-call-log',
  product: '3CX call log or call report',
  perspective: 'switch',
  status: 'confirmed',
  source: 'public 3CX processors and their tests',
  signature: { captions: [['Call Time', 'From', 'To', 'Direction', 'Ringing', 'Talking']] },
  fields: {
    startedAt: 'Call Time',
    ringSeconds: 'Ringing',
    talkSeconds: 'Talking',
    callId: 'Call ID',
  },
  derive: (column) => ({
    caller: orWithheld(column('From')),
    callee: column('To'),
    direction: `CASE WHEN lower(${column('Direction')}) LIKE 'inbound%' THEN 'inbound' ELSE ${column('Direction')} END`,
    // A queue or a menu answers at once and talks to nobody.
    disposition: `CASE WHEN lower(${column('Status')}) = 'answered' AND regexp_full_match(${column('Talking')}, '[0:]+') THEN 'no answer' ELSE ${column('Status')} END`,
    legKey: `nullif(${column('Call ID')}, '')`,
  }),
  legs: { callee: 'answered', talk: 'longest' },
  shows: { unanswered: true, ringTime: true, direction: true, seconds: true, device: false, cell: false },
  notes: [
    'A queue call has a row for the queue and one for each agent that it rang; they count as one call.',
    '"Answered" without talking time is a queue or a menu, not a person.',
  ],
};
