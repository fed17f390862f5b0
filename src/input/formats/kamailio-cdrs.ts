import type { Format } from './define.ts';
import { transit } from './parties.ts';
import { orWithheld } from './pieces.ts';

/** Table `cdrs`, made from `acc` by the billing procedure of Kamailio, SIREMIS and dSIPRouter. */
export const kamailioCdrs: Format = {
  id: 'kamailio-cdrs',
  product: 'Kamailio cdrs table',
  perspective: 'switch',
  status: 'confirmed',
  source: 'public schema dumps with dst_ousername',
  signature: { captions: [['src_username', 'dst_username', 'call_start_time', 'sip_call_id']] },
  fields: {
    callee: 'dst_username',
    startedAt: 'call_start_time',
    talkSeconds: 'duration',
    callId: 'sip_call_id',
  },
  derive: (column) => ({
    caller: orWithheld(column('src_username')),
    // The table holds answered calls alone, some of less than a second.
    disposition: `'answered'`,
    direction: transit(column('src_username'), column('dst_username')),
  }),
  shows: { unanswered: false, ringTime: false, direction: false, seconds: true, device: false, cell: false },
  notes: ['Only answered calls have rows; a start is the answer.'],
};
