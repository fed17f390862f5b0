import type { Format } from './define.ts';

/** Records for the bandicoot toolbox: one file a subscriber, who is named by the file alone. */
export const bandicoot: Format = {
  id: 'bandicoot',
  product: 'bandicoot records',
  perspective: 'subscriber',
  status: 'confirmed',
  source: 'bandicoot documentation',
  signature: { captions: [['interaction', 'direction', 'correspondent_id', 'datetime']] },
  fields: {
    service: 'interaction',
    direction: 'direction',
    peerNumber: 'correspondent_id',
    startedAt: 'datetime',
    talkSeconds: 'call_duration',
    cellId: 'antenna_id',
  },
  zeroTalk: 'unknown',
  shows: { unanswered: false, ringTime: false, direction: true, seconds: true, device: false, cell: true },
  notes: [
    'The log does not say whether a call of 0 s was answered.',
    'Counterparts are pseudonyms: nothing can be said about their class or area.',
  ],
};
