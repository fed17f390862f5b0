import type { Format } from './define.ts';

/** Call table of the Sichuan fraud-detection competition: numbers are pseudonyms, one owner a row. */
export const sichuanVoc: Format = {
  id: 'sichuan-voc',
  product: 'Sichuan fraud-detection competition, voice records',
  perspective: 'subscriber',
  status: 'confirmed',
  source: 'public readers of the competition data',
  signature: { captions: [['phone_no_m', 'opposite_no_m', 'calltype_id', 'start_datetime', 'call_dur']] },
  fields: {
    ownNumber: 'phone_no_m',
    peerNumber: 'opposite_no_m',
    direction: 'calltype_id',
    startedAt: 'start_datetime',
    talkSeconds: 'call_dur',
    imei: 'imei_m',
  },
  shows: { unanswered: false, ringTime: false, direction: true, seconds: true, device: true, cell: false },
  notes: ['Numbers are pseudonyms: nothing can be said about their class or area.'],
};
