import type { Format } from './define.ts';
import { internalOr, orWithheld } from './pieces.ts';

/** Zoom Phone: exports made through its interface, and the download of the administration pages. */
export const zoomPhoneCallLog: Format = {
  id: 'zoom-phone-call-log',
  product: 'Zoom Phone call log',
  perspective: 'switch',
  status: 'partly',
  source: 'public exporters (zoom_phone_scripts, simple_zoomphone); captions of the download from memory',
  signature: {
    captions: [
      ['caller_number', 'callee_number', 'direction', 'duration', 'result', 'date_time'],
      ['Caller Number', 'Callee Number', 'Direction', 'Call Result', 'Start Time', 'Duration'],
    ],
  },
  fields: {
    startedAt: ['date_time', 'Start Time'],
    answeredAt: ['answer_start_time', 'Answer Time'],
    endedAt: ['call_end_time', 'End Time'],
    talkSeconds: 'duration',
    callee: 'callee_number',
    disposition: ['result', 'Call Result'],
    callId: ['call_id', 'Call ID'],
    account: 'email',
  },
  derive: (column) => ({
    caller: orWithheld(column('caller_number')),
    peerName: `CASE WHEN lower(${column('direction')}) = 'outbound' THEN ${column('callee_name')} ELSE ${column('caller_name')} END`,
    direction: internalOr(column('caller_number'), column('callee_number'), column('direction')),
  }),
  shows: { unanswered: true, ringTime: false, direction: true, seconds: true, device: false, cell: false },
  notes: ["The log of one user holds that user's calls only."],
};
