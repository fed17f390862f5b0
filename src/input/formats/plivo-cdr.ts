import type { Format } from './define.ts';
import { talked } from './outcomes.ts';
import { plussed } from './parties.ts';
import { orWithheld, translated } from './pieces.ts';

const causes = {
  'busy line': 'busy',
  'no answer': 'no answer',
  'ring timeout reached': 'no answer',
  cancelled: 'canceled',
  'cancelled (ring timeout)': 'no answer',
  rejected: 'rejected',
  'invalid destination address': 'wrong number',
  'invalid destination number': 'wrong number',
  'number not found': 'wrong number',
  'machine detected': 'machine',
} as const;

/** Call logs of Plivo's console. */
export const plivoCdr: Format = {
  id: 'plivo-cdr',
  product: 'Plivo call logs',
  perspective: 'switch',
  status: 'memory',
  source: 'memory of the console’s captions; field values as in Plivo’s API',
  signature: {
    captions: [['Call UUID', 'Initiation Time', 'From Number', 'To Number', 'Hangup Cause Name']],
  },
  fields: {
    startedAt: 'Initiation Time',
    answeredAt: 'Answer Time',
    endedAt: 'End Time',
    talkSeconds: 'Call Duration',
    direction: 'Call Direction',
    callId: 'Call UUID',
  },
  derive: (column) => ({
    caller: plussed(orWithheld(column('From Number'))),
    callee: plussed(column('To Number')),
    disposition: talked(column('Call Duration'), translated(column('Hangup Cause Name'), causes, `'failed'`)),
  }),
  zone: { name: 'UTC', always: false },
  shows: { unanswered: true, ringTime: true, direction: true, seconds: true, device: false, cell: false },
  notes: ['The billed duration is rounded up and is left out.'],
};
