import type { Format } from './define.ts';
import { filled, orWithheld } from './pieces.ts';

/** iMazing, call history of an iPhone: the service column names the line, or another service than the telephone. */
export const imazingCallHistory: Format = {
  id: 'imazing-call-history',
  product: 'iMazing call history',
  perspective: 'subscriber',
  status: 'confirmed',
  source: 'iphone2sbr and other public converters with tests',
  signature: { captions: [['Call type', 'Date', 'Duration', 'Number', 'Contact', 'Service']] },
  fields: {
    startedAt: 'Date',
    talkSeconds: 'Duration',
    peerName: 'Contact',
  },
  derive: (column) => ({
    peerNumber: orWithheld(column('Number')),
    ownNumber: filled(`regexp_extract(${column('Service')}, '^Phone: *(.*)$', 1)`),
    direction: `CASE lower(${column('Call type')}) WHEN 'cancelled' THEN 'outbound' ELSE ${column('Call type')} END`,
    disposition: `CASE lower(${column('Call type')}) WHEN 'cancelled' THEN 'canceled' END`,
    service: `CASE WHEN coalesce(${column('Service')}, '') = '' OR starts_with(${column('Service')}, 'Phone') THEN 'voice' ELSE 'data' END`,
  }),
  shows: { unanswered: true, ringTime: false, direction: true, seconds: true, device: false, cell: false },
  notes: ['Calls of FaceTime, WhatsApp and other services are no telephone calls and are left out.'],
};
