import type { Format } from './define.ts';
import { orWithheld } from './pieces.ts';

/** Calls that IvozProvider bills, as its periodical CSV reports have them. */
export const ivozproviderCalls: Format = {
  id: 'ivozprovider-calls',
  product: 'IvozProvider call CSV',
  perspective: 'switch',
  status: 'confirmed',
  source: 'IvozProvider documentation, Call CSV schedulers',
  signature: { captions: [['callid', 'startTime', 'duration', 'caller', 'callee', 'price']] },
  fields: {
    callee: 'callee',
    startedAt: 'startTime',
    talkSeconds: 'duration',
    direction: 'direction',
    callId: 'callid',
  },
  derive: (column) => ({ caller: orWithheld(column('caller')), disposition: `'answered'` }),
  shows: { unanswered: false, ringTime: false, direction: true, seconds: true, device: false, cell: false },
  notes: ['Only established calls have rows; a start is the answer.'],
};
