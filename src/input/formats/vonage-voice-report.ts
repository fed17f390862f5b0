import type { Format } from './define.ts';
import { talked } from './outcomes.ts';
import { plussed } from './parties.ts';
import { orWithheld } from './pieces.ts';

/** Voice records of Vonage's Reports API. */
export const vonageVoiceReport: Format = {
  id: 'vonage-voice-report',
  product: 'Vonage Reports API, VOICE-CALL',
  perspective: 'switch',
  status: 'confirmed',
  source: 'Nexmo api-specification, reports.yml csv_voice',
  signature: {
    captions: [['account_id', 'call_id', 'from', 'to', 'date_start', 'date_end', 'status_description']],
  },
  fields: { startedAt: 'date_start', talkSeconds: 'duration', direction: 'direction', callId: 'call_id' },
  derive: (column) => ({
    caller: plussed(orWithheld(column('from'))),
    callee: plussed(column('to')),
    disposition: talked(column('duration'), column('status')),
  }),
  zone: { name: 'UTC', always: false },
  shows: { unanswered: true, ringTime: false, direction: true, seconds: true, device: false, cell: false },
  notes: ['Numbers are E.164 without the +.'],
};
