import type { Format } from './define.ts';
import { orWithheld } from './pieces.ts';

/** Google Takeout of Voice: a web page a call, read into columns of its own names. */
export const googleVoiceTakeout: Format = {
  id: 'google-voice-takeout',
  product: 'Google Takeout, Voice',
  perspective: 'subscriber',
  status: 'confirmed',
  source: 'public readers of Takeout archives and their tests',
  signature: { captions: [['rel', 'tel', 'published', 'duration']] },
  fields: {
    startedAt: 'published',
    talkSeconds: 'duration',
    peerName: 'name',
  },
  derive: (column) => ({
    peerNumber: orWithheld(column('tel')),
    direction: `CASE ${column('rel')} WHEN 'recorded' THEN 'received' ELSE ${column('rel')} END`,
    service: `CASE ${column('rel')} WHEN 'text' THEN 'sms' ELSE 'voice' END`,
  }),
  shows: { unanswered: true, ringTime: false, direction: true, seconds: true, device: false, cell: false },
  notes: [
    'Every call is a file of its own: give all of them at once.',
    'The owner is named nowhere in the file.',
  ],
};
